import { describe, expect, it } from 'vitest'
import { another, ben, deliverable, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

function passedOver() {
  const given = healthy()
  given.did('outcome.add', { fields: { ...another, done: 'Work on the import' } })
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2' } })
  const passed = { passOver: ['no-done'], because: 'We word it after the fair.' }
  given.did('outcome.commit', { subject: 'OUT-2', ...passed }, ben)
  return given
}

describe('passed-over-warning', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('passed-over-warning'))

  it('comes back with the reason that was given', () => {
    const finding = findingOf(passedOver(), 'passed-over-warning')
    expect(finding).toMatchObject({ severity: 'note', leg: 'feedback' })
    expect(finding.evidence[0]?.text).toBe('2026-11-23, no-done: ‘We word it after the fair.’')
  })

  it('stays when the warning was mended, and goes with what was dropped', () => {
    const given = passedOver()
    const fields = { done: 'Twenty coordinators have imported a file.' }
    given.did('outcome.edit', { subject: 'OUT-2', fields, because: 'After the fair.' })
    expect(spoken(given)).toEqual(['passed-over-warning OUT-2'])
    given.did('outcome.drop', { subject: 'OUT-2', because: 'Not needed.' })
    expect(spoken(given)).toEqual([])
  })
})
