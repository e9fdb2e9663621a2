/** What the score of the forecasts says, in sentences. */
import type { CalibrationSaid, Held, Score } from '@throughline/diagnosis'
import { counted } from '../../../parts/format/ages.ts'
import { percent, thin } from '../../../parts/format/money.ts'

/** Of fewer promises nothing is claimed: the interval would reach nearly everywhere. */
export const fewestPromises = 5

/** '80 % days hold: 83 % came by theirs.' */
export function headline({ promises, by80 }: Score): string {
  if (promises === 0) return 'Nothing can be judged yet.'
  if (promises < fewestPromises || !by80)
    return `Too early to say: ${counted(promises, 'promise has', 'promises have')} come to ${promises === 1 ? 'its' : 'their'} day.`
  const came = `${percent(by80.share)} came by theirs.`
  if (by80.upper < 0.8) return `80${thin}% days are too early: ${came}`
  if (by80.lower > 0.8) return `80${thin}% days are later than they need be: ${came}`
  return `80${thin}% days hold: ${came}`
}

/** What stands behind it, and how sure it is. */
export function behindInWords({ whole }: CalibrationSaid): string {
  const { count, promises, by80 } = whole
  const of = `${counted(count, 'forecast')} of ${counted(promises, 'promise')} that came to ${promises === 1 ? 'its' : 'their'} day.`
  if (!by80 || promises < fewestPromises) return of
  const reach = `the true share lies between ${percent(by80.lower)} and ${percent(by80.upper)} in nine of ten such histories`
  return `${of} Of so many, ${reach}.`
}

/** Whether it was worth asking: beside taking plans at their word, and beside their history. */
export function besideInWords({ promises, brier, brierAsPlanned, brierOfSlips }: Score): string {
  if (brier === undefined || promises < fewestPromises) return ''
  const better = [
    ...(brier < (brierAsPlanned ?? 0) ? ['taking each plan at its word'] : []),
    ...(brier < (brierOfSlips ?? 0) ? ['the history of slips'] : []),
  ]
  if (better.length === 2) return `Closer than ${better.join(' and than ')}.`
  if (better.length === 1) return `Closer than ${better[0]}, and no closer than ${otherThan(better[0]!)}.`
  return 'No closer than taking each plan at its word, or than the history of slips.'
}

/** What one person said of their own promises, beside what came. */
export function ownInWords({ computed, stated }: NonNullable<CalibrationSaid['own']>): string {
  const [forecast, sure] = [meanOf(computed), meanOf(stated)]
  const one = computed.promises === 1
  const came = one
    ? `One promise of yours came to its day${forecast && forecast.came < 1 ? ', not in time' : ', in time'}.`
    : `${computed.promises} promises of yours came to their day.`
  if (!sure) return `${came} How sure you were was not said.`
  const said = `You had been ${percent(sure.said)} sure on average; the forecast said ${percent(forecast?.said ?? 0)}.`
  return one ? `${came} ${said}` : `${came} ${said} Of what you said, ${percent(sure.came)} came in time.`
}

/** '83 % (52 to 96)' */
export function heldInWords(held: Held | undefined): string {
  if (!held) return '–'
  const whole = (share: number) => Math.round(share * 100)
  return `${percent(held.share)} (${whole(held.lower)} to ${whole(held.upper)})`
}

/** Two figures after the point: 0 is perfect, 0.25 a coin. */
export function brierInWords(score: number | undefined): string {
  return score === undefined ? '–' : score.toFixed(2)
}

function meanOf({ bins, count }: Score): { said: number; came: number } | undefined {
  if (count === 0) return undefined
  const sum = (of: 'said' | 'came') => bins.reduce((total, bin) => total + bin[of] * bin.count, 0)
  return { said: sum('said') / count, came: sum('came') / count }
}

const otherThan = (named: string) =>
  named === 'the history of slips' ? 'taking each plan at its word' : 'the history of slips'
