/** Which days are seen, and how wide a day is: fitted until somebody moves or zooms. */
import { addDays } from '@throughline/model'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type Across, across, fitted, leastDayPx } from './days-across.ts'
import { useTouch } from './use-touch.ts'

export interface Window {
  readonly to: Across
  readonly zoom: (by: number) => void
  readonly move: (days: number) => void
  readonly fit: () => void
}

export function useWindow(
  box: RefObject<HTMLElement | null>,
  asked: { today: string; lastOn: string; left: number },
): Window {
  const { today, lastOn, left } = asked
  const width = useWidth(box) - left - edge
  const [chosen, setChosen] = useState<{ from: string; dayPx: number }>()
  const now = useMemo(
    () => chosen ?? fitted(today, lastOn, Math.max(80, width)),
    [chosen, today, lastOn, width],
  )
  const to = useMemo(() => across(now.from, now.dayPx, Math.max(80, width)), [now, width])
  const zoom = (by: number) => {
    const dayPx = Math.min(40, Math.max(leastDayPx, now.dayPx * by))
    // Today, or the middle where today is not seen, stays where it is.
    const hold = to.x(today) >= 0 && to.x(today) <= to.width ? to.x(today) : to.width / 2
    const shift = Math.round(hold / now.dayPx - hold / dayPx)
    setChosen({ from: addDays(now.from, shift), dayPx })
  }
  const move = (days: number) => setChosen({ from: addDays(now.from, days), dayPx: now.dayPx })
  useWheel(box, { move, zoom, dayPx: now.dayPx })
  useTouch(box, { move, zoom, dayPx: now.dayPx })
  return { to, zoom, move, fit: () => setChosen(undefined) }
}

/** Sideways moves, with Ctrl or ⌘ it zooms; up and down scrolls the rows as anywhere. */
function useWheel(
  box: RefObject<HTMLElement | null>,
  with_: { move: (days: number) => void; zoom: (by: number) => void; dayPx: number },
) {
  const current = useRef(with_)
  current.current = with_
  useEffect(() => {
    const element = box.current
    if (!element) return
    let left = 0
    const wheel = (event: WheelEvent) => {
      const { move, zoom, dayPx } = current.current
      const sideways = event.shiftKey ? event.deltaY : event.deltaX
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300))
      else if (sideways === 0) return
      else {
        left += sideways / dayPx
        const days = Math.trunc(left)
        left -= days
        if (days !== 0) move(days)
      }
      event.preventDefault()
    }
    // React listens passively, and the page would scroll or zoom along.
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [box])
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => Math.max(360, globalThis.innerWidth - 244))
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

/** Room for the chance behind the last bar. */
const edge = 8
