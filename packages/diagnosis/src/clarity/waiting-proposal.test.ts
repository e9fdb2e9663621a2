import { describe, expect, it } from 'vitest'
import {
  amina,
  another,
  deliverable,
  findingOf,
  healthy,
  provenBySimulation,
  spoken,
} from '../spoken.cases.ts'

function proposedOn(day: string) {
  const given = healthy()
  given.did('outcome.add', { fields: another })
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2' } })
  given.now = `${day}T09:00:00.000Z`
  given.did('outcome.propose', { subject: 'OUT-2' }, amina)
  given.now = '2026-11-23T09:00:00.000Z'
  return given
}

describe('waiting-proposal', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('waiting-proposal'))

  it('lets ten working days pass, and speaks on the eleventh', () => {
    expect(spoken(proposedOn('2026-11-09'))).toEqual([])
    expect(findingOf(proposedOn('2026-11-06'), 'waiting-proposal')).toMatchObject({ cost: { days: 11 } })
  })

  it('counts no day on which its owner was away', () => {
    const given = proposedOn('2026-11-06')
    given.did('person.edit', {
      subject: 'Ben Okri',
      fields: { timeOff: [{ from: '2026-11-12', to: '2026-11-14', share: 1 }] },
    })
    expect(spoken(given)).toEqual([])
  })

  it('has nothing to say of a plan without history', () => {
    const given = proposedOn('2026-09-01')
    expect(spoken(given, { asPlan: true })).toEqual([])
  })
})
