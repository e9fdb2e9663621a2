import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('absent-owner', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('absent-owner'))

  it('speaks of everything that somebody who departed answers for', () => {
    const given = healthy()
    given.did('person.depart', { subject: 'Ben Okri' })
    expect(spoken(given)).toEqual(['absent-owner DEL-1'])
    expect(findingOf(given, 'absent-owner').remedy).toBe('Name somebody who is here.')
  })

  it('lets a holiday of two weeks pass, and not one of three', () => {
    const given = healthy()
    const away = (to: string) => ({ timeOff: [{ from: '2026-11-16', to, share: 1 }] })
    given.did('person.edit', { subject: 'Amina', fields: away('2026-11-28') })
    expect(spoken(given)).toEqual([])
    given.did('person.edit', { subject: 'Amina', fields: away('2026-12-05') })
    expect(spoken(given)).toEqual(['absent-owner INT-1', 'absent-owner OUT-1'])
  })

  it('is silent where somebody stands in', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { standIn: 'Cleo' } })
    given.did('intent.edit', { subject: 'INT-1', fields: { champion: 'Cleo' } })
    given.did('person.depart', { subject: 'Amina' })
    expect(spoken(given)).toEqual([])
  })

  it('speaks before a missing done', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { done: 'Work on the import' } })
    given.did('person.depart', { subject: 'Ben Okri' })
    expect(spoken(given)).toEqual(['absent-owner DEL-1'])
  })
})
