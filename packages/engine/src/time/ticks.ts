import { dayAt, startOfDay, type Zone } from './zone.ts'

/**
 * The axis of a plan: tick 0 is the first part of `originDay`, and each day has `ticksPerDay` equal parts
 * (2: mornings and afternoons). Ticks are civil: Monday morning is one tick, in whichever zone it is lived.
 */
export interface TickAxis {
  originDay: number
  ticksPerDay: number
}

/** The first tick of a day. */
export function firstTick(axis: TickAxis, day: number): number {
  return (day - axis.originDay) * axis.ticksPerDay
}

/** The day in which a tick lies. */
export function dayOfTick(axis: TickAxis, tick: number): number {
  return axis.originDay + Math.floor(tick / axis.ticksPerDay)
}

/** The day on which something that ends at `tick` (exclusive) is done; at the very beginning, the origin's eve. */
export function finishDay(axis: TickAxis, tick: number): number {
  return dayOfTick(axis, tick - 1)
}

/** The tick during which an instant falls for somebody in `zone` (minutes of UTC since 1970-01-01). */
export function tickAt(axis: TickAxis, minute: number, zone: Zone): number {
  const day = dayAt(minute, zone)
  const begins = startOfDay(day, zone)
  const length = startOfDay(day + 1, zone) - begins
  const part = Math.floor(((minute - begins) * axis.ticksPerDay) / length)
  return firstTick(axis, day) + Math.min(axis.ticksPerDay - 1, Math.max(0, part))
}

/** The instant at which a tick begins for somebody in `zone`: the local day, of 23 to 25 hours, in equal parts. */
export function minuteOfTick(axis: TickAxis, tick: number, zone: Zone): number {
  const day = dayOfTick(axis, tick)
  const begins = startOfDay(day, zone)
  const length = startOfDay(day + 1, zone) - begins
  return begins + Math.ceil(((tick - firstTick(axis, day)) * length) / axis.ticksPerDay)
}
