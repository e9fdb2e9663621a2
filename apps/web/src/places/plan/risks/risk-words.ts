/** A risk and its steps in words. */
import { counted } from '../../../parts/format/ages.ts'
import { delays, odds } from './heat.ts'
import { likelyOf, type Risk } from './likely.ts'

export function riskWords(risk: Risk): string {
  const likely = likelyOf(risk)
  if (!likely) return 'Not weighed.'
  return `${Math.round(likely.odds)}\u202f% for ${counted(Math.round(likely.delay), 'working day')}.`
}

export function oddsWords(step: number): string {
  const from = step === 0 ? 0 : odds[step - 1]!
  return step === 0 ? `to ${odds[0]}\u202f%` : `${from} to ${odds[step]}\u202f%`
}

export function delayWords(step: number): string {
  const from = step === 0 ? 0 : delays[step - 1]!
  if (step === 0) return 'a day'
  return step === delays.length - 1 ? `over ${from} days` : `${from + 1} to ${delays[step]} days`
}
