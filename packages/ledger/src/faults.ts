/** For checks: servers to crash, power that goes, disks that fail, and writers that do it wrong. */
export { lostByCrash } from './postgres/careless.ts'
export { openNaiveLedger } from './postgres/naive.ts'
export { type Throwaway, throwawayPostgres, whyNoPostgres } from './postgres/throwaway.ts'
export { faultCheck, powerCheck } from './power/power-check.ts'
export { whyNoStrace } from './power/recorded.ts'
