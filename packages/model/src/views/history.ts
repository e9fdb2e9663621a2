/** What happened to a record, in sentences: who, when, what and why. */
import { carriedOf, type Fact, fieldsOf } from '../grammar/fact.ts'
import { registry, titleOf } from '../registry.ts'
import type { World } from '../world.ts'

export interface HistoryLine {
  readonly position: number
  readonly at: string
  /** Person id or the name of a door. */
  readonly by: string
  readonly verb: string
  /** What was done: 'Committed', 'Changed Due, Owner'. */
  readonly sentence: string
  readonly changes: readonly { readonly field: string; readonly label: string; readonly to: string }[]
  /** What its step carried beside the record: an answer, voices that stayed silent, a day that was promised. */
  readonly carried: readonly { readonly field: string; readonly label: string; readonly to: string }[]
  readonly because?: string
  readonly passedOver: readonly string[]
}

/** The newest first. */
export function historyOf(facts: readonly Fact[], world: World): HistoryLine[] {
  return facts.map(fact => lineOf(fact, world)).reverse()
}

function lineOf(fact: Fact, world: World): HistoryLine {
  const kind = registry.kinds[fact.kind]
  const changed = {
    ...fieldsOf(fact),
    ...Object.fromEntries((fact.body.cleared ?? []).map(name => [name, null])),
  }
  const changes = Object.entries(changed).map(([field, value]) => ({
    field,
    label: kind?.fields[field]?.label ?? field,
    to: shown(value, world),
  }))
  return {
    position: fact.position,
    at: fact.at,
    by: fact.actor,
    verb: fact.verb,
    sentence: sentenceOf(
      fact,
      changes.map(change => change.label),
    ),
    changes,
    carried: carriedBy(fact, world),
    ...(fact.because ? { because: fact.because } : {}),
    passedOver: fact.body.passedOver ?? [],
  }
}

function carriedBy(fact: Fact, world: World): HistoryLine['carried'] {
  const verbs = Object.values(registry.kinds[fact.kind]?.verbs ?? {})
  const labels = verbs.find(({ past }) => past === fact.verb)?.carries ?? {}
  return Object.entries(carriedOf(fact)).map(([field, value]) => ({
    field,
    label: labels[field]?.label ?? field,
    to: shown(value, world),
  }))
}

function sentenceOf(fact: Fact, labels: readonly string[]): string {
  if (fact.verb === 'added') return fact.body.openedOn ? `Entered as of ${fact.body.openedOn}` : 'Added'
  if (fact.verb === 'edited') return `Changed ${labels.join(', ').toLowerCase()}`
  if (fact.verb === 'reverted') return `Took back ‘${fact.body.reverted ?? 'edited'}’`
  const words = fact.verb.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function shown(value: unknown, world: World): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') {
    const record = world.record(value)
    return record ? titleOf(record) : value
  }
  if (Array.isArray(value)) return value.map(each => shown(each, world)).join(', ')
  if (typeof value === 'object')
    return Object.values(value)
      .map(each => shown(each, world))
      .join(' · ')
  return String(value)
}
