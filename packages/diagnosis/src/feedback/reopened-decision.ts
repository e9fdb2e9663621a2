import { deciderOf, type Records, raisedOnOf } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** Decided, then reopened again and again without anything new to decide by. */
export const reopenedDecision: Detector = {
  code: 'reopened-decision',
  leg: 'feedback',
  system: 'decisions',
  needs: 'history',
  spot: sight => sight.world.all('decision').flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['decision'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const reopened = on.steps.reopened as Reopened | undefined
  // A record keeps the first and the newest of a step: more than two are not told apart from two.
  const atLeast = reopened?.first ? 2 : 1
  if (!reopened || reopened.newEvidence || atLeast < Math.min(2, world.figure('reopenedDecision'))) return []
  if (on.state !== 'reopened' && !isSettledSince(on, reopened.at)) return []
  const days = daysPast(raisedOnOf(on), today)
  const about = (on.about ?? []).flatMap(id => world.record(id) ?? [])
  const { isUnknown: _, ...stake } = weighed(sight, about[0], {
    days: daysPast((reopened.first ?? reopened).at.slice(0, 10), today),
  })
  const decider = deciderOf(world, on, today)
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} was decided and reopened ${atLeast === 2 ? 'at least twice' : 'again'}, the last time without anything new, ${days} days after it was raised.`,
      evidence: [
        ...(reopened.first
          ? [shows(on, `${reopened.first.at.slice(0, 10)}: reopened for the first time.`)]
          : []),
        shows(on, `${reopened.at.slice(0, 10)}: reopened without new evidence.`),
        ...about.map(each => shows(each, `${each.key} waits for it.`)),
      ],
      remedy: `Say what would have to be new before it is opened again, and let ${decider?.name ?? 'its decider'} close it.`,
      command: { verb: 'decide' },
    },
  ]
}

interface Reopened {
  readonly at: string
  readonly first?: { readonly at: string }
  readonly newEvidence?: string
}

/** Closed again since: what was is no finding. */
function isSettledSince(on: Records['decision'], at: string): boolean {
  return on.state === 'deferred' && (on.steps.decided?.at ?? '') < at
}
