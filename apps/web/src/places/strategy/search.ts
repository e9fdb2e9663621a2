/** What the address of Strategy says: how it is seen, what is left out, which record is open. */

export const views = ['outline', 'map', 'table'] as const
export type View = (typeof views)[number]

export interface StrategySearch {
  view?: View
  /** Only what I own, and what it stands below. */
  mine?: true
  state?: string
  /** Key of a team. */
  team?: string
  /** Only what has findings. */
  findings?: true
  /** Only where the word and the forecast lie in different bands. */
  differs?: true
  /** Words of the statement. */
  text?: string
  /** Key of the record in the panel. */
  open?: string
  /** A verb that is begun when the record opens. */
  say?: string
}

/** Reads an address; what nobody knows is left out. */
export function searchIn(search: Record<string, unknown>): StrategySearch {
  const text = (name: 'state' | 'team' | 'text' | 'open' | 'say') => {
    const value = search[name]
    const isText = (typeof value === 'string' || typeof value === 'number') && `${value}`.trim() !== ''
    return isText ? { [name]: String(value) } : {}
  }
  const flag = (name: 'mine' | 'findings' | 'differs') =>
    [true, 'true', 1].includes(search[name] as never) ? { [name]: true } : {}
  const view = views.find(each => each === search.view)
  return {
    ...(view && view !== 'outline' ? { view } : {}),
    ...flag('mine'),
    ...text('state'),
    ...text('team'),
    ...flag('findings'),
    ...flag('differs'),
    ...text('text'),
    ...text('open'),
    ...text('say'),
  }
}
