/** A levelled plan for other programs: as a table, as a calendar, and as a project file. */
import type { DatedWork } from '@throughline/diagnosis'
import { addDays, titleOf, type World } from '@throughline/model'
import { XMLBuilder } from 'fast-xml-parser'
import ical, { ICalCalendarMethod } from 'ical-generator'
import Papa from 'papaparse'
import { safeCell } from '../table/formula.ts'

export interface ScheduleLine {
  readonly key: string
  readonly title: string
  readonly startOn: string
  readonly finishOn: string
  readonly people: readonly string[]
}

/** Work that takes time, the earliest first; what only follows from it is left out. */
export function scheduleLines(work: readonly DatedWork[], world: World): ScheduleLine[] {
  return work
    .flatMap(each => {
      const record = world.record(each.id)
      if (record?.kind !== 'deliverable') return []
      const people = each.crew.map(({ person }) => world.one('person', person)?.name ?? person)
      return [
        { key: record.key, title: titleOf(record), startOn: each.startOn, finishOn: each.finishOn, people },
      ]
    })
    .sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0))
}

/** No cell can run as a formula. */
export function scheduleCsv(lines: readonly ScheduleLine[]): string {
  const columns = ['key', 'title', 'startOn', 'finishOn', 'people']
  const rows = lines.map(({ key, title, startOn, finishOn, people }) =>
    [key, title, startOn, finishOn, people.join('; ')].map(safeCell),
  )
  return `${Papa.unparse([columns, ...rows], { newline: '\r\n' })}\r\n`
}

/** In one line, without what neither a calendar nor XML 1.0 can hold: the library writes a name as it comes. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** One entry for each piece of work, all day (RFC 5545). */
export function scheduleCalendar(lines: readonly ScheduleLine[], name: string): string {
  const calendar = ical({ name: inOneLine(name), method: ICalCalendarMethod.PUBLISH })
  for (const { key, title, startOn, finishOn, people } of lines)
    calendar.createEvent({
      id: `${key}@throughline`,
      allDay: true,
      start: new Date(`${startOn}T00:00:00Z`),
      // The end of a day-long event is the first day after it.
      end: new Date(`${addDays(finishOn, 1)}T00:00:00Z`),
      summary: inOneLine(`${key} ${title}`),
      ...(people.length > 0 ? { description: inOneLine(people.join(', ')) } : {}),
      timezone: 'UTC',
      stamp: new Date(`${startOn}T00:00:00Z`),
    })
  return calendar.toString()
}

/** Tasks, people and who does what, as project programs read them (MSPDI, Microsoft Project 2007 XML schema). */
export function scheduleMspdi(lines: readonly ScheduleLine[], name: string): string {
  const people = [...new Set(lines.flatMap(line => line.people))]
  const uid = new Map(people.map((person, k) => [person, k + 1]))
  const assignments = lines.flatMap((line, k) =>
    line.people.map(person => ({ TaskUID: k + 1, ResourceUID: uid.get(person) })),
  )
  const project = {
    Project: {
      '@xmlns': 'http://schemas.microsoft.com/project',
      SaveVersion: 12,
      Name: inOneLine(name),
      StartDate: `${lines[0]?.startOn ?? '1970-01-01'}T08:00:00`,
      Tasks: {
        Task: lines.map(({ key, title, startOn, finishOn }, k) => ({
          UID: k + 1,
          ID: k + 1,
          Name: inOneLine(`${key} ${title}`),
          Start: `${startOn}T08:00:00`,
          Finish: `${finishOn}T17:00:00`,
          // Pinned to its start: another program would else move it by its own reading of the calendar.
          ConstraintType: 2,
          ConstraintDate: `${startOn}T08:00:00`,
        })),
      },
      Resources: {
        Resource: people.map((person, k) => ({ UID: k + 1, ID: k + 1, Name: inOneLine(person), Type: 1 })),
      },
      Assignments: { Assignment: assignments.map((each, k) => ({ UID: k + 1, ...each, Units: 1 })) },
    },
  }
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${builder.build(project)}`
}
