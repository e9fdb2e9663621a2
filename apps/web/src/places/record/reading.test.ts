import { kinds, type Refusal } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { LocalReplica } from '../../data/local-replica.ts'
import { Elsewhere } from '../../data/server.cases.ts'
import { verdictOn } from '../../data/verdict.ts'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { ago } from './ago.ts'
import { fieldOrder } from './field-order.ts'
import { stillNeeds } from './still-needs.ts'

const { world } = new LocalReplica(Elsewhere.organisation().kept())
const reading = { world, today: '2026-11-23' }

describe('a value', () => {
  const { fields } = kinds.outcome
  it.each([
    ['a day', fields.dueOn, '2027-04-30', '30 April'],
    ['a person', fields.owner, world.keyed('PER-1')!.id, 'Amina Diallo'],
    ['a choice', fields.level, 'department', 'Department'],
    [
      'an estimate',
      kinds.deliverable.fields.estimate,
      { low: 2, likely: 3, high: 8 },
      '3\u202fperson-days, 2 to 8',
    ],
    ['nothing', fields.priority, undefined, ''],
  ])('that is %s', (_, field, value, words) => {
    expect(valueInWords(field, value, reading)).toBe(words)
  })
})

it('fields that are filled or asked for stand first, the rest behind More', () => {
  const { shown, more } = fieldOrder(world.keyed('OUT-1')!)
  expect(shown.slice(0, 3)).toEqual(['owner', 'done', 'dueOn'])
  expect(more).toContain('regulated')
  expect(shown.some(name => more.includes(name))).toBe(false)
})

it('says what a promise still needs', () => {
  const refusal = (code: string): Refusal => ({
    code,
    rule: '',
    level: 'block',
    about: { kind: 'outcome' },
    reason: 'No.',
    remedy: '',
  })
  const needs = (...codes: string[]) => stillNeeds(codes.map(refusal))
  expect(needs('vague-statement', 'no-deadline', 'no-done')).toBe(
    'Still needs a measure, a day and a ‘done’.',
  )
  expect(needs('no-owner', 'no-owner')).toBe('Still needs an owner.')
  expect(needs('deadline-inverted')).toBe('No.')
})

it('days in sentences are read in words, and ages as one speaks', () => {
  expect(daysInText('Choose 2027-04-30 or earlier.', '2026-11-23')).toBe('Choose 30 April or earlier.')
  const now = Date.parse('2026-11-23T09:00:00Z')
  const said = ['2026-11-23T08:59:48Z', '2026-11-23T08:56:00Z', '2026-11-20T09:00:00Z']
  expect(said.map(at => ago(at, now))).toEqual(['12 seconds ago', '4 minutes ago', '3 days ago'])
})

it('words are judged as at the door, with the days around them', () => {
  const record = world.keyed('OUT-1')
  const verdict = (field: string, text: string) =>
    verdictOn(world, { kind: 'outcome', field, text, record }, '2026-11-23')
  expect(verdict('statement', 'Improve customer satisfaction')?.testable).toBe(false)
  expect(verdict('statement', 'Eight of ten new clients plan a first visit within 30 days')?.testable).toBe(
    true,
  )
  expect(verdict('done', 'As appropriate')?.testable).toBe(false)
  expect(verdict('serves', 'Improve')).toBeUndefined()
})
