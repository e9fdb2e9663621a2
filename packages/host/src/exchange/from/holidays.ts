/** Holidays of an iCalendar file (RFC 5545): events of whole days, also those that come back, into one calendar. */
import { addDays } from '@throughline/model'
import ICAL from 'ical.js'
import type { Entry } from '../entry.ts'
import { unreadable } from '../trouble.ts'
import type { Reading, SourceAsked } from './source.ts'

interface Holiday {
  readonly on: string
  readonly name: string
}

/** Days of one event, and times one comes back, at most. */
const daysMost = 62
const timesMost = 2000

export function readHolidays({ file, text, map, known, kindOf }: SourceAsked): Reading {
  const place = { file, line: 1, column: 1 }
  const refused = (code: string, reason: string, remedy: string): Reading => ({
    entries: [],
    troubles: [unreadable(code, place, { reason, remedy })],
    told: [],
    columns: [],
    people: new Map(),
  })
  if (map.calendar === undefined)
    return refused(
      'no-calendar',
      'Nothing says which calendar the holidays go into.',
      'Name it with --calendar.',
    )
  const events = eventsIn(text)
  if (!events) return refused('malformed-calendar', 'This is no iCalendar file.', 'Export it as .ics.')
  const window = {
    from: `${Number(known.today.slice(0, 4)) - 1}-01-01`,
    until: `${Number(known.today.slice(0, 4)) + 3}-01-01`,
  }
  const found = new Map<string, Holiday>()
  let timed = 0
  for (const event of events) {
    if (!event.startDate?.isDate) timed++
    else for (const day of daysOf(event, window)) found.set(day.on, day)
  }
  const left = timed === 1 ? '1 event at a time of day is' : `${timed} events at a time of day are`
  const years = `${window.from.slice(0, 4)} to ${Number(window.until.slice(0, 4)) - 1}`
  const days = found.size === 1 ? '1 day' : `${found.size} days`
  return {
    entries: found.size === 0 ? [] : [calendarWith([...found.values()], { file, text, map, known, kindOf })],
    troubles: [],
    told: [
      ...(found.size > 0 ? [`${days} off, of the years ${years}.`] : []),
      ...(timed > 0 ? [`${left} left out.`] : []),
    ],
    columns: [],
    people: new Map(),
  }
}

/** The calendar as it is here, with these days as well. */
function calendarWith(found: readonly Holiday[], { file, map, known }: SourceAsked): Entry {
  const place = { file, line: 1, column: 1 }
  const name = map.calendar ?? ''
  const before = known.calendars.find(each => each.name.toLowerCase() === name.toLowerCase())
  const all = new Map(
    [...(before?.holidays ?? []), ...found].map(day => [day.on, { on: day.on, name: day.name }]),
  )
  const holidays = [...all.values()].sort((one, other) => one.on.localeCompare(other.on))
  return {
    kind: 'calendar',
    place,
    source: { system: map.system ?? 'calendar', key: `calendar: ${name.toLowerCase()}` },
    key: undefined,
    fields: { name: { value: before?.name ?? name, place }, holidays: { value: holidays, place } },
    findsByTitle: true,
  }
}

function eventsIn(text: string): ICAL.Event[] | undefined {
  try {
    const parsed: unknown[] = ICAL.parse(text)
    const roots: readonly unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
    const calendars = roots.map((each: unknown) => new ICAL.Component(each as unknown[]))
    if (calendars.some((each: ICAL.Component) => each.name !== 'vcalendar')) return undefined
    return calendars
      .flatMap((each: ICAL.Component) => each.getAllSubcomponents('vevent'))
      .map((each: ICAL.Component) => new ICAL.Event(each))
  } catch {
    // The parser throws words of its own on whatever is no calendar.
    return undefined
  }
}

function* daysOf(event: ICAL.Event, window: { from: string; until: string }): Generator<Holiday> {
  const name = String(event.summary ?? '').trim() || 'Holiday'
  const length = Math.min(daysMost, Math.max(1, Math.round((event.duration?.toSeconds() ?? 86_400) / 86_400)))
  for (const start of startsOf(event, window.until)) {
    for (let day = 0; day < length; day++) {
      const on = addDays(start, day)
      if (on >= window.from && on < window.until) yield { on, name }
    }
  }
}

function* startsOf(event: ICAL.Event, until: string): Generator<string> {
  const first = dayOf(event.startDate)
  if (!event.isRecurring()) {
    yield first
    return
  }
  const days = event.iterator()
  for (let times = 0; times < timesMost; times++) {
    const next = days.next()
    if (!next) return
    const on = dayOf(next)
    if (on >= until) return
    yield on
  }
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
