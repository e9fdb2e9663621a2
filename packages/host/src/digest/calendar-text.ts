/** Entries as an iCalendar file (RFC 5545): every text escaped, every line folded at 75 octets. */
import { addDays } from '@throughline/model'
import type { CalendarEntry } from './calendar.ts'

export interface CalendarSettings {
  readonly name: string
  /** Instant it is written at. */
  readonly now: string
  /** Where an entry opens. */
  readonly linkOf?: (about: CalendarEntry['about']) => string
}

export function calendarText(entries: readonly CalendarEntry[], settings: CalendarSettings): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(settings.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap(entry => eventLines(entry, settings)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines({ id, title, about, when }: CalendarEntry, { now, linkOf }: CalendarSettings): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@throughline`,
    `DTSTAMP:${compact(now)}`,
    ...('on' in when
      ? [`DTSTART;VALUE=DATE:${digits(when.on)}`, `DTEND;VALUE=DATE:${digits(addDays(when.on, 1))}`]
      : [`DTSTART:${compact(when.at)}`, `DURATION:PT${Math.max(1, Math.round(when.minutes))}M`]),
    `SUMMARY:${escaped(title)}`,
    ...(linkOf ? [`URL:${linkOf(about).replace(/[\p{Cc}\s]/gu, '')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Nothing somebody wrote may end its line and begin one of its own. */
function escaped(text: string): string {
  return text
    .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

const octetsMost = 75

/** A line goes on after a break and a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > octetsMost) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

const digits = (day: string) => day.replaceAll('-', '')
const compact = (instant: string) => `${instant.replace(/\.\d+/, '').replace(/[-:]/g, '')}`
