import { staffing } from './compile/staffing.ts'
import { quantileOf } from './estimate.ts'
import { type ForecastAnswer, forecast } from './forecast.ts'
import type { ForecastActivity, ForecastPerson, ForecastProblem } from './problem.ts'
import type { ForecastRefusal } from './refusal.ts'
import { problemRefusals } from './refusal.ts'
import type { Forecast } from './result.ts'
import type { RunOptions } from './run.ts'

export type PooledAnswer =
  | { ok: true; pools: readonly Forecast[]; of: (id: string) => Forecast }
  | { ok: false; refusals: ForecastRefusal[] }

/**
 * Forecasts pool by pool: activities joined by relations, waits, risks or shared people. A pool of more than `limit`
 * activities is cut where only people join it: each part then has its share of everybody's time, by the work that
 * each part expects of them, fixed for the run. All pools play the same futures, so that samples of different pools
 * belong together future by future. `keep`, `focus` and `cruciality` count in the pool of each activity.
 */
export function forecastByPool(problem: ForecastProblem, options: RunOptions, limit = 1000): PooledAnswer {
  const refusals = problemRefusals(problem)
  if (refusals.length > 0) return { ok: false, refusals }
  const poolOf = new Map<string, Forecast>()
  const pools: Forecast[] = []
  for (const part of poolsOf(problem, limit)) {
    const own = new Set(part.activities.map(activity => activity.id))
    const focus = options.focus?.filter(id => own.has(id))
    const { focus: _, together: __, ...rest } = options
    const keep = (options.keep ?? []).filter(id => own.has(id))
    const answer: ForecastAnswer = forecast(part, { ...rest, keep, ...(focus?.length ? { focus } : {}) })
    if (!answer.ok) return answer
    pools.push(answer.forecast)
    for (const id of own) poolOf.set(id, answer.forecast)
    if (options.signal?.aborted) break
  }
  const of = (id: string) => {
    const found = poolOf.get(id)
    if (!found) throw new RangeError(`no activity ${id} in these forecasts`)
    return found
  }
  return { ok: true, pools, of }
}

/** The parts that a sound problem falls into, each a problem of its own. */
export function poolsOf(problem: ForecastProblem, limit = 1000): ForecastProblem[] {
  const joined = groups(problem, true)
  const small = joined.filter(group => group.length <= limit)
  const large = joined.filter(group => group.length > limit)
  const parts = small.map(group => partOf(problem, group, problem.people))
  for (const group of large) {
    const whole = partOf(problem, group, problem.people)
    const cut = groups(whole, false).map(inner => inner.map(k => whole.activities[k].id))
    const packed = packedUpTo(cut, limit)
    const load = expectedLoad(whole)
    const total = loadOf(load, new Set(whole.activities.map(one => one.id)))
    for (const ids of packed) {
      const own = new Set(ids)
      const share = loadOf(load, own)
      const people = whole.people?.map((person, p) => ({
        ...person,
        rate: person.rate * (total[p] > 0 ? share[p] / total[p] : 1),
      }))
      const places = [...whole.activities.keys()].filter(k => own.has(whole.activities[k].id))
      parts.push(partOf(whole, places, people))
    }
  }
  return parts
}

/** Positions of activities that belong together; people join only where asked. */
function groups(problem: ForecastProblem, byPeople: boolean): number[][] {
  const count = problem.activities.length
  const at = new Map(problem.activities.map((activity, k) => [activity.id, k]))
  const sets = new Sets(count + (problem.people?.length ?? 0))
  const join = (ids: readonly string[]) => {
    for (const id of ids.slice(1)) sets.join(at.get(ids[0]) as number, at.get(id) as number)
  }
  for (const { from, to } of problem.relations ?? []) join([from, to])
  for (const { blocks, after = [] } of problem.waits ?? []) join([...blocks, ...after])
  for (const { affects } of problem.risks ?? []) join(affects)
  if (byPeople && problem.people) {
    const { sortOf, sorts } = staffing(problem)
    sortOf.forEach((sort, k) => {
      if (sort >= 0) for (const part of sorts[sort]) for (const p of part.eligible) sets.join(k, count + p)
    })
  }
  const found = new Map<number, number[]>()
  for (let k = 0; k < count; k++) {
    const root = sets.root(k)
    const group = found.get(root)
    if (group) group.push(k)
    else found.set(root, [k])
  }
  return [...found.values()]
}

/** Small groups share a forecast: as many as fit under the limit, in order. */
function packedUpTo(cut: readonly string[][], limit: number): string[][] {
  const packed: string[][] = []
  for (const group of cut) {
    const last = packed[packed.length - 1]
    if (last && last.length + group.length <= limit) last.push(...group)
    else packed.push([...group])
  }
  return packed
}

function partOf(
  problem: ForecastProblem,
  places: readonly number[],
  people: readonly ForecastPerson[] | undefined,
): ForecastProblem {
  const activities: ForecastActivity[] = places.map(k => problem.activities[k])
  const own = new Set(activities.map(activity => activity.id))
  const { relations = [], waits = [], risks = [], priority } = problem
  return {
    ...problem,
    activities,
    relations: relations.filter(({ from }) => own.has(from)),
    waits: waits.filter(({ blocks, after }) => [...blocks, ...(after ?? [])].some(id => own.has(id))),
    risks: risks.filter(({ affects }) => affects.some(id => own.has(id))),
    ...(priority ? { priority: priority.filter(id => own.has(id)) } : {}),
    ...(people ? { people } : {}),
  }
}

/** By activity: the likely work that each eligible person has to expect of it. */
function expectedLoad(problem: ForecastProblem): Map<string, { people: Int32Array; days: number }[]> {
  const { sortOf, sorts } = staffing(problem)
  return new Map(
    problem.activities.map((activity, k) => {
      const days = activity.estimate ? quantileOf(activity.estimate)(0) : 0
      const parts = sortOf[k] < 0 ? [] : sorts[sortOf[k]]
      return [
        activity.id,
        parts.map(part => ({ people: part.eligible, days: days / Math.max(1, part.eligible.length) })),
      ]
    }),
  )
}

function loadOf(load: ReturnType<typeof expectedLoad>, ids: ReadonlySet<string>): number[] {
  const days: number[] = []
  for (const id of ids)
    for (const part of load.get(id) ?? []) for (const p of part.people) days[p] = (days[p] ?? 0) + part.days
  return Array.from(days, day => day ?? 0)
}

/** Disjoint sets with path halving (Tarjan & van Leeuwen 1984). */
class Sets {
  readonly #parent: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, k) => k)
  }

  root(k: number): number {
    const parent = this.#parent
    let at = k
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)]
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}
