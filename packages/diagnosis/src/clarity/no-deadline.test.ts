import { describe, expect, it } from 'vitest'
import { findingOf, found, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('no-deadline', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('no-deadline'))

  it('speaks of a promise without a day, as an error', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: null }, because: 'x' })
    expect(findingOf(given, 'no-deadline')).toMatchObject({ severity: 'error', field: 'dueOn' })
  })

  it('speaks of an intent without a horizon', () => {
    const given = healthy()
    given.did('intent.edit', { subject: 'INT-1', fields: { horizonOn: null } })
    expect(findingOf(given, 'no-deadline')).toMatchObject({ field: 'horizonOn', subject: { key: 'INT-1' } })
  })

  it('lets a draft be a note, unless it is a plan that is judged', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { statement: 'Two of three offers are answered within a week' } })
    const severity = (asPlan: boolean) => spokenSeverity(given, asPlan)
    expect([severity(false), severity(true)]).toEqual(['note', 'error'])
    expect(spoken(given)).toContain('no-deadline OUT-2')
  })
})

function spokenSeverity(given: ReturnType<typeof healthy>, asPlan: boolean): string | undefined {
  return found(given, { asPlan }).find(each => each.code === 'no-deadline')?.severity
}
