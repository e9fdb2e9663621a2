import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('deadline-inverted', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('deadline-inverted'))

  it('speaks once the day of the parent moves before that of a part', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-02-19' }, because: 'Sooner.' })
    const finding = findingOf(given, 'deadline-inverted')
    expect(finding).toMatchObject({ severity: 'error', subject: { key: 'DEL-1' }, cost: { days: 7 } })
    expect(finding.command).toMatchObject({ offer: { dueOn: '2027-02-19' } })
  })

  it('allows the very day, and what has ended', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-02-26' }, because: 'Sooner.' })
    expect(spoken(given)).toEqual([])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-02-19' }, because: 'Sooner.' })
    given.did('deliverable.deliver', { subject: 'DEL-1' })
    expect(spoken(given)).toEqual([])
  })

  it('holds an outcome against the horizon of its intent', () => {
    const given = healthy()
    given.did('intent.edit', { subject: 'INT-1', fields: { horizonOn: '2027-03-31' } })
    expect(findingOf(given, 'deadline-inverted').sentence).toBe('OUT-1 ends 30 days after INT-1.')
  })
})
