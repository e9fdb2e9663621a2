/** The sample organisation, Quillmere, as it came to stand where the story finds it, told in its own order. */
import { addDays, type Command, daysBetween, isDay, type Replica, weekday } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Batch, told } from '../told.ts'
import { aligned } from './aligned.ts'
import { decided } from './decided.ts'
import { flowing } from './flowing.ts'
import { healthOf } from './health-of.ts'
import { learned } from './learned.ts'
import { type Line, theClock } from './line.ts'
import { measured } from './measured.ts'
import { met } from './met.ts'
import { organised } from './organised.ts'
import { pastYear } from './past-year.ts'
import { founding, officeHolidays, people } from './people.ts'
import { planned } from './planned.ts'
import { presentCascade } from './present.ts'
import { saidOfIt } from './said.ts'
import { sold } from './sold.ts'
import { staffed } from './staffed.ts'
import { talk } from './talk.ts'
import { triedOut } from './tried-out.ts'

/** The Monday on which the story is told, in the cast's own calendar. */
export const storyMonday = '2026-11-23'

const opening = '2025-11-24'

/**
 * What was said at Quillmere in the year up to the Monday of the week of `today`, oldest first; a weekend already
 * belongs to the Monday that follows. Each batch is decided as a whole at its own instant. Days keep their weekday;
 * ids depend on names alone, never on `today`.
 */
export function castBatches(today: string): Batch[] {
  const monday = mondayOf(today)
  const shift = daysBetween(storyMonday, monday)
  const lines = inOrder([
    ...founding(opening, officeHolidays(monday)),
    ...pastYear(),
    ...presentCascade(),
    ...saidOfIt(),
    ...talk(),
    ...organised(),
    ...staffed(),
    ...decided(),
    ...planned(),
    ...sold(),
    ...triedOut(),
    ...measured(),
    ...flowing(),
    ...aligned(),
    ...met(),
    ...learned(),
    ...healthOf(),
  ])
  return batched(lines, shift)
}

/** The cast as it stands, for tests. */
export function castReplica(today: string = storyMonday): Replica {
  return told(castBatches(today)).replica
}

/** The story ends on a Friday, so that on Saturday and Sunday the coming Monday can be told. */
function mondayOf(today: string): string {
  const day = weekday(today)
  return addDays(today, day > 5 ? 8 - day : 1 - day)
}

function inOrder(lines: readonly Line[]): Line[] {
  return lines
    .map(line => ({ line, when: `${line.on} ${line.at ?? hourOf(line.by)}` }))
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
    .map(({ line, when }) => ({ ...line, at: when.slice(11) }))
}

/** Between eight and four, always the same for the same person. */
function hourOf(name: string): string {
  const minutes = Number.parseInt(idOf(name).slice(0, 6), 16) % 420
  return `${pad(8 + Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** What one person said at one instant belongs together. */
function batched(lines: readonly Line[], shift: number): Batch[] {
  const batches: Batch[] = []
  let first = 0
  for (const [place, line] of lines.entries()) {
    const at = `${addDays(line.on, shift)}T${line.at}:00.000Z`
    const actor = line.by === theClock ? 'clock' : people[line.by]
    if (actor === undefined) throw new Error(`nobody at Quillmere is called ${line.by}`)
    const last = batches.at(-1)
    const isWithLast = last?.at === at && last.actor === actor
    if (!isWithLast) first = place
    const known = line.knowsSoFar ? { ...line, fields: { ...line.fields, atPosition: first } } : line
    const command = commandOf(known, place, line.fixedDays ? 0 : shift)
    if (isWithLast) last.commands.push(command)
    else batches.push({ id: idOf(`batch ${place}`), commands: [command], at, actor, via: 'sample' })
  }
  return batches
}

function commandOf(line: Line, place: number, shift: number): Command {
  const [kind = '', verb = ''] = line.say.split('.')
  return {
    id: idOf(`command ${place}`),
    kind,
    verb,
    subject: verb === 'add' ? idOf(line.subject) : line.subject,
    ...(line.fields ? { fields: moved(line.fields, shift) as Record<string, unknown> } : {}),
    ...(line.because ? { because: line.because } : {}),
    ...(line.passOver ? { passOver: line.passOver } : {}),
  }
}

/** Every day within a value, moved by so many days: days, instants, and days that a condition names. */
function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string')
    return value.replace(/(?<=^|')\d{4}-\d\d-\d\d(?=$|'|T)/g, day => (isDay(day) ? addDays(day, days) : day))
  if (Array.isArray(value)) return value.map(each => moved(each, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, days)]))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
