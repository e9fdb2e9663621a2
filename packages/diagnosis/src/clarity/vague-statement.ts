import { type AnyRecord, parentEnd, statementVerdict } from '@throughline/model'
import type { Detector, Sight, Spotted } from '../detector.ts'
import { openIntents, openOutcomes } from './open-records.ts'

/** Words that cannot be tested. Silent in a language it does not know. */
export const vagueStatement: Detector = {
  code: 'vague-statement',
  leg: 'clarity',
  system: 'cascade',
  spot: sight =>
    [...openIntents(sight.world), ...openOutcomes(sight.world)].flatMap(record => spotOne(record, sight)),
}

function spotOne(record: AnyRecord, { world, moment }: Sight): Spotted[] {
  const end = parentEnd(record.parent as string | undefined, world)
  const verdict = statementVerdict(String(record.statement), {
    dueOn: (record.dueOn ?? record.horizonOn) as string | undefined,
    parentDueOn: end?.on,
    parentKey: end?.key,
    today: moment.todayIn(world.workspace?.timeZone ?? 'UTC'),
  })
  if (verdict.testable) return []
  const [offer] = verdict.couldBe
  return [
    {
      on: record,
      severity: 'warning',
      field: 'statement',
      sentence: verdict.headline,
      evidence: verdict.reasons.map(each => ({ text: each.reason, id: record.id, key: record.key })),
      remedy: offer ? `Could be: ${offer}` : 'Say who can do what, how much, by when.',
      ...(offer ? { command: { verb: 'edit', offer: { statement: offer } } } : {}),
    },
  ]
}
