import { describe, expect, it } from 'vitest'
import { undo } from '../acts/undo.ts'
import { Given, wholeOutcome } from '../given.ts'
import { dayMoves, firstPromisedOn, lastPromisedOn } from './promised-day.ts'

const amina = 'PER-1'

function at(given: Given, time: string): Given {
  given.now = time
  return given
}

function edited(given: Given, dueOn: string): void {
  given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn }, because: 'The export is late.' })
}

/** Drafted for April, committed for March, moved to April and May, taken back and promised again for June. */
function moved(): Given {
  const given = at(Given.organisation(), '2026-11-23T09:00:00.000Z')
  given.did('outcome.add', { fields: wholeOutcome })
  at(given, '2026-11-24T09:00:00.000Z')
  given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-03-31' } })
  at(given, '2026-11-25T09:00:00.000Z').did('outcome.commit', { subject: 'OUT-1' }, amina)
  at(given, '2026-11-26T09:00:00.000Z')
  edited(given, '2027-04-15')
  at(given, '2026-11-27T09:00:00.000Z')
  edited(given, '2027-05-15')
  return given
}

describe('the first promised day', () => {
  it('is what stood at the first commitment, whatever moved later', () => {
    const given = moved()
    const outcome = () => given.record('OUT-1')
    const days = () => [firstPromisedOn(given.replica, outcome()), lastPromisedOn(given.replica, outcome())]
    expect(days()).toEqual(['2027-03-31', '2027-05-15'])
    expect(dayMoves(given.replica, outcome()).map(({ from, to }) => [from, to])).toEqual([
      ['2027-03-31', '2027-04-15'],
      ['2027-04-15', '2027-05-15'],
    ])
    at(given, '2026-11-28T09:00:00.000Z')
    given.did('outcome.decline', { subject: 'OUT-1', fields: { missing: 'A tester' } }, amina)
    expect(days()).toEqual([undefined, undefined])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-06-11' } })
    at(given, '2026-11-29T09:00:00.000Z').did('outcome.commit', { subject: 'OUT-1' }, amina)
    expect(days()).toEqual(['2027-03-31', '2027-06-11'])
  })

  it('survives a second commitment that was taken back, and a move that was taken back is none', () => {
    const given = moved()
    const back = (key: string) => {
      const facts = given.facts.filter(fact => fact.subject === given.id(key))
      const taken = undo(facts, facts.at(-1)!.command)
      if (taken.ok) given.kept(taken.fact)
    }
    back('OUT-1')
    expect(dayMoves(given.replica, given.record('OUT-1'))).toHaveLength(1)
    given.did('outcome.decline', { subject: 'OUT-1', fields: { missing: 'x' } }, amina)
    at(given, '2026-11-30T09:00:00.000Z').did('outcome.commit', { subject: 'OUT-1' }, amina)
    back('OUT-1')
    given.did('outcome.commit', { subject: 'OUT-1' }, amina)
    expect(firstPromisedOn(given.replica, given.record('OUT-1'))).toBe('2027-03-31')
  })

  it('of a deliverable is promised with its outcome, or when it is started', () => {
    const given = Given.organisation()
    given.did('outcome.add', { fields: wholeOutcome })
    const fields = { statement: 'Visit history is imported', owner: 'Amina', done: 'A manager signed 200.' }
    given.did('deliverable.add', { fields: { ...fields, parent: 'OUT-1', dueOn: '2026-12-18' } })
    const first = () => firstPromisedOn(given.replica, given.record('DEL-1'))
    expect(first()).toBeUndefined()
    at(given, '2026-11-24T09:00:00.000Z').did('outcome.commit', { subject: 'OUT-1' }, amina)
    at(given, '2026-11-25T09:00:00.000Z')
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { dueOn: '2026-12-23' } })
    expect(first()).toBe('2026-12-18')
    given.did('deliverable.add', { fields: { ...fields, dueOn: '2027-01-15' } })
    given.did('deliverable.start', { subject: 'DEL-2' }, amina)
    expect(firstPromisedOn(given.replica, given.record('DEL-2'))).toBe('2027-01-15')
  })

  it('of what entered by an opening balance counts from its entry', () => {
    const given = Given.organisation()
    const opening = { state: 'committed', openedOn: '2026-11-23' }
    given.did('outcome.add', { fields: wholeOutcome, opening })
    at(given, '2026-11-26T09:00:00.000Z')
    edited(given, '2027-05-15')
    expect(firstPromisedOn(given.replica, given.record('OUT-1'))).toBe('2027-04-30')
  })
})

describe('carrying an outcome on', () => {
  it('[cascade.14] needs a later day and a reason, and draws a second line', () => {
    const given = moved()
    const carry = { subject: 'OUT-1', because: 'The cycle ends.' }
    expect(given.refusedWith('outcome.carry', carry)).toEqual(['not-carried'])
    expect(given.refusedWith('outcome.carry', { subject: 'OUT-1' })).toEqual(['no-reason'])
    given.did('outcome.carry', { ...carry, fields: { dueOn: '2027-06-25' } }, amina)
    const outcome = given.record('OUT-1')
    expect(outcome.state).toBe('committed')
    expect(firstPromisedOn(given.replica, outcome)).toBe('2027-03-31')
    expect(lastPromisedOn(given.replica, outcome)).toBe('2027-06-25')
  })
})
