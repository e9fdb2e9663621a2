import { describe, expect, it } from 'vitest'
import type { Given } from '../../given.ts'
import { amina, ben, linked, planned } from '../../given-plan.ts'
import { agendaOf } from '../agenda.ts'

function waits(given: Given, of: string): string[] {
  const person = given.replica.one('person', given.id(of))!
  return agendaOf(given.replica, person, given.moment(of)).flatMap(item =>
    item.deed ? [`${item.deed.wait} ${item.on.key}`] : [],
  )
}

describe('what waits in a plan', () => {
  it('asks a provider for a day, whoever waits about another, and whether it came', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    linked(given, ['DEL-1', 'DEL-2'])
    expect([waits(given, ben), waits(given, amina)]).toEqual([['dependency DEP-1'], []])
    given.did('dependency.counter', { subject: 'DEP-1', fields: { promisedOn: '2026-11-23' } }, ben)
    expect([waits(given, ben), waits(given, amina)]).toEqual([[], ['counter DEP-1']])
    given.did('dependency.accept', { subject: 'DEP-1' }, amina)
    expect(waits(given, amina)).toEqual(['received DEP-1'])
    given.did('deliverable.deliver', { subject: 'DEL-3' }, ben)
    expect(waits(given, amina)).toEqual([])
  })

  it('asks for reviews, tests and judgements by their day', () => {
    const given = planned()
    const add = (kind: string, fields: Record<string, unknown>) => given.did(`${kind}.add`, { fields })
    add('risk', { statement: 'Notes are missing', owner: 'Amina', reviewOn: '2026-11-25' })
    add('risk', { statement: 'Managers are away', owner: 'Amina', reviewOn: '2026-11-26' })
    add('assumption', { statement: '24 months suffice', owner: 'Amina', testOn: '2026-11-24' })
    const test = { smallestTest: 'Two branches', owner: 'Amina', endsOn: '2026-12-07' }
    add('experiment', { hypothesis: 'Five days are enough', pilot: true, ...test })
    given.did('experiment.start', { subject: 'EXP-1' }, amina)
    expect(waits(given, amina).sort()).toEqual(['assumption A-1', 'risk R-1'])
    given.now = '2026-11-30T09:00:00.000Z'
    expect(waits(given, amina)).toContain('halfTime EXP-1')
    given.did('experiment.reflect', { subject: 'EXP-1', fields: { holdsBack: 'trust' } }, amina)
    expect(waits(given, amina)).not.toContain('halfTime EXP-1')
    given.now = '2026-12-07T09:00:00.000Z'
    expect(waits(given, amina)).toContain('experiment EXP-1')
  })

  it('asks what becomes of what a cycle did not end', () => {
    const given = planned()
    given.did('cycle.add', { fields: { name: 'Winter', startsOn: '2026-11-02', endsOn: '2027-01-29' } })
    given.did('cycle.start', { subject: 'CYC-1' })
    expect(waits(given, amina)).toEqual([])
    given.now = '2027-01-30T09:00:00.000Z'
    expect(waits(given, amina)).toEqual(['carry OUT-1'])
  })
})
