/** What matters at the end of a plan, as the engine weighs it: promises with their day and what their delay costs. */
import { type DelayCurve, delayCurve, type LeverTarget } from '@throughline/engine'
import { addDays, dayNumber, dayOf, intentOf } from '@throughline/model'
import type { DayAxis } from '../problem/day-axis.ts'
import type { Explaining } from './causes.ts'
import { partOf } from './gap.ts'
import { worths } from './worth.ts'

/** Value where any promise states one, else days. */
export function measureOf({ gap, world }: Explaining, intent?: string): 'value' | 'days' {
  const priced =
    intent === undefined ? !gap.unpriced : gap.outcomes.some(each => below(world, each.id, intent))
  return priced ? 'value' : 'days'
}

/**
 * Priced promises with their cost of delay, else every promise alike, which loses its part of the mean of calendar days late.
 * @param intent its id: only what was promised below it; everything where nothing is said
 */
export function targetsOf(explaining: Explaining, intent?: string): LeverTarget[] {
  const counts = (id: string) => intent === undefined || below(explaining.world, id, intent)
  return measureOf(explaining, intent) === 'days' ? promises(explaining, counts) : priced(explaining, counts)
}

/** What is lost if every target comes on the day it was promised. */
export function lossAsPromised(targets: readonly LeverTarget[]): number {
  return targets.reduce((sum, { delayCost, dueAt }) => sum + (delayCost ? costAt(delayCost, dueAt) : 0), 0)
}

function below(world: Explaining['world'], id: string, intent: string): boolean {
  return intentOf(world, id)?.id === intent
}

function promises({ plan, forecast, asPlan }: Explaining, counts: (id: string) => boolean): LeverTarget[] {
  const { axis } = plan
  const open = plan.counted.outcomes.filter(
    ({ id, state, dueOn }) =>
      dueOn && counts(id) && forecast.futures(id) && (asPlan || state === 'committed'),
  )
  return open.map(({ id, dueOn }) => ({
    id,
    dueAt: axis.endOf(dueOn!),
    delayCost: lateness(axis, dueOn!, 1 / open.length),
  }))
}

function priced(
  { world, plan, forecast, gap, asPlan }: Explaining,
  counts: (id: string) => boolean,
): LeverTarget[] {
  const { axis } = plan
  const { chance } = gap.chanceOfImpact
  const today = axis.dayNumberAt(1)
  return worths(world, { asPlan }).flatMap(worth => {
    const { finishes } = partOf(worth, { world, axis, forecast, asPlan }, chance)
    if (!finishes || worth.deliveredAt !== undefined || !counts(worth.outcome.id)) return []
    // What an overdue promise has lost already is lost with every repair: the plan's own.
    const from = Math.min(today, worth.promisedAt)
    const curve = delayCurve(worth.profile, { from, horizonAt: Math.max(from + 1, worth.horizonAt) })
    return [
      {
        id: worth.outcome.id,
        dueAt: axis.endOf(dayOf(worth.promisedAt)),
        weight: Math.max(1e-9, chance * (curve.costs.at(-1) ?? 0)),
        delayCost: onAxis(curve, chance, axis),
      },
    ]
  })
}

/** Calendar days late by working day of finish, read week by week. */
function lateness(axis: DayAxis, dueOn: string, share: number): DelayCurve {
  const costs = Array.from({ length: weeksRead }, (_, k) => 7 * k)
  return onAxis({ days: costs.map(later => dayNumber(addDays(dueOn, later))), costs }, share, axis)
}

/** Ten years; what is later still counts as that late. */
const weeksRead = 522

/** A curve over calendar days, read in working days; days on which nobody works fall together. */
function onAxis(curve: DelayCurve, share: number, axis: DayAxis): DelayCurve {
  const days: number[] = []
  const costs: number[] = []
  curve.days.forEach((day, k) => {
    // A step of the curve keeps its width of a thousandth of a day.
    const place = axis.endOf(dayOf(Math.floor(day))) + (day - Math.floor(day))
    const last = days.at(-1)
    if (last !== undefined && place <= last) costs[costs.length - 1] = share * curve.costs[k]!
    else {
      days.push(place)
      costs.push(share * curve.costs[k]!)
    }
  })
  return { days, costs }
}

function costAt({ days, costs }: DelayCurve, day: number): number {
  const after = days.findIndex(each => each >= day)
  if (after === 0) return costs[0]!
  if (after < 0) return costs.at(-1)!
  const share = (day - days[after - 1]!) / (days[after]! - days[after - 1]!)
  return costs[after - 1]! + share * (costs[after]! - costs[after - 1]!)
}
