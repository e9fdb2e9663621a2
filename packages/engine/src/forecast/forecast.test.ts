import { describe, expect, it } from 'vitest'
import { AT_THEIR_WORD } from './calibration.ts'
import { meanDifference } from './compare.ts'
import { forecast } from './forecast.ts'
import { inverseNormal } from './normal.ts'
import type { ForecastProblem } from './problem.ts'
import type { Forecast } from './result.ts'
import type { RunOptions } from './run.ts'

const run = (problem: ForecastProblem, options: Partial<RunOptions> = {}): Forecast => {
  const answer = forecast({ calibration: AT_THEIR_WORD, ...problem }, { seed: 1, trials: 20_000, ...options })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.forecast
}
const independent = { priors: { sharedByAll: 0, sharedByTeam: 0 } }
const even = Array.from({ length: 400 }, (_, k) => inverseNormal((k + 0.5) / 400))
const normalDays = (mean: number, spread: number) =>
  ({ kind: 'observed', days: even.map(z => mean + spread * z) }) as const

describe('against closed forms', () => {
  it('adds normals: means add, variances add', () => {
    const activities = Array.from({ length: 25 }, (_, k) => ({ id: `a${k}`, estimate: normalDays(10, 2) }))
    const relations = activities.slice(1).map((to, k) => ({ from: `a${k}`, to: to.id }))
    const seen = run({ activities, relations, ...independent })
    expect(seen.finish('a24')?.mean).toBeCloseTo(250, 0)
    expect(Math.abs((seen.finish('a24')?.standardDeviation as number) - 10)).toBeLessThan(0.2)
    expect(Math.abs((seen.quantile('a24', 0.9) as number) - (250 + 12.816))).toBeLessThan(0.5)
    expect(seen.probabilityBy('a24', 250)).toBeCloseTo(0.5, 1)
  })

  it('takes the greatest of exponentials: harmonic sum', () => {
    const days = Array.from({ length: 4000 }, (_, k) => -10 * Math.log(1 - (k + 0.5) / 4000))
    const activities = Array.from({ length: 6 }, (_, k) => ({
      id: `a${k}`,
      estimate: { kind: 'observed' as const, days },
    }))
    const relations = activities.map(({ id }) => ({ from: id, to: 'end' }))
    const seen = run({
      activities: [...activities, { id: 'end', milestone: true }],
      relations,
      ...independent,
    })
    const harmonic = 10 * (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6)
    expect(Math.abs((seen.finish('end')?.mean as number) - harmonic)).toBeLessThan(0.4)
    for (const { id } of activities) expect(Math.abs(seen.criticality(id) - 1 / 6)).toBeLessThan(0.02)
  })

  it('has the moments of PERT', () => {
    const seen = run({
      activities: [{ id: 'a', estimate: { kind: 'pert', least: 2, mode: 5, greatest: 14 } }],
    })
    expect(Math.abs((seen.finish('a')?.mean as number) - (2 + 20 + 14) / 6)).toBeLessThan(0.05)
    const mean = 6
    const variance = ((mean - 2) * (14 - mean)) / 7
    expect(Math.abs((seen.finish('a')?.standardDeviation as number) - Math.sqrt(variance))).toBeLessThan(0.05)
  })

  it('passes through the three points that were stated', () => {
    const seen = run({
      activities: [{ id: 'a', estimate: { kind: 'threePoint', low: 3, likely: 5, high: 12 } }],
    })
    for (const [p, day] of [
      [0.1, 3],
      [0.5, 5],
      [0.9, 12],
    ])
      expect(Math.abs((seen.quantile('a', p) as number) - day)).toBeLessThan(0.03 * day)
  })

  it('strikes risks at their odds, once for all that they touch', () => {
    const seen = run(
      {
        activities: ['a', 'b'].map(id => ({ id, estimate: { kind: 'fixed', days: 10 } as const })),
        risks: [
          {
            id: 'r',
            affects: ['a', 'b'],
            probability: 0.3,
            delay: { kind: 'fixed', days: 5 },
            state: 'open',
          },
        ],
      },
      { keep: ['a', 'b'] },
    )
    expect(Math.abs((seen.finish('a')?.mean as number) - 11.5)).toBeLessThan(0.1)
    expect(seen.samples('a')).toEqual(seen.samples('b'))
    expect(new Set(seen.samples('a'))).toEqual(new Set([10, 15]))
  })

  it('moves what shares a cause together, by the correlation stated', () => {
    const estimate = normalDays(10, 1)
    const activities = [
      { id: 'a', estimate, team: 't' },
      { id: 'b', estimate, team: 't' },
      { id: 'c', estimate, team: 'u' },
    ]
    const seen = run(
      { activities, priors: { sharedByAll: 0.2, sharedByTeam: 0.4 } },
      { keep: ['a', 'b', 'c'], trials: 40_000 },
    )
    expect(Math.abs(correlation(seen.samples('a'), seen.samples('b')) - 0.6)).toBeLessThan(0.02)
    expect(Math.abs(correlation(seen.samples('a'), seen.samples('c')) - 0.2)).toBeLessThan(0.02)
  })

  it('keeps equal-length vectors of different activities apart', () => {
    const activities = Array.from({ length: 30 }, (_, k) => ({ id: `a${k}`, estimate: normalDays(10, 1) }))
    const ids = activities.map(one => one.id)
    const seen = run({ activities, ...independent }, { keep: ids })
    for (const x of ids)
      for (const y of ids)
        if (x < y)
          expect(Math.abs(correlation(seen.samples(x), seen.samples(y)))).toBeLessThan(
            4.5 / Math.sqrt(20_000),
          )
  })
})

describe('relations', () => {
  const fixed = (id: string, days: number) => ({ id, estimate: { kind: 'fixed' as const, days } })

  it.each([
    ['FS', 2, 4 + 2 + 3],
    ['SS', 2, 2 + 3],
    ['FF', 2, 4 + 2],
    ['SF', 9, 9],
    ['FS', -2, 4 - 2 + 3],
  ] as const)('%s with a lag of %d', (kind, lag, finish) => {
    const seen = run(
      { activities: [fixed('a', 4), fixed('b', 3)], relations: [{ from: 'a', to: 'b', kind, lag }] },
      { trials: 8 },
    )
    expect(seen.finish('b')?.mean).toBeCloseTo(finish, 5)
    expect(seen.finish('b')?.standardDeviation).toBeCloseTo(0, 5)
  })
})

describe('what is under way', () => {
  const started = (ago: number) => ({
    activities: [
      {
        id: 'a',
        estimate: { kind: 'threePoint' as const, low: 5, likely: 10, high: 20 },
        state: { is: 'started' as const, startedAt: -ago },
      },
    ],
  })

  it('never finishes in the past, and what is left shrinks more slowly than time passes', () => {
    const left = [0, 8, 16, 40].map(ago => run(started(ago)).finish('a')?.mean as number)
    expect(run(started(40)).quantile('a', 0.001)).toBeGreaterThanOrEqual(0)
    expect(left[1]).toBeLessThan(left[0])
    expect(left[0] - left[1]).toBeLessThan(8)
    expect(left[2]).toBeGreaterThan(0)
  })

  it('is drawn from the tail that remains', () => {
    const seen = run(started(10), { keep: ['a'] })
    expect(Math.abs((seen.probabilityBy('a', 10) as number) - 0.8)).toBeLessThan(0.02)
  })

  it('counts work done by the rate of whoever does it, unless what was spent is said', () => {
    const needs = [{ person: 'ann' }]
    const estimate = { kind: 'fixed' as const, days: 10 }
    const left = (spent: object) => {
      const activities = [
        { id: 'a', estimate, needs, state: { is: 'started' as const, startedAt: -8, ...spent } },
      ]
      return run({ activities, people: [{ id: 'ann', rate: 0.5 }] }).finish('a')?.mean
    }
    expect(left({})).toBeCloseTo((10 - 4) / 0.5, 4)
    expect(left({ spentDays: 9 })).toBeCloseTo(1 / 0.5, 4)
    expect(left({ remaining: { kind: 'fixed', days: 3 } })).toBeCloseTo(6, 4)
  })

  it('takes what is done as done', () => {
    const seen = run({
      activities: [
        { id: 'a', state: { is: 'done', finishedAt: -3 } },
        { id: 'b', estimate: { kind: 'fixed', days: 4 } },
      ],
      relations: [{ from: 'a', to: 'b' }],
    })
    expect(seen.finish('a')?.mean).toBeCloseTo(-3, 5)
    expect(seen.finish('b')?.mean).toBeCloseTo(4, 5)
  })
})

describe('what cannot be forecast', () => {
  it('says why, and what would mend it, and forecasts the rest', () => {
    const seen = run(
      {
        activities: [
          { id: 'a' },
          { id: 'b', estimate: { kind: 'fixed', days: 2 } },
          { id: 'c', estimate: { kind: 'fixed', days: 2 }, needs: [{ skill: 'welding' }] },
          { id: 'd', estimate: { kind: 'fixed', days: 2 } },
        ],
        relations: [{ from: 'a', to: 'b' }],
        people: [{ id: 'ann', rate: 1 }],
      },
      {
        together: [
          [
            { id: 'd', dueAt: 9 },
            { id: 'b', dueAt: 9 },
          ],
        ],
        keep: ['b'],
      },
    )
    expect(seen.cannot.get('a')).toEqual({ because: 'no-estimate', mend: 'a' })
    expect(seen.cannot.get('b')).toEqual({ because: 'depends-on', mend: 'a' })
    expect(seen.cannot.get('c')).toMatchObject({ because: 'no-capacity', need: '1 of skill welding' })
    expect(seen.quantile('b', 0.5)).toBeNull()
    expect(seen.finish('d')?.mean).toBeCloseTo(2, 5)
    expect(seen.togetherOnTime(0)).toBeNull()
    expect(() => seen.samples('b')).toThrow(/cannot be forecast/)
  })
})

describe('comparing on common futures', () => {
  it('is far surer of a difference than of either plan', () => {
    const plan = (share: number): ForecastProblem => ({
      activities: [
        { id: 'x', estimate: { kind: 'threePoint', low: 5, likely: 20, high: 60 } },
        { id: 'y', estimate: { kind: 'fixed', days: 10 * share } },
      ],
      relations: [{ from: 'x', to: 'y' }],
    })
    const before = run(plan(1), { keep: ['y'] })
    const after = run(plan(0.9), { keep: ['y'] })
    const gain = meanDifference(before.samples('y'), after.samples('y'))
    expect(gain.mean).toBeCloseTo(-1, 3)
    expect(gain.standardError).toBeLessThan((before.finish('y')?.standardError as number) / 100)
  })

  it('asks how often all of a set are on time', () => {
    const estimate = normalDays(10, 1)
    const activities = [
      { id: 'a', estimate },
      { id: 'b', estimate },
    ]
    const due = ['a', 'b'].map(id => ({ id, dueAt: 10 }))
    const seen = run({ activities, ...independent }, { together: [due] })
    const { mean, standardError } = seen.togetherOnTime(0) ?? { mean: 0, standardError: 0 }
    expect(Math.abs(mean - 0.25)).toBeLessThan(4 * standardError)
  })
})

function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (v: Float32Array) => v.reduce((sum, x) => sum + x, 0) / v.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    ab += (a[k] - ma) * (b[k] - mb)
    aa += (a[k] - ma) ** 2
    bb += (b[k] - mb) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}

describe('what sets the end', () => {
  it('is told apart: what is long from what is uncertain', () => {
    const seen = run(
      {
        activities: [
          { id: 'long', estimate: { kind: 'fixed', days: 30 } },
          { id: 'wild', estimate: { kind: 'threePoint', low: 2, likely: 10, high: 35 } },
          { id: 'calm', estimate: { kind: 'threePoint', low: 9, likely: 10, high: 11 } },
          { id: 'aside', estimate: { kind: 'threePoint', low: 1, likely: 2, high: 3 } },
        ],
        relations: [
          { from: 'long', to: 'wild' },
          { from: 'wild', to: 'calm' },
        ],
        waits: [{ id: 'w', kind: 'decision', blocks: ['long'], latency: { kind: 'fixed', days: 1 } }],
        ...independent,
      },
      { cruciality: true },
    )
    expect(['long', 'wild', 'calm'].map(id => seen.criticality(id))).toEqual([1, 1, 1])
    expect(seen.criticalityOf('wait', 'w')).toBe(1)
    expect(seen.criticality('aside')).toBe(0)
    expect(seen.cruciality('long')).toBe(0)
    expect(seen.cruciality('wild')).toBeGreaterThan(0.95)
    expect(seen.cruciality('calm')).toBeLessThan(0.2)
    expect(Math.abs(seen.cruciality('aside'))).toBeLessThan(0.04)
  })

  it('ends a chain over people too: who worked on what before', () => {
    const work = (id: string) => ({
      id,
      estimate: { kind: 'fixed' as const, days: 4 },
      needs: [{ skill: 's' }],
    })
    const seen = run({
      activities: [work('a'), work('b')],
      people: [{ id: 'ann', rate: 1, skills: [{ skill: 's', level: 1 }] }],
    })
    expect([seen.criticality('a'), seen.criticality('b')]).toEqual([1, 1])
    expect(seen.tardiness('b', 6)).toBeCloseTo(2, 1)
  })
})
