import { beforeEach, describe, expect, it } from 'vitest'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { Records } from '../registry.ts'
import { signalValue } from '../views/signal-value.ts'
import { actOut } from './act-out.ts'
import { driverTemplates } from './driver-templates.ts'

let given: Given

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
})

function acted(act: string, told: object): number {
  const out = actOut(given.replica, { act, told: { ...told } }, given.moment('import'))
  if (!out.ok) throw new Error(JSON.stringify(out.refusals))
  const decided = decideAll(given.replica, out.commands, given.moment('import'))
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusals))
  for (const fact of decided.facts) given.kept(fact)
  return decided.facts.length
}

const nothing = (act: string, told: object) => {
  const out = actOut(given.replica, { act, told: { ...told } }, given.moment('import'))
  return out.ok ? [] : out.refusals.map(refusal => refusal.code)
}

describe('drivers.template', () => {
  it.each(Object.keys(driverTemplates))('makes %s, which can be computed', template => {
    const count = driverTemplates[template as keyof typeof driverTemplates].causes.length
    expect(acted('drivers.template', { template, owner: 'Amina' })).toBe(2 * count + 1)
    for (let at = 1; at <= count; at++)
      given.did('reading.add', { fields: { signal: `SIG-${at}`, value: 10 * 2 ** (count - at) } })
    const root = given.replica.all('signal').find(signal => signal.formula !== undefined)!
    expect(root.owner).toBe(given.id('PER-1'))
    expect(signalValue(given.replica, root, '2026-11-23').value).toBeGreaterThan(0)
    expect(given.replica.pointing('driver', 'effect', root.id)).toHaveLength(count)
    expect(nothing('drivers.template', { template })).toEqual(['nothing-to-do'])
  })

  it('takes a signal that is there as it is', () => {
    given.did('signal.add', { fields: { name: 'Heads' } })
    expect(acted('drivers.template', { template: 'revenuePerEmployee' })).toBe(4)
    expect(given.replica.all('signal').map(signal => signal.formula ?? signal.name)).toEqual([
      'Heads',
      'Revenue',
      "signal('SIG-2') / signal('SIG-1')",
    ])
  })
})

describe('triggers', () => {
  it('that ship are unarmed, and watch what is named', () => {
    expect(acted('triggers.shipped', { person: 'Amina' })).toBe(4)
    const triggers = given.replica.all('trigger')
    expect(triggers.map(({ state, when }) => [state, when])).toEqual([
      ['draft', "person('PER-1').departed"],
      ['draft', 'outside'],
      ['draft', undefined],
      ['draft', undefined],
    ])
    expect(nothing('triggers.shipped', {})).toEqual(['nothing-to-do'])
  })

  it('fire into the decision that was prepared', () => {
    acted('triggers.shipped', { which: ['competitorMoves'] })
    expect(nothing('trigger.fire', { trigger: 'TRG-1', evidence: 'Seen' })).toEqual(['nothing-to-do'])
    given.did('trigger.edit', {
      subject: 'TRG-1',
      fields: { decider: 'Amina', answersWithin: 2, affects: ['OUT-1'] },
    })
    given.did('trigger.arm', { subject: 'TRG-1' })
    acted('trigger.fire', { trigger: 'TRG-1', evidence: 'The vendor announced a live link' })
    expect(given.record('TRG-1')).toMatchObject({
      state: 'fired',
      steps: { fired: { decision: given.id('D-1') } },
    })
    expect(given.record('D-1')).toMatchObject({
      question: 'A competitor makes a move: what do we do?',
      about: [given.id('TRG-1'), given.id('OUT-1')],
      decider: given.id('PER-1'),
      neededOn: '2026-11-25',
      options: [
        { title: 'Stay the course' },
        { title: 'Bring the answer forward' },
        { title: 'Change the intent' },
      ],
    })
  })
})

describe('decision.raise', () => {
  it('goes to whoever holds the right, with the day by which it answers', () => {
    const fields = { domain: 'scope', scope: 'INT-1', decider: 'Ben', answersWithin: 3 }
    given.did('right.add', { fields })
    acted('decision.raise', { question: 'File or link?', about: ['OUT-1'], domain: 'scope' })
    expect(given.record('D-1')).toMatchObject({ decider: given.id('PER-2'), neededOn: '2026-11-26' })
    acted('decision.raise', { question: 'Which colour?' })
    expect(given.record('D-2')).toMatchObject({ neededOn: '2026-11-30' })
    expect(given.record('D-2').decider).toBeUndefined()
  })
})

describe('escalation.raise', () => {
  it('takes a silent decision past its decider', () => {
    const fields = { domain: 'scope', scope: 'OUT-1', decider: 'Ben', escalatesTo: 'Cleo' }
    given.did('right.add', { fields })
    acted('decision.raise', { question: 'Shall it be signed?', about: ['OUT-1'], domain: 'scope' })
    acted('escalation.raise', { from: 'D-1' })
    const raised = given.record('ESC-1') as unknown as Records['escalation']
    expect([raised.ask, raised.domain, raised.path]).toEqual([
      'Shall it be signed?',
      'scope',
      [given.id('PER-3')],
    ])
    expect(nothing('escalation.raise', { from: 'OUT-1' })).toEqual(['nothing-to-do'])
  })
})
