import { beforeEach, describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'

let given: Given

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
})

const scope = { domain: 'scope', scope: 'OUT-1', decider: 'Amina' }

describe('a right', () => {
  it('[decisions.1] is about a known domain; a workspace may add its own', () => {
    const right = { fields: { ...scope, domain: 'Tone of voice' } }
    expect(given.refusedWith('right.add', right)).toEqual(['unknown-domain'])
    given.did('workspace.edit', { subject: 'WS-1', fields: { domains: [{ domain: 'tone of voice' }] } })
    expect(given.refusedWith('right.add', right)).toEqual([])
    expect(given.refusedWith('decision.add', { fields: { question: 'Why?', domain: 'x' } })).toEqual([
      'unknown-domain',
    ])
  })

  it('[decisions.2] has one decider for a domain and a place', () => {
    given.did('right.add', { fields: scope })
    const refusal = given.refusal('right.add', { fields: { ...scope, domain: 'Scope', decider: 'Ben' } })
    expect([refusal.code, refusal.reason]).toEqual([
      'overlapping-rights',
      'RIGHT-1 already says that Amina Diallo decides about scope there.',
    ])
    expect(given.refusedWith('right.add', { fields: { ...scope, scope: 'INT-1' } })).toEqual([])
    expect(given.refusedWith('right.edit', { subject: 'RIGHT-1', fields: { limit: 'Two weeks' } })).toEqual(
      [],
    )
  })

  it('[decisions.3] [decisions.4] is held by people who are here, each another', () => {
    given.did('person.depart', { subject: 'Cleo Marsh' })
    const deputy = (name: string) => given.refusedWith('right.add', { fields: { ...scope, deputy: name } })
    expect([deputy('PER-3'), deputy('Amina'), deputy('Ben')]).toEqual([
      ['absent-owner'],
      ['deputy-is-decider'],
      [],
    ])
  })

  it('[decisions.5] says why it passes to somebody else', () => {
    given.did('right.add', { fields: scope })
    const pass = { subject: 'RIGHT-1', fields: { decider: 'Ben' } }
    expect(given.refusedWith('right.edit', pass)).toEqual(['unexplained-change'])
    expect(given.refusedWith('right.edit', { ...pass, because: 'Sales carries it now.' })).toEqual([])
  })
})

describe('a decision', () => {
  const question = { question: 'File or live link?', domain: 'scope', about: ['OUT-1'] }
  const decide = (choice: string, more: object = {}) => ({
    subject: 'D-1',
    fields: { choice, rationale: 'It serves most clients.', ...more },
  })

  it('[decisions.10] waits for somebody who is here', () => {
    given.did('person.depart', { subject: 'Cleo Marsh' })
    expect(given.refusedWith('decision.add', { fields: { ...question, decider: 'PER-3' } })).toEqual([
      'absent-owner',
    ])
  })

  it('[decisions.11] that is an approval is given, given with a condition, or refused', () => {
    given.did('decision.add', { fields: { ...question, sort: 'approval' } })
    expect(given.refusedWith('decision.decide', decide('Yes'))).toEqual(['no-approval-answer'])
    expect(given.refusedWith('decision.decide', decide('approve if'))).toEqual(['no-approval-answer'])
    expect(given.refusedWith('decision.decide', decide('approve if', { condition: 'In May' }))).toEqual([])
    expect(given.refusedWith('decision.decide', decide('refuse'))).toEqual([])
  })

  it('[decisions.12] taken by somebody else is kept and marked', () => {
    given.did('right.add', { fields: scope })
    given.did('decision.add', { fields: question })
    expect(given.refusedWith('decision.decide', decide('File'), 'PER-1')).toEqual([])
    expect(given.refusal('decision.decide', decide('File'), 'PER-2').reason).toBe(
      'Amina Diallo decides D-1; taken by Ben Okri it is marked ‘outside the right’.',
    )
    const anyway = { ...decide('File'), because: 'It could not wait.', passOver: ['outside-right'] }
    const kept = given.did('decision.decide', anyway, 'PER-2')
    expect(kept.passedOver).toMatchObject([{ code: 'outside-right', by: given.id('PER-2') }])
  })

  it('[decisions.13] is deferred to a day that is still to come', () => {
    given.did('decision.add', { fields: question })
    const until = (untilOn: string) =>
      given.refusedWith('decision.defer', { subject: 'D-1', fields: { untilOn } })
    expect([until('2026-11-23'), until('2026-11-24')]).toEqual([['day-past'], []])
  })

  it('[decisions.14] does not change quietly once it was taken', () => {
    given.did('decision.add', { fields: question })
    given.did('decision.decide', decide('File'))
    const change = { subject: 'D-1', fields: { question: 'Which link?' } }
    expect(given.refusedWith('decision.edit', change)).toEqual(['unexplained-change'])
    expect(given.refusedWith('decision.edit', { ...change, because: 'A typing error.' })).toEqual([])
    expect(
      given.refusedWith('decision.edit', { subject: 'D-1', fields: { reviewOn: '2027-01-15' } }),
    ).toEqual([])
  })
})

describe('an escalation', () => {
  it('[decisions.20] goes forward along its path', () => {
    given.did('escalation.add', { fields: { ask: 'Two days of Ben', from: 'OUT-1', path: ['Ben', 'Cleo'] } })
    const forward = (to: string) => ({ subject: 'ESC-1', fields: { to } })
    expect(given.refusedWith('escalation.forward', forward('Amina'))).toEqual(['off-path'])
    expect(given.refusal('escalation.forward', forward('Ben')).remedy).toBe('Cleo Marsh is next.')
    given.did('escalation.forward', forward('Cleo'), 'clock')
    expect(given.refusal('escalation.forward', forward('Cleo')).remedy).toMatch(/^Its path ends here/)
  })
})
