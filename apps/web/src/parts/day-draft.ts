import { useState } from 'react'
import type { Day } from './format/calendar-day.ts'
import { typedDay } from './format/typed-day.ts'

/** What is typed into a field for a day, what it means, and what leaving the field makes of it. */
export function useDayDraft(today: Day, onChange: (day: Day | undefined) => void) {
  const [typed, setTyped] = useState<string>()
  const [why, setWhy] = useState<string>()
  const read = typed === undefined || typed.trim() === '' ? undefined : typedDay(typed, today)
  const settle = (day: Day | undefined) => {
    onChange(day)
    setTyped(undefined)
    setWhy(undefined)
  }
  const type = (text: string) => {
    setTyped(text)
    setWhy(undefined)
  }
  const leave = () => {
    if (typed === undefined) return
    if (read === undefined) settle(undefined)
    else if ('day' in read) settle(read.day)
    else setWhy(read.why)
  }
  return { typed, why, meant: read && 'day' in read ? read.day : undefined, type, settle, leave }
}
