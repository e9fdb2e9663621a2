import type { Random } from '../random/random.ts'
import { CrewScheme } from './crew-scheme.ts'
import { disturb } from './disturb.ts'
import { CUT, type Scheme } from './scheme.ts'
import type { Found, SearchSpace } from './search.ts'
import { Trades } from './trade.ts'

/** What a climb needs of the search around it. */
export interface Climbing {
  random: Random
  /** Makes a schedule of a list, cut short beyond the limit; counts it, and keeps it if it is the best. */
  pass: (side: number, list: Int32Array, limit: number) => number
  done: () => boolean
}

/**
 * For plans so large that a budget allows few passes per activity: goes on from the best schedule by small changes
 * of the order and of who does what, and keeps what costs no more; where only the makespan counts, what leaves no
 * more work behind its bound, since the makespan alone would see no difference between most neighbours.
 */
export function climb(space: SearchSpace, found: Found, { random, pass, done }: Climbing): void {
  const { direction, scheme } = space.sides[found.side]
  const trades =
    scheme instanceof CrewScheme ? tradesOf(scheme, direction.shortest, direction.problem.people) : null
  const current = found.list.slice()
  const trial = current.slice()
  const wish = current.slice()
  if (scheme instanceof CrewScheme) scheme.wanted = found.wanted
  const onlyMakespan = space.sides.length === 2
  const worthOf = (score: number) =>
    onlyMakespan && score !== CUT ? overflow(scheme, space.lowerBound) : score
  let best = pass(found.side, current, CUT)
  let worth = worthOf(best)
  if (trades && scheme instanceof CrewScheme) trades.note(scheme.people, scheme.finishes, space.lowerBound)
  const order = () => {
    disturb({ from: current, wish, list: trial }, direction.graph, random)
    return true
  }
  while (!done()) {
    trial.set(current)
    const trading = trades !== null && random.unit() < TRADES
    if (trading) trades.begin()
    if (!(trading ? trades.change(random) : order())) continue
    if (trades && scheme instanceof CrewScheme) scheme.wanted = trades.people
    const next = pass(found.side, trial, onlyMakespan ? best + LEEWAY : CUT)
    const value = worthOf(next)
    if (next === CUT || value > worth) {
      if (trading) trades.undo()
      continue
    }
    if (trades && scheme instanceof CrewScheme) trades.note(scheme.people, scheme.finishes, space.lowerBound)
    best = Math.min(best, next)
    worth = value
    current.set(trial)
  }
  if (scheme instanceof CrewScheme) scheme.wanted = null
}

const TRADES = 0.8
/** Ticks by which a step may exceed the best makespan, if less work is left behind the bound. */
const LEEWAY = 3

function tradesOf(scheme: CrewScheme, shortest: Int32Array, people: readonly unknown[] = []): Trades {
  return new Trades(scheme.tables, shortest, people.length)
}

/** Ticks between the bound and each finish behind it, summed: what still has to be squeezed in front. */
function overflow({ finishes }: Scheme, bound: number): number {
  let sum = 0
  for (let a = 0; a < finishes.length; a++) if (finishes[a] > bound) sum += finishes[a] - bound
  return sum
}
