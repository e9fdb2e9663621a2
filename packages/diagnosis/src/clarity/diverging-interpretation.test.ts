import { describe, expect, it } from 'vitest'
import { amina, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('diverging-interpretation', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('diverging-interpretation'))

  it('speaks until the champion has said how it is meant', () => {
    const given = healthy()
    given.did('interpretation.add', { fields: { understanding: 'By file.', of: 'INT-1', team: 'Platform' } })
    given.did('interpretation.diverge', { subject: 'READ-1', fields: { about: 'File or live link' } })
    const finding = findingOf(given, 'diverging-interpretation')
    expect(finding.evidence[0]?.text).toBe('Platform: File or live link')
    expect(finding.remedy).toBe('Let Amina Diallo say how it is meant.')
    given.did(
      'interpretation.resolve',
      { subject: 'READ-1', fields: { resolution: 'By file first.' } },
      amina,
    )
    expect(spoken(given)).toEqual([])
  })
})
