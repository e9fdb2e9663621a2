import type { AnyRecord, Records, World } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'
import { openDeliverables, openIntents, openOutcomes } from './open-records.ts'

/** A leaf that is still an intent or an outcome, or a deliverable too large or too uncertain to act on. */
export const stoppedTooEarly: Detector = {
  code: 'stopped-too-early',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) => {
    const leaves: AnyRecord[] = [...openIntents(world), ...openOutcomes(world)].filter(
      each => world.below(each.id).length === 0,
    )
    return [...leaves.map(leaf), ...openDeliverables(world).flatMap(each => unwieldy(each, world))]
  },
}

function leaf(on: AnyRecord): Spotted {
  const next = on.kind === 'intent' ? 'an outcome' : 'a deliverable'
  return {
    on,
    severity: 'warning',
    sentence: `${on.key} stops before anybody could act on it: nothing stands below.`,
    remedy: `Refine it one step further, to ${next} that somebody can finish.`,
  }
}

function unwieldy(on: Records['deliverable'], world: World): Spotted[] {
  const { estimate } = on
  if (!estimate) return []
  const large = world.figure('largeDeliverableDays')
  const wide = world.figure('wideEstimate')
  const spread = estimate.low > 0 ? estimate.high / estimate.low : Number.POSITIVE_INFINITY
  if (estimate.likely > large)
    return [
      spotted(
        on,
        `${on.key} is ${estimate.likely} person-days large.`,
        `More than ${large} is about a month of one person.`,
      ),
    ]
  if (estimate.high > 0 && spread > wide)
    return [
      spotted(
        on,
        `${on.key} is estimated from ${estimate.low} to ${estimate.high} person-days.`,
        'That wide is a question, not an estimate.',
      ),
    ]
  return []
}

function spotted(on: Records['deliverable'], sentence: string, because: string): Spotted {
  return {
    on,
    severity: 'warning',
    field: 'estimate',
    sentence,
    evidence: [{ text: because, id: on.id, key: on.key }],
    remedy: 'Split it into parts that can be finished one by one.',
  }
}
