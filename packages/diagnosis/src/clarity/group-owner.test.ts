import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('group-owner', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('group-owner'))

  it('offers the lead of the team that is written where one person should stand', () => {
    const given = healthy()
    const fields = { owner: null, ownerNote: 'Sales' }
    given.did('outcome.edit', { subject: 'OUT-1', fields, because: 'As written.' })
    const finding = findingOf(given, 'group-owner')
    expect(finding.remedy).toContain('Ben Okri')
    expect(finding.command).toMatchObject({ verb: 'edit', offer: { owner: given.id('PER-2') } })
    expect(spoken(given)).toEqual(['group-owner OUT-1'])
  })

  it('speaks of a deliverable that is begun, and leaves no-owner silent', () => {
    const given = healthy()
    given.did('deliverable.start', { subject: 'DEL-1' })
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { owner: null, ownerNote: 'Platform' } })
    expect(spoken(given)).toEqual(['group-owner DEL-1'])
  })

  it('says nothing where an owner stands beside the text', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { ownerNote: 'Platform' } })
    expect(spoken(given)).toEqual([])
  })
})
