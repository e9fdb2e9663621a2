import { type AnyRecord, doneVerdict } from '@throughline/model'
import type { Detector, Sight, Spotted } from '../detector.ts'
import { openDeliverables, openOutcomes, structural } from './open-records.ts'

/** No one-sentence 'done', or one that nobody could observe. */
export const noDone: Detector = {
  code: 'no-done',
  leg: 'clarity',
  system: 'ownership',
  spot: sight => {
    const { world } = sight
    const asked: AnyRecord[] = [
      ...openOutcomes(world),
      ...openDeliverables(world).filter(each => each.state === 'started' || each.done !== undefined),
    ]
    return asked.flatMap(record => (record.done === undefined ? missing(record, sight) : unseen(record)))
  },
}

function missing(on: AnyRecord, sight: Sight): Spotted[] {
  return [
    {
      on,
      severity: structural(on, sight),
      field: 'done',
      sentence: `${on.key} does not say when it is done.`,
      remedy: 'Write one sentence that somebody else can check.',
      command: { verb: 'edit' },
    },
  ]
}

function unseen(on: AnyRecord): Spotted[] {
  const verdict = doneVerdict(String(on.done))
  if (verdict.testable) return []
  const [offer] = verdict.couldBe
  return [
    {
      on,
      severity: 'warning',
      field: 'done',
      sentence: verdict.headline || `Nobody could see that ${on.key} is done.`,
      evidence: verdict.reasons.map(each => ({ text: each.reason, id: on.id, key: on.key })),
      remedy: offer ? `Could be: ${offer}` : 'Describe the state that somebody else can see.',
      ...(offer ? { command: { verb: 'edit', offer: { done: offer } } } : {}),
    },
  ]
}
