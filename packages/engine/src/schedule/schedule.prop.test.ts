import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Relation, RelationKind } from '../network/graph.ts'
import { delayCost, tardiness } from './objective.ts'
import { leastCost, leastMakespan } from './oracle.ts'
import type { Activity, Pauses, ScheduleProblem } from './problem.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

const SEED = { seed: 20261121 }
const kinds = fc.constantFrom<RelationKind>('FS', 'SS', 'FF', 'SF')
const forwardPairs = (n: number) =>
  fc
    .tuple(fc.nat(n - 1), fc.nat(n - 1))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

/** Anything a plan may hold: calendars, skills, teams, shares, pauses, changing capacity, every relation. */
const anyProblem: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    horizon: fc.constant(400),
    activities: fc.array(anyActivity(), { minLength: 1, maxLength: 9 }),
    relations: fc.array(
      fc.record({ pair: forwardPairs(9), kind: kinds, lag: fc.integer({ min: -4, max: 4 }) }),
      { maxLength: 8 },
    ),
    resources: fc.tuple(fc.record({ capacity: fc.constantFrom<number | Int32Array>(3, wave(3), wave(5)) })),
    people: fc.tuple(
      anyPerson(),
      anyPerson(),
      fc.constant({ skills: [{ skill: 0, level: 3 }], teams: [0, 1] }),
    ),
  })
  .map(({ relations, ...rest }) => ({
    ...rest,
    relations: relations
      .map(({ pair, kind, lag }) => ({ ...pair, kind, lag }))
      .filter(({ to }) => to < rest.activities.length),
  }))

function wave(period: number): Int32Array {
  return Int32Array.from({ length: 400 }, (_, t) => (t % period === 0 ? 1 : 3))
}

function anyPerson() {
  return fc.record(
    {
      rates: fc
        .array(fc.constantFrom(0, 500, 1000), { minLength: 3, maxLength: 9 })
        .map(week => Int32Array.from({ length: 400 }, (_, t) => week[t % week.length])),
      skills: fc.uniqueArray(fc.record({ skill: fc.nat(1), level: fc.integer({ min: 1, max: 3 }) }), {
        selector: s => s.skill,
      }),
      teams: fc.subarray([0, 1]),
    },
    { requiredKeys: [] },
  )
}

function anyActivity(): fc.Arbitrary<Activity> {
  const length = fc.oneof(
    fc.record({ duration: fc.nat(5) }),
    fc.record({
      work: fc.integer({ min: 0, max: 4000 }),
      assigned: fc.constant([{ person: 2, share: 0.5 }]),
    }),
  )
  const rest = fc.record(
    {
      release: fc.nat(6),
      demands: fc.constant([{ resource: 0, amount: 2 }]),
      needs: fc.array(
        fc.constantFrom({ skill: 0, level: 2 }, { team: 1, share: 0.5 }, { people: 2 }, { skill: 1 }),
        { maxLength: 2 },
      ),
      pauses: fc.constantFrom<Pauses>('never', 'gaps', 'always'),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(length, rest).map(([a, b]) => ({ ...b, ...a }))
}

/** Small and classic, or with people, for comparison with trying everything. */
const tinyProblem: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    durations: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
    amounts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    pair: forwardPairs(4),
    lag: fc.integer({ min: -2, max: 2 }),
    kind: kinds,
    withPeople: fc.boolean(),
    skills: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  })
  .map(({ durations, amounts, pair, lag, kind, withPeople, skills }) => ({
    horizon: 16,
    activities: durations.map((duration, a) => ({
      duration,
      ...(withPeople
        ? { needs: [{ skill: skills[a] % 2, people: 1 + (amounts[a] % 2) }] }
        : { demands: [{ resource: 0, amount: amounts[a] }] }),
    })),
    relations: pair.to < durations.length ? [{ ...pair, kind, lag }] : [],
    ...(withPeople
      ? {
          people: [
            { skills: [{ skill: 0, level: 1 }] },
            {
              skills: [
                { skill: 0, level: 1 },
                { skill: 1, level: 1 },
              ],
            },
            { skills: [{ skill: 1, level: 1 }] },
          ],
        }
      : { resources: [{ capacity: 3 }] }),
  }))

function solved(problem: ScheduleProblem, schedules: number, seed = 1) {
  return schedule(problem, { budget: { schedules }, seed })
}

describe('schedules of random problems', () => {
  it('break nothing: relations, calendars, capacities, skills, shares, pauses', () => {
    let valid = 0
    fc.assert(
      fc.property(anyProblem, problem => {
        const result = solved(problem, 12)
        if (!result.ok) return
        valid++
        expect(violations(problem, result.schedule)).toEqual([])
        expect(result.schedule.makespan).toBeGreaterThanOrEqual(result.makespanBound)
      }),
      { ...SEED, numRuns: 1000 },
    )
    expect(valid).toBeGreaterThan(300)
  })

  it('are as short as trying everything finds', () => {
    fc.assert(
      fc.property(tinyProblem, problem => {
        const result = solved(problem, 200)
        expect(result.ok && result.schedule.makespan).toBe(leastMakespan(problem))
      }),
      { ...SEED, numRuns: 400 },
    )
  })

  it('cost as little as trying everything finds, when delays cost', () => {
    const dues = fc.array(fc.record({ due: fc.nat(5), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(tinyProblem, dues, (whole, due) => {
        const problem = { ...whole, horizon: 10, activities: whole.activities.slice(0, 3) }
        const inOrder = ({ to, kind, lag }: Relation) => to < 3 && kind !== 'SF' && kind !== 'FF' && lag >= 0
        problem.relations = problem.relations.filter(inOrder)
        const steps = {
          activities: [0, 1],
          points: [
            { tick: 3, cost: 0 },
            { tick: 5, cost: 8 },
          ],
          perTickAfter: 2,
        }
        const delays = [...problem.activities.map((_, a) => tardiness(a, due[a].due, due[a].weight)), steps]
        const result = schedule(problem, { budget: { schedules: 200 }, objective: { delays } })
        const least = leastCost(problem, placed =>
          delays.reduce((sum, delay) => {
            const finish = Math.max(...delay.activities.map(a => placed[a]?.finish ?? 0))
            return sum + delayCost(delay, finish)
          }, 0),
        )
        expect(result.ok ? result.schedule.cost : Number.POSITIVE_INFINITY).toBeCloseTo(least, 9)
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it('repeat themselves by seed', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        expect(solved(problem, 20, seed)).toEqual(solved(problem, 20, seed))
      }),
      { ...SEED, numRuns: 100 },
    )
  })

  it('are no longer for an activity cut in two that follow each other', () => {
    fc.assert(
      fc.property(tinyProblem, problem => {
        const [first, ...others] = problem.activities
        const n = problem.activities.length
        const length = first.duration ?? 0
        const cut: ScheduleProblem = {
          ...problem,
          activities: [{ ...first, duration: length - 1 }, ...others, { ...first, duration: 1 }],
          relations: [
            { from: 0, to: n, kind: 'FS', lag: 0 },
            ...problem.relations.map(r => (r.from === 0 && r.kind[0] === 'F' ? { ...r, from: n } : r)),
          ],
        }
        const whole = solved(problem, 200)
        const halves = solved(cut, 200)
        if (!whole.ok || !halves.ok) throw new Error('both can be scheduled')
        expect(halves.schedule.makespan).toBeLessThanOrEqual(whole.schedule.makespan)
      }),
      { ...SEED, numRuns: 300 },
    )
  })
})
