/** One finger moves through the days, two make them longer or shorter; up and down scrolls as anywhere. */
import { type RefObject, useEffect, useRef } from 'react'

export interface Touched {
  readonly move: (days: number) => void
  readonly zoom: (by: number) => void
  readonly dayPx: number
}

export function useTouch(box: RefObject<HTMLElement | null>, touched: Touched) {
  const current = useRef(touched)
  current.current = touched
  useEffect(() => {
    const element = box.current
    if (!element) return
    const fingers = new Map<number, { x: number; y: number }>()
    let leftPx = 0
    const down = ({ pointerId, pointerType, clientX, clientY }: PointerEvent) => {
      if (pointerType === 'touch') fingers.set(pointerId, { x: clientX, y: clientY })
      leftPx = 0
    }
    const move = ({ pointerId, clientX, clientY }: PointerEvent) => {
      const was = fingers.get(pointerId)
      if (!was) return
      const before = apart(fingers)
      fingers.set(pointerId, { x: clientX, y: clientY })
      const after = apart(fingers)
      if (before && after) return current.current.zoom(after / before)
      if (fingers.size > 1) return
      leftPx += was.x - clientX
      const days = Math.trunc(leftPx / current.current.dayPx)
      if (days === 0) return
      leftPx -= days * current.current.dayPx
      current.current.move(days)
    }
    const up = ({ pointerId }: PointerEvent) => void fingers.delete(pointerId)
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, up)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      for (const end of ['pointerup', 'pointercancel'] as const) removeEventListener(end, up)
    }
  }, [box])
}

/** Between two fingers, in pixels. */
function apart(fingers: ReadonlyMap<number, { x: number; y: number }>): number | undefined {
  const [one, other] = [...fingers.values()]
  return one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : undefined
}
