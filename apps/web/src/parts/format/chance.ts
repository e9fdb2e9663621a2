import { thin } from './money.ts'

/** The three bands that shapes and colours carry. */
export type Band = 'on' | 'risk' | 'off'

/** A probability (0 to 1) in whole per cents, never 0 or 100: `31 %`, `< 1 %`, `> 99 %`. */
export function chance(probability: number): string {
  const whole = wholeOf(probability)
  if (probability < 0.005) return `<${thin}1${thin}%`
  if (probability > 0.995) return `>${thin}99${thin}%`
  return `${whole}${thin}%`
}

/** Very unlikely to 10 %, unlikely to 33, even odds to 65, likely to 89, very likely from 90. */
export function chanceWord(probability: number): string {
  const whole = wholeOf(probability)
  if (whole >= 90) return 'Very likely'
  if (whole >= 66) return 'Likely'
  if (whole >= 34) return 'Even odds'
  return whole >= 11 ? 'Unlikely' : 'Very unlikely'
}

/** Circle from 66 %, triangle from 34, diamond below. */
export function chanceBand(probability: number): Band {
  const whole = wholeOf(probability)
  return whole >= 66 ? 'on' : whole >= 34 ? 'risk' : 'off'
}

// The word follows the number that is printed, so that the two can never disagree.
function wholeOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)))
}
