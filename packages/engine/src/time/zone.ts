/**
 * A time zone as a table, made by whoever knows the zone rules: from `fromMinute` on (minutes of UTC since
 * 1970-01-01), local time is UTC plus `offsetMinutes`. Ascending; the first entry also holds before its time.
 */
export type Zone = readonly { fromMinute: number; offsetMinutes: number }[]

const DAY_MINUTES = 1440

/** UTC itself, and the plainest zone. */
export const UTC: Zone = [{ fromMinute: Number.NEGATIVE_INFINITY, offsetMinutes: 0 }]

/** The local day on which an instant falls (minutes of UTC since 1970-01-01). */
export function dayAt(minute: number, zone: Zone): number {
  return Math.floor((minute + offsetAt(minute, zone)) / DAY_MINUTES)
}

/**
 * The instant at which a local day begins: midnight, or where a clock change skips midnight, the first minute
 * that is; where it repeats midnight, the first of the two. Days are thus 23, 24 or 25 hours and leave no gap.
 */
export function startOfDay(day: number, zone: Zone): number {
  const local = day * DAY_MINUTES
  let first = Number.POSITIVE_INFINITY
  for (let k = 0; k < zone.length; k++) {
    const from = k === 0 ? Number.NEGATIVE_INFINITY : zone[k].fromMinute
    const until = zone[k + 1]?.fromMinute ?? Number.POSITIVE_INFINITY
    const minute = Math.max(from, local - zone[k].offsetMinutes)
    if (minute < until && dayAt(minute, zone) === day) first = Math.min(first, minute)
  }
  return Number.isFinite(first) ? first : skippedDay(day, zone)
}

/** A whole day that a zone left out (Samoa, 2011-12-30) begins and ends with the day after it. */
function skippedDay(day: number, zone: Zone): number {
  return startOfDay(day + 1, zone)
}

function offsetAt(minute: number, zone: Zone): number {
  let low = 0
  let high = zone.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (zone[middle].fromMinute <= minute) low = middle
    else high = middle - 1
  }
  return zone.length === 0 ? 0 : zone[low].offsetMinutes
}
