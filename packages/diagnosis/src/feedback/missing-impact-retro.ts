import { impactDueOn, type Records } from '@throughline/model'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** Delivered, past the day on which its effect shows, and nobody looked whether it did. */
export const missingImpactRetro: Detector = {
  code: 'missing-impact-retro',
  leg: 'feedback',
  system: 'retrospectives',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('outcome')
      .filter(each => each.state === 'delivered')
      .flatMap(each => spotOne(each, sight)),
}

/** The look at the effect of an outcome, where it was held. */
export function impactRetro({ world }: Sight, of: string): Records['retro'] | undefined {
  const looks = world.pointing('retro', 'of', of).filter(each => each.when === 'impact')
  return looks.find(each => each.state === 'held') ?? looks.at(-1)
}

function spotOne(on: Records['outcome'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const retro = impactRetro(sight, on.id)
  const dueOn = [retro?.dueOn ?? impactDueOn(world, on) ?? '9999', on.openedOn ?? ''].sort().at(-1)!
  if (dueOn >= today || retro?.state === 'held') return []
  const { isUnknown: _, ...stake } = weighed(sight, on, {})
  return [
    {
      on,
      ...stake,
      sentence: `The effect of ${on.key} could be seen from ${dueOn}, ${counted(daysPast(dueOn, today), 'day')} ago, and nobody has looked.`,
      evidence: [
        shows(on, `Delivered on ${(on.steps.delivered?.at ?? on.stateAt).slice(0, 10)}.`),
        ...(retro ? [shows(retro, `${retro.key} is ${retro.state}.`)] : []),
      ],
      remedy: 'Hold the look at its effect: did it work, what moved, scale, keep or stop?',
      command: { verb: 'validate' },
    },
  ]
}
