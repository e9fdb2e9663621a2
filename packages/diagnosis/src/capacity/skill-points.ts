/** Skills that work needs, and how few can give them. */
import type { PlanProblem } from '../problem/plan-problem.ts'

/** A skill that open work needs at a level, with everybody who has it. */
export interface SkillPoint {
  readonly skill: string
  /** The highest level that is asked for. */
  readonly level: number
  /** How many are needed at once. */
  readonly wanted: number
  readonly people: readonly string[]
  /** Work that needs it. */
  readonly neededBy: readonly string[]
}

/** Fewer people than are needed, or one alone; the rarest first. */
export function scarceSkills({ problem }: PlanProblem): SkillPoint[] {
  const asked = new Map<string, { level: number; wanted: number; neededBy: string[] }>()
  for (const { id, needs = [], state } of problem.activities) {
    if (state?.is === 'done') continue
    for (const { skill, level = 1, people = 1 } of needs) {
      if (skill === undefined) continue
      const known = asked.get(skill) ?? { level: 1, wanted: 1, neededBy: [] }
      known.level = Math.max(known.level, level)
      known.wanted = Math.max(known.wanted, people)
      if (known.neededBy.at(-1) !== id) known.neededBy.push(id)
      asked.set(skill, known)
    }
  }
  const points = [...asked].map(([skill, { level, wanted, neededBy }]) => ({
    ...{ skill, level, wanted, neededBy },
    people: (problem.people ?? [])
      .filter(each => each.skills?.some(own => own.skill === skill && own.level >= level))
      .map(each => each.id),
  }))
  return points
    .filter(({ people, wanted }) => people.length < wanted || people.length === 1)
    .sort((a, b) => a.people.length - b.people.length)
}
