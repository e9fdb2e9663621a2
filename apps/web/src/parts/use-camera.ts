/** What part of a large drawing is seen, and how large: dragged, wheeled, or fitted. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

interface Room {
  readonly width: number
  readonly height: number
}

interface Drawing extends Room {
  /** Where one begins to look, from its top. */
  readonly startY: number
}

export function useCamera(box: RefObject<HTMLElement | null>, drawing: Drawing) {
  const room = useRoom(box)
  const [camera, setCamera] = useState<Camera>()
  const now = camera ?? fitted(drawing, room)
  useWheel(box, turn => setCamera(before => turn(before ?? fitted(drawing, room))))
  const middle = { x: room.width / 2, y: room.height / 2 }
  return {
    camera: now,
    room,
    zoom: (by: number) => setCamera(zoomed(now, by, middle)),
    fit: () => setCamera(undefined),
    /** Brings a spot into view where it is not. */
    show: (spot: { x: number; y: number; width: number; height: number }) => {
      const x = shiftInto(spot.x * now.scale + now.x, spot.width * now.scale, room.width)
      const y = shiftInto(spot.y * now.scale + now.y, spot.height * now.scale, room.height)
      if (x !== 0 || y !== 0) setCamera({ scale: now.scale, x: now.x + x, y: now.y + y })
    },
    drag: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      const start = { x: event.clientX - now.x, y: event.clientY - now.y }
      const move = (moved: globalThis.PointerEvent) =>
        setCamera({ scale: now.scale, x: moved.clientX - start.x, y: moved.clientY - start.y })
      const end = () => {
        removeEventListener('pointermove', move)
        removeEventListener('pointerup', end)
        removeEventListener('pointercancel', end)
      }
      addEventListener('pointermove', move)
      addEventListener('pointerup', end)
      addEventListener('pointercancel', end)
    },
  }
}

function useRoom(box: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 900, height: 600 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room
}

/** The wheel moves; with Ctrl or ⌘, as pinching says it, it enlarges. */
function useWheel(box: RefObject<HTMLElement | null>, change: (turn: (from: Camera) => Camera) => void) {
  const changing = useRef(change)
  changing.current = change
  useEffect(() => {
    const element = box.current
    if (!element) return
    // React listens passively to the wheel, and the page would scroll along.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const bounds = element.getBoundingClientRect()
      const at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top }
      changing.current(from =>
        event.ctrlKey || event.metaKey
          ? zoomed(from, Math.exp(-event.deltaY / 200), at)
          : { ...from, x: from.x - event.deltaX, y: from.y - event.deltaY },
      )
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [box])
}

/** How far something must move to lie inside with some room around it. */
function shiftInto(from: number, size: number, room: number): number {
  const around = 48
  if (from < 0) return around - from
  return from + size > room ? room - around - size - from : 0
}

/** The whole width where it can be read; a drawing too high for the room begins in the middle of its start. */
function fitted(drawing: Drawing, room: Room): Camera {
  const scale = Math.min(1, Math.max(leastFit, (room.width - 2 * edge) / Math.max(1, drawing.width)))
  const spare = room.height - drawing.height * scale
  if (spare > 2 * edge) return { scale, x: edge, y: Math.min(spare / 2, 40) }
  const y = room.height / 2 - drawing.startY * scale
  return { scale, x: edge, y: Math.min(edge, Math.max(y, spare - edge)) }
}

function zoomed({ x, y, scale }: Camera, by: number, at: { x: number; y: number }): Camera {
  const next = Math.min(2, Math.max(0.08, scale * by))
  const ratio = next / scale
  return { scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio }
}

const edge = 16
const leastFit = 0.6
