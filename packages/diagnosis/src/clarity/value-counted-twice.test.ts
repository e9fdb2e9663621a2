import { describe, expect, it } from 'vitest'
import { deliverable, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('value-counted-twice', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('value-counted-twice'))

  it('speaks where the parts share out more than the whole', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { weight: 0.7 } })
    given.did('deliverable.add', {
      fields: { ...deliverable, statement: 'The rest is keyed in', weight: 0.5 },
    })
    expect(findingOf(given, 'value-counted-twice').sentence).toBe(
      'What stands below OUT-1 shares out 120 % of it.',
    )
  })

  it('counts no part that was dropped', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { weight: 1 } })
    given.did('deliverable.add', {
      fields: { ...deliverable, statement: 'The rest is keyed in', weight: 0.5 },
    })
    given.did('deliverable.drop', { subject: 'DEL-2', because: 'Not needed.' })
    expect(spoken(given)).toEqual([])
  })
})
