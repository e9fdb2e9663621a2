import { calibrationFrom } from '@throughline/engine'
import type { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { type Causes, causesOfGap } from './causes.ts'
import { explained, planning, promised, steady, worked } from './explaining.cases.ts'
import { type RepairName, repairs } from './repairs.ts'

const due = '2026-12-04'
const days = (likely: number) => ({ low: 0.8 * likely, likely, high: 1.25 * likely })

/** A promise of value with work of ten person-days by Amina, of which nothing goes wrong. */
function untroubled(more: object = {}): Given {
  const given = planning()
  for (const each of given.replica.all('person'))
    given.did('person.edit', { subject: each.id, fields: { utilisation: 1 } })
  promised(given, { value: steady, dueOn: due }, [{ estimate: days(10), ...more }])
  return given
}

/** As `untroubled`; its work waits besides for what Ben gives from another promise, which has no value. */
function provided(estimate: object, neededOn: string): Given {
  const given = untroubled()
  promised(given, { owner: 'Ben', dueOn: '2027-03-31' }, [{ owner: 'Ben', estimate, dueOn: '2027-03-31' }])
  given.did('dependency.add', { fields: { what: 'The list', from: 'DEL-2', to: 'DEL-1', neededOn } })
  return given
}

const asked = { raisedOn: '2026-11-02', neededOn: '2026-11-16', decider: 'Ben', about: ['DEL-1'] }

/** What goes wrong, and which repair alone takes it away. */
const troubles: { readonly [repair in RepairName]: () => Given } = {
  decidedOnTime: () => {
    const given = untroubled()
    given.did('decision.add', { fields: { question: 'Which way first?', ...asked } })
    return given
  },
  dependenciesKept: () => provided(days(15), '2026-11-25'),
  capacityFits: () => {
    const given = untroubled()
    promised(given, { dueOn: due, value: steady }, [{ estimate: days(10) }])
    return given
  },
  empoweredOwners: () => {
    const given = untroubled()
    const fields = { what: 'Two testers', for: 'OUT-1', from: 'Ben', neededOn: '2026-11-20' }
    given.did('support.add', { fields })
    return given
  },
  scopeAsAgreed: () => {
    const given = untroubled()
    const passOver = ['meaning-lost', 'vague-statement', 'no-done', 'unconfirmed-reading', 'gate']
    given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.', passOver }, given.id('PER-1'))
    given.did('baseline.add', { fields: { name: 'As agreed', of: 'OUT-1', atPosition: 1 } })
    given.now = '2026-11-23T10:00:00.000Z'
    worked(given, { parent: 'OUT-1', owner: 'Ben', estimate: days(18), statement: 'Holidays are imported' })
    return given
  },
  clearWork: () => untroubled({ statement: 'Improve things' }),
  seenInTime: () => {
    const given = provided(days(6), '2026-12-31')
    given.did('team.edit', { subject: 'Platform', fields: { lead: 'Amina' } })
    given.did('person.edit', { subject: 'Amina', fields: { teams: ['Platform'] } })
    given.did('deliverable.edit', { subject: 'DEL-2', fields: { dueOn: '2026-11-24' }, because: 'Sooner.' })
    return given
  },
  honestEstimates: () => untroubled(),
  risksSpared: () => {
    const given = untroubled()
    const fields = { statement: 'The export lacks notes', affects: ['DEL-1'], probability: 60 }
    given.did('risk.add', { fields: { ...fields, delay: days(8) } })
    return given
  },
}

/** Everything took half as long again as it was estimated at, ever so often; else estimates are met. */
function calibrated(name: RepairName) {
  const actual = name === 'honestEstimates' ? 15 : 10
  const past = Array.from({ length: 400 }, () => ({ estimated: 10, actual, estimatedBy: [] }))
  return calibrationFrom(past)
}

async function causesOf(given: Given, calibration: ReturnType<typeof calibrated>): Promise<Causes> {
  const asked = { asPlan: true, trials: 300, calibration }
  const explaining = explained(given.replica, given.moment('import'), asked)
  return (await causesOfGap(explaining, { seed: 1, trials: 300 })) as Causes
}

describe('each repair takes away its own trouble, and no other', () => {
  it.each(repairs.map(each => each.name))('%s', async name => {
    const causes = await causesOf(troubles[name](), calibrated(name))
    const alone = Object.fromEntries(causes.causes.map(each => [each.repair, each.alone]))
    expect(alone[name]).toBeGreaterThan(0.02 * Math.abs(causes.gap))
    for (const { repair, alone: gain } of causes.causes)
      if (repair !== name)
        expect([repair, Math.abs(gain) < 1e-6 * (alone[name] ?? 0)]).toEqual([repair, true])
  })

  it('takes away nothing where nothing goes wrong', async () => {
    const { causes } = await causesOf(untroubled(), calibrated('clearWork'))
    for (const { repair, alone } of causes) expect([repair, Math.abs(alone) < 1e-9]).toEqual([repair, true])
  })
})
