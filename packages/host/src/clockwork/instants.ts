/** From a day and a time on somebody's wall to an instant: also where clocks change, and where a day is left out. */
import { addDays } from '@throughline/model'

/** A zone nobody knows reads as UTC, as it does everywhere in the host. */
export interface Wall {
  /** `2026-11-23` */
  readonly day: string
  /** `09:05` */
  readonly time: string
}

/** What a clock on the wall shows in a zone at an instant. */
export function wallAt(instant: string, zone: string): Wall {
  const shown = wallText(Date.parse(instant), zone)
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/**
 * The first instant at which a clock on that wall shows this time of this day, or later. An hour that comes twice
 * counts the first time; an hour or a day that is left out counts as where the clock goes on.
 */
export function instantOf({ day, time }: Wall, zone: string): string {
  // Most people share a zone and an hour: each is reckoned once.
  const name = `${day} ${time} ${zone}`
  let instant = instants.get(name)
  if (instant === undefined) {
    if (instants.size >= instantsMost) instants.clear()
    instant = reckoned({ day, time }, zone)
    instants.set(name, instant)
  }
  return instant
}

const instants = new Map<string, string>()
const instantsMost = 10_000

function reckoned({ day, time }: Wall, zone: string): string {
  const wanted = `${day}T${time}:00`
  const asUtc = Date.parse(`${wanted}Z`)
  const offsets = [offsetMs(asUtc - dayMs, zone), offsetMs(asUtc + dayMs, zone)]
  const tried = offsets.map(offset => asUtc - offset).sort((a, b) => a - b)
  const exact = tried.find(instant => wallText(instant, zone) === wanted)
  return new Date(exact ?? firstAfter(wanted, zone, { from: tried[0]!, to: tried.at(-1)! })).toISOString()
}

/** The instant at which a day is over in a zone. */
export function endOfDay(day: string, zone: string): string {
  return instantOf({ day: addDays(day, 1), time: '00:00' }, zone)
}

/** The instant at which a day is over for the last of them. */
export function endOfDayIn(day: string, zones: readonly string[]): string {
  return zones
    .map(zone => endOfDay(day, zone))
    .sort()
    .at(-1)!
}

const dayMs = 86_400_000

/** Between two instants, one before the gap in local time and one after it. */
function firstAfter(wanted: string, zone: string, { from, to }: { from: number; to: number }): number {
  let [before, after] = [from - 1, to]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (wallText(middle, zone) < wanted) before = middle
    else after = middle
  }
  return after
}

function offsetMs(instant: number, zone: string): number {
  return Date.parse(`${wallText(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000
}

function wallText(instant: number, zone: string): string {
  return wallFormat(zone).format(instant).replace(' ', 'T')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes day and time as ISO 8601 does. */
function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = formatOf(zone) ?? formatOf('UTC')!
    formats.set(zone, format)
  }
  return format
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  } catch {
    return undefined
  }
}
