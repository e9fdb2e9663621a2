import { type AnyRecord, faultsOf, orphanWork, registry } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { faultFamilies, inject } from '../faults/fault.ts'
import { Chance } from './chance.ts'
import { personName, placeName } from './names.ts'
import { organisation, organisationFacts } from './organisation.ts'

describe('an organisation', () => {
  it.each([100, 137, 500, 3000])('has %i records, no more and no fewer', records => {
    expect(organisation({ seed: 3, records }).replica.size).toBe(records)
  })

  it('is the same for the same seed, and another for another', () => {
    const facts = (seed: number) => organisationFacts({ seed, records: 200 })
    expect(facts(5)).toEqual(facts(5))
    expect(facts(5)).not.toEqual(facts(6))
  })

  it('tells its facts in the order of their instants, and each version once', () => {
    const facts = organisationFacts({ seed: 8, records: 400 })
    const instants = facts.map(fact => fact.at)
    expect(instants).toEqual([...instants].sort())
    expect(new Set(facts.map(fact => `${fact.subject} ${fact.version}`)).size).toBe(facts.length)
  })

  it('holds only values that the model would take', () => {
    const { replica } = organisation({ seed: 9, records: 600 })
    for (const record of replica.kept().records) expect(wrongIn(record), record.key).toEqual([])
  })

  it('takes no deal whose work begins before its gate', () => {
    expect(organisation({ seed: 7, records: 2900 }).replica.size).toBe(2900)
  })

  it('has a line from every piece of work to an intent', () => {
    expect(orphanWork(organisation({ seed: 10, records: 800 }).replica)).toEqual([])
  })
})

describe('a fault', () => {
  const healthy = organisation({ seed: 4, records: 500 })

  it.each(Object.values(faultFamilies).flat())('%s is put in, and a savepoint takes it out again', code => {
    const before = healthy.replica.kept().records
    const start = healthy.replica.savepoint()
    expect(inject(healthy, code, 1).length).toBeGreaterThan(0)
    expect(healthy.replica.kept().records).not.toEqual(before)
    healthy.replica.rollback(start)
    expect(healthy.replica.kept().records).toEqual(before)
  })
})

describe('names', () => {
  it('are each given once', () => {
    const places = Array.from({ length: 5000 }, (_, at) => placeName(at))
    expect(new Set(places).size).toBe(5000)
    const people = Array.from({ length: 2400 }, (_, at) => personName(at))
    expect(new Set(people).size).toBe(2400)
  })
})

describe('chance', () => {
  it('spreads evenly', () => {
    const chance = new Chance(1)
    const counts = new Array(10).fill(0)
    for (let draw = 0; draw < 10_000; draw++) counts[chance.below(10)]++
    expect(Math.min(...counts)).toBeGreaterThan(900)
    expect(Math.max(...counts)).toBeLessThan(1100)
  })
})

function wrongIn(record: AnyRecord): string[] {
  const kind = registry.kinds[record.kind]!
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = record[name]
    if (value === undefined) return field.mayBeEmpty ? [] : [`${name} is missing`]
    return faultsOf(field, value).map(fault => `${name} ${fault}`)
  })
}
