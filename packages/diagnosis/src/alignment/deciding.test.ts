import { describe, expect, it } from 'vitest'
import { provenByMisalignment, saidOf, withSystems } from '../alignment.cases.ts'
import { findingOf } from '../spoken.cases.ts'

const asked = (more: object = {}) => ({
  fields: { question: 'Which import first?', domain: 'scope', about: ['OUT-1'], ...more },
})

describe('deciding', () => {
  it.each([
    ['overlapping-rights', 'rights'],
    ['missing-right', 'rights'],
    ['absent-decider', 'decisions'],
    ['slow-decision', 'decisions'],
    ['leader-bottleneck', 'decisions'],
    ['accountable-without-power', 'empowerment'],
    ['support-not-given', 'empowerment'],
  ] as const)('%s finds what was put in, and is silent without it or its system', provenByMisalignment)

  it('finds a decision nobody may take, until a right holds', () => {
    const given = withSystems('decisions', 'rights')
    given.did('decision.add', asked())
    expect(saidOf(given, 'missing-right')).toContain('D-1 Nobody has the right to decide D-1.')
    given.did('right.add', { fields: { domain: 'scope', scope: 'INT-1', decider: 'Ben' } })
    expect(saidOf(given, 'missing-right')).toEqual(['OUT-1 Nobody decides about the date of OUT-1.'])
  })

  it('calls a decision slow past its day, and not what is deferred to a day to come', () => {
    const given = withSystems('decisions')
    given.now = '2026-11-02T09:00:00.000Z'
    given.did('decision.add', asked({ decider: 'Ben', neededOn: '2026-11-20' }))
    given.now = '2026-11-20T09:00:00.000Z'
    expect(saidOf(given, 'slow-decision')).toEqual([])
    given.now = '2026-11-23T09:00:00.000Z'
    expect(saidOf(given, 'slow-decision')).toEqual([
      'D-1 D-1 has been open for 15 working days, 3 days past 2026-11-20.',
    ])
    expect(findingOf(given, 'slow-decision')).toMatchObject({ severity: 'note', cost: { days: 3 } })
    given.did('decision.defer', { subject: 'D-1', fields: { untilOn: '2026-12-04' } }, 'PER-2')
    expect(saidOf(given, 'slow-decision')).toEqual([])
  })

  it('is silent about an absent decider who has a deputy, and speaks before slow-decision', () => {
    const given = withSystems('decisions', 'rights')
    given.did('person.edit', {
      subject: 'Cleo Marsh',
      fields: { timeOff: [{ from: '2026-11-16', to: '2027-01-11', share: 1 }] },
    })
    given.now = '2026-11-02T09:00:00.000Z'
    given.did('right.add', { fields: { domain: 'scope', scope: 'INT-1', decider: 'Cleo' } })
    given.did('decision.add', asked({ neededOn: '2026-11-18' }))
    given.now = '2026-11-23T09:00:00.000Z'
    expect(saidOf(given, 'absent-decider')).toEqual([
      'D-1 D-1 waits for Cleo Marsh, who is away until 2027-01-11, and nobody stands in.',
    ])
    expect(saidOf(given, 'slow-decision')).toEqual([])
    given.did('right.edit', { subject: 'RIGHT-1', fields: { deputy: 'Ben' } })
    expect(saidOf(given, 'absent-decider')).toEqual([])
  })

  it('holds a queue of five at one desk to be ordinary, and one of six not', () => {
    const given = withSystems('decisions')
    for (let each = 0; each < 5; each++) given.did('decision.add', asked({ decider: 'Ben' }))
    expect(saidOf(given, 'leader-bottleneck')).toEqual([])
    given.did('decision.add', asked({ decider: 'Ben' }))
    expect(saidOf(given, 'leader-bottleneck')).toEqual([
      'PER-2 6 things wait for Ben Okri to decide; the oldest for 0 days.',
    ])
  })

  it('names what an owner lacks, until it is given', () => {
    const given = withSystems('empowerment')
    const need = { what: 'A tester', sort: 'people', for: 'OUT-1', from: 'Ben' }
    given.did('support.add', { fields: need })
    given.did('support.refuse', { subject: 'SUP-1', because: 'There is nobody.' }, 'PER-2')
    expect(saidOf(given, 'accountable-without-power')).toEqual([
      'OUT-1 Amina Diallo answers for OUT-1 and lacks the people.',
    ])
    given.did('support.add', { fields: need })
    given.now = '2026-11-24T09:00:00.000Z'
    given.did('support.give', { subject: 'SUP-2' }, 'PER-2')
    expect(saidOf(given, 'accountable-without-power')).toEqual([])
  })

  it('waits for support until the day it was promised for', () => {
    const given = withSystems('empowerment')
    given.did('support.add', {
      fields: { what: 'A tester', for: 'OUT-1', from: 'Ben', neededOn: '2026-11-25' },
    })
    given.now = '2026-11-25T09:00:00.000Z'
    expect(saidOf(given, 'support-not-given')).toEqual([])
    given.now = '2026-12-03T09:00:00.000Z'
    expect(saidOf(given, 'support-not-given')).toEqual([
      'SUP-1 SUP-1 was asked of Ben Okri for 2026-11-25 and has not come.',
    ])
    expect(findingOf(given, 'support-not-given')).toMatchObject({ severity: 'warning', cost: { days: 8 } })
  })
})
