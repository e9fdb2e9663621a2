import { describe, expect, it } from 'vitest'
import { LocalReplica } from '../../data/local-replica.ts'
import { endOfDay } from '../../data/past.ts'
import { Elsewhere } from '../../data/server.cases.ts'
import { wordDiff } from '../../parts/text-diff.tsx'
import { changesBetween } from './changes-between.ts'

describe('what changed between two days', () => {
  const there = Elsewhere.organisation()
  const before = new LocalReplica(there.kept()).world

  it('is nothing where nothing happened', () => {
    expect(changesBetween(before, before)).toEqual([])
  })

  it('is what is new, what says something else, what went on and what was put away', () => {
    there.did({ kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { dueOn: '2027-05-31' } })
    there.did({ kind: 'outcome', verb: 'propose', subject: 'OUT-1' })
    there.did({ kind: 'task', verb: 'add', fields: { title: 'Call' } })
    there.did({ kind: 'person', verb: 'archive', subject: 'PER-2' })
    const after = new LocalReplica(there.kept()).world
    const changed = changesBetween(before, after).map(({ record, sort, fields }) => [
      record.key,
      sort,
      fields,
    ])
    expect(changed.toSorted()).toEqual([
      ['OUT-1', 'moved', ['dueOn']],
      ['PER-2', 'gone', []],
      ['TASK-1', 'new', []],
    ])
  })
})

it.each([
  ['2026-03-31', 'UTC', '2026-03-31T23:59:59.999Z'],
  ['2026-03-31', 'Europe/Berlin', '2026-03-31T21:59:59.999Z'],
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T22:59:59.999Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z'],
  ['2026-11-23', 'America/Los_Angeles', '2026-11-24T07:59:59.999Z'],
])('%s ends in %s at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone)).toBe(instant)
})

it('a text says word by word what came and what went', () => {
  expect(
    wordDiff('Eight of ten clients', 'Nine of ten new clients').map(
      ({ sort, words }) => `${sort}:${words.trim()}`,
    ),
  ).toEqual(['out:Eight', 'in:Nine', 'same:of ten', 'in:new', 'same:clients'])
})
