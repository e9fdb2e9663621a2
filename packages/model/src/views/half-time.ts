/** When a pilot asks its team what holds it back. */
import { addDays, daysBetween } from '../days.ts'
import type { Records } from '../registry.ts'

/** The day in the middle of a running pilot; nothing for an experiment that tests no way of working. */
export function halfTimeOn(experiment: Records['experiment']): string | undefined {
  const startedOn = experiment.steps.started?.at.slice(0, 10) ?? experiment.openedOn
  if (!experiment.pilot || startedOn === undefined || experiment.endsOn === undefined) return undefined
  return addDays(startedOn, Math.floor(daysBetween(startedOn, experiment.endsOn) / 2))
}
