import type { KeyboardEvent } from 'react'

/** The keys of an outline that has the focus: arrows, Home and End, Enter, left and right. */
export function outlineWalk(walk: {
  keys: string[]
  /** Index of the selected row; -1 for none. */
  at: number
  onSelect: (key: string) => void
  onOpen?: ((key: string) => void) | undefined
  onFold?: ((key: string, folded: boolean) => void) | undefined
}): (event: KeyboardEvent) => void {
  return event => {
    const { keys, at } = walk
    const last = keys.length - 1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
    const next = to === undefined ? undefined : keys[Math.max(0, Math.min(last, to))]
    const here = keys[at]
    const folded = { ArrowLeft: true, ArrowRight: false }[event.key]
    if (next !== undefined) walk.onSelect(next)
    else if (event.key === 'Enter' && here) walk.onOpen?.(here)
    else if (folded !== undefined && here) walk.onFold?.(here, folded)
    else return
    event.preventDefault()
  }
}
