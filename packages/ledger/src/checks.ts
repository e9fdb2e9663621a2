/** For checks: the history that writers and readers of a ledger saw, and chance that repeats itself. */
export { type Anomalies, anomalies, sumOf } from './history/history.ts'
export { type Looked, runHistory } from './history/run-history.ts'
export { seeded } from './history/seeded.ts'
export { shelf, type Tables } from './memory/tables.ts'
