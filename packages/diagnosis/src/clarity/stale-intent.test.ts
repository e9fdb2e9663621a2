import { describe, expect, it } from 'vitest'
import { amina, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('stale-intent', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('stale-intent'))

  it('speaks on the day after the review was due, until it was held', () => {
    const given = healthy()
    given.did('intent.edit', { subject: 'INT-1', fields: { reviewOn: '2026-11-23' } })
    expect(spoken(given)).toEqual([])
    given.did('intent.edit', { subject: 'INT-1', fields: { reviewOn: '2026-11-22' } })
    expect(findingOf(given, 'stale-intent').sentence).toBe('INT-1 was to be reviewed 1 day ago.')
    given.did('intent.review', { subject: 'INT-1', fields: { reviewOn: '2027-03-01' } }, amina)
    expect(spoken(given)).toEqual([])
  })
})
