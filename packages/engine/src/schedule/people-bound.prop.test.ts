import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crewTables } from './crew-tables.ts'
import { peopleBound } from './people-bound.ts'
import { schedule } from './schedule.ts'

/** Work of one person each, out of a pool given as the people in it. */
interface Asked {
  people: readonly number[]
  ticks: number
}

function problemOf(crowd: number, asked: readonly Asked[]) {
  return {
    horizon: 1000,
    people: Array.from({ length: crowd }, (_, person) => ({
      skills: asked.flatMap(({ people }, skill) => (people.includes(person) ? [{ skill, level: 1 }] : [])),
    })),
    activities: asked.map(({ ticks }, skill) => ({ duration: ticks, needs: [{ skill, level: 1 }] })),
    relations: [],
  }
}

function boundOf(crowd: number, asked: readonly Asked[]): number {
  const lengths = Int32Array.from(asked, ({ ticks }) => ticks)
  return peopleBound(crewTables(problemOf(crowd, asked)), lengths, { crowd, known: 0 })
}

/** The same by looking at every group of people. */
function bySubsets(crowd: number, asked: readonly Asked[]): number {
  let most = 0
  for (let group = 1; group < 2 ** crowd; group++) {
    const within = asked.filter(({ people }) => people.every(person => (group >> person) & 1))
    const size = Array.from({ length: crowd }, (_, person) => (group >> person) & 1).reduce((a, b) => a + b)
    most = Math.max(most, Math.ceil(within.reduce((sum, { ticks }) => sum + ticks, 0) / size))
  }
  return most
}

describe('what people must carry', () => {
  it('is told of groups that share some of their people, not of each pool alone', () => {
    const asked = [
      { people: [0, 1], ticks: 10 },
      { people: [1, 2], ticks: 10 },
    ]
    // Each pool alone needs 5, all four people together 5, but these three 7.
    expect(boundOf(4, asked)).toBe(7)
  })

  it('is the worst of all groups', () => {
    const people = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 })
    const asked = fc.array(fc.record({ people, ticks: fc.integer({ min: 1, max: 30 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(asked, list => {
        expect(boundOf(6, list)).toBe(bySubsets(6, list))
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('is kept by what is scheduled, people asked for by name among them', () => {
    const problem = problemOf(3, [
      { people: [0, 1], ticks: 6 },
      { people: [1, 2], ticks: 6 },
    ])
    const named = { duration: 12, assigned: [{ person: 1 }] }
    const answer = schedule({ ...problem, activities: [...problem.activities, named] })
    if (!answer.ok) throw new Error('refused')
    expect(answer).toMatchObject({ makespanBound: 12, schedule: { makespan: 12 } })
  })
})
