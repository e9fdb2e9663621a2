import { type AnyRecord, periodsUpTo, workingDaysBetween, workingDaysOf } from '@throughline/model'
import { counted, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** A milestone was reached, and nobody was thanked. */
export const noRecognition: Detector = {
  code: 'no-recognition',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const today = todayOf(sight)
    const since = periodsUpTo(world, today, 2)[0]?.from ?? ''
    const reached: AnyRecord[] = [
      ...world.all('outcome').filter(each => each.state === 'delivered' || each.state === 'validated'),
      ...world.all('deliverable').filter(each => each.milestone && each.state === 'delivered'),
    ]
    return reached.flatMap(on => spotOne(on, { sight, since, today }))
  },
}

function spotOne(
  on: AnyRecord,
  { sight, since, today }: { sight: Sight; since: string; today: string },
): Spotted[] {
  const { world } = sight
  const reachedOn = (on.steps.delivered?.at ?? on.stateAt).slice(0, 10)
  if (on.openedOn || reachedOn < since || isThanked(on, sight)) return []
  const waited = workingDaysBetween(workingDaysOf(world, undefined), reachedOn, today)
  if (waited <= world.figure('unthanked')) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${on.key} was reached ${counted(waited, 'working day')} ago, and nobody was thanked.`,
      evidence: [
        shows(
          on,
          `Delivered on ${reachedOn}, by ${nameOf(world, on.owner as string | undefined)} and whoever worked on it.`,
        ),
        { text: stakeUnknown },
      ],
      remedy: 'Thank those who did it in a sentence that says what it made possible.',
    },
  ]
}

/** For itself, for a part of it, or for what it is part of. */
function isThanked(on: AnyRecord, { world }: Sight): boolean {
  const near = [on.id, ...world.below(on.id).map(each => each.id), ...(on.parent ? [String(on.parent)] : [])]
  return near.some(id => world.pointing('recognition', 'for', id).length > 0)
}
