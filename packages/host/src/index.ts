/** The house around the model: commands, access, feed, projections. `openHost` puts it together. */

export { LedgerUnavailable } from '@throughline/ledger'
export { type Access, accessOf, type Denial, verbsFor } from './access/access.ts'
export { actorOf, operator, type Principal, type Role, roles } from './access/principal.ts'
export { type Clock, systemClock } from './clock.ts'
export type { Answer, Asked, Step, Undoing } from './commands/asked.ts'
export { factOf } from './commands/fact-of.ts'
export { WorkspaceStopped } from './commands/live-workspace.ts'
export { isUuid, stepsMost } from './commands/malformed.ts'
export type { Recounted } from './commands/recount.ts'
export { behindMost, type Reader } from './feed/feed.ts'
export { type Host, type HostSettings, openHost } from './open.ts'
export { ledgerFile, openLedger, type Place } from './open-ledger.ts'
