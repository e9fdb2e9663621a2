import { describe, expect, it } from 'vitest'
import {
  behaviourChart,
  byCd3,
  calendarRefusals,
  capacityRefusals,
  type ForecastProblem,
  forecast,
  forecastByPool,
  howManyIn,
  laggedRelation,
  leverRace,
  meanDifference,
  networkOf,
  profileRefusals,
  type ScheduleProblem,
  schedule,
  seeded,
  trendOf,
} from './index.ts'

const said = (refusals: readonly { code: string; at: string }[]) =>
  refusals.map(({ code, at }) => `${code} ${at}`)
const scheduled = (given: Partial<ScheduleProblem>) => {
  const problem = { horizon: 50, activities: [{ duration: 2 }, { duration: 2 }], relations: [], ...given }
  const answer = schedule(problem, { budget: { schedules: 20 } })
  return answer.ok ? [] : said(answer.refusals)
}
const work = { id: 'a', estimate: { kind: 'point' as const, likely: 2 } }
const played = (given: Partial<ForecastProblem>) => {
  const answer = forecast({ activities: [work], ...given }, { seed: 1, trials: 8 })
  return answer.ok
    ? [...answer.forecast.cannot].map(([id, { because }]) => `${because} ${id}`)
    : said(answer.refusals)
}
const netted = (given: Partial<Parameters<typeof networkOf>[0]>) => {
  const answer = networkOf({ durations: [1, 1], relations: [], ...given })
  return answer.ok ? [] : said(answer.refusals)
}
const FS = { kind: 'FS' as const, lag: 0 }
const ring = [
  { from: 0, to: 1, ...FS },
  { from: 1, to: 0, ...FS },
]
const off = { rates: new Int32Array(50) }
const fixed = (days: number) => ({ kind: 'fixed' as const, days })
const risk = (probability: number) => ({
  id: 'r',
  affects: ['a'],
  probability,
  delay: fixed(1),
  state: 'open' as const,
})
const demand = { id: 'd', fromWeek: 0, toWeek: 0, personDays: 1 }
const week = [1, 1, 1, 1, 1, 0, 0]
const odd = <T>(value: unknown) => value as T

describe('bad input is refused with its place', () => {
  it.each<[string, () => string[], string]>([
    ['a cycle, dated', () => netted({ relations: ring }), 'cycle relations'],
    ['a cycle, scheduled', () => scheduled({ relations: ring }), 'cycle relations'],
    [
      'a cycle, played',
      () => played({ waits: [{ id: 'w', kind: 'decision', blocks: ['a'], after: ['a'] }] }),
      'cycle relations',
    ],
    ['NaN, dated', () => netted({ durations: [1, Number.NaN] }), 'not-a-number durations[1]'],
    ['less than nothing, dated', () => netted({ durations: [-1, 1] }), 'not-a-number durations[0]'],
    [
      'NaN, scheduled',
      () => scheduled({ activities: [{ duration: Number.NaN }] }),
      'not-a-number activities[0].duration',
    ],
    [
      'infinite work',
      () => scheduled({ people: [{}], activities: [{ work: Infinity, assigned: [{ person: 0 }] }] }),
      'not-a-number activities[0].work',
    ],
    ['an infinite horizon', () => scheduled({ horizon: Infinity }), 'not-a-number horizon'],
    [
      'an infinite lag',
      () => scheduled({ relations: [{ ...ring[0], lag: Infinity }] }),
      'not-a-number relations[0].lag',
    ],
    [
      'an unknown activity',
      () => scheduled({ relations: [{ from: 0, to: 7, ...FS }] }),
      'unknown-activity relations[0].to',
    ],
    [
      'an unknown person',
      () => scheduled({ activities: [{ duration: 1, assigned: [{ person: 3 }] }] }),
      'unknown-person activities[0].assigned[0].person',
    ],
    [
      'an unknown resource',
      () => scheduled({ activities: [{ duration: 1, demands: [{ resource: 2, amount: 1 }] }] }),
      'unknown-resource activities[0].demands[0].resource',
    ],
    [
      'a named person who never works',
      () => scheduled({ people: [off], activities: [{ duration: 1, assigned: [{ person: 0 }] }] }),
      'never-works activities[0].assigned[0].person',
    ],
    [
      'a pool that never works',
      () => scheduled({ people: [off], activities: [{ duration: 1, needs: [{}] }] }),
      'too-few-people activities[0].needs[0]',
    ],
    [
      'nobody with the skill',
      () => scheduled({ people: [{}], activities: [{ duration: 1, needs: [{ skill: 4 }] }] }),
      'too-few-people activities[0].needs[0]',
    ],
    [
      'a deadline before the release',
      () => scheduled({ activities: [{ duration: 1, release: 9, deadline: 5 }] }),
      'deadline-before-release activities[0].deadline',
    ],
    [
      'more than a whole person',
      () => scheduled({ people: [{}], activities: [{ duration: 1, needs: [{ share: 1.5 }] }] }),
      'not-a-share activities[0].needs[0].share',
    ],
    [
      'NaN, played',
      () => played({ activities: [{ ...work, estimate: fixed(Number.NaN) }] }),
      'not-a-number activities[0].estimate.days',
    ],
    [
      'less than nothing, played',
      () => played({ activities: [{ ...work, estimate: fixed(-1) }] }),
      'negative activities[0].estimate.days',
    ],
    [
      'beyond all days',
      () => played({ activities: [{ ...work, estimate: fixed(1e300) }] }),
      'too-great activities[0].estimate.days',
    ],
    [
      'an estimate of no kind',
      () => played({ activities: [{ ...work, estimate: odd({ kind: 'guess' }) }] }),
      'unknown-kind activities[0].estimate.kind',
    ],
    [
      'clarity of no kind',
      () => played({ activities: [{ ...work, clarity: odd('dim') }] }),
      'unknown-kind activities[0].clarity',
    ],
    [
      'a wait of no kind',
      () => played({ waits: [{ id: 'w', kind: odd('whim'), blocks: ['a'] }] }),
      'unknown-kind waits[0].kind',
    ],
    [
      'a wait that blocks nothing known',
      () => played({ waits: [{ id: 'w', kind: 'gate', blocks: ['z'] }] }),
      'unknown-reference waits[0].blocks[0]',
    ],
    ['a chance above 1', () => played({ risks: [risk(1.2)] }), 'above-one risks[0].probability'],
    [
      'a chance that is none',
      () => played({ risks: [risk(Number.NaN)] }),
      'not-a-number risks[0].probability',
    ],
    [
      'news before it is news',
      () => played({ activities: [{ id: 'a', estimate: fixed(1), toldAfter: fixed(-1) }] }),
      'negative activities[0].toldAfter.days',
    ],
    [
      'a prior that is none',
      () => played({ priors: { reactionLag: fixed(Number.NaN) } }),
      'not-a-number priors.reactionLag.days',
    ],
    [
      'a prior chance above 1',
      () => played({ priors: { rework: odd({ vague: { chance: 2, share: 0, extraSpread: 0 } }) } }),
      'above-one priors.rework.vague.chance',
    ],
    [
      'nobody to do it',
      () => played({ people: [], activities: [{ ...work, needs: [{ skill: 's' }] }] }),
      'no-capacity a',
    ],
    [
      'a calendar without work',
      () => said(calendarRefusals({ calendar: { week: week.map(() => 0), holidays: [] } })),
      'no-working-time calendar',
    ],
    [
      'an empty calendar',
      () => said(calendarRefusals({ calendar: { week: [], holidays: [] } })),
      'week-of-seven calendar.week',
    ],
    [
      'utilisation above 1',
      () => said(calendarRefusals({ calendar: { week, holidays: [] }, utilisation: 1.1 })),
      'not-a-share utilisation',
    ],
    [
      'a value that is none',
      () => said(profileRefusals({ shape: 'steady', ratePerDay: Number.NaN })),
      'not-a-number ratePerDay',
    ],
    [
      'weeks without end',
      () => said(capacityRefusals({ weeks: 1e9, people: [], demands: [] })),
      'not-a-number weeks',
    ],
    [
      'a level that is none',
      () => said(capacityRefusals({ weeks: 1, people: [], demands: [{ ...demand, level: Number.NaN }] })),
      'not-a-number demands[0].level',
    ],
    [
      'demand for somebody unknown',
      () => said(capacityRefusals({ weeks: 1, people: [], demands: [{ ...demand, person: 'x' }] })),
      'unknown-person demands[0].person',
    ],
  ])('%s', (_, answer, refusal) => {
    expect(answer()).toEqual([refusal])
  })

  it.each<[string, () => unknown, RegExp]>([
    ['a seed', () => seeded(Number.NaN), /seed/],
    [
      'the seed of a forecast',
      () => forecast({ activities: [work] }, { seed: Number.NaN, trials: 8 }),
      /seed/,
    ],
    ['trials', () => forecast({ activities: [work] }, { seed: 1, trials: Number.NaN }), /trials/],
    [
      'a job',
      () => byCd3([{ id: 'a', costOfDelayPerDay: Number.NaN, scarceDays: 1 }]),
      /jobs\[0\]\.costOfDelayPerDay/,
    ],
    ['a future', () => meanDifference([1, Number.NaN], [2, 3]), /finite/],
    ['a reading', () => behaviourChart([1, Number.NaN]), /reading 1/],
    ['a reading of two series', () => laggedRelation([1, Number.NaN], [1, 2]), /reading 1/],
    ['a reading of a trend', () => trendOf([1, 2, 3, 4, 5, 6], [1, 2, Number.NaN, 4, 5, 6]), /finite/],
    ['a week of throughput', () => howManyIn([1, 2, Number.NaN, 2, 3, 4], 5), /history\[2\]/],
  ])('%s that is no number is a fault of the caller', (_, call, words) => {
    expect(call).toThrow(RangeError)
    expect(call).toThrow(words)
  })

  it.each([
    [{ dueAt: Number.NaN }, /targets\[0\]\.dueAt/],
    [{ dueAt: 1, weight: 0 }, /targets\[0\]\.weight/],
  ])('so is a target of %o', async (target, words) => {
    const race = leverRace({ activities: [work] }, [], {
      seed: 1,
      trials: 8,
      targets: [{ id: 'a', ...target }],
    })
    await expect(race).rejects.toThrow(words)
  })
})

describe('a chain of 100,000', () => {
  const count = 100_000
  const durations = new Int32Array(count).fill(1)
  const chain = Array.from({ length: count - 1 }, (_, k) => ({ from: k, to: k + 1, ...FS }))
  const closed = [...chain, { from: count - 1, to: 0, ...FS }]
  const id = (k: number) => `a${k}`
  const activities = Array.from({ length: count }, (_, k) => ({ id: id(k), estimate: fixed(1) }))
  const named = (links: typeof chain) => links.map(({ from, to }) => ({ from: id(from), to: id(to) }))

  it('is dated, and its ring is refused with the whole ring as witness', () => {
    expect(netted({ durations, relations: chain })).toEqual([])
    const answer = networkOf({ durations, relations: closed })
    expect(answer.ok ? [] : answer.refusals).toMatchObject([{ code: 'cycle', cycle: { length: count } }])
  })

  it('is scheduled, and its ring is refused', () => {
    const problem = { horizon: count, activities: Array.from({ length: count }, () => ({ duration: 1 })) }
    const made = schedule({ ...problem, relations: chain }, { budget: { schedules: 1 } })
    expect(made.ok && made.schedule.makespan).toBe(count)
    expect(scheduled({ ...problem, relations: closed })).toEqual(['cycle relations'])
  })

  it('is played pool by pool, and its ring is refused', () => {
    const answer = forecastByPool({ activities, relations: named(chain) }, { seed: 1, trials: 4 })
    expect(answer.ok).toBe(true)
    expect(played({ activities, relations: named(closed) })).toEqual(['cycle relations'])
  })
})
