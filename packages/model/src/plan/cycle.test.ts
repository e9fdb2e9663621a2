import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import type { Given } from '../given.ts'
import { amina, planned } from '../given-plan.ts'
import { cycleOf, outcomesOf, plannedCycle, runningCycle, unfinishedOf } from '../views/cycles.ts'

const winter = { name: 'Winter', startsOn: '2026-11-02', endsOn: '2027-01-29' }

function running(): Given {
  const given = planned()
  given.did('cycle.add', { fields: winter })
  given.did('cycle.start', { subject: 'Winter' })
  return given
}

function closing(given: Given, answers: object[]) {
  const told = { cycle: 'Winter', answers }
  const acted = actOut(given.replica, { act: 'cycle.close', told }, given.moment(amina))
  if (!acted.ok) throw new Error(JSON.stringify(acted.refusals))
  const decision = decideAll(given.replica, acted.commands, given.moment(amina))
  if (!decision.ok) return decision.refusals.map(refusal => `${refusal.place} ${refusal.code}`)
  for (const fact of decision.facts) given.kept(fact, amina)
  return []
}

describe('a cycle', () => {
  it('[plan.1] [plan.2] runs from a first day to a last', () => {
    const given = planned()
    given.did('cycle.add', { fields: { name: 'Winter' } })
    expect(given.refusedWith('cycle.start', { subject: 'CYC-1' })).toEqual(['no-start', 'no-end'])
  })

  it('[plan.3] has its days in their order', () => {
    const turned = { name: 'Winter', startsOn: '2027-01-29', endsOn: '2026-11-02' }
    expect(planned().refusal('cycle.add', { fields: turned })).toMatchObject({
      code: 'days-inverted',
      about: { field: 'endsOn' },
      offer: '2027-01-29',
    })
  })

  it('[plan.4] runs alone, unless the other is of other intents', () => {
    const given = running()
    given.did('cycle.add', { fields: { ...winter, name: 'Another' } })
    expect(given.refusedWith('cycle.start', { subject: 'Another' })).toEqual(['already-running'])
    given.did('intent.add', { fields: { statement: 'Nine of ten clients renew' } })
    given.did('cycle.edit', { subject: 'Another', fields: { intents: ['INT-2'] } })
    given.did('cycle.edit', { subject: 'Winter', fields: { intents: ['INT-1'] } })
    expect(given.refusedWith('cycle.start', { subject: 'Another' })).toEqual([])
  })

  it('[plan.5] does not close over outcomes that nobody spoke of', () => {
    const given = running()
    expect(given.refusal('cycle.close', { subject: 'Winter' })).toMatchObject({
      code: 'carried-in-silence',
      reason: 'OUT-1 has not ended.',
    })
    expect(closing(given, [])).toEqual(['0 carried-in-silence'])
    expect(given.record('CYC-1').state).toBe('running')
  })

  it('closes when each outcome was carried, dropped or delivered, all or nothing', () => {
    const given = running()
    given.did('outcome.edit', { subject: 'OUT-2', fields: { dueOn: '2027-01-15' } })
    const carry = { outcome: 'OUT-1', answer: 'carry', dueOn: '2027-03-26' }
    const drop = { outcome: 'OUT-2', answer: 'drop', because: 'The client left.' }
    expect(closing(given, [carry, drop])).toEqual(['0 no-reason', '2 carried-in-silence'])
    expect(given.record('OUT-2').state).toBe('draft')
    expect(closing(given, [{ ...carry, because: 'The export came late.' }, drop])).toEqual([])
    expect(given.record('CYC-1').state).toBe('closed')
    expect(given.record('OUT-1')).toMatchObject({ dueOn: '2027-03-26', state: 'draft' })
    expect(given.record('OUT-1').steps.carried).toMatchObject({ because: 'The export came late.' })
    expect(given.record('OUT-2').state).toBe('dropped')
  })

  it('is found by the day and by what it holds', () => {
    const given = running()
    given.did('cycle.add', { fields: { name: 'Spring', startsOn: '2027-01-30', endsOn: '2027-04-30' } })
    const world = given.replica
    const [first, second] = world.all('outcome')
    expect(runningCycle(world, '2026-11-23')?.key).toBe('CYC-1')
    expect(runningCycle(world, '2027-03-01')?.key).toBe('CYC-1')
    expect(plannedCycle(world)?.key).toBe('CYC-2')
    expect([cycleOf(world, first!)?.key, cycleOf(world, second!)?.key]).toEqual(['CYC-1', 'CYC-2'])
    const winterCycle = world.all('cycle')[0]!
    expect(outcomesOf(world, winterCycle).map(each => each.key)).toEqual(['OUT-1'])
    expect(unfinishedOf(world, winterCycle).map(each => each.key)).toEqual(['OUT-1'])
  })
})
