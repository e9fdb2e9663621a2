/** What every kind owes, tried on each of them: fields that come back, steps from each state, a history that replays. */
import { describe, expect, it } from 'vitest'
import { Given } from './given.ts'
import { evolve } from './grammar/evolve.ts'
import type { Field } from './grammar/fields.ts'
import { type Kind, type Verb, verbOf } from './grammar/kind.ts'
import type { AnyRecord } from './grammar/record.ts'
import { systemNames } from './people/systems.ts'
import { registry } from './registry.ts'
import { Replica } from './replica.ts'

const every = Object.values(registry.kinds)

/**
 * Fields said otherwise than by the pattern below: where the rules of a kind ask for values that fit each other, or
 * for a special record at the other end. One row a kind.
 */
const fitting: { [kind: string]: (given: Given) => Record<string, unknown> } = {
  dependency: given => ({ from: given.id('DEL-1'), to: given.id('OUT-1') }),
  baseline: () => ({ atPosition: 1 }),
  scenario: () => ({
    changes: [
      { kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: [{ field: 'priority', value: '1' }] },
    ],
  }),
  interpretation: given => ({ team: given.id(given.replica.keyed('READ-1') ? 'TEAM-2' : 'TEAM-1') }),
  signal: given => (given.replica.keyed('SIG-1') ? { formula: "signal('SIG-1') * 2" } : {}),
  reading: () => ({ at: '2026-11-20' }),
  driver: given => {
    const cause = given.replica.keyed('SIG-2') ?? given.did('signal.add', { fields: { name: 'Another' } })
    return { effect: given.id('SIG-1'), cause: cause.id }
  },
  trigger: () => ({ when: "daysSince('2026-12-18') > 2" }),
  right: given => ({
    domain: 'scope',
    scope: given.id(given.replica.keyed('RIGHT-1') ? 'TEAM-2' : 'TEAM-1'),
    deputy: given.id('PER-2'),
  }),
  cadence: () => ({ recurrence: 'FREQ=WEEKLY;BYDAY=MO' }),
  checkIn: given =>
    given.replica.keyed('ENG-1') ? { of: given.id('ENG-1'), aspect: 'scope' } : { of: given.id('OUT-1') },
  sync: () => ({ startedAt: '2026-11-23T09:00:00Z', endedAt: '2026-11-23T09:14:00Z' }),
  charter: given => ({ of: given.id(given.replica.keyed('CHA-1') ? 'ENG-1' : 'OUT-1') }),
  decision: () => ({ domain: 'scope' }),
  escalation: () => ({ domain: 'scope' }),
  handOff: given => ({ from: given.id('TEAM-1'), to: given.id('TEAM-2') }),
  lesson: () => ({ appliesWhen: "subject.kind == 'deliverable'" }),
  audit: given => ({ auditor: given.id('PER-3') }),
}

/** Kinds whose records are begun in this order where others point at them. */
const pointedAt = every.filter(kind => !kind.single && kind.name !== 'person' && kind.name !== 'team')

/** A world with at least one record of each kind, begun with as little as it takes. */
function peopled(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  let waiting = [...pointedAt]
  while (waiting.length > 0) {
    const left = waiting.filter(kind => !begin(kind, given))
    if (left.length === waiting.length) return given
    waiting = left
  }
  return given
}

/** Begins a record with what it must have; false where what it points at is not there yet. */
function begin(kind: Kind, given: Given): boolean {
  const must = Object.entries(kind.fields).filter(
    ([name, field]) => name === 'parent' || !(field.mayBeEmpty || field.initial !== undefined),
  )
  const held = new Set([...given.replica.kept().records].map(record => record.kind))
  if (must.some(([, field]) => field.to && !field.to.some(to => held.has(to)))) return false
  const fields = Object.fromEntries(must.map(([name, field]) => [name, exampleOf(field, given)]))
  given.did(`${kind.name}.add`, { fields: { ...fields, ...fitting[kind.name]?.(given) } })
  return true
}

const examples: Record<string, unknown> = {
  text: 'Some words',
  texts: ['One', 'Two'],
  day: '2026-12-18',
  flag: true,
  tri: { low: 1, likely: 2, high: 4 },
}

function exampleOf(field: Field, given: Given): unknown {
  if (field.sort === 'choice') return field.options![0]
  if (field.sort === 'choices') return [field.options![0]]
  if (field.sort === 'number') return [2, 1].find(value => field.schema.safeParse(value).success)
  if (field.sort === 'group') return partsOf(field, given)
  if (field.sort === 'list') return [partsOf(field, given)]
  if (!field.to) return examples[field.sort]
  const [first, second] = [...given.replica.kept().records].filter(record => field.to!.includes(record.kind))
  return field.sort === 'ref' ? first!.id : [...new Set([first!.id, second?.id ?? first!.id])]
}

function partsOf(field: Field, given: Given): unknown {
  return Object.fromEntries(
    Object.entries(field.parts ?? {}).map(([name, part]) => [name, exampleOf(part, given)]),
  )
}

/** Every field said, save those whose rules speak of other records; ends that lie within the horizon. */
function valuesOf(kind: Kind, given: Given): Record<string, unknown> {
  const skipped = kind.name === 'workspace' ? ['policies', 'defaults'] : ['parent', 'manager']
  const said = Object.entries(kind.fields).filter(
    ([name]) => !skipped.includes(name) || !kind.fields[name]!.mayBeEmpty,
  )
  const values = Object.fromEntries(said.map(([name, field]) => [name, exampleOf(field, given)]))
  return { ...values, ...fitting[kind.name]?.(given) }
}

function begun(kind: Kind): { given: Given; record: AnyRecord; values: Record<string, unknown> } {
  const given = kind.single ? new Given() : peopled()
  const values = kind.single ? { name: 'Quillmere' } : valuesOf(kind, given)
  return { given, values, record: given.did(`${kind.name}.add`, { fields: values }) }
}

/** The record put into a state, as an opening balance would. */
function inState(kind: Kind, state: string): { given: Given; record: AnyRecord } {
  const given = peopled()
  const opening = { state, openedOn: '2026-11-23' }
  return { given, record: given.did(`${kind.name}.add`, { fields: valuesOf(kind, given), opening }) }
}

describe.each(every.map(kind => [kind.name, kind] as const))('%s', (name, kind) => {
  it('keeps each field as it was said, and gives the record a key', () => {
    const { record, values } = begun(kind)
    expect(record).toMatchObject(values)
    expect(record.key).toMatch(new RegExp(`^${kind.prefix}-\\d+$`))
    expect(record.state).toBe(kind.states[0])
  })

  it('keeps personal data and free text in the erasable part alone', () => {
    const { given } = begun(kind)
    const fact = given.facts.at(-1)!
    const named = (part: object | undefined) => Object.keys(part ?? {})
    expect(named(fact.body.fields).filter(field => kind.fields[field]?.erasable)).toEqual([])
    expect(named(fact.erasable?.fields).filter(field => !kind.fields[field]?.erasable)).toEqual([])
  })

  it('needs one typed thing to begin beside what its place tells', () => {
    const typed = Object.entries(kind.fields).filter(
      ([, field]) => !field.mayBeEmpty && field.initial === undefined,
    )
    const words = typed.filter(([, field]) => !field.to).map(([field]) => field)
    expect(words).toContain(kind.title)
    expect(words.filter(field => field !== kind.title && kind.fields[field]?.sort === 'text')).toEqual([])
  })

  it('has a label, a help text and an example', () => {
    expect([kind.label, kind.help, kind.examples.length > 0]).toEqual([
      kind.label,
      expect.stringMatching(/\.$/),
      true,
    ])
  })

  it('replays to the same record, after every fact', () => {
    const { given, record } = begun(kind)
    const facts = given.facts.filter(fact => fact.subject === record.id)
    expect(facts.reduce<AnyRecord | undefined>((before, fact) => evolve(before, fact), undefined)).toEqual(
      record,
    )
    const copy = Replica.from(JSON.parse(JSON.stringify(given.replica.kept())))
    expect(copy.kept()).toEqual(given.replica.kept())
  })

  const own = Object.keys(kind.verbs).filter(() => !kind.single)
  for (const verb of own) {
    const step = verbOf(kind, verb) as Verb
    for (const state of kind.states) {
      const allowed = !step.from || step.from.includes(state)
      it(`${allowed ? 'allows' : 'refuses'} ${verb} when ${state}`, () => {
        const { given, record } = inState(kind, state)
        const carried = Object.entries(step.carries ?? {}).map(([field, of]) => [field, exampleOf(of, given)])
        const saying = { subject: record.id, fields: Object.fromEntries(carried), because: 'It is so.' }
        const codes = given.refusedWith(`${name}.${verb}`, saying)
        if (!allowed) expect(codes).toEqual(['wrong-state'])
        else expect(codes).not.toContain('wrong-state')
      })
    }
  }
})

it('reads a fact of an unknown kind as a fault, never as nothing', () => {
  const given = Given.organisation()
  const fact = { ...given.facts[1]!, kind: 'gadget', subject: 'x', position: 99 }
  expect(() => given.replica.apply(fact)).toThrow(/does not know: gadget/)
})
