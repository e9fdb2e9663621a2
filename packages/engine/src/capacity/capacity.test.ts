import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { weekOfWork } from './assignment.ts'
import { capacityLoad } from './load.ts'
import type { CapacityProblem, Demand } from './problem.ts'
import { smallestRepair } from './repair.ts'
import { type MixedSolver, mixedSolver } from './solver.ts'

let solver: MixedSolver
beforeAll(async () => {
  solver = await mixedSolver()
})

const person = (id: string, days: number, ...skills: string[]) => ({
  id,
  team: 'red',
  skills: skills.map(skill => ({ skill, level: 3 })),
  supply: new Array<number>(20).fill(days),
})
const demand = (
  id: string,
  weeks: [number, number],
  personDays: number,
  rest: Partial<Demand> = {},
): Demand => ({
  id,
  fromWeek: weeks[0],
  toWeek: weeks[1],
  personDays,
  ...rest,
})
const repaired = (problem: CapacityProblem) => {
  const answer = smallestRepair(problem, { solver })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.plan
}

describe('the solver', () => {
  it('proves a small optimum and checks it', () => {
    const columns = [3, 5, 4].map(cost => ({ cost: -cost, upper: 1, whole: true }))
    const seen = solver(
      {
        columns,
        rows: [
          {
            terms: [
              [0, 2],
              [1, 4],
              [2, 3],
            ],
            least: 0,
            most: 5,
          },
        ],
      },
      { seconds: 5 },
    )
    expect(seen).toMatchObject({ status: 'proved', cost: -7, gap: 0 })
    expect([...seen.values]).toEqual([1, 0, 1])
  })

  it('says when there is none', () => {
    const seen = solver(
      { columns: [{ cost: 1, upper: 1, whole: false }], rows: [{ terms: [[0, 1]], least: 2, most: 3 }] },
      { seconds: 5 },
    )
    expect(seen.status).toBe('none')
  })
})

describe('load', () => {
  it('shows what overload endangers, the greatest loss first', () => {
    const problem = {
      weeks: 2,
      people: [person('ann', 3, 's')],
      demands: [
        demand('a', [0, 0], 3, { skill: 's', stake: 10 }),
        demand('b', [0, 0], 2, { skill: 's', stake: 100 }),
        demand('c', [1, 1], 1, { person: 'ann' }),
      ],
    }
    const answer = capacityLoad(problem)
    if (!answer.ok) throw new Error('refused')
    expect(answer.load.endangered).toEqual([
      { demand: 'a', unmetDays: 2, share: 2 / 3, stake: expect.closeTo(20 / 3, 9), weeks: [0] },
    ])
    expect([...(answer.load.skills.get('s')?.unmet ?? [])]).toEqual([2, 0])
    expect([...(answer.load.people.get('ann')?.demand ?? [])]).toEqual([3, 1])
  })

  it('wants nothing of a week on which nobody is there', () => {
    const work = demand('a', [0, 2], 6, { person: 'ann', openDays: [5, 0, 5] })
    const people = [{ ...person('ann', 3), supply: [3, 0, 3] }]
    const answer = capacityLoad({ weeks: 3, people, demands: [work] })
    if (!answer.ok) throw new Error('refused')
    expect([...(answer.load.people.get('ann')?.demand ?? [])]).toEqual([3, 0, 3])
    expect(answer.load.endangered).toEqual([])
    expect(capacityLoad({ weeks: 4, people: [], demands: [work] })).toMatchObject({
      refusals: [{ code: 'too-short', at: 'demands[0].openDays' }, { code: 'unknown-person' }],
    })
  })

  it('exchanges work so that nobody waits who need not', () => {
    const people = [person('both', 1, 's', 't'), person('one', 1, 's')]
    const week = weekOfWork(
      people,
      [demand('x', [0, 0], 1, { skill: 's' }), demand('y', [0, 0], 1, { skill: 't' })],
      0,
    )
    expect(week.unmet.size).toBe(0)
  })

  it('loses no more stake than a linear programme does', () => {
    const drawn = fc.record({
      skills: fc.array(fc.subarray(['s', 't', 'u'], { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      wants: fc.array(
        fc.tuple(
          fc.constantFrom('s', 't', 'u'),
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 1, max: 9 }),
        ),
        { maxLength: 6 },
      ),
    })
    fc.assert(
      fc.property(drawn, ({ skills, wants }) => {
        const people = skills.map((own, k) => person(`p${k}`, 2, ...own))
        const demands = wants.map(([skill, days, worth], k) =>
          demand(`d${k}`, [0, 0], days, { skill, stake: worth * days }),
        )
        const { unmet, shares } = weekOfWork(people, demands, 0)
        const lost = demands.reduce(
          (sum, one) => sum + ((unmet.get(one.id) ?? 0) * (one.stake ?? 0)) / one.personDays,
          0,
        )
        for (const one of people)
          expect(
            shares.filter(share => share.person === one.id).reduce((sum, share) => sum + share.personDays, 0),
          ).toBeLessThanOrEqual(2 + 1e-9)
        const arcs = demands.flatMap((one, d) =>
          people.flatMap((p, k) => (p.skills.some(({ skill }) => skill === one.skill) ? [{ d, k }] : [])),
        )
        const columns = [
          ...arcs.map(() => ({ cost: 0, upper: 9, whole: false })),
          ...demands.map(one => ({ cost: (one.stake ?? 0) / one.personDays, upper: 9, whole: false })),
        ]
        const rows = [
          ...demands.map((one, d) => ({
            terms: [
              ...arcs.flatMap((arc, a) => (arc.d === d ? [[a, 1] as [number, number]] : [])),
              [arcs.length + d, 1] as [number, number],
            ],
            least: one.personDays,
            most: one.personDays,
          })),
          ...people.map((_, k) => ({
            terms: arcs.flatMap((arc, a) => (arc.k === k ? [[a, 1] as [number, number]] : [])),
            least: 0,
            most: 2,
          })),
        ]
        expect(lost).toBeCloseTo(solver({ columns, rows }, { seconds: 5 }).cost, 5)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('refuses bad input and names the place', () => {
    const bad = {
      weeks: 1,
      people: [],
      demands: [demand('a', [2, 1], -1), demand('a', [0, 0], 1, { person: 'nobody' })],
    }
    const answer = capacityLoad(bad)
    expect(answer.ok ? [] : answer.refusals.map(refusal => `${refusal.code} ${refusal.at}`)).toEqual([
      'negative demands[0].personDays',
      'order demands[0].toWeek',
      'duplicate demands[1].id',
      'unknown-person demands[1].person',
    ])
  })
})

describe('the smallest repair', () => {
  it('is none where all fits', () => {
    const plan = repaired({
      weeks: 4,
      people: [person('ann', 5, 's')],
      demands: [demand('a', [0, 1], 8, { skill: 's' })],
    })
    expect(plan).toMatchObject({ repairs: [], cost: 0, unmetDays: 0, proved: true })
  })

  it('moves what has room before it does anything dearer', () => {
    const demands = [
      demand('a', [0, 0], 5, { skill: 's' }),
      demand('b', [0, 0], 5, { skill: 's', slackWeeks: 3 }),
    ]
    expect(repaired({ weeks: 4, people: [person('ann', 5, 's')], demands }).repairs).toEqual([
      { kind: 'move', demand: 'b', weeks: 1 },
    ])
  })

  it('lends where nobody of the team can', () => {
    const demands = [demand('a', [0, 0], 3, { skill: 's', team: 'blue' })]
    expect(repaired({ weeks: 1, people: [person('ann', 5, 's')], demands }).repairs).toEqual([
      { kind: 'lend', person: 'ann', team: 'blue', personDays: 3 },
    ])
  })

  it('never moves work further than it can begin later', () => {
    const moved = (latestWeeks: number) =>
      repaired({
        weeks: 4,
        people: [person('ann', 3)],
        demands: [
          demand('a', [0, 0], 3, { person: 'ann' }),
          demand('b', [0, 0], 3, { person: 'ann', latestWeeks }),
          demand('c', [1, 1], 3, { person: 'ann', latestWeeks: 0 }),
        ].map(each => ({ latestWeeks: 0, ...each })),
      })
    expect(moved(2).repairs).toEqual([{ kind: 'move', demand: 'b', weeks: 2 }])
    expect(moved(1)).toMatchObject({ repairs: [], unmetDays: 3 })
  })

  it('trains for what comes late enough, hires for what is much, cuts what may be cut', () => {
    const late = [demand('a', [6, 9], 8, { skill: 'x', team: 'red' })]
    expect(repaired({ weeks: 10, people: [person('ann', 5, 's')], demands: late }).repairs).toEqual([
      { kind: 'train', person: 'ann', skill: 'x' },
    ])
    const much = [demand('a', [12, 19], 24, { skill: 'x', team: 'blue' })]
    expect(repaired({ weeks: 20, people: [person('ann', 5, 's')], demands: much }).repairs).toEqual([
      { kind: 'hire', skill: 'x', people: 1 },
    ])
    const mayGo = [
      demand('a', [0, 0], 5, { person: 'ann', optional: true }),
      demand('b', [0, 0], 5, { person: 'ann' }),
    ]
    expect(repaired({ weeks: 1, people: [person('ann', 5)], demands: mayGo }).repairs).toEqual([
      { kind: 'cut', demand: 'a' },
    ])
  })

  it('says what stays undone', () => {
    const plan = repaired({
      weeks: 1,
      people: [person('ann', 5)],
      demands: [demand('a', [0, 0], 9, { person: 'ann' })],
    })
    expect(plan.unmetDays).toBeCloseTo(4, 6)
  })
})
