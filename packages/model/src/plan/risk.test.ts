import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import { amina, ben, planned } from '../given-plan.ts'
import { riskAtStake, risksAtStake } from '../views/risk-at-stake.ts'

const delay = { low: 5, likely: 8, high: 12 }

describe('a risk', () => {
  it('[plan.20] is mitigated when something was done, and counts with what is left of it', () => {
    const given = planned()
    const fields = { statement: 'The export lacks visit notes', probability: 35, delay, affects: ['OUT-1'] }
    given.did('risk.add', { fields })
    expect(given.refusedWith('risk.mitigate', { subject: 'R-1' })).toEqual(['no-mitigation'])
    const at = () => riskAtStake(given.replica, given.replica.all('risk')[0]!)
    expect(at().expectedDays).toBeCloseTo(0.35 * 8.3)
    const mitigation = { what: 'Export from the archive', probabilityAfter: 10 }
    given.did('risk.mitigate', { subject: 'R-1', fields: { mitigation } })
    expect(at().expectedDays).toBeCloseTo(0.1 * 8.3)
    given.did('risk.occur', { subject: 'R-1', fields: { delayDays: 4 } })
    expect(at()).toMatchObject({ chance: 1, delayDays: 4, expectedDays: 4 })
    given.did('risk.close', { subject: 'R-1' })
    expect(at().expectedDays).toBe(0)
  })

  it('stands before others by what it puts at stake', () => {
    const given = planned()
    given.did('outcome.edit', { subject: 'OUT-2', fields: { value: { shape: 'oneOff', amount: 90_000 } } })
    const add = (statement: string, fields: object) =>
      given.did('risk.add', { fields: { statement, ...fields } })
    add('Small', { probability: 50, delay, affects: ['OUT-1'] })
    add('Priced', { probability: 20, delay, affects: ['OUT-1', 'DEL-3'] })
    add('Unsaid', {})
    expect(risksAtStake(given.replica).map(each => each.risk.key)).toEqual(['R-2', 'R-1', 'R-3'])
    expect(risksAtStake(given.replica)[2]).not.toHaveProperty('expectedDays')
  })
})

describe('an assumption', () => {
  it('[plan.21] holds or is broken by what its test showed, and is a risk until then', () => {
    const given = planned()
    const fields = { statement: '24 months suffice', confidence: 80, ifBroken: { delay } }
    given.did('assumption.add', { fields })
    const days = () => riskAtStake(given.replica, given.replica.all('assumption')[0]!).expectedDays
    expect(days()).toBeCloseTo(0.2 * 8.3)
    for (const verb of ['hold', 'break'])
      expect(given.refusedWith(`assumption.${verb}`, { subject: 'A-1' })).toEqual(['no-evidence'])
    given.did('assumption.break', { subject: 'A-1', fields: { evidence: 'Two branches need 36.' } })
    expect(days()).toBeCloseTo(8.3)
    given.did('assumption.retest', { subject: 'A-1', because: 'The archive was found.' })
    given.did('assumption.hold', { subject: 'A-1' })
    expect(days()).toBe(0)
  })
})

describe('an experiment', () => {
  it('[plan.50] [plan.51] [plan.52] starts with a test, an owner and a day', () => {
    const given = planned()
    given.did('experiment.add', { fields: { hypothesis: 'The pack five days early is enough' } })
    expect(given.refusedWith('experiment.start', { subject: 'EXP-1' })).toEqual([
      'no-test',
      'no-owner',
      'no-deadline',
    ])
  })

  it('[plan.53] [plan.54] asks for a practice when it is confirmed, and for whom next', () => {
    const given = planned()
    given.did('experiment.add', {
      fields: {
        hypothesis: 'The pack five days early is enough',
        smallestTest: 'Two branches get it',
        owner: 'Amina',
        endsOn: '2026-12-18',
      },
    })
    given.did('experiment.start', { subject: 'EXP-1' }, amina)
    const confirming = { subject: 'EXP-1', fields: { evidence: 'Both set up alone.' } }
    expect(given.refusedWith('experiment.confirm', confirming, amina)).toEqual(['no-practice', 'nobody-next'])
    const told = { experiment: 'EXP-1', title: 'Send the pack five days before', forWhom: ['Sales'] }
    const acted = actOut(given.replica, { act: 'experiment.practise', told }, given.moment(amina))
    const decision = acted.ok ? decideAll(given.replica, acted.commands, given.moment(amina)) : acted
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
    for (const fact of decision.facts) given.kept(fact, amina)
    expect(given.record('PRAC-1')).toMatchObject({ forWhom: [given.id('TEAM-2')] })
    expect(given.refusedWith('experiment.confirm', confirming, amina)).toEqual([])
    expect(actOut(given.replica, { act: 'experiment.practise', told }, given.moment(amina))).toMatchObject({
      refusals: [{ code: 'nothing-to-do' }],
    })
  })
})

describe('a forecast', () => {
  it('[plan.60] [plan.61] is computed from what the ledger holds, and nobody says it', () => {
    const given = planned()
    const fields = { madeOn: '2026-11-23', of: 'OUT-1', atPosition: 3, pOnTime: 0.31 }
    expect(given.refusedWith('forecast.add', { fields }, ben)).toEqual(['not-yours'])
    expect(given.refusedWith('forecast.add', { fields: { ...fields, atPosition: 9999 } }, 'clock')).toEqual([
      'not-yet-there',
    ])
    expect(given.did('forecast.add', { fields }, 'clock').key).toBe('FC-1')
  })
})
