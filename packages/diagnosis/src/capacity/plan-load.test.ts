import { castReplica } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { planProblem } from '../problem/plan-problem.ts'
import { amina, deliverable, healthy } from '../spoken.cases.ts'
import { planLoad } from './plan-load.ts'

const moment = { todayIn: () => '2026-11-23' }

/** Ben works 40 hours of which 65 % can be planned: 3.25 person-days a week. */
function asked(fields: object[], more: (given: ReturnType<typeof healthy>) => void = () => {}) {
  const given = healthy()
  given.did('deliverable.drop', { subject: 'DEL-1', because: 'Done by the client.' }, amina)
  for (const each of fields) given.did('deliverable.add', { fields: { ...deliverable, ...each } })
  more(given)
  const load = planLoad(given.replica, planProblem(given.replica, moment), { weeks: 6 })!
  return { given, load, of: (key: string) => load.people.get(given.id(key))! }
}

const tri = (days: number) => ({ low: days, likely: days, high: days })

describe('planLoad', () => {
  it('says what people are there for, in weeks that begin on Monday', () => {
    const { load, of } = asked([], given =>
      given.did('person.edit', {
        subject: 'Ben Okri',
        fields: {
          timeOff: [
            { from: '2026-12-07', to: '2026-12-14', share: 1 },
            { from: '2026-12-14', to: '2026-12-21', share: 0.5 },
          ],
        },
      }),
    )
    expect(load.weeks.slice(0, 3)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07'])
    expect(of('PER-2').map(week => week.nominal)).toEqual([5, 5, 0, 2.5, 5, 5])
    expect(of('PER-2').map(week => week.ceiling)).toEqual([3.25, 3.25, 0, 1.625, 3.25, 3.25])
  })

  it('spreads what fits, and asks for no more than there is', () => {
    const { of, load } = asked([{ estimate: tri(6.5) }])
    expect(of('PER-2').map(week => week.demand)).toEqual([3.25, 3.25, 0, 0, 0, 0])
    expect(of('PER-2').map(week => week.committed)).toEqual([3.25, 3.25, 0, 0, 0, 0])
    expect(load.endangered).toEqual([])
  })

  it('shows what cannot fit by its day as overload before that day, with what it endangers', () => {
    const statement = 'The visit history of 9 depots is imported'
    const { of, load, given } = asked([
      { estimate: tri(5), dueOn: '2026-12-04' },
      { estimate: tri(5), dueOn: '2026-12-04', statement },
    ])
    const weeks = of('PER-2')
    expect(weeks[0]!.demand + weeks[1]!.demand).toBeCloseTo(10, 6)
    expect(weeks.slice(2).every(week => week.demand === 0)).toBe(true)
    expect(weeks.reduce((sum, week) => sum + week.unmet, 0)).toBeCloseTo(3.5, 6)
    expect(load.endangered.reduce((sum, each) => sum + each.unmetDays, 0)).toBeCloseTo(3.5, 6)
    expect(['DEL-2', 'DEL-3'].map(key => given.id(key))).toEqual(
      expect.arrayContaining(load.endangered.map(each => each.id)),
    )
  })

  it('tells drafts from what is promised', () => {
    const { of } = asked([{ estimate: tri(3), parent: undefined }])
    expect(of('PER-2')[0]).toMatchObject({ demand: 3, committed: 0 })
  })

  it('counts what a team and a skill are asked for, and who alone has it', () => {
    const { load, given } = asked([], each => {
      each.did('skill.add', { fields: { name: 'Data migration' } })
      each.did('person.edit', { subject: 'Ben Okri', fields: { skills: [{ skill: 'SKILL-1', level: 4 }] } })
      each.did('deliverable.add', {
        fields: {
          ...deliverable,
          dueOn: '2026-11-27',
          estimate: tri(4),
          needs: [{ skill: 'SKILL-1', level: 3, people: 1 }],
        },
      })
    })
    expect(load.skills.get(given.id('SKILL-1'))![0]!).toMatchObject({ demand: 4, ceiling: 3.25, unmet: 0.75 })
    expect(load.teams.get(given.id('TEAM-2'))![0]!.demand).toBe(3.25)
    expect(load.scarce).toEqual([
      {
        skill: given.id('SKILL-1'),
        level: 3,
        wanted: 1,
        people: [given.id('PER-2')],
        neededBy: [given.id('DEL-2')],
      },
    ])
  })

  it('loads nobody with work that has no estimate, and names it', () => {
    const { load, of, given } = asked([{ estimate: undefined }])
    expect(of('PER-2').every(week => week.demand === 0)).toBe(true)
    expect(load.unknown).toContain(given.id('DEL-2'))
  })

  it('never wants more of a week than the plan does of the sample', () => {
    const world = castReplica('2026-11-23')
    const load = planLoad(world, planProblem(world, moment))!
    for (const row of [...load.people.values()].flat()) {
      expect(row.committed).toBeLessThanOrEqual(row.demand + 1e-6)
      expect(row.unmet).toBeGreaterThanOrEqual(0)
    }
  })
})
