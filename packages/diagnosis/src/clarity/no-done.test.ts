import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('no-done', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('no-done', { mayMiss: 1 }))

  it('speaks of a promise that does not say when it is done', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { done: null }, because: 'x' })
    expect(findingOf(given, 'no-done')).toMatchObject({ severity: 'error', subject: { key: 'OUT-1' } })
  })

  it.each(['Work on the migration', 'Support the branches', 'Everyone is satisfied'])(
    'speaks of what nobody could see: %s',
    done => {
      const given = healthy()
      given.did('deliverable.edit', { subject: 'DEL-1', fields: { done } })
      expect(findingOf(given, 'no-done')).toMatchObject({ severity: 'warning', subject: { key: 'DEL-1' } })
    },
  )

  it('asks a deliverable for it only once it is begun', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { done: null } })
    expect(spoken(given)).toEqual([])
  })

  it('is silent in a language that it does not know', () => {
    const given = healthy()
    given.did('deliverable.edit', {
      subject: 'DEL-1',
      fields: { done: 'Wir arbeiten weiter an der Umstellung.' },
    })
    expect(spoken(given)).toEqual([])
  })

  it('speaks before what stopped too early', () => {
    const given = healthy()
    given.did('deliverable.edit', {
      subject: 'DEL-1',
      fields: { done: 'Help with it', estimate: { low: 40, likely: 50, high: 60 } },
    })
    expect(spoken(given)).toEqual(['no-done DEL-1'])
  })
})
