export { canonicalText, emptyHead, genesis } from './chain.ts'
export type * from './ledger.ts'
export { LedgerUnavailable } from './unavailable.ts'
