/** What is said of levers: the best, what one wins back, and several together. */
import type { Lever } from '../../data/outlook-said.ts'
import { daysInTwoFigures } from '../../parts/format/worth.ts'

/** '‘Decide D-12 this week’ wins back the most for its effort.' */
export function bestInWords(best: Lever | undefined): string {
  return best ? `‘${best.deed}’ wins back the most for its effort.` : ''
}

/** '5.2 working days earlier on average, worth about € 92 k; sure of that.' */
export function gainInWords({ gain }: Lever, say: ((amount: number) => string) | undefined): string {
  const { days, value } = gain
  const told = say ? value : days
  const much = daysInTwoFigures(Math.abs(days.mean)).replace(' day', ' working day')
  const earlier = `${much} ${days.mean >= 0 ? 'earlier' : 'later'} on average`
  if (told.lower <= 0) return `${earlier}, which is not yet told apart from no gain.`
  const worthIt = say ? `, worth about ${say(value.mean)}` : ''
  return `${earlier}${worthIt}; ${told.mean > 4 * told.standardError ? 'sure of that' : 'fairly sure'}.`
}

/** Less or more than the sum of what each wins back alone. */
export function sumInWords(
  together: number,
  each: readonly number[],
  say: (amount: number) => string,
): string {
  const sum = each.reduce((total, one) => total + one, 0)
  if (each.length < 2) return ''
  const less = sum - together
  if (Math.abs(less) < 0.05 * Math.abs(sum)) return 'As much as their sum: they do not touch each other.'
  if (less > 0) return `Less than their sum by ${say(less)}: they end some of the same waits.`
  return `More than their sum by ${say(-less)}: one makes room for the other.`
}
