/** What would happen if it were said: decided as a command is, and kept nowhere. */
import { type Command, type DraftFact, decideAll, type PlacedRefusal } from '@throughline/model'
import { accessOf } from '../access/access.ts'
import type { Answer, Asked } from './asked.ts'
import { denialOf, type House, momentOf } from './carry-out.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { malformed } from './malformed.ts'

export type Rehearsed =
  | Exclude<Answer, { outcome: 'done' }>
  | {
      /** It would be kept, were it said now. */
      readonly outcome: 'could'
      readonly facts: readonly DraftFact[]
      /** Warnings that it passes over. */
      readonly passed: readonly PlacedRefusal[]
    }

export async function rehearse(house: House, live: LiveWorkspace, asked: Asked): Promise<Rehearsed> {
  const wrong = malformed(asked.id, asked.steps)
  if (wrong) return { outcome: 'malformed', reason: wrong }
  const { principal, id, steps } = asked
  return live.inTurn(async () => {
    const denied = denialOf(accessOf(principal, live.replica), live, steps)
    if (denied && denied.outcome !== 'decided') return denied
    const commands = steps.map((step): Command => ({ ...step, id }))
    const decision = decideAll(live.replica, commands, momentOf(house.clock, { principal }))
    live.replica.release()
    if (!decision.ok) return { outcome: 'refused', refusals: decision.refusals }
    return { outcome: 'could', facts: decision.facts, passed: decision.passed }
  })
}
