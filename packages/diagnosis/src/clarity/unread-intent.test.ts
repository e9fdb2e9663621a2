import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

function activatedOn(day: string) {
  const given = healthy()
  given.now = `${day}T09:00:00.000Z`
  given.did('intent.add', {
    fields: {
      statement: 'Nine of ten clients renew',
      why: 'Eight of ten do.',
      champion: 'Ben',
      horizonOn: '2027-06-30',
      reviewOn: '2027-01-15',
      audience: ['Platform', 'Sales'],
    },
  })
  given.did('intent.activate', { subject: 'INT-2' })
  given.did('outcome.edit', { subject: 'OUT-1', fields: { parent: 'INT-2' } })
  given.did('intent.retire', { subject: 'INT-1', because: 'One is enough.' })
  given.now = '2026-11-23T09:00:00.000Z'
  return given
}

describe('unread-intent', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('unread-intent'))

  it('gives each team five working days', () => {
    expect(spoken(activatedOn('2026-11-16'))).toEqual([])
    expect(findingOf(activatedOn('2026-11-13'), 'unread-intent').sentence).toBe(
      'INT-2 has not been read by Platform, Sales.',
    )
  })

  it('names those alone that have not read', () => {
    const given = activatedOn('2026-11-02')
    given.did('interpretation.add', {
      fields: { understanding: 'We call earlier.', of: 'INT-2', team: 'Sales' },
    })
    expect(findingOf(given, 'unread-intent').sentence).toBe('INT-2 has not been read by Platform.')
    given.did('interpretation.add', {
      fields: { understanding: 'We fix faster.', of: 'INT-2', team: 'Platform' },
    })
    expect(spoken(given)).toEqual([])
  })

  it('is silent while questions and interpretations are switched off', () => {
    const given = activatedOn('2026-11-02')
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade', 'ownership', 'sync'] } })
    expect(spoken(given)).toEqual([])
  })
})
