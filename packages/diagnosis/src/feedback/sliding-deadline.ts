import { type AnyRecord, type DayMove, dayMoves, dayNumber, firstPromisedOn } from '@throughline/model'
import { counted, isEnded } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A promised day that was moved later again and again. */
export const slidingDeadline: Detector = {
  code: 'sliding-deadline',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const promised: AnyRecord[] = [
      ...world.all('outcome'),
      ...world.all('deliverable'),
      ...world.all('dependency'),
    ]
    return promised
      .filter(each => !isEnded(each) && !over.includes(each.state))
      .flatMap(on => spotOne(on, sight))
  },
}

const over: readonly string[] = ['kept', 'withdrawn', 'refused']

function spotOne(on: AnyRecord, sight: Sight): Spotted[] {
  const { world } = sight
  const moves = dayMoves(world, on).flatMap(move => told(move) ?? [])
  const slides = moves.filter(each => each.days > 0)
  if (moves.length < world.figure('slidingDeadline') || slides.length === 0) return []
  const total = slides.reduce((sum, each) => sum + each.days, 0)
  const average = Math.round(total / slides.length)
  const about = on.kind === 'dependency' ? world.record(String(on.to)) : on
  const { isUnknown: _, ...stake } = weighed(sight, about, { days: total })
  return [
    {
      on,
      ...stake,
      field: on.kind === 'dependency' ? 'promisedOn' : 'dueOn',
      sentence: `The day of ${on.key} was moved ${counted(moves.length, 'time')}, later by ${counted(average, 'day')} on average.`,
      evidence: [
        shows(on, `It was first promised for ${firstPromisedOn(world, on)}.`),
        ...moves.map(({ move, days }) =>
          shows(
            on,
            `${move.at.slice(0, 10)}: from ${move.from} to ${move.to}, ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}.`,
          ),
        ),
      ],
      remedy:
        'Ask what each move had in common before another day is named, and promise the day that is likely.',
      command: { verb: 'edit' },
    },
  ]
}

/** Days later; below 0 where it was brought forward. */
function told(move: DayMove): { move: DayMove; days: number } | undefined {
  if (!move.from || !move.to) return undefined
  return { move, days: dayNumber(move.to) - dayNumber(move.from) }
}
