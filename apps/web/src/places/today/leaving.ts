import { useEffect, useState } from 'react'
import type { Wait } from './wait.ts'

interface Shown {
  readonly wait: Wait
  readonly isLeaving: boolean
}

interface Left {
  readonly wait: Wait
  /** Its place in the list that it left. */
  readonly at: number
}

/** What no longer waits stays for a moment in its place, so that one sees where it went. */
export function useLeaving(waits: readonly Wait[]): readonly Shown[] {
  const [seen, setSeen] = useState<{ waits: readonly Wait[]; left: readonly Left[] }>({ waits, left: [] })
  if (seen.waits !== waits) setSeen({ waits, left: [...seen.left, ...leftOf(seen.waits, waits)] })
  useEffect(() => {
    if (seen.left.length === 0) return
    const timer = setTimeout(() => setSeen(now => ({ ...now, left: [] })), leavesMs())
    return () => clearTimeout(timer)
  }, [seen.left])
  return withLeft(waits, seen.left)
}

/** Those that leave, put back where they stood. */
export function withLeft(waits: readonly Wait[], left: readonly Left[]): Shown[] {
  const here = new Set(waits.map(wait => wait.id))
  const shown = waits.map(wait => ({ wait, isLeaving: false }))
  for (const { wait, at } of left) {
    if (!here.has(wait.id)) shown.splice(at, 0, { wait, isLeaving: true })
  }
  return shown
}

function leftOf(before: readonly Wait[], now: readonly Wait[]): Left[] {
  const here = new Set(now.map(wait => wait.id))
  return before.map((wait, at) => ({ wait, at })).filter(({ wait }) => !here.has(wait.id))
}

function leavesMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160
}
