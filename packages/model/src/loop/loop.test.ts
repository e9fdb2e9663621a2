import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { occursOn, rhythmOf } from './rhythm.ts'

function committed(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
  return given
}

const word = {
  fields: { of: 'OUT-1', status: 'atRisk', confidence: 60, note: 'The import is slower than we hoped.' },
}

describe('checking in', () => {
  it('[loop.1] is for the owner or the stand-in', () => {
    const given = committed()
    expect(given.refusedWith('checkIn.add', word, 'PER-2')).toEqual(['not-yours'])
    expect(given.refusedWith('checkIn.add', word, 'PER-1')).toEqual([])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { standIn: 'Ben' } })
    expect(given.refusedWith('checkIn.add', word, 'PER-2')).toEqual([])
  })

  it('[loop.2] speaks of work that has not ended', () => {
    const given = committed()
    given.did('outcome.deliver', { subject: 'OUT-1' }, 'PER-1')
    expect(given.refusedWith('checkIn.add', word, 'PER-1')).toEqual(['already-ended'])
  })

  it('is said once and never edited', () => {
    const given = committed()
    given.did('checkIn.add', word, 'PER-1')
    expect(given.refusedWith('checkIn.edit', { subject: 'CHK-1', fields: { status: 'onTrack' } })).toEqual([
      'unknown-verb',
    ])
  })
})

describe('a rhythm', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', '2026-11-23', '2026-11-23'],
    ['RRULE:FREQ=WEEKLY;BYDAY=WE,FR', '2026-11-26', '2026-11-27'],
    ['FREQ=WEEKLY', '2026-11-25', '2026-11-30'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-23', '2026-12-01'],
  ])('%s occurs, from %s on, on %s', (recurrence, from, on) => {
    expect(occursOn(rhythmOf(recurrence)!, from, '2026-11-16')).toBe(on)
  })

  it('is not read where it is no weekly one', () => {
    expect(rhythmOf('FREQ=MONTHLY;BYMONTHDAY=1')).toBeUndefined()
  })
})
