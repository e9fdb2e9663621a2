/** Where a risk stands on the map: how likely, and the working days that it would cost. */
import { likelyOf, type Risk } from './likely.ts'

/** Upper ends; a risk of exactly an end belongs to it. Per cent, and working days. */
export const odds = [10, 30, 50, 70, 100] as const
export const delays = [1, 3, 5, 10, Number.POSITIVE_INFINITY] as const
/** What a risk is set to when it is moved into a step. */
const oddsMiddle = [5, 20, 40, 60, 85]
const delayMiddle = [1, 2, 4, 8, 15]

export interface Place {
  readonly odds: number
  readonly delay: number
}

/** Nothing where the odds or the delay were never said. */
export function placeOf(risk: Risk): Place | undefined {
  const likely = likelyOf(risk)
  if (!likely) return undefined
  return {
    odds: odds.findIndex(end => likely.odds <= end),
    delay: delays.findIndex(end => likely.delay <= end),
  }
}

/** What changes where it is moved: the odds to the middle of the step, the delay in proportion. */
export function movedTo(risk: Risk, to: Place): { probability?: number; delay?: Risk['delay'] } {
  const from = placeOf(risk)
  const probability = from?.odds === to.odds ? undefined : oddsMiddle[to.odds]
  const delay = from?.delay === to.delay ? undefined : scaled(risk.delay, delayMiddle[to.delay]!)
  return { ...(probability === undefined ? {} : { probability }), ...(delay ? { delay } : {}) }
}

function scaled(delay: Risk['delay'], likely: number): NonNullable<Risk['delay']> {
  if (!delay || delay.likely === 0) return { low: likely / 2, likely, high: likely * 2 }
  const by = likely / delay.likely
  const rounded = (days: number) => Math.round(days * by * 2) / 2
  return { low: Math.min(rounded(delay.low), likely), likely, high: Math.max(rounded(delay.high), likely) }
}

/** 0 to 5, as the tint of a cell: half a day expected is little, four days much. */
export function heatOfPlace({ odds: up, delay }: Place): number {
  const days = (oddsMiddle[up]! / 100) * delayMiddle[delay]!
  return days < 0.2 ? 0 : days < 0.7 ? 1 : days < 1.6 ? 2 : days < 3.3 ? 3 : days < 7 ? 4 : 5
}
