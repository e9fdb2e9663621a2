/** Takes back a command of one's own, where nobody changed its records since. */
import type { Fact as KeptFact } from '@throughline/ledger'
import type { DraftFact, PlacedRefusal } from '@throughline/model'
import { undo as undone } from '@throughline/model'
import { type Access, accessOf } from '../access/access.ts'
import { actorOf } from '../access/principal.ts'
import type { Answer, Undoing } from './asked.ts'
import { type Decided, type House, settle } from './carry-out.ts'
import { factOf } from './fact-of.ts'
import { fingerprint } from './fingerprint.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { isUuid } from './malformed.ts'

export function undo(house: House, live: LiveWorkspace, undoing: Undoing): Promise<Answer> {
  const { principal, id, command } = undoing
  if (!isUuid(id) || !isUuid(command))
    return Promise.resolve({
      outcome: 'malformed',
      reason: 'The id of a command is a UUID made by its sender.',
    })
  const access = accessOf(principal, live.replica)
  const actor = actorOf(principal)
  return settle(house, live, {
    access,
    principal,
    id,
    fingerprint: fingerprint(actor, { undo: command }),
    decide: async () => {
      const facts = await house.ledger.readCommand(live.id, command)
      // Of another's command they learn no more than of one that never was.
      if (facts.length === 0 || facts[0]!.actor !== actor) return nothing
      return compensations(house, live, { access, command, facts })
    },
  })
}

/** The last record first: what a batch added last may stand on what it added before. */
async function compensations(
  house: House,
  live: LiveWorkspace,
  { access, command, facts }: { access: Access; command: string; facts: readonly KeptFact[] },
): Promise<Decided> {
  const drafts: DraftFact[] = []
  const refusals: PlacedRefusal[] = []
  const subjects = [...new Set(facts.map(fact => fact.subject))].reverse()
  for (const [place, subject] of subjects.entries()) {
    const { kind } = facts.find(fact => fact.subject === subject)!
    const denial = access.denial({ kind, verb: 'archive', subject })
    if (denial) return { outcome: 'denied', denial }
    const history = await house.ledger.readSubject(live.id, subject)
    const answer = undone(history.map(factOf), command)
    if (answer.ok) drafts.push(answer.fact)
    else refusals.push({ ...answer.refusal, place })
  }
  return refusals.length > 0
    ? { outcome: 'refused', refusals }
    : { outcome: 'decided', facts: drafts, passed: [] }
}

const nothing: Decided = {
  outcome: 'refused',
  refusals: [
    {
      place: 0,
      code: 'nothing-to-undo',
      rule: 'grammar.12',
      level: 'block',
      about: { kind: 'record' },
      reason: 'You made no such step.',
      remedy: 'Look at the history of the record.',
    },
  ],
}
