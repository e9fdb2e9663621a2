import { Given } from '@throughline/model/given'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planProblem } from '../problem/plan-problem.ts'
import { dateReasons } from './date-reasons.ts'
import { planSchedule } from './plan-schedule.ts'

const moment = { todayIn: () => '2026-11-23' }
const people = ['Amina', 'Ben', 'Cleo']

interface Piece {
  readonly owner: number
  readonly days: number
  readonly amount: number | undefined
  readonly after: number | undefined
}

const pieces = fc.array(
  fc.record({
    owner: fc.nat(2),
    days: fc.integer({ min: 1, max: 12 }),
    amount: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    after: fc.option(fc.nat(5), { nil: undefined }),
  }),
  { minLength: 2, maxLength: 8 },
)

function planned(list: readonly Piece[]) {
  const given = Given.organisation()
  given.did('workspace.edit', {
    subject: 'WS-1',
    fields: { systems: ['cascade', 'ownership', 'dependencies', 'capacity', 'schedule', 'forecast'] },
    because: 'All.',
  })
  list.forEach(({ owner, days, amount, after }, k) => {
    const value =
      amount === undefined ? {} : { value: { shape: 'steady', amount: 1000 * amount, per: 'week' } }
    const outcome = { statement: `All 14 depots plan visit ${k}`, parent: 'INT-1', owner: people[owner] }
    given.did('outcome.add', { fields: { ...outcome, dueOn: '2027-02-26', done: 'Counted.', ...value } })
    const estimate = { low: days, likely: days, high: days }
    const parent = `OUT-${k + 1}`
    given.did('deliverable.add', {
      fields: { ...outcome, parent, statement: `Piece ${k} lies there`, estimate },
    })
    if (after !== undefined && after < k)
      given.did('dependency.add', {
        fields: { what: `piece ${after}`, from: `DEL-${after + 1}`, to: `DEL-${k + 1}` },
      })
  })
  const plan = planProblem(given.replica, moment, { asPlan: true })
  const answer = planSchedule(plan, { budget: { schedules: 40 } })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return { given, world: given.replica, plan, schedule: answer.schedule }
}

describe('a levelled plan', () => {
  it('asks nobody for more than 65 % of a day, gives every piece its days, and has a reason for each', () => {
    fc.assert(
      fc.property(pieces, list => {
        const { given, world, plan, schedule } = planned(list)
        const reasons = dateReasons({ world, plan, schedule })
        const busy = new Map<string, number>()
        schedule.work.forEach((work, k) => {
          const { begins, takes } = reasons.get(work.id)!
          expect(begins).toMatch(/^[A-Z].*\.$/)
          expect(takes).toMatch(/\.$/)
          const ticks = schedule.schedule.runs[k]!.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, t) => from + t),
          )
          for (const { person, share } of work.crew)
            for (const tick of ticks) {
              const at = `${person} ${tick}`
              busy.set(at, (busy.get(at) ?? 0) + share)
            }
          const piece = list[Number(/\d+/.exec(world.record(work.id)!.key)![0]) - 1]
          if (work.crew.length > 0) expect(0.325 * ticks.length).toBeGreaterThanOrEqual(piece!.days - 1e-6)
          waitsAreReal(begins, work.id, { given, schedule })
        })
        for (const share of busy.values()) expect(share).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { seed: 7, numRuns: 25 },
    )
  })
})

/** Whoever is waited for works on the named things until the very half day on which this begins. */
function waitsAreReal(
  begins: string,
  id: string,
  { given, schedule }: Pick<ReturnType<typeof planned>, 'given' | 'schedule'>,
): void {
  const told = /^Waits for (\w+)[^,]*, who is on .*: (.*)\.$/.exec(begins)
  if (!told) return
  const own = schedule.work.find(each => each.id === id)!
  const keys = told[2]!.match(/DEL-\d+/g)!
  const others = keys.map(key => schedule.work.find(each => each.id === given.id(key))!)
  expect(Math.max(...others.map(other => other.finishesAt))).toBe(own.startsAt)
  for (const other of others)
    expect(other.crew.map(({ person }) => given.replica.one('person', person)!.name)).toContain(
      own.crew.map(({ person }) => given.replica.one('person', person)!.name)[0],
    )
}
