/** The only place where the host meets time and chance. */
import { randomBytes } from 'node:crypto'

export interface Clock {
  /** Instant, RFC 3339 in UTC. */
  now(): string
  /** UUIDv7 (RFC 9562): ids made later sort later. */
  newId(): string
  /** The calendar day in an IANA time zone at an instant; a zone nobody knows reads as UTC. */
  todayIn(zone: string, at: string): string
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  newId: () => uuid(Date.now(), randomBytes(10)),
  todayIn: (zone, at) => dayFormat(zone).format(new Date(at)),
}

function uuid(milliseconds: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.set(random, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes a day as ISO 8601 does. */
function dayFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: isZone(zone) ? zone : 'UTC' })
    formats.set(zone, format)
  }
  return format
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}
