/** A plan tried out on a replica: every step decided in its turn, every refusal put at its place in the file. */
import { type Command, decide, type Moment, type Refusal, type Replica } from '@throughline/model'
import { copied } from './copied.ts'
import type { Entry, Plan } from './entry.ts'
import { kept } from './kept.ts'
import { type Linked, link } from './link.ts'
import type { Names } from './names.ts'
import { nearest } from './nearest.ts'
import { readOwners } from './owners.ts'
import { type Entering, type Step, stepsOf } from './steps.ts'
import type { Trouble } from './trouble.ts'

export interface Rehearsal {
  /** What would be asked for; whole only where there is no trouble. */
  readonly steps: readonly Step[]
  readonly troubles: readonly Trouble[]
  /** Checks that an opening balance skipped, or that were passed over. */
  readonly passed: readonly { readonly entry: Entry; readonly refusal: Refusal }[]
  /** Fields left out because what they point at could not begin. */
  readonly withheld: ReadonlyMap<Entry, readonly string[]>
  /** The entry that each record came from, by id. */
  readonly entryOf: ReadonlyMap<string, Entry>
  /** Entries of the plan, with teams that were made and notes that were kept. */
  readonly entries: readonly Entry[]
  readonly told: readonly string[]
}

interface Asked extends Entering {
  readonly moment: Moment
  /** Told before the record of an entry begins. */
  readonly entering?: (entry: Entry) => void
}

/** Suggestions are dear where names are many; a file with more slips than these has another fault. */
const suggestionsMost = 100

interface Trying {
  readonly replica: Replica
  readonly moment: Moment
  readonly names: Names
  readonly troubles: Trouble[]
  readonly passed: { entry: Entry; refusal: Refusal }[]
  /** Records that could not begin; what points at them is told once, where they stand. */
  readonly lost: Set<string>
  readonly withheld: Map<Entry, readonly string[]>
}

/** Leaves the replica as the plan makes it, as far as it can be taken: what is refused is left out and told. */
export function rehearse(read: Plan, replica: Replica, asked: Asked): Rehearsal {
  const plan = copied(read)
  const owned = readOwners(plan.entries, replica)
  const { linked, names, troubles: unlinked } = link(owned.entries, replica)
  const { steps, troubles: unmoved } = stepsOf(linked, asked)
  const trying: Trying = {
    replica,
    moment: asked.moment,
    names,
    troubles: [...plan.troubles, ...plan.entries.flatMap(faulty), ...unlinked, ...unmoved],
    passed: [],
    lost: new Set(),
    withheld: new Map(),
  }
  for (const step of steps) {
    asked.entering?.(step.entry)
    attempt(step, trying)
  }
  const entryOf = new Map(linked.map((each: Linked) => [each.before?.id ?? each.id, each.entry]))
  const { passed, withheld } = trying
  return {
    steps,
    troubles: inOrder(onceBySystem(onceByField(trying.troubles))),
    passed,
    withheld,
    entryOf,
    entries: owned.entries,
    told: [...owned.told, ...stayingAway(linked, asked)],
  }
}

function stayingAway(linked: readonly Linked[], { restores }: Asked): string[] {
  const count = restores ? 0 : linked.filter(({ before }) => before?.archived).length
  if (count === 0) return []
  const records = count === 1 ? '1 record was' : `${count.toLocaleString('en')} records were`
  return [
    `${records} put away here and ${count === 1 ? 'stays' : 'stay'} away, unless they are brought back.`,
  ]
}

function faulty(entry: Entry): Trouble[] {
  return Object.entries(entry.fields).flatMap(([field, { place, fault }]) =>
    fault ? [{ code: 'invalid-value', place, entry, field, ...fault }] : [],
  )
}

/** Decides a step; a field that is refused is left out, and the rest tried again. */
function attempt({ command, entry }: Step, trying: Trying): void {
  const { replica, moment, troubles, passed, lost } = trying
  if (lost.has(command.subject ?? '')) return
  let asked: Command = { ...command, fields: withoutLost(command.fields, lost) }
  const held = Object.keys(command.fields ?? {}).filter(name => !(name in (asked.fields ?? {})))
  if (held.length > 0) trying.withheld.set(entry, held)
  for (;;) {
    const decision = decide(replica, asked, moment)
    if (decision.ok) {
      replica.apply(kept(decision.fact, moment, command.id))
      passed.push(...decision.passed.map(refusal => ({ entry, refusal })))
      return
    }
    const known = troubles.length < suggestionsMost ? trying.names : undefined
    troubles.push(...decision.refusals.map(refusal => placed(refusal, entry, known)))
    const refused = decision.refusals.map(refusal => refusal.about.field)
    const fields = Object.entries(asked.fields ?? {}).filter(([name]) => !refused.includes(name))
    if (fields.length === Object.keys(asked.fields ?? {}).length) break
    asked = { ...asked, fields: Object.fromEntries(fields) }
    if (command.verb !== 'add' && fields.length === 0) return
  }
  if (command.verb === 'add') lost.add(command.subject!)
}

function placed(refusal: Refusal, entry: Entry, names: Names | undefined): Trouble {
  const { field } = refusal.about
  const said = field === undefined ? undefined : entry.fields[field]
  const near = refusal.code === 'unknown-reference' ? nearestName(said?.value, names) : undefined
  return {
    code: refusal.code,
    place: said?.place ?? (refusal.code === 'unknown-state' ? entry.state?.place : undefined) ?? entry.place,
    entry,
    ...(field ? { field } : {}),
    reason: refusal.reason,
    remedy: near ? `Did you mean ‘${near}’?` : refusal.remedy,
  }
}

const nameable = ['person', 'team', 'intent', 'outcome', 'deliverable', 'task', 'skill', 'calendar']

function nearestName(words: unknown, names: Names | undefined): string | undefined {
  return names && typeof words === 'string' && words.length < 200
    ? nearest(words, names.known(nameable))
    : undefined
}

function withoutLost(fields: Command['fields'], lost: ReadonlySet<string>): Command['fields'] {
  if (lost.size === 0) return fields
  const stands = (value: unknown) => !(typeof value === 'string' && lost.has(value))
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => stands(value)))
}

/** A field that is refused is left out; that it is missing then is no news. */
function onceByField(troubles: readonly Trouble[]): Trouble[] {
  const told = new Map<Entry, Set<string>>()
  return troubles.filter(({ entry, field }) => {
    if (!entry || !field) return true
    const fields = told.get(entry) ?? new Set()
    told.set(entry, fields)
    return fields.size !== fields.add(field).size
  })
}

/** That a system is off is told once for each kind, not for each of its records. */
function onceBySystem(troubles: readonly Trouble[]): Trouble[] {
  const told = new Set<string>()
  return troubles.filter(({ code, entry }) => {
    if (code !== 'system-off' || !entry) return true
    return told.size !== told.add(entry.kind).size
  })
}

function inOrder(troubles: readonly Trouble[]): Trouble[] {
  return [...troubles].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}
