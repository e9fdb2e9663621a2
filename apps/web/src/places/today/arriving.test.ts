import type { Records } from '@throughline/model'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { hasBegun, namesIn } from './beginning.ts'
import { newcomersReading } from './newcomers-reading.ts'
import { nextFor, nextSentence } from './next-occurrence.ts'

const person = (given: Given, key: string) => given.record(key) as unknown as Records['person']

/** Ben is in Sales, which has something to do below INT-1. */
function withWork(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Sales' } })
  return given
}

describe('somebody new', () => {
  it('sees their line up to the intent that their team has not read', () => {
    const given = withWork()
    const reading = newcomersReading(given.replica, person(given, 'PER-2'))
    expect([reading?.intent.key, reading?.team.name]).toEqual(['INT-1', 'Sales'])
    expect(reading?.line.map(record => record.key)).toEqual(['INT-1', 'OUT-1'])
  })

  it('is new no longer when they have spoken, or their team has read it', () => {
    const given = withWork()
    given.did('remark.add', { fields: { text: 'Good morning', about: 'INT-1' } }, 'PER-2')
    expect(newcomersReading(given.replica, person(given, 'PER-2'))).toBeUndefined()
    const read = withWork()
    read.did('interpretation.add', {
      fields: { understanding: 'We sell what is ready', of: 'INT-1', team: 'Sales' },
    })
    expect(newcomersReading(read.replica, person(read, 'PER-2'))).toBeUndefined()
  })
})

describe('an organisation', () => {
  it('has begun with an intent, an outcome and a second person', () => {
    const given = Given.organisation()
    expect(hasBegun(given.replica)).toBe(false)
    given.did('outcome.add', { fields: wholeOutcome })
    expect(hasBegun(given.replica)).toBe(true)
  })

  it('takes names as they are pasted', () => {
    const given = Given.organisation()
    expect(namesIn('- Ewa Lindgren\n2. Noor Haddad; amina diallo,\n\n• Ewa Lindgren', given.replica)).toEqual(
      ['Ewa Lindgren', 'Noor Haddad'],
    )
  })
})

describe('what comes next', () => {
  it('is the nearest rhythm of mine, said as people say it', () => {
    const given = Given.organisation()
    const add = (name: string, team: string, recurrence: string) =>
      given.did('cadence.add', { fields: { name, team, recurrence } })
    add('Sales sync', 'Sales', 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=9;BYMINUTE=5')
    add('Platform sync', 'Platform', 'FREQ=WEEKLY;BYDAY=TU')
    given.did('team.add', { fields: { name: 'Partners', parent: 'Sales' } })
    given.did('person.edit', { subject: 'Ben Okri', fields: { teams: ['Partners'] } })
    const next = nextFor(given.replica, person(given, 'PER-2'), '2026-11-23')
    expect(next).toEqual({ name: 'Sales sync', on: '2026-11-27', time: '9:05' })
    expect(nextSentence(next!, '2026-11-23')).toBe('Sales sync comes next, on Friday at 9:05.')
    expect(nextSentence(next!, '2026-11-26')).toBe('Sales sync comes next, tomorrow at 9:05.')
  })
})
