/** What the address of a list says: how it is seen, what is left out, in which order, what is open. */

export const views = ['list', 'table', 'board'] as const
export type View = (typeof views)[number]

export interface KindSearch {
  view?: View
  /** Only what I lead. */
  mine?: true
  state?: string
  /** Key of a person: only what they lead. */
  lead?: string
  /** Words of the title or the key. */
  text?: string
  /** `category:technical`: a field and the word, key or yes that it must have. */
  where?: string
  /** `state`, or the name of a field. */
  group?: string
  /** The name of a column; `-dueOn` the other way round. */
  sort?: string
  /** Columns of the table beside key and title, `owner,dueOn`. */
  columns?: string
  /** What was put away instead of what is here. */
  archived?: true
  /** A verb to be said of one of them: only those that allow it. */
  can?: string
  /** Key of the record in the panel. */
  open?: string
  /** A verb that is begun when the record opens. */
  say?: string
}

export type SearchChange = { [Part in keyof KindSearch]?: KindSearch[Part] | undefined }

/** Reads an address; what nobody knows is left out. */
export function kindSearchIn(search: Record<string, unknown>): KindSearch {
  const read: Record<string, unknown> = {}
  const view = views.find(each => each === search.view)
  if (view && view !== 'list') read.view = view
  for (const name of texts) {
    const value = search[name]
    if ((typeof value === 'string' || typeof value === 'number') && `${value}`.trim() !== '')
      read[name] = String(value)
  }
  for (const name of ['mine', 'archived'])
    if ([true, 'true', 1].includes(search[name] as never)) read[name] = true
  return read as KindSearch
}

/** The parts of an address that a saved view keeps: neither what is open nor what is begun. */
export function filtersOf(search: KindSearch): { filter: string; value: string }[] {
  const { open: _, say: __, ...kept } = search
  return Object.entries(kept).map(([filter, value]) => ({ filter, value: String(value) }))
}

const texts = ['state', 'lead', 'text', 'where', 'group', 'sort', 'columns', 'can', 'open', 'say'] as const
