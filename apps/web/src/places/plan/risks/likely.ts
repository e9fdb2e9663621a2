/** How likely a risk is as it stands, and the working days that it would cost. */
import type { Records } from '@throughline/model'

export type Risk = Records['risk']

/** As it stands now: once mitigated, what is left of it. */
export function likelyOf(risk: Risk): { odds: number; delay: number } | undefined {
  const isLess = risk.state === 'mitigated' && risk.mitigation
  const percent = (isLess ? risk.mitigation?.probabilityAfter : undefined) ?? risk.probability
  const delay = (isLess ? risk.mitigation?.delayAfter : undefined) ?? risk.delay
  return percent === undefined || !delay ? undefined : { odds: percent, delay: delay.likely }
}

/** Working days that it is expected to cost. */
export function expectedDays(risk: Risk): number {
  const likely = likelyOf(risk)
  return likely ? (likely.odds / 100) * likely.delay : 0
}
