import { occursOn, type Records, rhythmOf } from '@throughline/model'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { capturedFrom } from './capture.ts'
import { recurrenceOf, rhythmWords } from './rhythm-words.ts'
import { clockWords } from './room-clock.ts'
import { peopleOf, restingCount, roomItems } from './room-items.ts'
import { lastCheckIns, saidStep, sinceLast, speaksFor } from './said-in-room.ts'

const monday = '2026-11-23'

describe('a rhythm', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0', 'Mondays at 10:00', '2026-11-23'],
    ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH', 'Tuesdays and Thursdays', '2026-11-24'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'Every second Wednesday', '2026-12-02'],
    ['FREQ=WEEKLY', 'Weekly', '2026-11-27'],
  ])('%s reads %s', (recurrence, words, on) => {
    const rhythm = rhythmOf(recurrence)!
    expect(rhythmWords(rhythm)).toBe(words)
    expect(occursOn(rhythm, monday, '2026-11-20')).toBe(on)
  })

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'Monthly on day 1', '2026-12-01'],
    ['FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=10', 'Monthly on the last Friday at 10:00', '2026-11-27'],
    ['FREQ=DAILY;INTERVAL=2', 'Every second day', '2026-11-24'],
  ])('%s reads %s as well', (recurrence, words, on) => {
    const rhythm = rhythmOf(recurrence)!
    expect(rhythmWords(rhythm)).toBe(words)
    expect(occursOn(rhythm, '2026-11-23', '2026-11-20')).toBe(on)
  })

  it('of years is not derived', () => {
    expect(rhythmOf('FREQ=YEARLY')).toBeUndefined()
  })

  it('is read as it was chosen', () => {
    expect(rhythmWords(rhythmOf(recurrenceOf(2, '09:30'))!)).toBe('Wednesdays at 9:30')
    expect(rhythmWords(rhythmOf(recurrenceOf(4, ''))!)).toBe('Fridays')
  })
})

describe('a question as it is said', () => {
  const people = [
    { id: 'h', name: 'Hanna Voss' },
    { id: 'e', name: 'Ewa Lindgren' },
    { id: 'e2', name: 'Ewa Lind' },
  ]

  it.each([
    ['Which formats count?', 'Which formats count?', undefined],
    ['Which formats count, @Hanna Voss ?', 'Which formats count?', 'h'],
    ['@hanna which formats count?', 'which formats count?', 'h'],
    ['@Ewa Lindgren by when?', 'by when?', 'e'],
    ['@Ewa by when?', '@Ewa by when?', undefined],
    ['Mail me @ noon', 'Mail me @ noon', undefined],
  ])('%s', (typed, text, to) => {
    expect(capturedFrom(typed, people)).toEqual({ text, to })
  })
})

describe('the room', () => {
  function held() {
    const given = Given.organisation()
    given.did('team.add', { fields: { name: 'Import', parent: 'Platform' } })
    given.did('person.add', { fields: { name: 'Dana Reyes', teams: ['Import'] } })
    given.did('cadence.add', { fields: { name: 'Platform sync', team: 'Platform' } })
    given.did('outcome.add', { fields: { ...wholeOutcome, owner: 'Dana' } })
    given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-4')
    return { given, cadence: given.record('CAD-1') as unknown as Records['cadence'] }
  }

  it('holds the people of its team, of the teams below, and who leads them', () => {
    const { given, cadence } = held()
    expect(peopleOf(given.replica, cadence).map(person => person.name)).toEqual([
      'Amina Diallo',
      'Dana Reyes',
    ])
    const { team: _, ...anybody } = cadence
    expect(peopleOf(given.replica, anybody as Records['cadence'])).toHaveLength(4)
  })

  it('lists what waits for them, and counts what nobody has to speak of', () => {
    const { given, cadence } = held()
    const people = peopleOf(given.replica, cadence)
    const items = () => roomItems(given.replica, people, given.moment('PER-1'))
    expect([items(), restingCount(given.replica, people, [])]).toEqual([[], 1])
    given.now = '2026-12-02T09:00:00.000Z'
    expect(items()).toMatchObject([{ sort: 'checkIn', key: 'OUT-1', title: wholeOutcome.statement }])
    expect(restingCount(given.replica, people, items())).toBe(0)
  })

  it('takes the owner’s word as a check-in, and anybody else’s as a remark', () => {
    const { given } = held()
    const outcome = given.record('OUT-1')
    expect([speaksFor(outcome, given.id('PER-4')), speaksFor(outcome, given.id('PER-1'))]).toEqual([
      true,
      false,
    ])
    const said = { status: 'atRisk' as const, blockedBy: 'D-12', note: 'Slower.' }
    const own = saidStep(outcome, said, { isOwn: true, today: monday })
    given.did('checkIn.add', { fields: own.fields }, 'PER-4')
    expect(lastCheckIns(given.replica, outcome.id, 6)).toMatchObject([
      { status: 'atRisk', blocked: { by: 'D-12', sinceOn: monday }, note: 'Slower.' },
    ])
    const other = saidStep(outcome, said, { isOwn: false, today: monday })
    given.did('remark.add', { fields: other.fields }, 'PER-1')
    expect(given.record('REM-1').text).toBe('Said in the sync: at risk. Blocked by D-12. Slower.')
  })

  it('says what happened since the last word', () => {
    const { given } = held()
    given.did('question.add', { fields: { text: 'Which formats?', about: 'OUT-1', to: 'Amina' } })
    given.did('deliverable.add', {
      fields: {
        statement: 'Six formats are read',
        parent: 'OUT-1',
        owner: 'Dana',
        done: 'Six samples are read.',
      },
    })
    given.did('deliverable.deliver', { subject: 'DEL-1' }, 'PER-4')
    expect(sinceLast(given.replica, given.record('OUT-1'), undefined)).toEqual([
      'Waits for an answer: Which formats?',
      'Delivered: Six formats are read',
    ])
  })

  it('tells its time', () => {
    expect([clockWords(710), clockWords(59), clockWords(0)]).toEqual(['11:50', '0:59', '0:00'])
  })
})
