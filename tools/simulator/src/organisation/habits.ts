/**
 * How an organisation really works, beside what it plans: drawn once for each, written into its history, and met again
 * in every world that is played behind its plan. Nothing of it is told to a forecast but through that history.
 */
import { Chance } from './chance.ts'

/** Habits that the plan does not know. Each figure holds for the whole organisation. */
export interface Habits {
  /** Real effort is so many times the likely one, in the median. */
  readonly bias: number
  /** Spread of the logarithm of real effort around it. */
  readonly spread: number
  /** Working days until an answer, in the median. */
  readonly answerDays: number
  /** Share of promised days that are kept; the others slip. */
  readonly kept: number
}

/** The same seed as the organisation's gives its habits. */
export function habitsOf(seed: number): Habits {
  const chance = new Chance(mixed('habits', seed))
  return {
    bias: 0.95 + chance.below(40) / 100,
    spread: 0.3 + chance.below(30) / 100,
    answerDays: chance.between(2, 5),
    kept: 0.5 + chance.below(40) / 100,
  }
}

/** Real effort ÷ the likely one. Log-normal, as estimates turn out in real sets of tasks. */
export function effortRatio({ bias, spread }: Habits, luck: Chance): number {
  return bias * Math.exp(spread * normal(luck))
}

/**
 * Working days until an answer, given that there was none for so many of them. Log-logistic, since what waits long goes
 * on waiting: the tail of people's answers falls as a power (Barabási 2005, *The origin of bursts and heavy tails in
 * human dynamics*).
 * @param share of those still unanswered that wait longer than this, between 0 and 1
 */
export function answeredAfter({ answerDays }: Habits, share: number, already = 0): number {
  const unanswered = 1 / (1 + (already / answerDays) ** steepness)
  return answerDays * (1 / (share * unanswered) - 1) ** (1 / steepness)
}

/** Share of what is asked that is answered within so many working days. */
export function answeredShare({ answerDays }: Habits, days: number): number {
  return 1 - 1 / (1 + (days / answerDays) ** steepness)
}

const steepness = 2.5

/** Luck that belongs to one name, whatever else is drawn. */
export function luckOf(name: string, seed: number): Chance {
  return new Chance(mixed(name, seed))
}

/** A standard normal by the sum of twelve uniforms: light tails, which real work has too when it is watched. */
function normal(luck: Chance): number {
  let sum = -6
  for (let each = 0; each < 12; each++) sum += luck.below(4096) / 4096
  return sum
}

/** A seed of a name and a seed. Source: FNV-1a, 32 bits. */
function mixed(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  return hash
}
