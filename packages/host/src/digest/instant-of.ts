/** The instant at which a clock on a wall shows a time, on a day and in a zone. */

/**
 * @param time `10:00`, `9:30`
 * @returns RFC 3339 in UTC. A time that a change of clocks leaves out is moved on by what was left out; of a time
 * that comes twice, the first is meant. A zone nobody knows reads as UTC.
 */
export function instantOf(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time.padStart(5, '0')}:00Z`)
  // The offset before the change serves both: what comes twice is met first, what is left out lands after the gap.
  const before = wall - offsetMs(wall - dayMs, zone)
  const after = wall - offsetMs(wall + dayMs, zone)
  const met = [before, after].filter(at => at + offsetMs(at, zone) === wall)
  return new Date(Math.min(...(met.length > 0 ? met : [before]))).toISOString()
}

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offsetMs(at: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(new Date(at))
  const of = (type: string) => Number(parts.find(part => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return wall - Math.floor(at / 1000) * 1000
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = made(zone) ?? made('UTC')!
    formats.set(zone, format)
  }
  return format
}

function made(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit'
  const clock = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: two, day: two, ...clock })
  } catch {
    // Not a zone; the caller takes UTC.
    return undefined
  }
}
