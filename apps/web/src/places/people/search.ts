/** What the address of People says: how it is seen, which record is open. */

export const views = ['load', 'skills', 'accountable', 'triad'] as const
export type View = (typeof views)[number]

export interface PeopleSearch {
  view?: View
  /** Key of the record in the panel. */
  open?: string
  say?: string
}

export type PeopleSearchChange = { [Part in keyof PeopleSearch]?: PeopleSearch[Part] | undefined }

/** Reads an address; what nobody knows is left out. */
export function peopleSearchIn(search: Record<string, unknown>): PeopleSearch {
  const view = views.find(each => each === search.view)
  const text = (name: 'open' | 'say') => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value } : {}
  }
  return { ...(view && view !== 'load' ? { view } : {}), ...text('open'), ...text('say') }
}
