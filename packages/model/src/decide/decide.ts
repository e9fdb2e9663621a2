/** The one function that decides every refusal, for screen, API, CLI, MCP, import and clock alike. */
import { evolve } from '../grammar/evolve.ts'
import { type DraftFact, type FactBody, factSchema, type Values } from '../grammar/fact.ts'
import type { Fields } from '../grammar/fields.ts'
import { type Kind, type Verb, verbOf } from '../grammar/kind.ts'
import type { AnyRecord, Source } from '../grammar/record.ts'
import type { Refusal } from '../grammar/refusal.ts'
import type { Moment, Rule } from '../grammar/rule.ts'
import type { Known, Registry } from './known.ts'
import { readFields } from './read-fields.ts'
import { changedMeanwhile, stepRefusals } from './structure.ts'

/** What somebody asks for. */
export interface Command {
  /** Made by its sender; applies at most once. */
  readonly id: string
  readonly kind: string
  readonly verb: string
  /** Id, key or title of the record; for `add` an id of one's own choice. */
  readonly subject?: string | undefined
  /** Values of fields and of what the step carries. `null` empties a field. */
  readonly fields?: Values | undefined
  /** What the sender saw in the fields it changes: a change by somebody else meanwhile is told, not overwritten. */
  readonly was?: Values | undefined
  readonly because?: string | undefined
  /** Codes of warnings that are passed over, with `because`. */
  readonly passOver?: readonly string[] | undefined
  readonly source?: Source | undefined
  /** Opening balance: the record enters in the state it has today; checks are listed, not refused. */
  readonly opening?: { readonly state?: string; readonly openedOn: string } | undefined
}

export type Decision =
  | {
      readonly ok: true
      readonly fact: DraftFact
      readonly record: AnyRecord
      readonly passed: readonly Refusal[]
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Whether a command may happen, and the fact it makes. Nothing is changed by asking. */
export function decide<W extends Known>(
  registry: Registry<W>,
  world: W,
  asked: { command: Command; moment: Moment },
): Decision {
  const { command, moment } = asked
  const kind = registry.kinds[command.kind]
  const verb = kind && verbOf(kind, command.verb)
  const before = kind && command.verb !== 'add' ? recordMeant(world, command) : undefined
  const structural = stepRefusals({ command, kind, verb, before, world })
  if (!kind || !verb || structural.length > 0) return { ok: false, refusals: structural }
  const read = readFields({ kind, verb, command, world })
  const refusals = [...read.refusals, ...changedMeanwhile(kind, command, before)]
  if (refusals.length > 0) return { ok: false, refusals }

  const fact = factOf({ kind, verb, command, before, read, world, moment })
  const after = evolve(before, kept(fact, moment, command.id))
  const objections = objectionsTo(registry.rulesOf(kind.name), { after, before, fact, world, moment })
  return settled(command, { fact, record: after }, objections)
}

/** A fact as it would be kept, for looking at the record it makes. */
export function kept(fact: DraftFact, moment: Moment, command: string): Parameters<typeof evolve>[1] {
  const { now, actor, via } = moment
  return { ...fact, position: 0, at: now, actor, via, command, ordinal: 0 }
}

function settled(
  command: Command,
  { fact, record }: { fact: DraftFact; record: AnyRecord },
  objections: Refusal[],
): Decision {
  const passable = new Set(command.because ? command.passOver : [])
  const standing = objections.filter(o => o.level === 'block' || !passable.has(o.code))
  if (command.opening) return { ok: true, fact, record, passed: objections }
  if (standing.length > 0) return { ok: false, refusals: standing }
  if (objections.length === 0) return { ok: true, fact, record, passed: [] }
  const passedOver = [...new Set(objections.map(o => o.code))]
  return { ok: true, fact: { ...fact, body: { ...fact.body, passedOver } }, record, passed: objections }
}

function objectionsTo<W extends Known>(
  rules: readonly Rule<W>[],
  input: { after: AnyRecord; before: AnyRecord | undefined; fact: DraftFact; world: W; moment: Moment },
): Refusal[] {
  const { after, fact, world } = input
  const objections: Refusal[] = []
  for (const rule of rules) {
    if (!rule.on.includes(fact.verb) && !rule.on.includes('*')) continue
    const level = rule.fixed ? rule.level : (world.levelOf(rule.code) ?? rule.level)
    if (level === 'off') continue
    const objection = rule.holds(input)
    if (!objection) continue
    const { field, ...said } = objection
    const about = { id: after.id, key: after.key, kind: after.kind, ...(field ? { field } : {}) }
    objections.push({ code: rule.code, rule: rule.rule, level, about, ...said })
  }
  return objections
}

function recordMeant(world: Known, command: Command): AnyRecord | undefined {
  if (!command.subject) return undefined
  const exact = world.record(command.subject) ?? world.keyed(command.subject)
  if (exact) return exact.kind === command.kind ? exact : undefined
  const found = world.named(command.subject, [command.kind])
  return found.length === 1 ? found[0] : undefined
}

interface Making {
  kind: Kind
  verb: Verb
  command: Command
  before: AnyRecord | undefined
  read: { fields: Values; cleared: string[]; carried: Values }
  world: Known
  moment: Moment
}

function factOf({ kind, verb, command, before, read, world, moment }: Making): DraftFact {
  const adding = command.verb === 'add'
  const initial = adding ? initialValues(kind.fields) : {}
  const fields = parted(kind.fields, { ...initial, ...read.fields })
  const carried = parted(verb.carries ?? {}, read.carried)
  const state = adding ? (command.opening?.state ?? kind.states[0]) : verb.to
  const body: FactBody = {
    ...(adding ? { key: world.nextKey(kind) } : {}),
    ...(state ? { state } : {}),
    ...(notEmpty(fields.plain) ? { fields: fields.plain } : {}),
    ...(read.cleared.length > 0 ? { cleared: read.cleared } : {}),
    ...(notEmpty(carried.plain) ? { carried: carried.plain } : {}),
    ...(command.source ? { source: command.source } : {}),
    ...(command.opening ? { openedOn: command.opening.openedOn } : {}),
  }
  const erasable = {
    ...(notEmpty(fields.erasable) ? { fields: fields.erasable } : {}),
    ...(notEmpty(carried.erasable) ? { carried: carried.erasable } : {}),
  }
  return {
    subject: before?.id ?? command.subject ?? moment.newId(),
    kind: kind.name,
    verb: verb.past,
    version: (before?.version ?? 0) + 1,
    schema: factSchema,
    body,
    ...(notEmpty(erasable) ? { erasable } : {}),
    ...(command.because ? { because: command.because } : {}),
  }
}

function initialValues(fields: Fields): Values {
  const stated = Object.entries(fields).filter(([, field]) => field.initial !== undefined)
  return Object.fromEntries(stated.map(([name, field]) => [name, field.initial]))
}

/** Personal data and free text apart from the rest. */
function parted(fields: Fields, values: Values): { plain: Values; erasable: Values } {
  const plain: Record<string, unknown> = {}
  const erasable: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values))
    (fields[name]?.erasable ? erasable : plain)[name] = value
  return { plain, erasable }
}

function notEmpty(values: object): boolean {
  return Object.keys(values).length > 0
}
