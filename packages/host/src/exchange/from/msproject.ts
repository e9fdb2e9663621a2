/**
 * A project as MS Project saves it in XML (schema of 2007 and later): summary tasks become outcomes, the tasks below
 * them deliverables, links dependencies, resources people, base calendars calendars.
 */
import { isDay } from '@throughline/model'
import { type Entry, Points, type Said } from '../entry.ts'
import { noteOn } from '../map/notes.ts'
import type { Place } from '../place.ts'
import { Offsets } from '../table/offsets.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { calendarEntry } from './msproject-calendar.ts'
import { People } from './people.ts'
import type { Reading, SourceAsked } from './source.ts'
import { ranged, round } from './ticket.ts'
import { branch, branches, figure, listed, readXml, type Tree, word } from './xml.ts'

const lists = new Set([
  'Task',
  'Resource',
  'Assignment',
  'Calendar',
  'WeekDay',
  'Exception',
  'PredecessorLink',
  'Baseline',
])

export function readProject(asked: SourceAsked): Reading {
  const { file, text } = asked
  const read = readXml(file, text, lists)
  const reading = { columns: [], people: new Map<string, number>() }
  if ('trouble' in read) return { ...reading, entries: [], told: [], troubles: [read.trouble] }
  const project = branch(read.tree, 'Project')
  if (!project) {
    const said = { reason: 'This is no project: there is no element Project.', remedy: 'Save it as XML.' }
    const trouble = unreadable('no-plan', { file, line: 1, column: 1 }, said)
    return { ...reading, entries: [], told: [], troubles: [trouble] }
  }
  return new Project(project, asked).read()
}

/** Types of links by their numbers. */
const linkTypes = ['FF', 'FS', 'SF', 'SS']

class Project {
  readonly #project: Tree
  readonly #asked: SourceAsked
  readonly #system: string
  readonly #hours: number
  readonly #people: People
  readonly #places: readonly Place[]
  readonly #byUid = new Map<string, Entry>()
  readonly #notes: Entry[] = []
  readonly #troubles: Trouble[] = []

  constructor(project: Tree, asked: SourceAsked) {
    const { file, text, map } = asked
    this.#project = project
    this.#asked = asked
    this.#system = map.system ?? `msproject ${word(project, 'Name') ?? word(project, 'Title') ?? file}`
    this.#hours = map.hoursPerDay ?? (figure(project, 'MinutesPerDay') ?? 480) / 60
    this.#people = new People(this.#system, map, map.makePeople !== false)
    const offsets = new Offsets(file, text)
    this.#places = [...text.matchAll(/<Task>/g)].map(match => offsets.at(match.index))
  }

  read(): Reading {
    const calendars = this.#calendars()
    const people = this.#resources(calendars)
    const tasks = this.#tasks()
    this.#assign(people)
    const dependencies = this.#dependencies()
    return {
      entries: [
        ...calendars.values(),
        ...this.#people.made.values(),
        ...tasks,
        ...dependencies,
        ...this.#notes,
      ],
      troubles: this.#troubles,
      told: [],
      columns: [],
      people: this.#people.met,
    }
  }

  #calendars(): Map<string, Entry> {
    const place = { file: this.#asked.file, line: 1, column: 1 }
    const made = branches(this.#project, 'Calendars', 'Calendar').flatMap((calendar): [string, Entry][] => {
      const entry = calendarEntry(calendar, { system: this.#system, place })
      return entry ? [[word(calendar, 'UID')!, entry]] : []
    })
    return new Map(made)
  }

  /** What each work resource is: a person who is added, one who is here, or nobody. */
  #resources(calendars: ReadonlyMap<string, Entry>): Map<string, { said: Said; name: string }> {
    const place = { file: this.#asked.file, line: 1, column: 1 }
    const based = new Map(
      branches(this.#project, 'Calendars', 'Calendar').map(each => [
        word(each, 'UID'),
        word(each, 'BaseCalendarUID'),
      ]),
    )
    const found = new Map<string, { said: Said; name: string }>()
    for (const resource of branches(this.#project, 'Resources', 'Resource')) {
      const [uid, name] = [word(resource, 'UID'), word(resource, 'Name')]
      if (uid === undefined || name === undefined || (figure(resource, 'Type') ?? 1) !== 1) continue
      const said = this.#people.said(name, place)
      found.set(uid, { said, name })
      if (!(said.value instanceof Points)) continue
      const own = word(resource, 'CalendarUID')
      const calendar = calendars.get(own ?? '') ?? calendars.get(based.get(own) ?? '')
      const email = word(resource, 'EmailAddress')
      const { fields } = said.value.to
      if (calendar) fields.calendar = { value: new Points(calendar), place, once: true }
      if (email?.includes('@')) fields.email = { value: email, place, once: true }
    }
    return found
  }

  #tasks(): Entry[] {
    const above: { level: number; entry: Entry }[] = []
    const entries: Entry[] = []
    for (const [at, task] of branches(this.#project, 'Tasks', 'Task').entries()) {
      const [uid, title] = [word(task, 'UID'), word(task, 'Name')]
      const isGone = word(task, 'IsNull') === '1' || word(task, 'Active') === '0'
      if (uid === undefined || title === undefined || isGone) continue
      const level = figure(task, 'OutlineLevel') ?? 1
      while (above.length > 0 && above.at(-1)!.level >= level) above.pop()
      const place = this.#places[at] ?? { file: this.#asked.file, line: 1, column: 1 }
      const isSummary = word(task, 'Summary') === '1'
      const entry = isSummary ? this.#outcome(task, place) : this.#deliverable(task, place)
      const parent = above.at(-1)?.entry
      const { under } = this.#asked.map
      if (parent) entry.fields.parent = { value: new Points(parent), place }
      else if (under !== undefined) entry.fields.parent = { value: under, place, once: true }
      if (isSummary) above.push({ level, entry })
      this.#byUid.set(uid, entry)
      entries.push(entry)
      const notes = word(task, 'Notes')
      if (notes) this.#notes.push(noteOn(entry, notes.slice(0, 5000), place))
      this.#baseline(task, entry)
    }
    return entries
  }

  #begun(task: Tree, place: Place): Pick<Entry, 'place' | 'source' | 'key'> & { fields: Entry['fields'] } {
    const uid = word(task, 'UID')!
    const fields: Entry['fields'] = { statement: { value: word(task, 'Name')!, place } }
    const due = word(task, 'Deadline')?.slice(0, 10)
    if (due && isDay(due)) fields.dueOn = { value: due, place }
    return { place, source: { system: this.#system, key: uid }, key: undefined, fields }
  }

  #outcome(task: Tree, place: Place): Entry {
    return { ...this.#begun(task, place), kind: 'outcome' }
  }

  #deliverable(task: Tree, place: Place): Entry {
    const begun = this.#begun(task, place)
    const { fields } = begun
    const done = figure(task, 'PercentComplete') ?? 0
    if (word(task, 'Milestone') === '1') fields.milestone = { value: true, place }
    const days = this.#days(task, 'Work') || this.#days(task, 'Duration')
    if (days) fields.estimate = { value: ranged(days, this.#asked.map), place, once: true }
    const remaining = this.#days(task, 'RemainingWork')
    const spent = this.#days(task, 'ActualWork')
    if (days && remaining !== undefined) fields.remaining = { value: round(remaining), place }
    if (spent) fields.spentDays = { value: round(spent), place }
    const from = word(task, 'ConstraintDate')?.slice(0, 10)
    // Must start on, start no earlier than.
    if (from && isDay(from) && [2, 4].includes(figure(task, 'ConstraintType') ?? 0))
      fields.startNoEarlierOn = { value: from, place }
    return {
      ...begun,
      kind: 'deliverable',
      opensAs: done >= 100 ? 'delivered' : done > 0 ? 'started' : 'planned',
    }
  }

  #baseline(task: Tree, entry: Entry): void {
    const first = listed(task, 'Baseline').find(each => (word(each, 'Number') ?? '0') === '0')
    const [start, finish] = [first && word(first, 'Start'), first && word(first, 'Finish')]
    if (!start || !finish) return
    const text = `Baseline in the source: ${start.slice(0, 10)} to ${finish.slice(0, 10)}.`
    this.#notes.push(noteOn(entry, text, entry.place))
  }

  /** Shares of people in the work; who is not here and not added is kept as a note. */
  #assign(people: ReadonlyMap<string, { said: Said; name: string }>): void {
    const assigned = new Map<Entry, { person: unknown; share: number }[]>()
    for (const assignment of branches(this.#project, 'Assignments', 'Assignment')) {
      const entry = this.#byUid.get(word(assignment, 'TaskUID') ?? '')
      const person = people.get(word(assignment, 'ResourceUID') ?? '')
      if (entry?.kind !== 'deliverable' || !person) continue
      const { value } = person.said
      if (!(value instanceof Points) && typeof value !== 'string') {
        this.#notes.push(noteOn(entry, `Assigned in the source: ${person.name}`, entry.place))
        continue
      }
      const share = Math.min(1, Math.max(0.01, round(figure(assignment, 'Units') ?? 1)))
      assigned.set(entry, [...(assigned.get(entry) ?? []), { person: value, share }])
    }
    for (const [entry, value] of assigned) entry.fields.assigned = { value, place: entry.place }
  }

  #dependencies(): Entry[] {
    return branches(this.#project, 'Tasks', 'Task').flatMap(task => {
      const to = this.#byUid.get(word(task, 'UID') ?? '')
      if (!to) return []
      return listed(task, 'PredecessorLink').flatMap(link => {
        const from = this.#byUid.get(word(link, 'PredecessorUID') ?? '')
        return from ? [this.#dependency(link, { to, from })] : []
      })
    })
  }

  #dependency(link: Tree, { to, from }: { to: Entry; from: Entry }): Entry {
    const { place } = to
    const lag = figure(link, 'LinkLag') ?? 0
    // Tenths of minutes; formats of elapsed time run day and night, and a week of those has seven days.
    const isElapsed = [4, 6, 8, 10, 12].includes(figure(link, 'LagFormat') ?? 7)
    const days = lag / 10 / 60 / (isElapsed ? (24 * 7) / 5 : this.#hours)
    const fields: Entry['fields'] = {
      what: { value: String(from.fields.statement?.value), place, once: true },
      to: { value: new Points(to), place },
      from: { value: new Points(from), place },
      type: { value: linkTypes[figure(link, 'Type') ?? 1] ?? 'FS', place },
    }
    if (lag !== 0) fields.lag = { value: round(days), place }
    const key = `${to.source.key} waits for ${from.source.key}`
    return { kind: 'dependency', place, source: { system: this.#system, key }, key: undefined, fields }
  }

  /** `PT40H30M0S` as person-days. */
  #days(task: Tree, tag: string): number | undefined {
    const match = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(word(task, tag) ?? '')
    if (!match) return undefined
    const [, hours, minutes, seconds] = match.map(Number)
    return (hours! + minutes! / 60 + seconds! / 3600) / this.#hours
  }
}
