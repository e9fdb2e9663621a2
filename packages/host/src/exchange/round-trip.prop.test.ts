import { type Kind, kinds, Replica } from '@throughline/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportCsv } from './out/export-csv.ts'
import { exportJsonLines } from './out/export-lines.ts'
import { exportYaml } from './out/export-yaml.ts'
import { emptyWorld, imported, planOf, said, saidBy, today } from './trying.ts'

const seed = 20270111
const otherHouse = '00000000-0000-8000-8000-000000000002'

/** Words that formats stumble over, and any others. */
const words = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '-5',
      '+x',
      '@all',
      "'quoted",
      '"',
      '#',
      'a: b',
      '- a',
      '{x}',
      '[y]',
      'yes',
      '2027',
      '*a',
      '&b',
      '| x',
      'null',
      'ü; ö',
      'a\nb',
      'x\ty',
      '2027-01-29',
      '1.10',
      '~',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map(text => text.trim().replaceAll('\r', ''))
  .filter(text => text !== '' && text === text.trim() && !text.includes('\0'))

const days = fc
  .integer({ min: 0, max: 300 })
  .map(day => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10))

const worlds = fc
  .record({
    people: fc.array(words, { minLength: 1, maxLength: 4 }),
    outcomes: fc.array(
      fc.record({
        statement: words,
        done: words,
        dueOn: days,
        owner: fc.nat(),
        above: fc.nat(),
        committed: fc.boolean(),
        priority: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 6 },
    ),
    deliverables: fc.array(
      fc.record({
        statement: words,
        low: fc.nat({ max: 5 }),
        above: fc.nat(),
        optional: fc.boolean(),
        how: words,
      }),
      { maxLength: 4 },
    ),
    boundaries: fc.array(
      words.filter(text => !text.includes('\n')),
      { maxLength: 3 },
    ),
  })
  .map(worldOf)

it.each([
  ['YAML', (world: Replica) => [planOf('p.yaml', exportYaml(world))]],
  ['JSON lines', (world: Replica) => [planOf('p.jsonl', exportJsonLines(world))]],
])('gives back what it was given: %s', (_, plans) => {
  fc.assert(
    fc.property(worlds, world => {
      const there = emptyWorld(otherHouse)
      for (const plan of plans(world)) expect(imported(there, plan, { openedOn: today }).troubles).toEqual([])
      expect(saidBy(there)).toEqual(saidBy(world))
    }),
    { seed, numRuns: 60 },
  )
})

it('finds its own records again: nothing to do', () => {
  fc.assert(
    fc.property(worlds, world => {
      const tables = everyKind.map(kind => planOf('t.csv', exportCsv(world, kind)))
      for (const plan of [
        planOf('p.yaml', exportYaml(world)),
        planOf('p.jsonl', exportJsonLines(world)),
        ...tables,
      ]) {
        const planned = imported(Replica.from(world.kept()), plan)
        expect(planned.troubles).toEqual([])
        expect(planned.commands).toEqual([])
      }
    }),
    { seed, numRuns: 40 },
  )
})

it('writes tables in which no cell can run', () => {
  fc.assert(
    fc.property(worlds, world => {
      for (const kind of everyKind)
        for (const row of planOf('t.csv', exportCsv(world, kind)).lines.slice(1))
          expect(row).not.toMatch(/(^|,)"?[=+@\t-]/)
    }),
    { seed, numRuns: 30 },
  )
})

const everyKind = (Object.values(kinds) as unknown as readonly Kind[]).filter(kind => !kind.single)

interface Made {
  people: string[]
  outcomes: {
    statement: string
    done: string
    dueOn: string
    owner: number
    above: number
    committed: boolean
    priority: number
  }[]
  deliverables: { statement: string; low: number; above: number; optional: boolean; how: string }[]
  boundaries: string[]
}

function worldOf(made: Made): Replica {
  const world = emptyWorld()
  const add = (kind: string, fields: { [name: string]: unknown }, state?: string) =>
    said(world, { kind, verb: 'add', fields, opening: { openedOn: today, ...(state ? { state } : {}) } }).id
  const people = made.people.map(name => add('person', { name }))
  const team = add('team', { name: 'Outreach', lead: people[0] })
  const boundaries = made.boundaries.length > 0 ? { boundaries: made.boundaries } : {}
  const goals = [add('intent', { statement: 'Books are read', champion: people[0], ...boundaries })]
  for (const { owner, above, committed, ...fields } of made.outcomes) {
    const places = { owner: people[owner % people.length], parent: goals[above % goals.length], team }
    goals.push(add('outcome', { ...fields, ...places }, committed ? 'committed' : undefined))
  }
  for (const { low, above, how, statement, optional } of made.deliverables) {
    const parent = goals[above % goals.length]
    const estimate = { low, likely: low + 1, high: low + 2 }
    add('deliverable', { statement, optional, parent, estimate, contributes: [{ to: goals[0], how }] })
  }
  return world
}
