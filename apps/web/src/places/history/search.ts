import { isDay } from '@throughline/model'

/** What stands in the address beside the day one looks back to: the day up to which it is looked. */
export function changesSearchIn(search: Record<string, unknown>): { until?: string } {
  const { until } = search
  return typeof until === 'string' && isDay(until) ? { until } : {}
}
