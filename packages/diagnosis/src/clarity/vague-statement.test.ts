import { describe, expect, it } from 'vitest'
import {
  amina,
  another,
  ben,
  deliverable,
  findingOf,
  healthy,
  provenBySimulation,
  spoken,
} from '../spoken.cases.ts'

function saying(statement: string) {
  const given = healthy()
  given.did('outcome.edit', { subject: 'OUT-1', fields: { statement }, because: 'x' }, amina)
  return given
}

describe('vague-statement', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('vague-statement', { mayMiss: 1 }))

  it('says what cannot be tested, and offers a better sentence', () => {
    const finding = findingOf(saying('Improve customer satisfaction for new clients'), 'vague-statement')
    expect(finding.evidence.length).toBeGreaterThan(1)
    expect(finding.remedy).toMatch(/^Could be: /)
    expect(finding.command).toMatchObject({ verb: 'edit' })
  })

  it('is silent in a language that it does not know', () => {
    expect(spoken(saying('Die Zufriedenheit unserer Kunden verbessern'))).toEqual([])
  })

  it('says nothing of what has ended', () => {
    const given = saying('Improve customer satisfaction')
    given.did('outcome.drop', { subject: 'OUT-1', because: 'It said nothing.' })
    expect(spoken(given)).not.toContain('vague-statement OUT-1')
  })

  it('leaves the word to the finding that two say the same', () => {
    const given = saying('Improve customer satisfaction for new clients')
    const fields = { ...another, statement: 'Improve customer satisfaction for new clients' }
    given.did('outcome.add', { fields })
    given.did('outcome.commit', { subject: 'OUT-2', passOver: ['vague-statement'], because: 'x' }, ben)
    given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2' } })
    expect(spoken(given)).toEqual([
      'overlapping-outcomes OUT-2',
      'vague-statement OUT-1',
      'passed-over-warning OUT-2',
    ])
  })
})
