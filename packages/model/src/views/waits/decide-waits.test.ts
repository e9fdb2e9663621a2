import { beforeEach, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../../given.ts'
import { systemNames } from '../../people/systems.ts'
import type { Records } from '../../registry.ts'
import { agendaOf } from '../agenda.ts'

let given: Given

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
})

const waits = (person: string, day = '2026-11-23') => {
  given.now = `${day}T09:00:00.000Z`
  const asked = given.record(person) as unknown as Records['person']
  const mine = ['decision', 'decisionReview', 'escalation', 'reading', 'signalReview', 'driver', 'trigger']
  return agendaOf(given.replica, asked, given.moment('clock'))
    .filter(each => mine.includes(each.deed?.wait ?? ''))
    .map(each => [each.deed!.wait, each.on.key, each.dueOn])
}

it('a decision waits for its decider, rests while deferred, and comes back on its review day', () => {
  given.did('right.add', { fields: { domain: 'scope', scope: 'INT-1', decider: 'Ben' } })
  const about = { domain: 'scope', about: ['OUT-1'], reviewOn: '2026-12-14' }
  given.did('decision.add', { fields: { question: 'File or link?', ...about } })
  expect([waits('PER-2'), waits('PER-1')]).toEqual([[['decision', 'D-1', '2026-11-30']], []])
  given.did('decision.defer', { subject: 'D-1', fields: { untilOn: '2026-11-26' } })
  expect([waits('PER-2', '2026-11-25').length, waits('PER-2', '2026-11-26').length]).toEqual([0, 1])
  given.did('decision.decide', { subject: 'D-1', fields: { choice: 'File', rationale: 'Most' } })
  expect([waits('PER-2', '2026-12-13'), waits('PER-2', '2026-12-14')]).toEqual([
    [],
    [['decisionReview', 'D-1', '2026-12-14']],
  ])
  given.did('decision.review', { subject: 'D-1' })
  expect(waits('PER-2', '2026-12-15')).toEqual([])
})

it('an escalation waits for whoever is asked now', () => {
  given.did('escalation.add', { fields: { ask: 'Two days', from: 'OUT-1', path: ['Ben', 'Amina'] } })
  expect(waits('PER-2')).toEqual([['escalation', 'ESC-1', '2026-11-25']])
  given.did('escalation.forward', { subject: 'ESC-1', fields: { to: 'Amina' } }, 'clock')
  expect([waits('PER-2'), waits('PER-1').length]).toEqual([[], 1])
})

it('a signal is read in its rhythm, and its conditions are checked by their day', () => {
  const every = { name: 'Days', owner: 'Amina', every: 'week', reviewOn: '2026-12-01' }
  given.did('signal.add', { fields: every })
  given.did('signal.add', { fields: { name: 'Packs' } })
  const driver = { condition: 'It is read', effect: 'SIG-1', cause: 'SIG-2', checkOn: '2026-12-01' }
  given.did('driver.add', { fields: driver })
  expect(waits('PER-1', '2026-11-29')).toEqual([])
  expect(waits('PER-1', '2026-11-30')).toEqual([['reading', 'SIG-1', '2026-11-30']])
  given.did('reading.add', { fields: { signal: 'SIG-1', value: 61 } })
  expect(waits('PER-1', '2026-12-01')).toEqual([
    ['signalReview', 'SIG-1', '2026-12-01'],
    ['driver', 'DRV-1', '2026-12-01'],
  ])
})

it('a trigger that fired is reviewed once its decision is taken', () => {
  const whole = { when: 'outside', decider: 'Amina', options: [{ title: 'Stay' }], answersWithin: 2 }
  given.did('trigger.add', { fields: { name: 'A competitor moves', ...whole } })
  given.did('trigger.arm', { subject: 'TRG-1' })
  given.did('decision.add', { fields: { question: 'What do we do?', decider: 'Ben' } })
  given.did('trigger.fire', { subject: 'TRG-1', fields: { evidence: 'Seen', decision: 'D-1' } })
  expect(waits('PER-1')).toEqual([])
  given.did('decision.decide', { subject: 'D-1', fields: { choice: 'Stay', rationale: 'So' } })
  expect(waits('PER-1')).toEqual([['trigger', 'TRG-1', undefined]])
})
