/** Weeks of load as shares of nominal time. */
import type { LoadWeek } from '@throughline/diagnosis'

export interface ShareOfWeek {
  readonly load: number
  readonly committed: number
  /** What is realistic, less what is kept in reserve. */
  readonly ceiling: number
}

/** Nothing where nobody is there: closed, or away. */
export function shareOf(week: LoadWeek): ShareOfWeek | undefined {
  if (week.nominal <= 0) return undefined
  return {
    load: week.demand / week.nominal,
    committed: week.committed / week.nominal,
    ceiling: week.ceiling / week.nominal,
  }
}

/** The weeks of a strip of load, known by their Mondays. */
export function stripOf(weeks: readonly LoadWeek[] | undefined, mondays: readonly string[]) {
  return mondays.map((key, k) => {
    const share = weeks?.[k] && shareOf(weeks[k])
    return {
      key,
      load: share?.load,
      ...(share ? { committed: share.committed, reserveFrom: share.ceiling } : {}),
    }
  })
}

/** The highest load of any week. */
export function peakOf(weeks: readonly LoadWeek[] | undefined): number {
  return Math.max(0, ...(weeks ?? []).map(week => shareOf(week)?.load ?? 0))
}
