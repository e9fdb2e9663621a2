/** Value over time: what was intended, what is expected with its band, and what was realised so far. */
import { valueRealised } from '@throughline/engine'
import { addDays, dayNumber, daysBetween, weekday } from '@throughline/model'
import { addTo } from './finish-days.ts'
import { type Measuring, type Part, pricedParts } from './gap.ts'

/** One point a week, on Mondays; sums of value in the workspace's unit, scaled by the chance of impact. */
export interface GapCurve {
  readonly days: readonly string[]
  readonly intended: readonly number[]
  readonly asLastPromised: readonly number[]
  readonly expected: readonly number[]
  /** Bounds of half of the futures, and of four in five. */
  readonly p10: readonly number[]
  readonly p25: readonly number[]
  readonly p75: readonly number[]
  readonly p90: readonly number[]
  /** Of what was delivered; up to today. */
  readonly realised: readonly number[]
}

/**
 * By intent; the whole under ''. Only of promises that state a value.
 * @param parts where they are known already
 */
export function gapCurves(
  measuring: Measuring,
  chance: number,
  parts = pricedParts(measuring),
): { [intent: string]: GapCurve } {
  const byIntent = Map.groupBy(parts, part => part.worth.intent?.id ?? '')
  byIntent.set('', parts)
  const curves: { [intent: string]: GapCurve } = {}
  for (const [intent, own] of byIntent)
    if (own.length > 0) curves[intent] = curveOf(own, measuring.axis.today, chance)
  return curves
}

function curveOf(parts: readonly Part[], today: string, chance: number): GapCurve {
  const days = mondays(parts, today)
  const bands = days.map(day => bandOn(parts, dayNumber(day), chance))
  const on = (day: string, at: (part: Part) => number | undefined) =>
    parts.reduce((sum, part) => sum + chance * valueBy(part, at(part), dayNumber(day)), 0)
  return {
    days,
    intended: days.map(day => on(day, part => part.worth.promisedAt)),
    asLastPromised: days.map(day => on(day, part => part.worth.lastPromisedAt)),
    expected: bands.map(band => band.mean),
    p10: bands.map(band => band.p10),
    p25: bands.map(band => band.p25),
    p75: bands.map(band => band.p75),
    p90: bands.map(band => band.p90),
    realised: days.filter(day => day <= today).map(day => on(day, part => part.worth.deliveredAt)),
  }
}

/** From eight weeks before the first promise or today, whichever is earlier, to the last horizon; three years at most. */
function mondays(parts: readonly Part[], today: string): string[] {
  const first = Math.min(dayNumber(today), ...parts.map(part => part.worth.promisedAt)) - 56
  const last = Math.max(...parts.map(part => part.worth.horizonAt))
  const start = addDays('1970-01-01', Math.max(first, dayNumber(today) - 366))
  const monday = addDays(start, 1 - weekday(start))
  const weeks = Math.min(156, Math.max(1, Math.ceil(daysBetween(monday, addDays('1970-01-01', last)) / 7)))
  return Array.from({ length: weeks + 1 }, (_, k) => addDays(monday, 7 * k))
}

/** The value of a part by a day, not counted beyond its horizon. */
function valueBy({ worth }: Part, deliveredAt: number | undefined, by: number): number {
  if (deliveredAt === undefined) return 0
  return valueRealised(worth.profile, deliveredAt, Math.min(by, worth.horizonAt))
}

function bandOn(parts: readonly Part[], by: number, chance: number) {
  const trials = parts.find(part => part.finishes)?.finishes?.place.length ?? 0
  const totals = new Float64Array(trials)
  for (const part of parts) {
    const { finishes } = part
    if (finishes)
      addTo(
        totals,
        finishes,
        finishes.days.map(finish => chance * valueBy(part, finish, by)),
      )
  }
  const sorted = totals.sort()
  const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
  const mean = sorted.reduce((sum, total) => sum + total, 0) / Math.max(1, sorted.length)
  return { mean, p10: at(0.1), p25: at(0.25), p75: at(0.75), p90: at(0.9) }
}
