import { daysBetween, type Records } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import {
  lateTruths,
  type SaidAgainstComputed,
  saidAgainstComputed,
  type TruthLate,
} from './said-against-computed.ts'

/** Said to be on track while the forecast says otherwise: one of the two knows something the other does not. */
export const greenOutside: Detector = {
  code: 'green-outside',
  leg: 'feedback',
  system: 'forecast',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const green = world
      .all('outcome')
      .filter(each => each.state === 'committed' && world.pointing('checkIn', 'of', each.id).length > 0)
    if (green.length === 0 || !sight.forecast) return []
    const told = green
      .map(on => ({ on, seen: saidAgainstComputed(world, sight.forecast, on) }))
      .filter(({ seen }) => seen.said === 'onTrack' && seen.apart > 0 && seen.isTold)
    const before = told.length > 0 ? lateTruths(world) : []
    return told.map(({ on, seen }) => spotOne(on, seen, { sight, before }))
  },
}

function spotOne(
  on: Records['outcome'],
  seen: SaidAgainstComputed,
  { sight, before }: { sight: Sight; before: readonly TruthLate[] },
): Spotted {
  const { world, forecast } = sight
  const foreseen = forecast!.nodes.get(on.id)
  const chance = Math.round(100 * (seen.pOnTime ?? 0))
  const percent = chance < 1 ? 'less than 1 %' : `${chance} %`
  const days = foreseen?.lateDaysMean === undefined ? undefined : Math.round(1.4 * foreseen.lateDaysMean)
  const { isUnknown: _, ...stake } = weighed(sight, on, { days, probability: 1 - (seen.pOnTime ?? 0) })
  const weeks = Math.floor(daysBetween(seen.sinceOn!, todayOf(sight)) / 7)
  const last =
    before.findLast(each => each.outcome.team !== undefined && each.outcome.team === on.team) ?? before.at(-1)
  return {
    on,
    ...stake,
    sentence: `${on.key} is said to be on track, and the forecast gives it ${percent}${weeks > 0 ? `, for ${counted(weeks, 'week')} now` : ''}: one of the two knows something.`,
    evidence: [
      shows(on, `Said on ${seen.saidOn}: on track.`),
      shows(
        on,
        `Forecast of ${forecast!.madeOn}: ${percent} by ${on.dueOn}${foreseen?.p50On ? `, as likely as not by ${foreseen.p50On}` : ''}.`,
      ),
      ...world
        .pointing('forecast', 'of', on.id)
        .filter(each => each.madeOn === seen.sinceOn)
        .slice(0, 1)
        .map(each => shows(each, `They have stood apart since the forecast of ${each.madeOn}.`)),
      ...(last
        ? [
            shows(
              last.outcome,
              `Last time, of ${last.outcome.key}, the word came ${counted(last.days, 'day')} after the forecast.`,
            ),
          ]
        : []),
    ],
    remedy: 'Ask what its owner knows that the plan does not, and write it down; else say at risk, early.',
  }
}
