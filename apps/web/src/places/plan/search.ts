/** What the address of Plan says: how it is seen, of which intent, which record is open. */

export const views = [
  'timeline',
  'graph',
  'matrix',
  'risks',
  'capacity',
  'sequence',
  'scenarios',
  'asked',
] as const
export type View = (typeof views)[number]

export interface PlanSearch {
  view?: View
  /** Key of an intent: only what serves it. */
  intent?: string
  /** Rows by person instead of by outcome. */
  by?: 'people'
  /** The timeline as a table. */
  as?: 'table'
  /** Keys of what is compared: `now`, a baseline or a scenario. */
  left?: string
  right?: string
  /** Key of the record in the panel. */
  open?: string
  say?: string
}

export type PlanSearchChange = { [Part in keyof PlanSearch]?: PlanSearch[Part] | undefined }

/** Reads an address; what nobody knows is left out. */
export function planSearchIn(search: Record<string, unknown>): PlanSearch {
  const text = (name: 'intent' | 'left' | 'right' | 'open' | 'say') => {
    const value = search[name]
    const isText = (typeof value === 'string' || typeof value === 'number') && `${value}`.trim() !== ''
    return isText ? { [name]: String(value) } : {}
  }
  const view = views.find(each => each === search.view)
  return {
    ...(view && view !== 'timeline' ? { view } : {}),
    ...(search.by === 'people' ? { by: 'people' as const } : {}),
    ...(search.as === 'table' ? { as: 'table' as const } : {}),
    ...text('intent'),
    ...text('left'),
    ...text('right'),
    ...text('open'),
    ...text('say'),
  }
}
