/** Which fields of a kind stand in its row: who leads it, its day, and what it is about. */
import type { AnyRecord, Field, Kind, World } from '@throughline/model'

export interface RowFields {
  readonly lead: string | undefined
  readonly due: string | undefined
  /** What it hangs on, shown below its title. */
  readonly context: string | undefined
  readonly hasStates: boolean
}

export function rowFields(kind: Kind): RowFields {
  const known = kept.get(kind)
  if (known) return known
  const fields = Object.entries(kind.fields)
  const found = {
    lead: kind.ledBy.find(name => name in kind.fields) ?? preferred(fields, leads, pointsAt('person')),
    due: preferred(fields, days, ({ sort }) => sort === 'day'),
    context: preferred(
      fields.filter(([name]) => name !== kind.title),
      contexts,
      ({ sort, to }) => (sort === 'ref' || sort === 'refs') && !to?.includes('person'),
    ),
    hasStates: kind.states.length > 1,
  }
  kept.set(kind, found)
  return found
}

/** It has come to an end: nothing leads on from there, save back. */
export function isSettled(kind: Kind, state: string): boolean {
  const at = kind.states.indexOf(state)
  if (at <= 0) return false
  return !Object.values(kind.verbs).some(
    ({ from, to }) =>
      to !== undefined && (!from || from.includes(state)) && kind.states.indexOf(to) > at && !isEnd(kind, to),
  )
}

/** Its day counts no more: it has come to an end, or what was promised by that day is there. */
export function isDone(kind: Kind, state: string): boolean {
  return isSettled(kind, state) || reached.has(state)
}

/** Names of whoever leads a record: the first field that answers. */
export function leadOf(world: World, kind: Kind, record: AnyRecord): string | undefined {
  const { lead } = rowFields(kind)
  for (const name of [...kind.ledBy, ...(lead ? [lead] : [])]) {
    const [first] = [record[name]].flat()
    const person = typeof first === 'string' ? world.one('person', first) : undefined
    if (person) return person.name
  }
  return typeof record.ownerNote === 'string' ? record.ownerNote : undefined
}

/** Whether a person leads it, by any of the fields that may say so. */
export function isLedBy(kind: Kind, record: AnyRecord, person: string): boolean {
  const { lead } = rowFields(kind)
  return [...kind.ledBy, ...(lead ? [lead] : [])].some(name => [record[name]].flat().includes(person))
}

/** The record that it hangs on. */
export function contextOf(world: World, kind: Kind, record: AnyRecord): AnyRecord | undefined {
  const { context } = rowFields(kind)
  const [first] = context ? [record[context]].flat() : []
  return typeof first === 'string' ? world.record(first) : undefined
}

/** Where things go that are not wanted: from there nothing leads anywhere. */
function isEnd(kind: Kind, state: string): boolean {
  const leads = Object.values(kind.verbs).some(
    ({ from, to }) => to !== undefined && to !== state && (!from || from.includes(state)),
  )
  return !leads && kind.states.indexOf(state) > 0 && undone.has(state)
}

type Named = [name: string, field: Field]

/** The first of the names that is such a field; else the first field of that sort. */
function preferred(fields: readonly Named[], names: readonly string[], fits: (field: Field) => boolean) {
  const fitting = fields.filter(([, field]) => fits(field)).map(([name]) => name)
  return names.find(name => fitting.includes(name)) ?? fitting[0]
}

const pointsAt = (kind: string) => (field: Field) =>
  (field.sort === 'ref' || field.sort === 'refs') && field.to?.length === 1 && field.to[0] === kind

const undone: ReadonlySet<string> = new Set([
  'dropped',
  'stopped',
  'refused',
  'declined',
  'withdrawn',
  'discarded',
  'lost',
])
const reached: ReadonlySet<string> = new Set(['delivered', 'unproven', 'achieved', 'answered', 'decided'])
const leads = ['owner', 'lead', 'decider', 'host', 'author', 'assignee', 'who', 'champion', 'person']
const days = [
  ...['dueOn', 'neededOn', 'answerBy', 'testOn', 'reviewOn', 'judgeOn', 'endsOn', 'closesOn'],
  ...['untilOn', 'horizonOn', 'deadlineOn', 'checkOn', 'kickOffOn', 'startsOn', 'on', 'saidOn'],
]
const contexts = [
  ...['parent', 'of', 'about', 'engagement', 'signal', 'affects', 'to', 'effect', 'cycle', 'client'],
  ...['scope', 'for', 'from', 'serves', 'cadence'],
]
const kept = new Map<Kind, RowFields>()
