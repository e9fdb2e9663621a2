import { describe, expect, it } from 'vitest'
import { amina, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('no-owner', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('no-owner'))

  it('speaks of an outcome for which nobody answers, as an error once it is promised', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { owner: null }, because: 'She moved on.' })
    expect(findingOf(given, 'no-owner')).toMatchObject({
      severity: 'error',
      field: 'owner',
      subject: { key: 'OUT-1' },
    })
  })

  it('asks a deliverable only once it is begun, and lets a draft be a note', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { owner: null } })
    expect(spoken(given)).toEqual([])
    given.did('outcome.add', {
      fields: { statement: 'Two of three offers are answered within a week', parent: 'INT-1' },
    })
    expect(findingOf(given, 'no-owner')).toMatchObject({ severity: 'note', subject: { key: 'OUT-2' } })
  })

  it('names a text that names nobody', () => {
    const given = healthy()
    const fields = { owner: null, ownerNote: 'the regional people' }
    given.did('outcome.edit', { subject: 'OUT-1', fields, because: 'As written.' })
    expect(findingOf(given, 'no-owner').evidence.at(-1)?.text).toContain('the regional people')
  })

  it('is the deepest cause: a missing done says nothing beside it', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { owner: null, done: null }, because: 'x' }, amina)
    expect(spoken(given)).toEqual(['no-owner OUT-1'])
  })
})
