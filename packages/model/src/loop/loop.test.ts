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
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU', '2026-11-23', '2026-11-29'],
    ['FREQ=DAILY', '2026-11-23', '2026-11-23'],
    ['FREQ=DAILY;INTERVAL=3', '2026-11-23', '2026-11-25'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-11-28', '2026-11-30'],
    ['FREQ=MONTHLY', '2026-11-23', '2026-12-16'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', '2026-11-23', '2026-12-01'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2027-02-01', '2027-02-28'],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-11-23', '2026-12-08'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-23', '2026-11-27'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-11-23', '2026-11-30'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31', '2026-11-23', '2027-05-31'],
    ['FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=15', '2026-11-23', '2027-01-15'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-11-23', '2026-11-23'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-11-24', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T100000Z', '2026-11-24', '2026-11-30'],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T100000Z', '2026-12-01', undefined],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', '2026-11-23', undefined],
    ['FREQ=MONTHLY;INTERVAL=999999;BYMONTHDAY=1', '2026-11-23', undefined],
    ['FREQ=DAILY;COUNT=999999;BYMONTH=2;BYMONTHDAY=30', '9000-01-01', undefined],
  ])('%s occurs, from %s on, on %s', (recurrence, from, on) => {
    expect(occursOn(rhythmOf(recurrence)!, from, '2026-11-16')).toBe(on)
  })

  it.each([
    'FREQ=YEARLY',
    'every Monday',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=DAILY;BYWEEKNO=3',
  ])('%s is not read', recurrence => {
    expect(rhythmOf(recurrence)).toBeUndefined()
  })
})
