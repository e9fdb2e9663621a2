import type { Records } from '@throughline/model'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { blockedSince, checkInStep, lackOf, nothingSaid, unchanged } from './check-in-draft.ts'

function committed(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
  return given
}

function said(fields: object): Given {
  const given = committed()
  given.did('checkIn.add', { fields: { of: 'OUT-1', ...fields } }, 'PER-1')
  return given
}

describe('a check-in', () => {
  it('says what it still lacks', () => {
    expect(lackOf(nothingSaid)).toBe('Say how it stands: 1, 2 or 3.')
    expect(lackOf({ ...nothingSaid, status: 'atRisk', blockedBy: ' ' })).toMatch(/by whom or what/)
    expect(lackOf({ ...nothingSaid, status: 'atRisk', help: '' })).toMatch(/help/)
    expect(lackOf({ ...nothingSaid, status: 'atRisk' })).toBeUndefined()
  })

  it('is a command that the model takes', () => {
    const given = committed()
    const draft = {
      status: 'atRisk' as const,
      blockedBy: 'D-12',
      confidence: 0.6,
      note: ' Slower. ',
      help: 'A tester',
      helpFrom: given.id('PER-2'),
    }
    const step = checkInStep(given.record('OUT-1'), draft, '2026-11-20')
    given.did('checkIn.add', { fields: step.fields }, 'PER-1')
    expect(given.record('CHK-1')).toMatchObject({
      status: 'atRisk',
      blocked: { by: 'D-12', sinceOn: '2026-11-20' },
      confidence: 60,
      note: 'Slower.',
      helpWanted: { what: 'A tester', from: given.id('PER-2') },
    })
  })

  it('is one key where nothing is at risk, and only there', () => {
    const same = (given: Given) => unchanged(given.replica, given.record('OUT-1'))
    expect(same(committed())).toBeUndefined()
    expect(same(said({ status: 'atRisk' }))).toBeUndefined()
    expect(same(said({ status: 'onTrack', blocked: { by: 'D-12', sinceOn: '2026-11-20' } }))).toBeUndefined()
    expect(same(said({ status: 'onTrack', confidence: 80, note: 'Fine.' }))?.fields).toMatchObject({
      status: 'onTrack',
      confidence: 80,
    })
  })

  it('keeps since when the same thing blocks it', () => {
    const last = { blocked: { by: 'D-12', sinceOn: '2026-11-09' } } as Records['checkIn']
    expect(blockedSince(last, ' D-12 ', '2026-11-23')).toBe('2026-11-09')
    expect(blockedSince(last, 'DEP-7', '2026-11-23')).toBe('2026-11-23')
    expect(blockedSince(undefined, 'D-12', '2026-11-23')).toBe('2026-11-23')
  })
})
