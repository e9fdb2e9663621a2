import fc from 'fast-check'
import type { Estimate } from './estimate.ts'
import type { ForecastActivity, ForecastProblem } from './problem.ts'

const days = fc.double({ min: 0.5, max: 20, noNaN: true })

const anyEstimate: fc.Arbitrary<Estimate> = fc.oneof(
  days.map(likely => ({ kind: 'point' as const, likely })),
  days.map(value => ({ kind: 'fixed' as const, days: value })),
  fc.tuple(days, days, days).map(three => {
    const [low, likely, high] = three.sort((a, b) => a - b)
    return { kind: 'threePoint' as const, low, likely, high }
  }),
  fc.tuple(days, days, days).map(three => {
    const [least, mode, greatest] = three.sort((a, b) => a - b)
    return { kind: 'pert' as const, least, mode, greatest }
  }),
  fc.array(days, { minLength: 1, maxLength: 5 }).map(seen => ({ kind: 'observed' as const, days: seen })),
)

const state = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ is: 'planned' as const }) },
  { weight: 1, arbitrary: days.map(ago => ({ is: 'started' as const, startedAt: -ago })) },
  { weight: 1, arbitrary: days.map(ago => ({ is: 'done' as const, finishedAt: -ago })) },
)

const activity = fc.record({
  estimate: anyEstimate,
  state,
  team: fc.constantFrom('red', 'blue'),
  clarity: fc.constantFrom('clear' as const, 'vague' as const),
  plannedFinish: days,
  startsNoEarlier: days,
  skill: fc.constantFrom('a', 'b', 'none'),
  people: fc.integer({ min: 1, max: 2 }),
  share: fc.constantFrom(1, 0.5),
})

/** Small problems with a little of everything; relations point from earlier to later ones. */
export function randomProblem(
  options: { people?: boolean; kinds?: boolean } = {},
): fc.Arbitrary<ForecastProblem> {
  const kinds = options.kinds === false ? (['FS'] as const) : (['FS', 'FS', 'SS', 'FF', 'SF'] as const)
  return fc
    .record({
      drawn: fc.array(activity, { minLength: 1, maxLength: 12 }),
      arrows: fc.array(
        fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom(...kinds), fc.integer({ min: 0, max: 3 })),
        { maxLength: 14 },
      ),
      wait: fc.record({
        kind: fc.constantFrom('decision' as const, 'outside' as const),
        on: fc.nat(11),
        ago: days,
      }),
      risk: fc.record({
        on: fc.nat(11),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        delay: anyEstimate,
      }),
    })
    .map(({ drawn, arrows, wait, risk }) => {
      const id = (k: number) => `a${k % drawn.length}`
      const seen = new Set<string>()
      const relations = arrows.flatMap(([x, y, kind, lag]) => {
        const [from, to] = [
          Math.min(x % drawn.length, y % drawn.length),
          Math.max(x % drawn.length, y % drawn.length),
        ]
        if (from === to || seen.has(`${from} ${to}`)) return []
        seen.add(`${from} ${to}`)
        return [{ from: id(from), to: id(to), kind, lag }]
      })
      return {
        activities: drawn.map(({ skill, people, share, ...rest }, k): ForecastActivity => {
          const needs = options.people && skill !== 'none' ? [{ skill, people, share }] : []
          return { ...rest, id: id(k), needs }
        }),
        relations,
        waits: [{ id: 'w', kind: wait.kind, blocks: [id(wait.on)], openedAt: -wait.ago }],
        risks: [
          {
            id: 'r',
            affects: [id(risk.on), id(0)],
            probability: risk.probability,
            delay: risk.delay,
            state: 'open',
          },
        ],
        ...(options.people ? { people: PEOPLE } : {}),
      }
    })
}

const PEOPLE = [
  { id: 'ann', rate: 1, skills: [{ skill: 'a', level: 3 }] },
  {
    id: 'ben',
    rate: 0.5,
    skills: [
      { skill: 'a', level: 2 },
      { skill: 'b', level: 2 },
    ],
    away: [{ from: 3, to: 6 }],
  },
  { id: 'cem', rate: 0.8, skills: [{ skill: 'b', level: 5 }] },
]
