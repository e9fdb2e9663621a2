/** Issues of a tracker as records: what hangs together becomes a deliverable, every other issue a task. */
import { type Entry, Points, type Said } from '../entry.ts'
import { noteOn } from '../map/notes.ts'
import type { Place } from '../place.ts'
import { liftedWaits } from './lifted-waits.ts'
import type { People } from './people.ts'
import { rangeUnlessSaid, type SourceMap } from './source-map.ts'

/** An issue as any tracker tells it. */
export interface Ticket {
  readonly key: string
  readonly title: string
  readonly place: Place
  readonly isDone: boolean
  readonly sort: 'deliverable' | 'task'
  /** Key of the issue it belongs to. */
  readonly parent?: string | undefined
  readonly assignee?: string | undefined
  readonly dueOn?: Said | undefined
  readonly estimateDays?: number | undefined
  readonly remainingDays?: number | undefined
  readonly spentDays?: number | undefined
  readonly url?: string | undefined
  /** Keys of what has to be there first. */
  readonly waitsFor: readonly string[]
  readonly notes: readonly string[]
}

export interface TicketsAsked {
  readonly system: string
  readonly map: SourceMap
  readonly people: People
  /** The kind under which a key came in before: it stays of its kind. */
  readonly kindOf: (system: string, key: string) => string | undefined
}

export function entriesOf(
  issues: readonly Ticket[],
  asked: TicketsAsked,
): { readonly entries: Entry[]; readonly told: readonly string[] } {
  const byKey = new Map(issues.map(issue => [issue.key, issue]))
  const parents = new Set(issues.flatMap(({ parent }) => (parent && byKey.has(parent) ? [parent] : [])))
  const isDeliverable = (issue: Ticket): boolean => {
    const before = asked.kindOf(asked.system, issue.key)
    if (before === 'task' || before === 'deliverable') return before === 'deliverable'
    const above = issue.parent === undefined ? undefined : byKey.get(issue.parent)
    return issue.sort === 'deliverable' || (parents.has(issue.key) && !above)
  }
  const deliverables = new Map<string, Entry>()
  const entryOf = new Map<Ticket, Entry>()
  for (const issue of issues)
    if (isDeliverable(issue)) {
      const entry = deliverable(issue, asked)
      deliverables.set(issue.key, entry)
      entryOf.set(issue, entry)
    }
  /** The nearest deliverable above an issue. */
  const home = (issue: Ticket): Entry | undefined => {
    const met = new Set<Ticket>()
    for (let at: Ticket | undefined = issue; at && !met.has(at); at = byKey.get(at.parent ?? '')) {
      met.add(at)
      const found = deliverables.get(at.key)
      if (found && at !== issue) return found
    }
    return undefined
  }
  for (const issue of issues) if (!entryOf.has(issue)) entryOf.set(issue, task(issue, home(issue), asked))
  sumUp(issues, { entryOf, home, asked })
  const waits = liftedWaits(issues, { entryOf, home, byKey, system: asked.system })
  const notes = issues.flatMap(issue =>
    issue.notes.map(text => noteOn(entryOf.get(issue)!, text, issue.place)),
  )
  return { entries: [...entryOf.values(), ...waits.entries, ...notes], told: waits.told }
}

type Fields = { [name: string]: Said }

function deliverable(issue: Ticket, { system, map, people }: TicketsAsked): Entry {
  const { key, title, place, assignee, dueOn, url } = issue
  const fields: Fields = { statement: { value: title, place } }
  if (map.under !== undefined) fields.parent = { value: map.under, place, once: true }
  if (assignee !== undefined) fields.owner = people.said(assignee, place)
  if (dueOn) fields.dueOn = dueOn
  if (url !== undefined) fields.link = { value: url, place }
  return {
    ...begun(system, issue),
    kind: 'deliverable',
    key,
    fields,
    opensAs: issue.isDone ? 'delivered' : 'planned',
  }
}

function task(issue: Ticket, above: Entry | undefined, { system, people }: TicketsAsked): Entry {
  const { key, title, place, assignee, dueOn, estimateDays } = issue
  const fields: Fields = { title: { value: title, place } }
  if (above) fields.parent = { value: new Points(above), place }
  if (assignee !== undefined) fields.assignee = people.said(assignee, place)
  if (dueOn) fields.dueOn = dueOn
  if (estimateDays !== undefined) fields.effortDays = { value: estimateDays, place }
  const state = { value: issue.isDone ? 'done' : 'open', place }
  return { ...begun(system, issue), kind: 'task', key, fields, state }
}

function begun(system: string, { key, place, url }: Ticket): Pick<Entry, 'place' | 'source'> {
  return { place, source: { system, key, ...(url === undefined ? {} : { url }) } }
}

interface Summing {
  readonly entryOf: ReadonlyMap<Ticket, Entry>
  readonly home: (issue: Ticket) => Entry | undefined
  readonly asked: TicketsAsked
}

/** What a deliverable was estimated at, has taken and still takes: its own figures and those of all its issues. */
function sumUp(issues: readonly Ticket[], { entryOf, home, asked }: Summing): void {
  const sums = new Map<Entry, { estimate?: number; remaining?: number; spent?: number; started: boolean }>()
  for (const issue of issues) {
    const own = entryOf.get(issue)!
    const entry = own.kind === 'deliverable' ? own : home(issue)
    if (!entry) continue
    const sum = sums.get(entry) ?? { started: false }
    sums.set(entry, sum)
    const { estimateDays, spentDays, isDone } = issue
    const remaining = isDone ? (estimateDays === undefined ? undefined : 0) : remainingOf(issue)
    if (estimateDays !== undefined) sum.estimate = (sum.estimate ?? 0) + estimateDays
    if (spentDays !== undefined) sum.spent = (sum.spent ?? 0) + spentDays
    if (remaining !== undefined) sum.remaining = (sum.remaining ?? 0) + remaining
    sum.started ||= (spentDays ?? 0) > 0 || (isDone && own !== entry)
  }
  for (const [entry, { estimate, remaining, spent, started }] of sums) {
    const { place } = entry
    if (estimate) entry.fields.estimate = { value: ranged(estimate, asked.map), place, once: true }
    if (remaining !== undefined) entry.fields.remaining = { value: round(remaining), place }
    if (spent !== undefined) entry.fields.spentDays = { value: round(spent), place }
    if (started && entry.opensAs === 'planned') (entry as { opensAs: string }).opensAs = 'started'
  }
}

function remainingOf({ remainingDays, estimateDays, spentDays }: Ticket): number | undefined {
  if (remainingDays !== undefined) return remainingDays
  return estimateDays === undefined ? undefined : Math.max(0, estimateDays - (spentDays ?? 0))
}

/** One number as a range. */
export function ranged(days: number, { range = [...rangeUnlessSaid] }: SourceMap) {
  return { low: round(days * range[0]), likely: round(days), high: round(days * range[1]) }
}

export function round(days: number): number {
  return Math.round(days * 100) / 100
}
