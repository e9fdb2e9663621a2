/** Rings that close by way of a decision, a gate or a question: it waits for work that waits for it. */
import { graphOf, shortestCycle } from '@throughline/engine'
import type { World } from '@throughline/model'
import type { PlanProblem } from './plan-problem.ts'
import { standing } from './relations.ts'

/**
 * The shortest, as ids in the order of the waits; nothing where there is none. A forecast holds with it: what must be
 * said is taken to be said in the time that such words usually take, whatever it waits for itself.
 */
export function ringThroughWaits(world: World, { problem }: PlanProblem): readonly string[] | undefined {
  const waits = problem.waits ?? []
  const ids = [...problem.activities, ...waits].map(({ id }) => id)
  const at = new Map(ids.map((id, place) => [id, place]))
  const arrows = [
    ...(problem.relations ?? []).map(({ from, to }) => [from, to] as const),
    ...waits.flatMap(({ id, blocks }) => blocks.map(to => [id, to] as const)),
    ...standing(world).flatMap(({ from, to }) =>
      from && waits.some(({ id }) => id === to) ? [[from, to] as const] : [],
    ),
  ]
  const known = arrows.flatMap(([before, after]) => {
    const [from, to] = [at.get(before), at.get(after)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return shortestCycle(graphOf(ids.length, known))?.map(place => ids[place]!)
}
