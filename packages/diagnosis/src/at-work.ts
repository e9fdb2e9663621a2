/** What detectors look at work by: who works on it, for how long, and today. */
import {
  type AnyRecord,
  dayNumber,
  type Records,
  type World,
  workingDaysBetween,
  workingDaysOf,
} from '@throughline/model'
import type { Sight } from './detector.ts'

export function todayOf({ world, moment }: Sight): string {
  return moment.todayIn(world.workspace?.timeZone ?? 'UTC')
}

export function isPresent(world: World, id: string | undefined): boolean {
  const person = world.one('person', id)
  return person !== undefined && person.state !== 'departed'
}

export function nameOf(world: World, id: string | undefined): string {
  return world.one('person', id)?.name ?? 'somebody'
}

/** Calendar days from one day to a later one; 0 where it is not later. */
export function daysPast(from: string, to: string): number {
  return Math.max(0, dayNumber(to) - dayNumber(from))
}

/** Working days of whoever must act since a day. */
export function workingDaysSince(
  world: World,
  person: Records['person'] | undefined,
  span: { from: string; to: string },
): number {
  return workingDaysBetween(workingDaysOf(world, person), span.from, span.to)
}

/** The team that a record belongs to: its own, else the first of whoever answers for it. */
export function teamOf(world: World, record: AnyRecord | undefined): string | undefined {
  if (typeof record?.team === 'string') return record.team
  const who = (record?.owner ?? record?.lead ?? record?.decider ?? record?.host) as string | undefined
  return world.one('person', who)?.teams?.[0]
}

/** '3 deliverables', '1 deliverable'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Ended: nothing more is expected of it. */
const ended: readonly string[] = [
  ...['delivered', 'validated', 'unproven', 'dropped', 'retired', 'achieved', 'closed', 'lost', 'done'],
  ...['decided', 'reversed', 'proceeds', 'stopped'],
]

export function isEnded(record: AnyRecord): boolean {
  return record.archived === true || ended.includes(record.state)
}
