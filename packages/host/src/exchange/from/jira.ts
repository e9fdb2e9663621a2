/**
 * A Jira CSV (issue search → Export, all fields or the current ones): epics become deliverables, what stands below
 * them tasks. Columns that Jira repeats (sprints, links) are all read.
 */
import type { Entry, Said } from '../entry.ts'
import { readCsv } from '../table/csv.ts'
import type { Row } from '../table/row.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { People } from './people.ts'
import type { Reading, SourceAsked } from './source.ts'
import { meaningsOf, type SourceMap } from './source-map.ts'
import { entriesOf, type Ticket } from './ticket.ts'
import { daySaid } from './written-day.ts'

/** What a column may mean, with the names it has in exports. */
export const jiraColumns = {
  key: ['issue key', 'key'],
  id: ['issue id'],
  title: ['summary'],
  type: ['issue type', 'issuetype'],
  status: ['status'],
  category: ['status category'],
  resolution: ['resolution'],
  assignee: ['assignee'],
  due: ['due date', 'due'],
  parent: ['parent', 'parent id', 'parent key'],
  epic: ['custom field (epic link)', 'epic link'],
  points: ['custom field (story points)', 'custom field (story point estimate)', 'story points'],
  estimate: ['original estimate'],
  remaining: ['remaining estimate'],
  spent: ['time spent'],
  sprint: ['sprint'],
} as const

type Meaning = keyof typeof jiraColumns

export function readJira(asked: SourceAsked): Reading {
  const { file, text, map } = asked
  const table = readCsv(file, text, { repeats: true })
  const columns = table.columns ?? []
  const meanings = meaningsOf<Meaning>(columns, jiraColumns, map.columns)
  const reading = { columns: columns.map(name => ({ name, means: meanings.get(name) ?? linkMeaning(name) })) }
  const broken = table.troubles.filter(trouble => trouble.unreadable)
  const troubles = broken.length > 0 ? broken : lacking(file, [...meanings.values()])
  if (troubles.length > 0) return { ...reading, entries: [], troubles, told: table.told, people: new Map() }
  const system = map.system ?? 'jira'
  const people = new People(system, map)
  const issues = new Tickets(meanings, columns, map)
  const read = table.rows.flatMap(row => issues.issue(row) ?? [])
  const made = entriesOf(issues.withParents(read), { ...asked, system, people })
  const entries: Entry[] = [...people.made.values(), ...made.entries]
  const told = [...table.told, ...issues.told(), ...made.told]
  return { ...reading, entries, troubles: [...table.troubles, ...issues.troubles], told, people: people.met }
}

function lacking(file: string, meanings: readonly Meaning[]): Trouble[] {
  const lacks = (['key', 'title'] as const).find(each => !meanings.includes(each))
  if (!lacks) return []
  const reason = `There is no column ‘${lacks === 'key' ? 'Issue key' : 'Summary'}’.`
  const remedy = 'Export the issues with it, or say in the map which column means it.'
  return [unreadable('unknown-column', { file, line: 1, column: 1 }, { reason, remedy })]
}

const linkColumn = /^(outward|inward) issue link \((.+?)\)(?: \(\d+\))?$/i

function linkMeaning(column: string): string | undefined {
  return linkColumn.test(column) ? 'link' : undefined
}

/** Done where no status category and no list of the map says otherwise. */
const doneWords = new Set([
  'done',
  'closed',
  'resolved',
  'released',
  'complete',
  'completed',
  'cancelled',
  'won’t do',
])

class Tickets {
  readonly troubles: Trouble[] = []
  readonly #columns = new Map<Meaning, string[]>()
  readonly #links: { column: string; waits: 'here' | 'there' }[]
  readonly #map: SourceMap
  readonly #keyOfId = new Map<string, string>()
  #points = 0
  #left = 0

  constructor(meanings: ReadonlyMap<string, Meaning>, columns: readonly string[], map: SourceMap) {
    this.#map = map
    for (const [column, meaning] of meanings)
      this.#columns.set(meaning, [...(this.#columns.get(meaning) ?? []), column])
    this.#links = columns.flatMap(column => {
      const [, way, type] = linkColumn.exec(column) ?? []
      if (!way || !type) return []
      const out = way.toLowerCase() === 'outward'
      if (/block/i.test(type)) return [{ column, waits: out ? ('there' as const) : ('here' as const) }]
      if (/depend|requir|prerequisite/i.test(type))
        return [{ column, waits: out ? ('here' as const) : ('there' as const) }]
      return []
    })
  }

  issue(row: Row): (Ticket & { readonly blocks: readonly string[] }) | undefined {
    const key = this.#one(row, 'key')
    if (key === undefined) {
      this.troubles.push({
        code: 'missing-value',
        place: row.place,
        reason: 'This line has no issue key.',
        remedy: 'Export the issues with their keys.',
      })
      return undefined
    }
    const id = this.#one(row, 'id')
    if (id !== undefined) this.#keyOfId.set(id, key)
    const type = this.#one(row, 'type') ?? ''
    const said = this.#map.types?.[type] ?? (/^epic$/i.test(type) ? 'deliverable' : 'task')
    if (said === 'leave') {
      this.#left++
      return undefined
    }
    const { address } = this.#map
    return {
      key,
      title: this.#one(row, 'title') ?? key,
      place: row.place,
      isDone: this.#isDone(row),
      sort: said,
      parent: this.#one(row, 'epic') ?? this.#one(row, 'parent'),
      assignee: this.#one(row, 'assignee'),
      dueOn: this.#due(row),
      estimateDays: this.#days(row, 'estimate') ?? this.#pointDays(row),
      remainingDays: this.#days(row, 'remaining'),
      spentDays: this.#days(row, 'spent'),
      ...(address ? { url: `${address.replace(/\/$/, '')}/browse/${encodeURIComponent(key)}` } : {}),
      waitsFor: this.#linked(row, 'here'),
      blocks: this.#linked(row, 'there'),
      notes: this.#sprint(row),
    }
  }

  /** Parents are named by key or by number; who blocks is told by either side. */
  withParents(issues: readonly (Ticket & { readonly blocks: readonly string[] })[]): Ticket[] {
    const blockers = new Map<string, string[]>()
    for (const { key, blocks } of issues)
      for (const blocked of blocks) blockers.set(blocked, [...(blockers.get(blocked) ?? []), key])
    return issues.map(({ blocks: _, ...issue }) => {
      const parent =
        issue.parent === undefined ? undefined : (this.#keyOfId.get(issue.parent) ?? issue.parent)
      const waitsFor = [...new Set([...issue.waitsFor, ...(blockers.get(issue.key) ?? [])])]
      return { ...issue, parent: parent === issue.key ? undefined : parent, waitsFor }
    })
  }

  told(): string[] {
    const issues = (count: number) => (count === 1 ? '1 issue' : `${count.toLocaleString('en')} issues`)
    return [
      ...(this.#left > 0 ? [`${issues(this.#left)} left out by the map.`] : []),
      ...(this.#points > 0
        ? [`Story points of ${issues(this.#points)} are left out: say daysPerPoint to read them as days.`]
        : []),
    ]
  }

  #one(row: Row, meaning: Meaning): string | undefined {
    for (const column of this.#columns.get(meaning) ?? []) {
      const cell = row.cell(column)
      if (cell !== undefined) return String(cell).trim()
    }
    return undefined
  }

  #isDone(row: Row): boolean {
    const status = this.#one(row, 'status') ?? ''
    if (this.#map.done) return this.#map.done.some(each => each.toLowerCase() === status.toLowerCase())
    const category = this.#one(row, 'category')
    return category === undefined ? doneWords.has(status.toLowerCase()) : /^(done|complete)$/i.test(category)
  }

  #due(row: Row): Said | undefined {
    const words = this.#one(row, 'due')
    return words === undefined ? undefined : daySaid(words, row.place)
  }

  /** Seconds, as Jira exports every span of work. */
  #days(row: Row, meaning: 'estimate' | 'remaining' | 'spent'): number | undefined {
    const words = this.#one(row, meaning)
    if (words === undefined) return undefined
    const seconds = Number(words)
    if (Number.isFinite(seconds) && seconds >= 0) return seconds / 3600 / (this.#map.hoursPerDay ?? 8)
    const column = this.#columns.get(meaning)![0]!
    this.troubles.push({
      code: 'invalid-value',
      place: row.placeOf(column),
      reason: `‘${words.slice(0, 40)}’ is no span of work: ${column} is in seconds.`,
      remedy: 'Export it as Jira writes it, or leave the column out with the map.',
    })
    return undefined
  }

  #pointDays(row: Row): number | undefined {
    const points = Number(this.#one(row, 'points') ?? Number.NaN)
    if (!Number.isFinite(points) || points < 0) return undefined
    if (this.#map.daysPerPoint === undefined) {
      this.#points++
      return undefined
    }
    return points * this.#map.daysPerPoint
  }

  #linked(row: Row, waits: 'here' | 'there'): string[] {
    return this.#links.flatMap(link => {
      const cell = link.waits === waits ? row.cell(link.column) : undefined
      return cell === undefined ? [] : [String(cell).trim()]
    })
  }

  /** The newest sprint stands last. */
  #sprint(row: Row): string[] {
    if (this.#map.sprints === 'leave') return []
    const names = (this.#columns.get('sprint') ?? []).flatMap(column => row.cell(column) ?? [])
    const last = names.at(-1)
    return last === undefined ? [] : [`Sprint in the source: ${String(last).trim()}`]
  }
}
