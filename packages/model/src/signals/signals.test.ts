import { beforeEach, describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { systemNames } from '../people/systems.ts'

let given: Given

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('signal.add', { fields: { name: 'Days to first visit', owner: 'Amina' } })
  given.did('signal.add', { fields: { name: 'Visits re-planned by hand', owner: 'Ben Okri' } })
  given.did('signal.add', { fields: { name: 'Kick-offs with a complete pack', owner: 'Amina' } })
})

const fields = (said: object) => ({ fields: { ...said } })
const edits = (subject: string, said: object) => ({ subject, fields: { ...said } })

describe('drivers', () => {
  it('[signals.10] a signal does not move itself, and the way is shown', () => {
    const moves = (cause: string, effect: string) => fields({ condition: 'It holds', cause, effect })
    given.did('driver.add', moves('SIG-2', 'SIG-1'))
    given.did('driver.add', moves('SIG-3', 'SIG-2'))
    expect(given.refusedWith('driver.add', moves('SIG-1', 'SIG-1'))).toEqual(['cycle'])
    const refusal = given.refusal('driver.add', moves('SIG-1', 'SIG-3'))
    expect(refusal.reason).toBe('SIG-3 would move itself: SIG-3 → SIG-2 → SIG-1 → SIG-3.')
    expect(given.refusedWith('driver.add', moves('SIG-3', 'SIG-1'))).toEqual([])
  })
})

describe('a signal', () => {
  it('[signals.11] is not computed from itself, and the way is shown', () => {
    given.did('signal.edit', edits('SIG-2', { formula: "signal('SIG-1') * 2" }))
    given.did('signal.edit', edits('SIG-3', { formula: "signal('SIG-2') + 1" }))
    const refusal = given.refusal('signal.edit', edits('SIG-1', { formula: "signal('SIG-3') / 2" }))
    expect([refusal.code, refusal.reason]).toEqual([
      'cycle',
      'SIG-1 would be computed from itself: SIG-1 → SIG-3 → SIG-2 → SIG-1.',
    ])
  })

  it('[signals.12] [signals.13] has a guard of another owner and a decision, or says why not', () => {
    const target = { target: 30, targetOn: '2027-06-30', informs: 'Which import is built first' }
    const by = (guard: string[]) => edits('SIG-1', { ...target, guardedBy: guard })
    expect(given.refusedWith('signal.edit', edits('SIG-1', target))).toEqual(['unguarded-target'])
    expect(given.refusedWith('signal.edit', by(['SIG-3']))).toEqual(['unguarded-target'])
    expect(given.refusedWith('signal.edit', by(['SIG-1']))).toEqual(['unguarded-target'])
    expect(given.refusedWith('signal.edit', by(['SIG-2']))).toEqual([])
    const { informs: _, ...vain } = target
    expect(given.refusedWith('signal.edit', edits('SIG-1', { ...vain, guardedBy: ['SIG-2'] }))).toEqual([
      'vanity-signal',
    ])
    given.did('signal.edit', by(['SIG-2']))
    expect(given.refusedWith('signal.edit', edits('SIG-1', { why: 'A client waits.' }))).toEqual([])
  })

  it('[signals.14] has a day for its target', () => {
    expect(given.refusedWith('signal.edit', edits('SIG-1', { targetOn: '2027-06-30' }))).toEqual([
      'no-target-day',
    ])
    expect(given.refusedWith('signal.edit', edits('SIG-1', { target: 3 }))).toContain('no-target-day')
  })
})

describe('a reading', () => {
  it('[signals.15] is of a signal that is read, not computed or retired', () => {
    given.did('signal.edit', edits('SIG-2', { formula: "signal('SIG-1') * 2" }))
    given.did('signal.retire', { subject: 'SIG-3' })
    const read = (signal: string) => given.refusedWith('reading.add', fields({ signal, value: 61 }))
    expect(['SIG-1', 'SIG-2', 'SIG-3'].map(read)).toEqual([[], ['takes-no-readings'], ['takes-no-readings']])
  })

  it('[signals.16] is of a day that was', () => {
    const read = (at: string) => given.refusedWith('reading.add', fields({ signal: 'SIG-1', value: 61, at }))
    expect([read('2026-11-24'), read('2026-11-23')]).toEqual([['day-ahead'], []])
  })

  it('is never edited', () => {
    given.did('reading.add', fields({ signal: 'SIG-1', value: 61 }))
    expect(given.refusedWith('reading.edit', edits('RDG-1', { value: 60 }))).toEqual(['unknown-verb'])
  })
})

describe('a trigger', () => {
  const whole = {
    name: 'Visits come late',
    when: "signal('SIG-1') > 60",
    decider: 'Amina',
    options: [{ title: 'Add people' }],
    answersWithin: 3,
  }

  it.each([
    ['[signals.20]', 'when', 'no-condition'],
    ['[signals.21]', 'decider', 'no-decider'],
    ['[signals.22]', 'options', 'no-options'],
    ['[signals.23]', 'answersWithin', 'no-answer-time'],
  ])('%s is armed with %s', (_, field, code) => {
    given.did('trigger.add', fields({ ...whole, [field]: undefined, ...without(field) }))
    expect(given.refusedWith('trigger.arm', { subject: 'TRG-1' })).toEqual([code])
  })

  const without = (field: string) =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field && name !== 'name'))

  it('[signals.24] does not change quietly once it is armed', () => {
    given.did('trigger.add', fields(whole))
    expect(given.refusedWith('trigger.edit', edits('TRG-1', { why: 'So' }))).toEqual([])
    given.did('trigger.arm', { subject: 'TRG-1' })
    const change = edits('TRG-1', { when: "signal('SIG-1') > 90" })
    expect(given.refusedWith('trigger.edit', change)).toEqual(['unexplained-change'])
    expect(given.refusedWith('trigger.edit', { ...change, because: 'It fired each week.' })).toEqual([])
  })

  it('[signals.25] [signals.26] is armed before its last day, for somebody who is here', () => {
    given.did('trigger.add', fields({ ...whole, deadlineOn: '2026-11-23' }))
    expect(given.refusedWith('trigger.arm', { subject: 'TRG-1' })).toEqual(['day-past'])
    given.did('trigger.edit', edits('TRG-1', { deadlineOn: '2026-11-24' }))
    expect(given.refusedWith('trigger.arm', { subject: 'TRG-1' })).toEqual([])
    given.did('person.depart', { subject: 'Amina Diallo' })
    expect(given.refusedWith('trigger.arm', { subject: 'TRG-1' })).toEqual(['absent-owner'])
  })

  it('[expression.1] has a condition that can be read, with a caret where it cannot', () => {
    const refusal = given.refusal('trigger.add', fields({ name: 'Late', when: "signals('SIG-1') > 3" }))
    expect(refusal.code).toBe('unreadable-condition')
    expect(refusal.reason).toBe("When cannot be read.\nsignals('SIG-1') > 3\n^")
    expect(refusal.remedy).toMatch(/^There is no ‘signals’. Did you mean signal\?/)
  })

  it('[expression.2] names what is there, and keeps it by key through every change of name', () => {
    const trigger = given.did('trigger.add', fields({ name: 'Left', when: "person('Amina').departed" }))
    expect(trigger.when).toBe(`person('${given.record('PER-1').key}').departed`)
    given.did('person.edit', edits('PER-1', { name: 'Amina Roth' }))
    expect(given.refusedWith('trigger.edit', edits('TRG-1', { why: 'So' }))).toEqual([])
    const refusal = given.refusal('trigger.add', fields({ name: 'x', when: "1 < 2 && person('Zoe').away" }))
    expect([refusal.code, refusal.reason]).toEqual([
      'unknown-reference',
      "There is no person called ‘Zoe’.\n1 < 2 && person('Zoe').away\n                ^",
    ])
  })
})
