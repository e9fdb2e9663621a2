import { registry } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { kindAt, kindPlaces, kindsOn, listAddress } from '../../data/kind-places.ts'
import { kindNamed, severalOf } from '../../data/kind-words.ts'
import { LocalReplica } from '../../data/local-replica.ts'
import { Elsewhere } from '../../data/server.cases.ts'
import { csvIn, csvOf } from '../../parts/format/csv.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { cellPlain, chosenColumns } from './columns.ts'
import { groupsOf, linesOf } from './lines.ts'
import { movesOf } from './moves.ts'
import { readLines } from './read-lines.ts'
import { contextOf, isSettled, leadOf, rowFields } from './row-fields.ts'
import { filtersOf, kindSearchIn } from './search.ts'

const there = Elsewhere.organisation()
for (const [statement, dueOn] of [
  ['The import is checked', '2027-01-20'],
  ['The kick-off pack is there', '2026-12-04'],
  ['No day is set', null],
] as const)
  there.did({ kind: 'deliverable', verb: 'add', fields: { statement, parent: 'OUT-1', dueOn, owner: 'Ben' } })
there.did({ kind: 'deliverable', verb: 'deliver', subject: 'DEL-2' })
const { world } = new LocalReplica(there.kept())
const deliverable = kindNamed('deliverable')
const listing = { world, kind: deliverable, me: undefined, today: '2026-11-23' }
const keysOf = (search: object) =>
  linesOf({ ...listing, search: kindSearchIn({ ...search }) }).lines.map(({ record }) => record.key)

describe('a place', () => {
  it('holds every kind once, under the plural by which it is addressed', () => {
    const shown = kindPlaces.flatMap(place => place.kinds.map(kind => kind.name))
    const declared = Object.values(registry.kinds).filter(kind => !kind.single)
    expect(shown.toSorted()).toEqual(declared.map(({ name }) => name).toSorted())
    for (const place of kindPlaces)
      for (const kind of place.kinds) expect(kindAt(place.id, kind.plural)).toBe(kind)
  })

  it('shows only kinds of systems that are on', () => {
    const plan = kindPlaces.find(({ id }) => id === 'plan')
    expect(plan && kindsOn(world, plan)).toEqual([])
  })

  it('names several of a kind as people do', () => {
    expect(['person', 'checkIn', 'deliverable'].map(name => severalOf(world, kindNamed(name)))).toEqual([
      'People',
      'Check-ins',
      'Deliverables',
    ])
    expect([listAddress('outcome'), listAddress('question')]).toEqual(['/strategy', '/strategy/questions'])
  })
})

describe('a list', () => {
  it('runs by the nearest day, what has none last, what is settled below it', () => {
    expect(keysOf({})).toEqual(['DEL-1', 'DEL-3', 'DEL-2'])
  })

  it('is narrowed by words, state, lead and any field', () => {
    expect(keysOf({ text: 'pack checked' })).toEqual([])
    expect(keysOf({ text: 'kick-off pack' })).toEqual(['DEL-2'])
    expect(keysOf({ state: 'planned' })).toEqual(['DEL-1', 'DEL-3'])
    expect(keysOf({ lead: 'PER-2' })).toHaveLength(3)
    expect(keysOf({ lead: 'PER-1' })).toEqual([])
    expect(keysOf({ where: 'parent:OUT-1' })).toHaveLength(3)
    expect(keysOf({ where: 'dueOn:2027-01-20' })).toEqual(['DEL-1'])
    expect(keysOf({ can: 'reopen' })).toEqual(['DEL-2'])
  })

  it('is sorted by a column both ways, empty cells last', () => {
    expect(keysOf({ sort: 'dueOn' })).toEqual(['DEL-2', 'DEL-1', 'DEL-3'])
    expect(keysOf({ sort: '-dueOn' })).toEqual(['DEL-1', 'DEL-2', 'DEL-3'])
  })

  it('is grouped in the order of the states', () => {
    const { lines } = linesOf({ ...listing, search: {} })
    const groups = groupsOf(lines, { ...listing, search: { group: 'state' } })
    expect(groups.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Planned', 2],
      ['Delivered', 1],
    ])
  })

  it('knows what stands in a row of any kind', () => {
    for (const kind of Object.values(registry.kinds)) {
      const { lead, due, context } = rowFields(kind)
      for (const name of [lead, due, context]) if (name) expect(kind.fields).toHaveProperty(name)
    }
    const one = world.keyed('DEL-1')!
    expect([leadOf(world, deliverable, one), contextOf(world, deliverable, one)?.key]).toEqual([
      'Ben Okri',
      'OUT-1',
    ])
    expect([isSettled(deliverable, 'delivered'), isSettled(deliverable, 'started')]).toEqual([true, false])
  })
})

it('a board leads a card on by the verbs of its state alone', () => {
  const moves = (key: string, may = true) =>
    movesOf(deliverable, world.keyed(key)!, () => may).map(({ name }) => name)
  expect(moves('DEL-1')).toEqual(['start', 'deliver', 'drop'])
  expect(moves('DEL-2')).toEqual(['reopen'])
  expect(moves('DEL-1', false)).toEqual([])
})

it('an address keeps what it knows, and a view what it shows', () => {
  expect(kindSearchIn({ view: 'pie', mine: 'true', text: 12, open: 'R-1', x: 1 })).toEqual({
    mine: true,
    text: '12',
    open: 'R-1',
  })
  expect(filtersOf({ state: 'open', open: 'R-1', say: 'close' })).toEqual([
    { filter: 'state', value: 'open' },
  ])
})

describe('lines that are brought in', () => {
  const read = (text: string) =>
    readLines(text, { kind: deliverable, world, moment: there.moment('PER-1'), newId: () => 'id' })

  it('are one record each without heads', () => {
    expect(read('- First, with a comma\n2. Second').lines.map(({ says }) => says)).toEqual([
      'First, with a comma',
      'Second',
    ])
  })

  it('are read by their heads, and change a record whose key is known', () => {
    const { lines, unknown } = read('Key;What will be there;Due;Mood\nDEL-1;Checked;4 Dec;good\n;New one;;')
    expect(unknown).toEqual(['Mood'])
    expect(lines.map(({ isNew, step }) => [isNew, step.verb, step.fields])).toEqual([
      [false, 'edit', { statement: 'Checked', dueOn: '2026-12-04' }],
      [true, 'add', { statement: 'New one' }],
    ])
  })

  it('say before they are taken why one cannot be', () => {
    const [line] = read('What will be there,Owner\nA thing,Nobody At All').lines
    expect(line?.refusals[0]?.about.field).toBe('owner')
  })

  it('come back as they were taken along', () => {
    const columns = chosenColumns(deliverable, undefined)
    const one = world.keyed('DEL-1')!
    const cells = columns.map(({ id }) =>
      cellPlain({ kind: deliverable, record: one, id }, { world, today: '2026-11-23' }),
    )
    const text = csvOf(
      ['Key', 'What will be there', ...columns.map(({ label }) => label)],
      [['DEL-1', recordName(world, one), ...cells]],
    )
    const [line] = read(text).lines
    expect(line?.refusals).toEqual([])
    expect(line?.step.fields).toMatchObject({ dueOn: one.dueOn, statement: one.statement })
  })

  it('are read with quotes, breaks within and semicolons', () => {
    expect(csvIn('\uFEFFa;b\r\n"x ""y""\nz";2\r\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', '2'],
    ])
  })
})
