import { describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import { agendaOf } from './agenda.ts'
import { effectOf } from './change-effect.ts'
import { heldBy } from './held-by.ts'
import { marginOf } from './margin.ts'
import { readinessOf } from './readiness.ts'

const on = '2026-11-23'

/** ENG-1 is worth 100,000; 10,000 are spent; DEL-1 of Amina and DEL-2 of anybody are left. A day costs 500. */
function engaged(): Given {
  const given = Given.organisation()
  const fields = { systems: [...systemNames], costPerDay: 500 }
  given.did('workspace.edit', { subject: 'WS-1', fields })
  given.did('person.edit', { subject: 'Amina', fields: { costPerDay: 800 } })
  given.did('client.add', { fields: { name: 'Ardenvale Care' } })
  given.did('outcome.add', { fields: { statement: 'All branches plan their visits', parent: 'INT-1' } })
  given.did('signal.add', { fields: { name: 'Spent on Ardenvale' } })
  given.did('reading.add', { fields: { signal: 'SIG-1', value: 10_000, at: '2026-11-20' } })
  given.did('reading.add', { fields: { signal: 'SIG-1', value: 4_000, at: '2026-11-13' } })
  const people = { soldBy: 'Ben', lead: 'Cleo', deliveryLead: 'Amina', spent: 'SIG-1', root: 'OUT-1' }
  const money = { value: 100_000, targetMargin: 32 }
  given.did('engagement.add', { fields: { deal: 'Ardenvale', client: 'CLI-1', ...people, ...money } })
  given.did('engagement.win', { subject: 'ENG-1' })
  const estimate = { low: 20, likely: 25, high: 30 }
  const owned = { statement: 'History is imported', parent: 'OUT-1', owner: 'Amina', estimate }
  given.did('deliverable.add', { fields: owned })
  given.did('deliverable.add', { fields: { statement: 'Training is held', parent: 'OUT-1', remaining: 40 } })
  return given
}

const engagement = (given: Given) => given.replica.all('engagement')[0]!

describe('margin', () => {
  it('is value − spent − remaining effort × cost of a day, in three that stand side by side', () => {
    const given = engaged()
    const margin = marginOf(given.replica, engagement(given), on)
    // 100,000 − 10,000 − (25 × 800 + 40 × 500) = 50,000
    expect(margin).toMatchObject({ sold: 32, now: 90, expected: 50, spent: 10_000, cannot: [] })
    expect(margin.remaining).toMatchObject([
      { days: 25, costFrom: 'person', cost: 20_000 },
      { days: 40, costFrom: 'workspace', cost: 20_000 },
    ])
    expect(margin.formula).toBe('(100,000 − 10,000 − 40,000) ÷ 100,000 = 50,000 ÷ 100,000 = 50.0 %')
  })

  it('says what is missing rather than guess', () => {
    const given = engaged()
    given.did('deliverable.add', { fields: { statement: 'A report', parent: 'OUT-1' } })
    given.did('engagement.edit', { subject: 'ENG-1', fields: { value: null } })
    const margin = marginOf(given.replica, engagement(given), on)
    expect(margin.expected).toBeUndefined()
    expect(margin.cannot).toEqual(['the value of the engagement', 'an estimate of DEL-3'])
  })

  it('tells what a change would do to it, and counts what was billed', () => {
    const given = engaged()
    const fields = {
      what: 'Large-type rota',
      of: 'ENG-1',
      effort: { low: 5, likely: 10, high: 20 },
      price: 25_000,
    }
    const change = () => given.replica.all('changeRequest')[0]!
    given.did('changeRequest.add', { fields })
    const effect = effectOf(given.replica, change(), on)
    expect(effect).toMatchObject({ cost: 5000, marginIfAbsorbed: -5, days: 16, cannot: [] })
    expect(effect.marginIfBilled).toBeCloseTo((100 * 70_000) / 125_000 - 50)
    given.did('changeRequest.price', { subject: 'CR-1' })
    const agreed = { agreedBy: 'Joanna Reed', agreedOn: on }
    given.did('changeRequest.bill', { subject: 'CR-1', fields: agreed })
    expect(marginOf(given.replica, engagement(given), on).value).toBe(125_000)
  })
})

describe('the readiness list', () => {
  it('is read from what is there', () => {
    const given = engaged()
    const open = () =>
      readinessOf(given.replica, engagement(given))
        .filter(each => !each.holds)
        .map(each => each.point)
    given.did('promise.add', { fields: { what: 'Weekend answers', engagement: 'ENG-1' } })
    given.did('dependency.add', { fields: { what: 'Logins', to: 'OUT-1', ask: { client: 'CLI-1' } } })
    given.did('dependency.add', { fields: { what: 'A tester', to: 'DEL-1', ask: { team: 'Sales' } } })
    expect(open()).toEqual(['scope', 'promises', 'people', 'dependencies', 'client', 'checkpoint'])
    const done = 'A coordinator has planned one full week.'
    for (const subject of ['DEL-1', 'DEL-2']) given.did('deliverable.edit', { subject, fields: { done } })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { done, owner: 'Amina' } })
    given.did('deliverable.edit', { subject: 'DEL-2', fields: { team: 'Sales' } })
    given.did('promise.decline', { subject: 'PR-1', because: 'Not in the offer.' })
    given.did('dependency.edit', { subject: 'DEP-1', fields: { neededOn: '2026-12-04' } })
    given.did('dependency.edit', { subject: 'DEP-2', fields: { promisedOn: '2026-12-04' } })
    given.did('dependency.accept', { subject: 'DEP-2' })
    given.did('cadence.add', { fields: { name: 'Ardenvale', purpose: 'checkpoint', about: 'ENG-1' } })
    expect(open()).toEqual([])
  })
})

describe('what somebody holds', () => {
  it('is every open record that names them as the one who carries it on', () => {
    const given = engaged()
    const person = given.replica.one('person', given.id('PER-1'))!
    const held = () => heldBy(given.replica, person).map(each => `${each.record.key} ${each.field}`)
    expect(held()).toEqual(['TEAM-1 lead', 'INT-1 champion', 'DEL-1 owner', 'ENG-1 deliveryLead'])
    given.did('deliverable.deliver', { subject: 'DEL-1' })
    expect(held()).toEqual(['TEAM-1 lead', 'INT-1 champion', 'ENG-1 deliveryLead'])
  })
})

describe('what waits in bridge', () => {
  const waits = (given: Given, key: string) =>
    agendaOf(given.replica, given.replica.one('person', given.id(key))!, given.moment(key))
      .filter(each => each.sort === 'do')
      .map(each => `${each.deed?.wait} ${each.on.key}`)

  it('asks the lead to place promises, the receiver to take over, and whoever decides to price', () => {
    const given = engaged()
    given.did('promise.add', { fields: { what: 'Weekend answers', engagement: 'ENG-1' } })
    given.did('changeRequest.add', { fields: { what: 'Large-type rota', of: 'ENG-1' } })
    const fields = { what: 'Ardenvale', from: 'Sales', to: 'Platform', about: 'ENG-1' }
    given.did('handOff.add', { fields })
    given.did('support.add', { fields: { what: 'A tester', for: 'OUT-1', from: 'Ben' } })
    expect(waits(given, 'PER-3').sort()).toEqual(['changeRequest CR-1', 'promise PR-1'])
    expect(waits(given, 'PER-1')).toContain('handOff HO-1')
    expect(waits(given, 'PER-2')).toContain('support SUP-1')
    given.did('handOff.return', { subject: 'HO-1', fields: { missing: 'Who decides' } }, 'PER-1')
    expect(waits(given, 'PER-2')).toContain('handOffReturned HO-1')
    given.did('right.add', { fields: { domain: 'scope', scope: 'ENG-1', decider: 'Ben' } })
    expect(waits(given, 'PER-2')).toContain('changeRequest CR-1')
    expect(waits(given, 'PER-3')).toEqual(['promise PR-1'])
  })
})
