import { describe, expect, it } from 'vitest'
import { another, ben, deliverable, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

function beside(statement: string, fields: object = {}) {
  const given = healthy()
  given.did('outcome.add', { fields: { ...another, statement, ...fields } })
  given.did('outcome.commit', { subject: 'OUT-2' }, ben)
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2', dueOn: '2026-12-18' } })
  return given
}

describe('overlapping-outcomes', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('overlapping-outcomes'))

  it('speaks of two that say the same in nearly the same words', () => {
    const given = beside('8 of 10 new customers plan a first visit within 30 days')
    expect(findingOf(given, 'overlapping-outcomes').evidence.map(each => each.key)).toEqual([
      'OUT-1',
      'OUT-2',
    ])
  })

  it('is silent where a part repeats what it is part of', () => {
    const given = beside('Eight of ten new clients plan a first visit within 30 days', { parent: 'OUT-1' })
    expect(spoken(given)).toEqual([])
  })

  it('is silent where one follows the other by more than a quarter', () => {
    const given = beside('Eight of ten new clients plan a first visit within 30 days', {
      dueOn: '2026-12-31',
    })
    expect(spoken(given)).toEqual([])
  })

  it('tells promises for different places apart', () => {
    const given = beside('Nine of ten parcels reach Lowfield by noon')
    given.did('outcome.edit', {
      subject: 'OUT-1',
      fields: { statement: 'Nine of ten parcels reach Oakham by noon' },
      because: 'x',
    })
    expect(spoken(given)).toEqual([])
  })
})
