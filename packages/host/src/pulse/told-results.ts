/** What is told of a group: bands and roundings that say how it is, and of nobody what they answered. */
import type { TeamResult } from '@throughline/model'

export interface Counted {
  readonly question: string
  readonly team?: string | undefined
  /** How many pressed each of the five keys, from 'not at all' to 'fully'. */
  readonly keys: readonly number[]
}

export const keysOfScale = 5
/** From this key on somebody agrees. */
export const agreesFrom = 4

/** How many is told in steps of the smallest group; the middle to a half; the share to ten per cent. */
export function toldOf({ question, team, keys }: Counted, least: number): TeamResult {
  const answered = sum(keys)
  const agreed = agreedOf(keys)
  const middle = sum(keys.map((count, at) => count * (at + 1))) / answered
  const mean = Math.round(middle * 2) / 2
  const allAlike = keys.filter(count => count > 0).length <= 1
  return {
    question,
    ...(team === undefined ? {} : { team }),
    answered: inBand(answered, least),
    // All alike, everybody's answer would be told.
    ...(allAlike || agreed === 0 || agreed === answered ? {} : { agree: share(agreed, answered) }),
    ...(allAlike || mean === 1 || mean === keysOfScale ? {} : { mean }),
  }
}

export function agreedOf(keys: readonly number[]): number {
  return sum(keys.slice(agreesFrom - 1))
}

/** The lower end of the band: 5 stands for 5 to 9. */
export function inBand(count: number, least: number): number {
  return Math.floor(count / least) * least
}

function share(agreed: number, answered: number): number {
  return Math.min(90, Math.max(10, Math.round((10 * agreed) / answered) * 10))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
