import type { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { causesOfGap } from '../gap/causes.ts'
import { explained, planning, promised, steady } from '../gap/explaining.cases.ts'
import { planProblem } from '../problem/plan-problem.ts'
import { missing } from './missing.ts'
import { planForecast } from './plan-forecast.ts'

const all = (days: number) => ({ low: days, likely: days, high: days })

/** DEL-1 of Amina below OUT-1, which a trouble is put into; DEL-2 of Ben below OUT-2, which is sound. */
function plan(more: object = { estimate: { low: 3, likely: 5, high: 9 } }): Given {
  const given = planning()
  const statement = 'The history of 14 branches is imported'
  const done = 'Visits stand in the product.'
  promised(given, { value: steady })
  given.did('deliverable.add', { fields: { statement, done, parent: 'OUT-1', owner: 'Amina', ...more } })
  promised(given, { value: steady, owner: 'Ben' }, [{ owner: 'Ben' }])
  return given
}

const changed = (subject: string, fields: object) => (given: Given) =>
  given.did(`${subject.startsWith('DEL') ? 'deliverable' : 'outcome'}.edit`, {
    ...{ subject, fields: fields as Record<string, unknown>, because: 'It was said so.' },
  })
const added = (word: string, fields: object) => (given: Given) =>
  given.did(word, { fields: fields as Record<string, unknown> })
const Amina = (fields: object) => (given: Given) =>
  given.did('person.edit', { subject: 'Amina', fields: fields as Record<string, unknown> })

/** What cannot be said of DEL-1 and what mends it; nothing where it has a day. What is sound always has one. */
function toldOf(given: Given) {
  const { forecast, gap, world } = explained(given.replica, given.moment('import'), {
    asPlan: true,
    trials: 60,
  })
  expect(forecast.nodes.get(given.id('OUT-2'))?.p50On).toMatch(/^2026-1[12]-/)
  for (const figure of [gap.whole.intended, gap.whole.gap, gap.whole.expected10, gap.whole.lateDaysMean])
    expect(Number.isFinite(figure)).toBe(true)
  const { cannot, p50On } = forecast.nodes.get(given.id('DEL-1'))!
  return cannot ? missing(cannot, world) : p50On
}

describe('a plan with a trouble in one place says so there, and speaks of all the rest', () => {
  it.each([
    ['no estimate', {}, 'DEL-1 has no estimate.', /^Give DEL-1 a low/],
    [
      'an absurd one',
      { estimate: all(1e300) },
      'The estimate of DEL-1 is longer than any plan.',
      /^Give DEL-1/,
    ],
  ])('%s', (_, more, reason, remedy) => {
    expect(toldOf(plan(more))).toEqual({ reason, remedy: expect.stringMatching(remedy) })
  })

  it.each([
    ['has left already', Amina({ leavesOn: '2026-01-01' })],
    ['comes in another age', Amina({ startsOn: '9999-12-31' })],
    ['is away for ever', Amina({ timeOff: [{ from: '2026-11-01', to: '9999-12-31', share: 1 }] })],
    ['has no hour', Amina({ hoursPerWeek: 0 })],
    ['has next to none', Amina({ utilisation: 5e-324 })],
  ])('somebody who %s', (_, trouble) => {
    const given = plan()
    trouble(given)
    expect(toldOf(given)).toMatchObject({
      reason: expect.stringMatching(/^Nobody can do DEL-1.*Amina/),
      remedy: 'Give Amina Diallo hours, or name somebody else.',
    })
  })

  it.each([
    ['nothing left', changed('DEL-1', { remaining: 0 })],
    ['an absurd rest', changed('DEL-1', { remaining: 1e15 })],
    ['a day before all days', changed('OUT-1', { dueOn: '0001-01-01' })],
    ['a start long ago', changed('DEL-1', { startNoEarlierOn: '1970-01-01' })],
    ['an absurd value', changed('OUT-1', { value: { ...steady, amount: 1e15 } })],
    ['no value at all', changed('OUT-1', { value: { ...steady, amount: 0 } })],
    [
      'a value that halves at once',
      changed('OUT-1', { value: { ...steady, shape: 'decaying', halfLifeWeeks: 5e-324 } }),
    ],
    [
      'a window that never opens',
      changed('OUT-1', {
        value: { ...steady, shape: 'window', opensOn: '9999-12-31', closesOn: '2026-01-01' },
      }),
    ],
    [
      'an absurd risk',
      added('risk.add', { statement: 'R', affects: ['DEL-1'], probability: 50, delay: all(1e308) }),
    ],
    [
      'an absurd belief',
      added('assumption.add', {
        statement: 'A',
        affects: ['DEL-1'],
        confidence: 5,
        ifBroken: { delay: all(1e308) },
      }),
    ],
    [
      'a decision needed before all days',
      added('decision.add', {
        question: 'Which?',
        about: ['DEL-1'],
        decider: 'Ben',
        neededOn: '0001-01-01',
        raisedOn: '9999-12-31',
      }),
    ],
  ])('%s is borne, and leaves a day', (_, trouble) => {
    const given = plan()
    trouble(given)
    expect(toldOf(given)).toMatch(/^202[67]-/)
  })

  it.each([
    ['a negative estimate', { estimate: all(-1) }],
    ['an estimate upside down', { estimate: { low: 9, likely: 5, high: 1 } }],
    ['a day that is none', { dueOn: '2026-02-30' }],
    ['more of somebody than there is', { assigned: [{ person: 'Amina', share: 2 }] }],
  ])('%s is refused when it is said', (_, fields) => {
    expect(plan().refusedWith('deliverable.edit', { subject: 'DEL-1', fields, because: 'So.' })).toEqual([
      'invalid-value',
    ])
  })
})

describe('a plan without people', () => {
  it('takes work at its word, as if somebody were there for each piece', () => {
    const given = plan({ estimate: { low: 3, likely: 5, high: 9 } })
    for (const person of given.replica.all('person')) given.replica.put({ ...person, archived: true })
    expect(toldOf(given)).toMatch(/^2026-1[12]-/)
  })
})

describe('a plan in a ring', () => {
  it('is refused when the ring is closed, also through the promises around the work', () => {
    const given = plan()
    given.did('dependency.add', { fields: { what: 'One', from: 'OUT-2', to: 'DEL-1' } })
    const back = { what: 'The other', from: 'OUT-1', to: 'DEL-2' }
    expect(given.refusedWith('dependency.add', { fields: back })).toEqual(['cycle'])
  })

  it('names what lies on it, where a file brings it along', () => {
    const given = plan()
    given.did('dependency.add', { fields: { what: 'One', from: 'DEL-1', to: 'DEL-2' } })
    const { replica } = given
    const [first] = replica.all('dependency')
    replica.put({ ...first!, id: 'ring', from: given.id('OUT-2'), to: given.id('DEL-1') })
    const problem = planProblem(replica, given.moment('import'), { asPlan: true })
    const answer = planForecast(problem, { seed: 1, trials: 20 })
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'cycle', at: 'relations' }] })
    const ring = answer.ok ? [] : (answer.refusals[0]!.cycle ?? [])
    expect(ring.map(id => replica.record(id)?.key).sort()).toEqual(['DEL-1', 'DEL-2', 'OUT-2'])
  })

  it('through a decision is none: what is decided waits for nobody, and the work waits for it', () => {
    const given = plan()
    given.did('decision.add', { fields: { question: 'Which?', decider: 'Ben', about: ['DEL-1', 'DEL-2'] } })
    given.did('dependency.add', { fields: { what: 'One', from: 'DEL-1', to: 'DEL-2' } })
    given.did('dependency.add', { fields: { what: 'The word', from: 'D-1', to: 'DEL-1' } })
    expect(toldOf(given)).toMatch(/^2026-1[12]-/)
  })
})

describe('one person for everything', () => {
  it('does one thing after the other, and the gap says that it is capacity', async () => {
    const given = planning()
    for (let each = 0; each < 6; each++) promised(given, { value: steady, dueOn: '2026-12-04' }, [{}])
    const explaining = explained(given.replica, given.moment('import'), { asPlan: true, trials: 200 })
    const causes = await causesOfGap(explaining, { seed: 1, trials: 200 })
    const [most] = [...causes!.causes].sort((a, b) => b.share - a.share)
    expect(most).toMatchObject({ repair: 'capacityFits', items: [{ subject: given.id('PER-1') }] })
    expect(causes!.acute).toBe('alignment')
  })
})
