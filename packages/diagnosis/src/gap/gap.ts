/**
 * Intended against expected: per outcome, per intent and for the whole. Definitions: docs/guide, 'The gap'.
 * Intended is V(first promise), expected the mean of V over futures; both are scaled by the chance of impact.
 */
import { chanceOfImpact, gapDays } from '@throughline/engine'
import type { Records, World } from '@throughline/model'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
import type { DayAxis } from '../problem/day-axis.ts'
import { agreementOf, type NotAgreed } from './agreement.ts'
import { addTo, type FinishDays, finishDaysOf, finishedOn, meanOver } from './finish-days.ts'
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

/** @param parts where they are known already */
export function planGap(measuring: Measuring, parts = pricedParts(measuring)): PlanGap {
  const { world, asPlan } = measuring
  const byIntent = Map.groupBy(parts, part => part.worth.intent?.id)
  const intents = world.all('intent').filter(intent => intent.state === 'active' || asPlan)
  return {
    whole: summed(parts, promisedOutcomes(world, undefined, asPlan), measuring),
    intents: intents.map(intent => {
      const own = byIntent.get(intent.id) ?? []
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
    chanceOfImpact: impactOf(world),
    unpriced: parts.length === 0,
  }
}

/** Every priced promise with its value over futures. */
export function pricedParts(measuring: Measuring): Part[] {
  const { chance } = impactOf(measuring.world)
  const priced = worths(measuring.world, { asPlan: measuring.asPlan })
  return priced.map(worth => partOf(worth, measuring, chance))
}

/** One priced outcome: what was promised, and its value in each future. */
export interface Part {
  readonly worth: Worth
  readonly intended: number
  readonly asLastPromised: number
  /** Nothing where it is not agreed. */
  readonly finishes: FinishDays | undefined
  /** What each of these days is worth. */
  readonly values: Float64Array
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
    const finishes = finishedOn(worth.deliveredAt, forecast.trials)
    return { ...stated, finishes, values: finishes.days.map(scaled), notAgreed: [] }
  }
  const futures = forecast.futures(worth.outcome.id)
  const notAgreed = agreementOf(world, worth.outcome, forecast)
  if (!futures || notAgreed.length > 0)
    return { ...stated, finishes: undefined, values: new Float64Array(0), notAgreed }
  const finishes = finishDaysOf(futures, axis)
  return { ...stated, finishes, values: finishes.days.map(scaled), notAgreed }
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
  for (const { finishes, values } of parts) if (finishes) addTo(totals, finishes, values)
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
      finishDays: finishes.days,
      counts: finishes.counts,
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
  const weights = new Map(parts.map(part => [part.worth.outcome.id, part.intended]))
  const open = promised.flatMap(outcome => {
    const futures = forecast.futures(outcome.id)
    if (!futures || !outcome.dueOn) return []
    const finishes = finishDaysOf(futures, axis)
    const dueAt = axis.dayNumberAt(axis.endOf(outcome.dueOn))
    return [{ finishes, dueAt, weight: weights.get(outcome.id) ?? 0 }]
  })
  if (open.length === 0) return { lateDaysP80: null, lateDaysMean: null }
  const priced = open.some(each => each.weight > 0)
  const last = new Float64Array(forecast.trials)
  let late = 0
  let shares = 0
  for (const { finishes, dueAt, weight } of open) {
    const share = priced ? weight : 1
    const { days, place } = finishes
    shares += share
    late += share * meanOver(finishes, at => Math.max(0, days[at]! - dueAt))
    for (let k = 0; k < last.length; k++) last[k] = Math.max(last[k]!, days[place[k]!]!)
  }
  last.sort()
  const latestDue = Math.max(...open.map(each => each.dueAt))
  return {
    lateDaysP80: last[Math.min(last.length - 1, Math.floor(0.8 * last.length))]! - latestDue,
    lateDaysMean: shares > 0 ? late / shares : null,
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
