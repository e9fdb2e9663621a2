/** Work that waits for itself, round by way of others: nothing on the ring can ever begin. */
import { type ForecastProblem, type ForecastRefusal, graphOf, shortestCycle } from '@throughline/engine'

/** The shortest ring as the engine would refuse it, its ids in the order of the waits; none in a sound plan. */
export function ringsOf({ activities, relations = [] }: ForecastProblem): ForecastRefusal[] {
  const at = new Map(activities.map(({ id }, place) => [id, place]))
  const arrows = relations.flatMap(({ from, to, kind = 'FS' }) => {
    const [provider, receiver] = [at.get(from), at.get(to)]
    if (provider === undefined || receiver === undefined) return []
    // What has begun no longer waits to begin; what is done waits for nothing.
    const state = activities[receiver]?.state?.is ?? 'planned'
    const begins = kind === 'FS' || kind === 'SS'
    if (state === 'done' || (begins && state !== 'planned')) return []
    return [{ from: provider, to: receiver }]
  })
  const cycle = shortestCycle(graphOf(activities.length, arrows))
  return cycle ? [{ code: 'cycle', at: 'relations', cycle: cycle.map(place => activities[place]!.id) }] : []
}
