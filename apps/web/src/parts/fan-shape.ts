/** The geometry of a fan: days across, amounts up. Pure, so that it can be tried without a page. */
import { type Day, daysBetween, months } from './format/calendar-day.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface FanScale {
  readonly x: (day: Day) => number
  readonly y: (amount: number) => number
}

export function fanScale(box: Box, days: { from: Day; to: Day }, most: number): FanScale {
  const span = Math.max(1, daysBetween(days.from, days.to))
  return {
    x: day => box.left + ((box.right - box.left) * daysBetween(days.from, day)) / span,
    y: amount => box.bottom - ((box.bottom - box.top) * amount) / Math.max(most, 1e-9),
  }
}

/** Four to six round steps from nothing to the first one at or above the most. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0]
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 4, 5, 10].map(each => each * size).find(each => most / each <= 5) ?? 10 * size
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, k) =>
    Number((k * step).toPrecision(12)),
  )
}

export interface MonthTick {
  readonly day: Day
  readonly label: string
}

/** The first of each month, thinned to what fits; January says its year. */
export function monthTicks(from: Day, to: Day, most: number): MonthTick[] {
  const ticks: MonthTick[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (;;) {
    month++
    if (month > 12) {
      month = 1
      year++
    }
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > to) break
    const name = months[month - 1]!.slice(0, 3)
    ticks.push({ day, label: month === 1 ? `${name} ${String(year).slice(2)}` : name })
  }
  const every = Math.max(1, Math.ceil(ticks.length / most))
  return ticks.filter((_, at) => at % every === 0)
}

/** `M0 10L5 8`; empty for no points. */
export function linePath(days: readonly Day[], amounts: readonly number[], { x, y }: FanScale): string {
  return amounts.map((amount, at) => `${at === 0 ? 'M' : 'L'}${spot(x(days[at]!), y(amount))}`).join('')
}

/** Between two lines: out along the upper, back along the lower. */
export function bandPath(
  days: readonly Day[],
  { lower, upper }: { lower: readonly number[]; upper: readonly number[] },
  scale: FanScale,
): string {
  if (upper.length === 0) return ''
  const back = lower.map((amount, at) => `L${spot(scale.x(days[at]!), scale.y(amount))}`).reverse()
  return `${linePath(days, upper, scale)}${back.join('')}Z`
}

function spot(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
