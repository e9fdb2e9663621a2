import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { planForecast } from '../forecast/plan-forecast.ts'
import { planProblem } from '../problem/plan-problem.ts'
import { planGap } from './gap.ts'
import { valueAt, worths } from './worth.ts'

/** An outcome due on 18 December 2026 below an intent that reads until 30 June 2027: 194 days later. */
function valued(value: object | undefined, more: object = {}): Given {
  const given = Given.organisation()
  const systems = ['cascade', 'forecast', 'economics']
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems }, because: 'All.' })
  given.did('intent.edit', { subject: 'INT-1', fields: { horizonOn: '2027-06-30' }, because: 'So far.' })
  const fields = { ...wholeOutcome, dueOn: '2026-12-18', ...(value ? { value } : {}), ...more }
  given.did('outcome.add', { fields })
  return given
}

function estimated(given: Given, estimate: object): Given {
  const done = 'Visits stand in the product.'
  const statement = 'The history of 14 branches is imported'
  given.did('deliverable.add', { fields: { statement, parent: 'OUT-1', owner: 'Amina', done, estimate } })
  return given
}

function gapOf(given: Given) {
  const plan = planProblem(given.replica, given.moment('import'), { asPlan: true })
  const answer = planForecast(plan, { seed: 1, trials: 400 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return planGap({ world: given.replica, axis: plan.axis, forecast: answer.forecast, asPlan: true })
}

const lost = { low: 60, likely: 90, high: 140 }

describe('the five shapes, by hand', () => {
  it.each([
    ['steady', { shape: 'steady', amount: 700, per: 'week' }, 194 * 100],
    ['steady with a ramp', { shape: 'steady', amount: 700, per: 'week', rampWeeks: 4 }, 194 * 100 - 14 * 100],
    ['one-off', { shape: 'oneOff', amount: 5000 }, 5000],
    ['deadline', { shape: 'deadline', amount: 5000, penalty: 900, closesOn: '2026-12-31' }, 5000],
    ['deadline passed', { shape: 'deadline', amount: 5000, penalty: 900, closesOn: '2026-12-17' }, -900],
    [
      'window',
      { shape: 'window', amount: 700, per: 'week', opensOn: '2026-12-01', closesOn: '2027-01-07' },
      2000,
    ],
    [
      'decaying',
      { shape: 'decaying', amount: 700, per: 'week', opensOn: '2026-12-18', halfLifeWeeks: 1 },
      1010,
    ],
  ])('%s', (_, value, expected) => {
    const given = valued(value)
    const [worth] = worths(given.replica, { asPlan: true })
    const found = valueAt(worth!, worth!.promisedAt)
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.abs(expected) * 0.012)
  })

  it('is worth nothing to a shape that lacks a part of itself', () => {
    expect(
      worths(valued({ shape: 'steady', amount: 0, per: 'week' }).replica, { asPlan: true }),
    ).toHaveLength(1)
    expect(worths(valued(undefined).replica, { asPlan: true })).toEqual([])
  })
})

describe('the gap', () => {
  it('is fixed by the first promise; a later day draws a line of its own', () => {
    const given = valued({ shape: 'steady', amount: 700, per: 'week' })
    const passOver = ['meaning-lost', 'vague-statement', 'no-done', 'unconfirmed-reading']
    given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.', passOver }, given.id('PER-1'))
    given.now = '2026-11-24T09:00:00.000Z'
    given.did('outcome.edit', {
      subject: 'OUT-1',
      fields: { dueOn: '2027-01-15' },
      because: 'A vendor is late.',
    })
    const [worth] = worths(given.replica, { asPlan: false })
    expect(worth!.lastPromisedAt - worth!.promisedAt).toBe(28)
    const { whole } = gapOf(estimated(given, { low: 2, likely: 3, high: 5 }))
    expect(whole.intended - whole.asLastPromised).toBeCloseTo(2800, 6)
  })

  it('counts what nothing below can deliver as not yet agreed, in full', () => {
    const { whole, outcomes } = gapOf(valued({ shape: 'oneOff', amount: 5000 }))
    expect(whole).toMatchObject({ intended: 5000, expected: 0, notYetAgreed: 5000, gapDays: null })
    expect(outcomes[0]!.notAgreed).toMatchObject([{ because: 'no-deliverables' }])
  })

  it('comes back after the horizon where value flows, and never where a day was missed', () => {
    const steady = gapOf(estimated(valued({ shape: 'steady', amount: 700, per: 'week' }), lost))
    expect(steady.whole.gap).toBeGreaterThan(0)
    expect(steady.whole.gapDays).toBeGreaterThan(0)
    const missed = valued({ shape: 'deadline', amount: 5000, closesOn: '2026-12-20' })
    expect(gapOf(estimated(missed, lost)).whole.gapDays).toBeNull()
  })

  it('speaks of days alone where no value is stated', () => {
    const gap = gapOf(estimated(valued(undefined), lost))
    expect(gap).toMatchObject({ unpriced: true, whole: { intended: 0, gap: 0 } })
    expect(gap.whole.lateDaysMean).toBeGreaterThan(0)
  })

  it('takes the chance of impact as 1, and says so, until ten were judged', () => {
    expect(gapOf(valued({ shape: 'oneOff', amount: 5000 })).chanceOfImpact).toEqual({
      chance: 1,
      assumed: true,
    })
  })
})
