import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AT_THEIR_WORD } from './calibration.ts'
import { randomProblem } from './forecast.cases.ts'
import { forecast } from './forecast.ts'
import type { ForecastProblem } from './problem.ts'
import type { RunOptions } from './run.ts'

const run = (problem: ForecastProblem, options: RunOptions) => {
  const answer = forecast(problem, options)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.forecast
}
const samplesOf = (problem: ForecastProblem, options: Omit<RunOptions, 'keep'>) => {
  const keep = problem.activities.map(one => one.id).sort()
  const seen = run(problem, { ...options, keep })
  return Object.fromEntries(keep.map(id => [id, [...seen.samples(id)]]))
}

describe('a forecast', () => {
  it('has quantiles that never fall, and chances that agree with them', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (problem, seed) => {
        const seen = run(problem, { seed, trials: 256 })
        for (const { id } of problem.activities) {
          const days = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map(p => seen.quantile(id, p) as number)
          for (let k = 1; k < days.length; k++) expect(days[k]).toBeGreaterThanOrEqual(days[k - 1] - 1e-6)
          for (const day of days) expect(Number.isFinite(day)).toBe(true)
          expect(seen.probabilityBy(id, 1e6)).toBe(1)
          expect(seen.tardiness(id, 0)).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('does not mind the order in which things are told', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (drawn, seed) => {
        const problem = { ...drawn, priority: drawn.activities.map(one => one.id) }
        const turned = {
          ...problem,
          activities: [...problem.activities].reverse(),
          relations: [...(problem.relations ?? [])].reverse(),
        }
        const other = samplesOf(turned, { seed, trials: 8 })
        for (const [id, days] of Object.entries(samplesOf(problem, { seed, trials: 8 })))
          days.forEach((day, k) => {
            expect(other[id][k]).toBeCloseTo(day, 3)
          })
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it('meets the same futures by seed, and more trials only add to them', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (problem, seed) => {
        const few = samplesOf(problem, { seed, trials: 12 })
        const many = samplesOf(problem, { seed, trials: 600 })
        for (const [id, days] of Object.entries(few)) expect(many[id].slice(0, 12)).toEqual(days)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('is the same when work is split in two that the same people do in a row', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (x, y) => {
          const piece = (id: string, days: number) => ({
            id,
            estimate: { kind: 'fixed' as const, days },
            needs: [{ skill: 's' }],
          })
          const people = [
            { id: 'ann', rate: 0.6, skills: [{ skill: 's', level: 1 }], away: [{ from: 3, to: 7 }] },
          ]
          const whole = run(
            { activities: [piece('a', x + y), piece('z', 2)], people },
            { seed: 1, trials: 4 },
          )
          const relations = [{ from: 'a', to: 'b' }]
          const split = { activities: [piece('a', x), piece('b', y), piece('z', 2)], relations, people }
          const halves = run(split, { seed: 1, trials: 4 })
          expect(halves.finish('b')?.mean).toBeCloseTo(whole.finish('a')?.mean as number, 4)
          expect(halves.finish('z')?.mean).toBeCloseTo(whole.finish('z')?.mean as number, 4)
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })

  it('answers from the futures it has when it is stopped', () => {
    const signal = { aborted: false }
    const seen = run(
      { activities: [{ id: 'a', estimate: { kind: 'point', likely: 3 } }], calibration: AT_THEIR_WORD },
      { seed: 1, trials: 100_000, signal, onProgress: done => (signal.aborted = done >= 1024) },
    )
    expect(seen.trials).toBe(1024)
    expect(seen.finish('a')?.mean).toBeCloseTo(3, 1)
  })

  it('can do without missing skills once capacity is said to fit', () => {
    const problem: ForecastProblem = {
      activities: [{ id: 'a', estimate: { kind: 'fixed', days: 3 }, needs: [{ skill: 'rare' }] }],
      people: [{ id: 'ann', rate: 0.5 }],
    }
    expect(run(problem, { seed: 1, trials: 4 }).finish('a')).toBeNull()
    expect(
      run({ ...problem, switches: { scarcePeople: false } }, { seed: 1, trials: 4 }).finish('a')?.mean,
    ).toBeCloseTo(6, 4)
  })
})
