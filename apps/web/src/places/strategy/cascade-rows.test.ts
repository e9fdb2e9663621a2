import { describe, expect, it } from 'vitest'
import { LocalReplica } from '../../data/local-replica.ts'
import { Elsewhere } from '../../data/server.cases.ts'
import { cascadeRows, orphansKey, type RowsAsked } from './cascade-rows.ts'
import { keptBy } from './filters.ts'
import { depthOf, newLine, placeOf } from './new-line.ts'

function cascade() {
  const there = Elsewhere.organisation()
  const add = (kind: string, fields: object) => there.did({ kind, verb: 'add', fields: { ...fields } })
  add('outcome', { statement: 'Second', parent: 'INT-1', priority: 1 })
  add('deliverable', { statement: 'History is in', parent: 'OUT-1', owner: 'Ben' })
  add('task', { title: 'Map the fields', parent: 'DEL-1' })
  add('outcome', { statement: 'Stray' })
  const { world } = new LocalReplica(there.kept())
  const rows = (asked: Partial<RowsAsked> = {}) =>
    cascadeRows(world, { keeps: undefined, turned: new Set(), ...asked })
  return { there, world, rows }
}

const shape = (rows: ReturnType<typeof cascadeRows>) => rows.map(({ key, depth }) => `${depth} ${key}`)

describe('the outline', () => {
  it('runs from each intent down, by priority, deliverables folded, what serves no intent at the foot', () => {
    const { rows } = cascade()
    expect(shape(rows())).toEqual(['0 INT-1', '1 OUT-2', '1 OUT-1', '2 DEL-1', `0 ${orphansKey}`, '1 OUT-3'])
  })

  it('turns what was turned', () => {
    const { rows, world } = cascade()
    const id = (key: string) => world.keyed(key)!.id
    expect(shape(rows({ turned: new Set([id('DEL-1'), orphansKey]) }))).toEqual([
      '0 INT-1',
      '1 OUT-2',
      '1 OUT-1',
      '2 DEL-1',
      '3 TASK-1',
      `0 ${orphansKey}`,
    ])
  })

  it('leaves out what no filter keeps, and shows what a kept record stands below', () => {
    const { rows, world } = cascade()
    const me = world.keyed('PER-2')!.id
    const keeps = keptBy({ mine: true }, { world, me, found: new Set() })
    expect(shape(rows({ keeps }))).toEqual(['0 INT-1', '1 OUT-1', '2 DEL-1'])
    const byWords = keptBy({ text: 'del-1' }, { world, me, found: new Set() })
    expect(shape(rows({ keeps: byWords }))).toEqual(['0 INT-1', '1 OUT-1', '2 DEL-1'])
    expect(keptBy({ open: 'OUT-1' }, { world, me, found: new Set() })).toBeUndefined()
  })

  it('hides what was dropped until it is asked for', () => {
    const { there } = cascade()
    there.did({ kind: 'outcome', verb: 'drop', subject: 'OUT-2', because: 'No longer needed.' })
    const { world } = new LocalReplica(there.kept())
    const asked = { keeps: undefined, turned: new Set<string>() }
    expect(shape(cascadeRows(world, asked))).not.toContain('1 OUT-2')
    const keeps = keptBy({ state: 'dropped' }, { world, me: undefined, found: new Set() })
    expect(shape(cascadeRows(world, { ...asked, keeps }))).toEqual(['0 INT-1', '1 OUT-2'])
  })
})

describe('a new line', () => {
  it('stands after the row and what is below it, at its depth', () => {
    const { rows, world } = cascade()
    const line = newLine(world, world.keyed('OUT-1'), 'beside')!
    expect([line.kind, line.parent?.key, placeOf(rows(), line), depthOf(rows(), line)]).toEqual([
      'outcome',
      'INT-1',
      4,
      1,
    ])
  })

  it('below a row is what stands there already', () => {
    const { world } = cascade()
    const kind = (key: string) => newLine(world, world.keyed(key), 'below')?.kind
    expect([kind('INT-1'), kind('OUT-1'), kind('OUT-2'), kind('DEL-1'), kind('TASK-1')]).toEqual([
      'outcome',
      'deliverable',
      'outcome',
      'task',
      undefined,
    ])
  })
})
