/**
 * Intended against expected: per outcome, per intent and for the whole. Definitions: docs/guide, 'The gap'.
 * Intended is V(first promise), expected the mean of V over futures; both are scaled by the chance of impact.
 */
import { chanceOfImpact, gapDays } from '@throughline/engine'
import type { Records, World } from '@throughline/model'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
import type { DayAxis } from '../problem/day-axis.ts'
import { agreementOf, type NotAgreed } from './agreement.ts'
import { valueAt, type Worth, worths } from './worth.ts'

/** Sums of value in the workspace's unit. `expected10` and `expected90` bound four futures of five. */
export interface Gap {
  readonly intended: number
  readonly asLastPromised: number
  readonly expected: number
  readonly expected10: number
  readonly expected90: number
  /** intended − expected. */
  readonly gap: number
  /** The part of it that nothing below can deliver yet; expected at nothing. */
  readonly notYetAgreed: number
  /** Days after the horizon until the intended value is expected; null where it never comes back or none is stated. */
  readonly gapDays: number | null
  /** P80 of the finish of what was promised, less the latest promise among it, in calendar days. */
  readonly lateDaysP80: number | null
  /** Mean days late, weighted by value; equally where none is stated. */
  readonly lateDaysMean: number | null
}

export interface GapOf extends Gap {
  readonly id: string
  readonly notAgreed: readonly NotAgreed[]
}

export interface PlanGap {
  readonly whole: Gap
  readonly intents: readonly GapOf[]
  readonly outcomes: readonly GapOf[]
  readonly chanceOfImpact: { readonly chance: number; readonly assumed: boolean }
  /** No outcome states a value: only days and chances can be told. */
  readonly unpriced: boolean
}

export interface Measuring {
  readonly world: World
  readonly axis: DayAxis
  readonly forecast: PlanForecast
  readonly asPlan: boolean
}

export function planGap(measuring: Measuring): PlanGap {
  const { world, asPlan } = measuring
  const impact = impactOf(world)
  const priced = worths(world, { asPlan })
  const parts = priced.map(worth => partOf(worth, measuring, impact.chance))
  const intents = world.all('intent').filter(intent => intent.state === 'active' || asPlan)
  return {
    whole: summed(parts, promisedOutcomes(world, undefined, asPlan), measuring),
    intents: intents.map(intent => {
      const own = parts.filter(part => part.worth.intent?.id === intent.id)
      return {
        id: intent.id,
        notAgreed: own.flatMap(part => part.notAgreed),
        ...summed(own, promisedOutcomes(world, intent.id, asPlan), measuring),
      }
    }),
    outcomes: parts.map(part => ({
      id: part.worth.outcome.id,
      notAgreed: part.notAgreed,
      ...summed([part], [part.worth.outcome], measuring),
    })),
    chanceOfImpact: impact,
    unpriced: priced.length === 0,
  }
}

/** One priced outcome: what was promised, and its value in each future. */
export interface Part {
  readonly worth: Worth
  readonly intended: number
  readonly asLastPromised: number
  /** One for each future. */
  readonly values: Float64Array
  /** Finish in each future, as day numbers; nothing where it is not agreed. */
  readonly finishes: Float64Array | undefined
  readonly notAgreed: readonly NotAgreed[]
}

export function partOf(worth: Worth, measuring: Measuring, chance: number): Part {
  const { axis, forecast, world } = measuring
  const scaled = (day: number) => chance * valueAt(worth, day)
  const stated = {
    worth,
    intended: scaled(worth.promisedAt),
    asLastPromised: scaled(worth.lastPromisedAt),
  }
  if (worth.deliveredAt !== undefined) {
    const finishes = new Float64Array(forecast.trials).fill(worth.deliveredAt)
    return { ...stated, finishes, values: finishes.map(scaled), notAgreed: [] }
  }
  const futures = forecast.futures(worth.outcome.id)
  const notAgreed = agreementOf(world, worth.outcome, forecast)
  if (!futures || notAgreed.length > 0)
    return { ...stated, finishes: undefined, values: new Float64Array(forecast.trials), notAgreed }
  const finishes = Float64Array.from(futures, finish => axis.dayNumberAt(finish))
  return { ...stated, finishes, values: finishes.map(scaled), notAgreed }
}

function impactOf(world: World): { chance: number; assumed: boolean } {
  const outcomes = world.all('outcome')
  return chanceOfImpact({
    validated: outcomes.filter(outcome => outcome.state === 'validated').length,
    unproven: outcomes.filter(outcome => outcome.steps.disproved !== undefined).length,
  })
}

function summed(
  parts: readonly Part[],
  promised: readonly Records['outcome'][],
  { axis, forecast }: Measuring,
): Gap {
  const totals = new Float64Array(forecast.trials)
  for (const { values } of parts)
    values.forEach((value, k) => {
      totals[k] = totals[k]! + value
    })
  const sorted = totals.slice().sort()
  const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
  const intended = sum(parts.map(part => part.intended))
  const expected = sum([...totals]) / Math.max(1, totals.length)
  return {
    intended,
    expected,
    gap: intended - expected,
    asLastPromised: sum(parts.map(part => part.asLastPromised)),
    expected10: at(0.1),
    expected90: at(0.9),
    notYetAgreed: sum(parts.map(part => (part.notAgreed.length > 0 ? part.intended : 0))),
    gapDays: daysUntilWorth(parts),
    ...lateness(promised, parts, { axis, forecast }),
  }
}

/** Both curves read on past the horizon; what is not agreed never comes back by itself. */
function daysUntilWorth(parts: readonly Part[]): number | null {
  const open = parts.flatMap(({ finishes, worth }) => (finishes ? [{ finishes, worth }] : []))
  if (open.length === 0 || open.length < parts.length) return null
  const horizonAt = Math.max(...open.map(({ worth }) => worth.horizonAt))
  const days = gapDays(
    open.map(({ worth, finishes }) => ({
      profile: worth.profile,
      plannedAt: worth.promisedAt,
      finishDays: finishes,
    })),
    { horizonAt },
  )
  return days === null ? null : Math.round(days)
}

function lateness(
  promised: readonly Records['outcome'][],
  parts: readonly Part[],
  { axis, forecast }: Pick<Measuring, 'axis' | 'forecast'>,
): Pick<Gap, 'lateDaysP80' | 'lateDaysMean'> {
  const open = promised.flatMap(outcome => {
    const futures = forecast.futures(outcome.id)
    if (!futures || !outcome.dueOn) return []
    const weight = parts.find(part => part.worth.outcome.id === outcome.id)?.intended ?? 0
    return [{ futures, dueAt: axis.dayNumberAt(axis.endOf(outcome.dueOn)), weight }]
  })
  if (open.length === 0) return { lateDaysP80: null, lateDaysMean: null }
  const priced = open.some(each => each.weight > 0)
  const last = new Float64Array(forecast.trials)
  let late = 0
  let weights = 0
  for (const { futures, dueAt, weight } of open) {
    const share = priced ? weight : 1
    weights += share
    futures.forEach((finish, k) => {
      const day = axis.dayNumberAt(finish)
      last[k] = Math.max(last[k]!, day)
      late += share * Math.max(0, day - dueAt)
    })
  }
  last.sort()
  const latestDue = Math.max(...open.map(each => each.dueAt))
  return {
    lateDaysP80: last[Math.min(last.length - 1, Math.floor(0.8 * last.length))]! - latestDue,
    lateDaysMean: weights > 0 ? late / weights / forecast.trials : null,
  }
}

function promisedOutcomes(world: World, intent: string | undefined, asPlan: boolean): Records['outcome'][] {
  const { below } =
    intent === undefined ? { below: world.all('outcome') } : { below: outcomesBelow(world, intent) }
  return below.filter(
    each => each.state === 'committed' || (asPlan && ['draft', 'proposed'].includes(each.state)),
  )
}

function outcomesBelow(world: World, id: string): Records['outcome'][] {
  return world
    .below(id)
    .filter(each => each.kind === 'outcome')
    .flatMap(each => [each as unknown as Records['outcome'], ...outcomesBelow(world, each.id)])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
