import { describe, expect, it } from 'vitest'
import { another, ben, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('stopped-too-early', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('stopped-too-early'))

  it('speaks of an outcome with nothing below it', () => {
    const given = healthy()
    given.did('outcome.add', { fields: another })
    given.did('outcome.commit', { subject: 'OUT-2' }, ben)
    expect(spoken(given)).toEqual(['stopped-too-early OUT-2'])
  })

  it.each([
    [{ low: 15, likely: 20, high: 30 }, []],
    [{ low: 15, likely: 21, high: 30 }, ['stopped-too-early DEL-1']],
    [{ low: 2, likely: 4, high: 8 }, []],
    [{ low: 2, likely: 4, high: 9 }, ['stopped-too-early DEL-1']],
  ])('holds a deliverable of %o person-days against the figures of the workspace', (estimate, expected) => {
    const given = healthy()
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { estimate } })
    expect(spoken(given)).toEqual(expected)
  })

  it('reads the figures as they were changed', () => {
    const given = healthy()
    const defaults = [{ figure: 'largeDeliverableDays', value: 5 }]
    given.did('workspace.edit', { subject: 'WS-1', fields: { defaults }, because: 'We work in weeks.' })
    expect(findingOf(given, 'stopped-too-early').sentence).toContain('8 person-days')
  })

  it('is silent where nobody answers for it', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { ...another, owner: null } })
    expect(spoken(given)).toEqual(['no-owner OUT-2'])
  })
})
