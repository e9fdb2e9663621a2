/** Where the keyboard is in a list, and which rows are ticked. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../parts/keys/use-keys.ts'

export interface Ticks {
  readonly here: string | undefined
  readonly ticked: ReadonlySet<string>
  readonly press: (key: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void
  readonly tickAll: () => void
  readonly clear: () => void
  readonly go: (key: string) => void
}

/** `J` and `K` walk, `Space` ticks, `Enter` opens, `Esc` unticks; with Shift a stretch is ticked. */
export function useTicks(asked: {
  keys: readonly string[]
  /** The one that is open; walking follows it. */
  open: string | undefined
  onOpen: (key: string) => void
  title: string
}): Ticks {
  const { keys, open, onOpen } = asked
  const [last, setHere] = useState<string>()
  const { ticked, tick, tickAll, clear } = useTicked(keys)
  const here = open !== undefined && keys.includes(open) ? open : last
  const walk = (by: 1 | -1) => {
    const at = here === undefined ? -1 : keys.indexOf(here)
    const next = keys[Math.max(0, Math.min(keys.length - 1, at + by))]
    if (next === undefined) return
    setHere(next)
    if (open !== undefined) onOpen(next)
  }
  useKeys({
    title: asked.title,
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next', run: () => walk(1) },
      { keys: 'K', label: 'The one before', run: () => walk(-1) },
      { keys: 'ArrowDown', label: 'Next', run: () => walk(1) },
      { keys: 'ArrowUp', label: 'The one before', run: () => walk(-1) },
      { keys: 'Enter', label: 'Open', run: () => here !== undefined && onOpen(here) },
      { keys: 'Space', label: 'Tick', run: () => tick(here) },
      ...(ticked.size > 0 ? [{ keys: 'Escape', label: 'Untick all', run: clear }] : []),
    ],
  })
  return {
    here,
    ticked,
    clear,
    go: setHere,
    tickAll,
    press: (key, event) => {
      setHere(key)
      if (event.shiftKey || event.ctrlKey || event.metaKey) tick(key, event.shiftKey)
      else if (ticked.size > 0 && open === undefined) tick(key)
      else onOpen(key)
    },
  }
}

function useTicked(keys: readonly string[]) {
  const [all, setTicked] = useState<ReadonlySet<string>>(none)
  const from = useRef<string>(undefined)
  // What has left the list is not done to in its absence.
  const ticked = useMemo(() => {
    if (all.size === 0) return all
    const present = new Set(keys)
    return [...all].every(key => present.has(key)) ? all : new Set([...all].filter(key => present.has(key)))
  }, [all, keys])
  const tick = (key: string | undefined, stretch = false) => {
    if (key === undefined) return
    const begin = stretch && from.current !== undefined ? keys.indexOf(from.current) : -1
    const end = keys.indexOf(key)
    from.current = key
    setTicked(before => {
      const after = new Set(before)
      if (begin >= 0)
        for (const each of keys.slice(Math.min(begin, end), Math.max(begin, end) + 1)) after.add(each)
      else if (!after.delete(key)) after.add(key)
      return after
    })
  }
  const clear = useCallback(() => setTicked(none), [])
  return { ticked, tick, clear, tickAll: () => setTicked(new Set(keys)) }
}

const none: ReadonlySet<string> = new Set()
