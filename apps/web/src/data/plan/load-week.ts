/** A week of load as a share of nominal time. */
import type { LoadWeek } from '@throughline/diagnosis'

/** Nothing where nobody is there: closed, or away. */
export function shareOf(week: LoadWeek): { load: number; committed: number; ceiling: number } | undefined {
  if (week.nominal <= 0) return undefined
  return {
    load: week.demand / week.nominal,
    committed: week.committed / week.nominal,
    ceiling: week.ceiling / week.nominal,
  }
}
