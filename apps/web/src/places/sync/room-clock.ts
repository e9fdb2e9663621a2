import { useEffect, useState } from 'react'

export interface RoomClock {
  readonly leftSeconds: number
  /** How long the item in the middle has been spoken of. */
  readonly onItemSeconds: number
  readonly more: () => void
}

/** Runs down from the cadence's minutes; the item's part starts anew with each item. */
export function useRoomClock(minutes: number, item: string | undefined): RoomClock {
  const [endsAt, setEndsAt] = useState(() => performance.now() + minutes * 60_000)
  const [now, setNow] = useState(() => performance.now())
  const [itemFrom, setItemFrom] = useState({ item, at: now })
  if (itemFrom.item !== item) setItemFrom({ item, at: now })
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return {
    leftSeconds: Math.max(0, Math.ceil((endsAt - now) / 1000)),
    onItemSeconds: Math.max(0, Math.floor((now - itemFrom.at) / 1000)),
    more: () => setEndsAt(ends => Math.max(ends, now) + 60_000),
  }
}

/** `11:50`. */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
