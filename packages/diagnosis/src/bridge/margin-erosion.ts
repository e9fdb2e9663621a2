import { type Margin, marginOf, type Records } from '@throughline/model'
import { liveEngagements } from '../alignment/live-engagements.ts'
import { todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'

/** The margin that is expected is under the one that was sold, and what ate it. */
export const marginErosion: Detector = {
  code: 'margin-erosion',
  leg: 'feedback',
  system: 'scope',
  spot: sight => liveEngagements(sight.world).flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['engagement'], sight: Sight): Spotted[] {
  const { world } = sight
  const margin = marginOf(world, on, todayOf(sight))
  const { sold, value } = margin
  // Where what is left cannot be priced, the margin can only be lower than it stands today.
  const expected = margin.expected ?? margin.now
  if (sold === undefined || expected === undefined || value === undefined || expected >= sold) return []
  const lost = ((sold - expected) / 100) * value
  const isOver = 100 * lost > world.figure('warningLineValue') * value
  return [
    {
      on,
      severity: isOver ? 'warning' : 'note',
      value: Math.round(lost),
      sentence: `The margin of ${on.key} is ${margin.expected === undefined ? 'now' : 'expected'} at ${told(expected)} %, and was sold at ${told(sold)} %.`,
      evidence: [shows(on, margin.formula), ...eaten(on, margin, sight)],
      remedy:
        'Price what was added, or take as much out; tell the client before the next checkpoint, not after.',
    },
  ]
}

/** What was absorbed, what was overspent, and the work that is left, the costliest first. */
function eaten(
  on: Records['engagement'],
  { changes, remaining, spent }: Margin,
  { world }: Sight,
): Evidence[] {
  const absorbed = changes.filter(each => each.value === 0)
  const signal = world.one('signal', on.spent)
  const costliest = [...remaining].sort((a, b) => b.cost - a.cost).slice(0, costliestMost)
  return [
    ...absorbed.map(({ of, effort }) =>
      shows(of, `${of.key} was absorbed: ${effort} person-days, no price.`),
    ),
    ...(signal
      ? [
          shows(
            signal,
            `Spent so far: ${money(spent)}${on.budget === undefined ? '' : ` of ${money(on.budget)}`}.`,
          ),
        ]
      : []),
    ...costliest.map(({ of, days, cost }) =>
      shows(of, `${of.key} is still to do: ${told(days)} person-days, ${money(cost)}.`),
    ),
  ]
}

const costliestMost = 3

function told(value: number): string {
  return `${Math.round(10 * value) / 10}`
}

function money(value: number): string {
  return Math.round(value).toLocaleString('en')
}
