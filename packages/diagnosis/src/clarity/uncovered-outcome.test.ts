import { describe, expect, it } from 'vitest'
import { another, ben, deliverable, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('uncovered-outcome', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('uncovered-outcome'))

  it('speaks where everything below was given up', () => {
    const given = healthy()
    given.did('deliverable.drop', { subject: 'DEL-1', because: 'The vendor left.' })
    expect(findingOf(given, 'uncovered-outcome').evidence[0]?.text).toBe('DEL-1 is dropped.')
    given.did('deliverable.add', { fields: { ...deliverable, statement: 'The other way is built' } })
    expect(spoken(given)).toEqual([])
  })

  it('speaks where the weights do not reach the whole', () => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { weight: 0.6 } })
    expect(findingOf(given, 'uncovered-outcome').sentence).toBe('What stands below OUT-1 carries 60 % of it.')
    given.did('deliverable.add', {
      fields: { ...deliverable, statement: 'The rest is keyed in', weight: 0.4 },
    })
    expect(spoken(given)).toEqual([])
  })

  it('tells a hole further down where it is, and once', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { ...another, parent: 'OUT-1' } })
    given.did('outcome.commit', { subject: 'OUT-2' }, ben)
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { parent: 'OUT-2' } })
    given.did('deliverable.drop', { subject: 'DEL-1', because: 'The vendor left.' })
    expect(spoken(given)).toEqual(['uncovered-outcome OUT-2'])
  })

  it('is silent where a deeper cause speaks', () => {
    const given = healthy()
    given.did('deliverable.drop', { subject: 'DEL-1', because: 'The vendor left.' })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { done: null }, because: 'x' })
    expect(spoken(given)).toEqual(['no-done OUT-1'])
  })
})
