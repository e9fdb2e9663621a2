/** Commands decided on a workspace as it is, all or none: the last step of every way in which something is said. */
import { type Command, decideAll, type Moment } from '@throughline/model'
import { asWritten } from '../access/named.ts'
import type { Decided } from './carry-out.ts'
import type { LiveWorkspace } from './live-workspace.ts'

/** Refusals come in the words that were sent. */
export function decidedTogether(live: LiveWorkspace, commands: readonly Command[], moment: Moment): Decided {
  return asDecided(decideAll(live.replica, commands, moment))
}

/** The same of what was decided elsewhere. */
export function asDecided(decision: ReturnType<typeof decideAll>): Decided {
  if (!decision.ok) return { outcome: 'refused', refusals: asWritten(decision.refusals) }
  return { outcome: 'decided', facts: decision.facts, passed: decision.passed }
}
