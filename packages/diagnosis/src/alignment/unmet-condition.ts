import type { Records, World } from '@throughline/model'
import { daysPast, isEnded, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { connected } from './own-signals.ts'

/** A driver's 'what must be true' that is false, or that nobody looked at by its day. */
export const unmetCondition: Detector = {
  code: 'unmet-condition',
  leg: 'alignment',
  system: 'drivers',
  spot: sight => sight.world.all('driver').flatMap(driver => spotOne(driver, sight)),
}

function spotOne(on: Records['driver'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const isPast = on.checkOn !== undefined && on.checkOn < today
  if (on.holds === 'yes' || (on.holds === 'notKnown' && !isPast)) return []
  const effect = world.one('signal', on.effect)
  const served = servedBy(world, on.effect)
  const days = isPast ? daysPast(on.checkOn!, today) : undefined
  const { isUnknown, ...stake } = weighed(sight, served[0], { days })
  return [
    {
      on,
      ...stake,
      // That it is false is known: no stake is needed to say so.
      severity: on.holds === 'no' ? 'warning' : stake.severity,
      field: 'holds',
      sentence:
        on.holds === 'no'
          ? `What ${effect?.key ?? 'the effect'} rests on does not hold: ${on.condition}.`
          : `Nobody has looked since ${on.checkOn} whether it holds: ${on.condition}.`,
      evidence: [
        shows(on, `It was to be looked at by ${on.checkOn ?? 'no day'}.`),
        ...(effect ? [shows(effect, `It moves ${effect.key}.`)] : []),
        ...served.map(each => shows(each, `${each.key} is read from it.`)),
        ...(isUnknown ? [{ text: stakeUnknown }] : []),
      ],
      remedy:
        on.holds === 'no'
          ? 'Make it true first, or find another way to move the result.'
          : 'Look, and say whether it holds.',
      command: { verb: 'edit' },
    },
  ]
}

/** Open outcomes and intents that name a signal which hangs on it, the first few. */
function servedBy(world: World, signal: string) {
  const around = [...connected(world, signal)]
  return around
    .flatMap(id => [...world.pointing('outcome', 'signals', id), ...world.pointing('intent', 'signals', id)])
    .filter(each => !isEnded(each))
    .slice(0, 3)
}
