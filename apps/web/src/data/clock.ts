/** When and by whom something is said here: the one place of the page that reads the clock. */
import { newId } from '@throughline/client'
import type { Moment } from '@throughline/model'
import { useEffect, useMemo, useState } from 'react'

/** The moment that is now, for whoever is signed in. Its days are kept, since an outline asks for many. */
export function momentOf(actor: string, now = new Date()): Moment {
  const days = new Map<string, string>()
  return {
    now: now.toISOString(),
    actor,
    via: 'web',
    newId,
    todayIn(zone) {
      const known = days.get(zone) ?? dayIn(zone, now)
      days.set(zone, known)
      return known
    },
  }
}

/** The calendar day in a zone, kept up to date past midnight. */
export function useDayIn(zone: string): string {
  const [day, setDay] = useState(() => dayIn(zone, new Date()))
  useEffect(() => {
    const look = () => setDay(dayIn(zone, new Date()))
    look()
    const timer = setInterval(look, minuteMs)
    return () => clearInterval(timer)
  }, [zone])
  return day
}

/** A moment that is made anew when the day changes, or whoever speaks; `instant` where it is not now. */
export function useMomentOf(actor: string, day: string, instant?: string): Moment {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is a new moment
  return useMemo(
    () => momentOf(actor, instant === undefined ? new Date() : new Date(instant)),
    [actor, day, instant],
  )
}

function dayIn(zone: string, now: Date): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    formats.set(zone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(now).map(part => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

const minuteMs = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()
