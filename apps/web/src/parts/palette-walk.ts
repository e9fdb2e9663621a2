import { type KeyboardEvent, useState } from 'react'
import type { PaletteEntry } from './palette-entries.ts'

/** Which entry is the one that Enter runs, and the keys that move it. The list may change under it. */
export function usePaletteWalk(entries: PaletteEntry[], run: (entry: PaletteEntry) => void) {
  const [at, setAt] = useState(0)
  const last = entries.length - 1
  const here = entries[Math.min(at, last)]
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && here) setAt((Math.min(at, last) + by + entries.length) % entries.length)
    else if (event.key === 'Enter' && here && !event.nativeEvent.isComposing) run(here)
    else return
    event.preventDefault()
  }
  return { here, press, restart: () => setAt(0) }
}
