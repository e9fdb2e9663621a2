import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { promisedTooMuch } from '../views/promised-time.ts'

/** Monday 23 November; the outcome is due on Friday 4 December, ten working days with today: 6.5 days at 65 %. */
function promising(likely: number, more: Record<string, unknown> = {}): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade', 'capacity'] } })
  given.did('outcome.add', { fields: { ...wholeOutcome, dueOn: '2026-12-04' } })
  work(given, { parent: 'OUT-1', likely, more })
  return given
}

interface Work {
  parent: string
  likely: number
  more?: Record<string, unknown>
}

function work(given: Given, { parent, likely, more = {} }: Work): void {
  const estimate = { low: likely, likely, high: likely }
  given.did('deliverable.add', { fields: { statement: 'A part', parent, owner: 'Amina', estimate, ...more } })
}

const refused = (given: Given, subject = 'OUT-1') => given.refusedWith('outcome.commit', { subject }, 'PER-1')

describe('[cascade.17] what is promised of somebody’s time', () => {
  it('is no more than they have until the day', () => {
    expect(refused(promising(6))).toEqual([])
    const given = promising(9)
    // 9 days at 0.65 a day take 14 working days: until Thursday 10 December.
    expect(given.refusal('outcome.commit', { subject: 'OUT-1' }, 'PER-1')).toMatchObject({
      code: 'overcommitted',
      level: 'warn',
      reason:
        'By 2026-12-04 promises ask 9 person-days of Amina Diallo, who has 6.5 person-days for planned work.',
      offer: '2026-12-10',
    })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2026-12-10' } })
    expect(refused(given)).toEqual([])
  })

  it('counts what was promised elsewhere by then, and not what is due later or only drafted', () => {
    const given = promising(4)
    given.did('outcome.add', {
      fields: { ...wholeOutcome, statement: 'Nine of ten renew', dueOn: '2026-12-02' },
    })
    work(given, { parent: 'OUT-2', likely: 4 })
    expect(refused(given)).toEqual([])
    given.did('outcome.commit', { subject: 'OUT-2' }, 'PER-1')
    expect(refused(given)).toEqual(['overcommitted'])
    given.did('outcome.edit', {
      subject: 'OUT-2',
      fields: { dueOn: '2026-12-18' },
      because: 'Later will do.',
    })
    expect(refused(given)).toEqual([])
  })

  it('shares the work among those who are named, and leaves what a team is asked for to levelling', () => {
    const assigned = [
      { person: 'Amina', share: 0.5 },
      { person: 'Cleo', share: 0.5 },
    ]
    expect(refused(promising(12, { assigned }))).toEqual([])
    expect(refused(promising(16, { assigned }))).toEqual(['overcommitted'])
    expect(refused(promising(40, { team: 'Platform' }))).toEqual([])
  })

  it('knows time off, reserves, first and last days, and what is left of begun work', () => {
    const off = promising(6)
    const timeOff = [{ from: '2026-11-30', to: '2026-12-05', share: 1 }]
    off.did('person.edit', { subject: 'Amina', fields: { timeOff } })
    expect(refused(off)).toEqual(['overcommitted'])
    const held = promising(6)
    held.did('person.edit', { subject: 'Amina', fields: { teams: ['Platform'] } })
    held.did('team.edit', { subject: 'Platform', fields: { reserve: [{ what: 'Support', share: 0.5 }] } })
    expect(refused(held)).toEqual(['overcommitted'])
    held.did('deliverable.edit', { subject: 'DEL-1', fields: { remaining: 3 } })
    expect(refused(held)).toEqual([])
    const going = promising(6)
    going.did('person.edit', { subject: 'Amina', fields: { leavesOn: '2026-11-27' } })
    expect(refused(going)).toEqual(['overcommitted'])
  })

  it('says nothing while capacity is off', () => {
    const given = promising(90)
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade'] } })
    expect(refused(given)).toEqual([])
  })

  it('offers a day that is late enough, or none where it is years away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 300 }),
        fc.integer({ min: 4, max: 60 }),
        (likely, hoursPerWeek) => {
          const given = promising(likely)
          given.did('person.edit', { subject: 'Amina', fields: { hoursPerWeek } })
          const too = (dueOn?: string) => {
            const outcome = given.replica.all('outcome')[0]!
            const due = dueOn ?? outcome.dueOn!
            return promisedTooMuch(given.replica, { ...outcome, dueOn: due }, '2026-11-23')
          }
          const [first] = too()
          expect(first).toBeDefined()
          if (first?.possibleOn === undefined) expect(likely / hoursPerWeek).toBeGreaterThan(30)
          else expect(too(first.possibleOn)).toEqual([])
        },
      ),
      { seed: 17, numRuns: 40 },
    )
  })
})
