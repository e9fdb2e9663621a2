/** What stands in the address of the gap: which intent, how it is seen, and what is tried. */
export interface GapSearch {
  /** Key of an intent; the whole where nothing is said. */
  of?: string
  see?: 'causes' | 'calibration'
  as?: 'table'
  /** Ids of the levers that are tried together. */
  with?: string[]
}

export type OnGapSearch = (change: { [Part in keyof GapSearch]?: GapSearch[Part] | undefined }) => void

export function gapSearchIn(search: Record<string, unknown>): GapSearch {
  const ids = Array.isArray(search.with) ? search.with.filter(each => typeof each === 'string') : []
  return {
    ...(typeof search.of === 'string' ? { of: search.of } : {}),
    ...(search.see === 'causes' || search.see === 'calibration' ? { see: search.see } : {}),
    ...(search.as === 'table' ? { as: 'table' as const } : {}),
    ...(ids.length > 0 ? { with: ids } : {}),
  }
}
