/** The house around the model: commands, access, feed, projections. `openHost` puts it together. */

export { LedgerUnavailable } from '@throughline/ledger'
export { type Access, accessOf, type Denial, verbsFor } from './access/access.ts'
export { type ClientPage, clientPage } from './access/link.ts'
export { actorOf, operator, type Principal, type Role, roles } from './access/principal.ts'
export { type VoicePage, voicePage } from './access/voice-page.ts'
export { type Clock, systemClock } from './clock.ts'
export {
  type ClockState,
  type Clockwork,
  type ClockworkSettings,
  openClockwork,
} from './clockwork/clockwork.ts'
export type { ClockPost, Forecasting, Hooks } from './clockwork/hooks.ts'
export type { Done } from './clockwork/look.ts'
export type { Answer, Asked, Step, Undoing } from './commands/asked.ts'
export { factOf } from './commands/fact-of.ts'
export { WorkspaceStopped } from './commands/live-workspace.ts'
export { isUuid, stepsMost } from './commands/malformed.ts'
export type { Recounted } from './commands/recount.ts'
export type { Rehearsed } from './commands/rehearse.ts'
export type { Consumer } from './consumers/consumer.ts'
export { type Consumers, type ConsumersSettings, openConsumers } from './consumers/consumers.ts'
export type { Cursor } from './consumers/cursors.ts'
export { type Fence, type Lease, type Leases, openLeases } from './consumers/leases.ts'
export type { DigestAsk } from './digest/asks.ts'
export { type CalendarEntry, calendarOf } from './digest/calendar.ts'
export { calendarText } from './digest/calendar-text.ts'
export { type Digest, type DigestLine, digestOf } from './digest/digest.ts'
export type { FileAsked, FilePlanned, FileShown } from './exchange/aside/file-planned.ts'
export { type CheckFinding, type CheckReport, checkPlan } from './exchange/check.ts'
export type { Plan } from './exchange/entry.ts'
export { columnMeanings, type SourceRead } from './exchange/from/read-from.ts'
export { readSource } from './exchange/from/read-source.ts'
export { knownIn, type Source, sources } from './exchange/from/source.ts'
export type { SourceMap } from './exchange/from/source-map.ts'
export { type PlannedImport, planImport } from './exchange/import-plan.ts'
export { exportCalendar } from './exchange/out/export-calendar.ts'
export { exportCsv } from './exchange/out/export-csv.ts'
export { exportJsonLines } from './exchange/out/export-lines.ts'
export { decisionLog, exportMarkdown } from './exchange/out/export-markdown.ts'
export { exportYaml } from './exchange/out/export-yaml.ts'
export { ledgerLines, type Restored, restoreLines } from './exchange/out/ledger-lines.ts'
export {
  type ScheduleLine,
  scheduleCalendar,
  scheduleCsv,
  scheduleLines,
  scheduleMspdi,
} from './exchange/out/schedule-lines.ts'
export { type PlanWorld, planWorld } from './exchange/plan-world.ts'
export { type PlanFile, readPlan } from './exchange/read-plan.ts'
export type { Trouble } from './exchange/trouble.ts'
export { written } from './exchange/written.ts'
export { planSchema } from './exchange/yaml/plan-schema.ts'
export { withKeys } from './exchange/yaml/write-keys.ts'
export { behindMost, type Reader } from './feed/feed.ts'
export { backUp } from './keep/backup.ts'
export type { CopyCount } from './keep/copy-lines.ts'
export { type Erased, type Erasing, repeatErasure } from './keep/erase.ts'
export { type Erasure, erasuresFile, erasuresIn, noteErasure, type RowErased } from './keep/erasures.ts'
export { CopyBroken } from './keep/read-copy.ts'
export { type Refilled, refill } from './keep/restore.ts'
export { projectionHash, type Verified, verifyAll } from './keep/verify.ts'
export { isFull, type LedgerFigures, type LedgerTrouble, watchedLedger } from './keep/watched-ledger.ts'
export { type Host, type HostSettings, openHost } from './open.ts'
export { ledgerFile, openLedger, type Place } from './open-ledger.ts'
export { openTables } from './open-tables.ts'
export { addedTo } from './outlook/added.ts'
export type { Adopting } from './outlook/adopt.ts'
export type { NextStepSaid } from './outlook/next-step.ts'
export { keepsForecasts } from './outlook/of-record.ts'
export { type Helping, openHelping } from './outlook/pools/helping.ts'
export { boxesInDatabase } from './pulse/answer-box.ts'
export {
  openPulses,
  type PulseAnswered,
  type PulseStanding,
  type Pulses,
  wordsLeast,
} from './pulse/pulses.ts'
export { looseTable } from './tables/loose-table.ts'
export { type OrdinaryTables, ordinaryTables } from './tables/ordinary-tables.ts'
export { sqliteTables } from './tables/sqlite-tables.ts'
export { type Declared, openTable, type Table } from './tables/table.ts'
export type { AsOf, NoMoment } from './time/as-of.ts'
export type { Change, ChangeStep, Changes, FieldChange } from './time/changes.ts'
export type { BetweenMoments, LookingBack } from './time/time.ts'
