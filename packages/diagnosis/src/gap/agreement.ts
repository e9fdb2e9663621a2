/** Why nothing below an outcome can deliver its value yet. Such value is expected at nothing, and counted to clarity. */
import type { Records, World } from '@throughline/model'
import type { PlanForecast } from '../forecast/plan-forecast.ts'

export interface NotAgreed {
  readonly subject: string
  readonly because: 'no-deliverables' | 'no-done' | 'diverging' | 'cannot-forecast'
  /** The record to mend. */
  readonly mend: string
}

export function agreementOf(world: World, outcome: Records['outcome'], forecast: PlanForecast): NotAgreed[] {
  const subject = outcome.id
  if (!outcome.done) return [{ subject, because: 'no-done', mend: subject }]
  const diverging = world.pointing('interpretation', 'of', subject).find(each => each.state === 'diverging')
  if (diverging && world.systemIsOn('questions'))
    return [{ subject, because: 'diverging', mend: diverging.id }]
  const cannot = forecast.nodes.get(subject)?.cannot
  if (!cannot) return []
  const nothingBelow = cannot.mend === subject && world.below(subject).length === 0
  return [{ subject, because: nothingBelow ? 'no-deliverables' : 'cannot-forecast', mend: cannot.mend }]
}
