import { staffing } from './compile/staffing.ts'
import { quantileOf } from './estimate.ts'
import { type ForecastAnswer, forecast } from './forecast.ts'
import type { ForecastActivity, ForecastProblem } from './problem.ts'
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
  const whole = partsOf(problem, groups(problem, true))
  return whole.flatMap(part => (part.activities.length <= limit ? [part] : cutOf(part, limit)))
}

/** A pool too large, cut where only people join it; each part has its share of everybody's time. */
function cutOf(whole: ForecastProblem, limit: number): ForecastProblem[] {
  const load = expectedLoad(whole)
  const total = loadOf(load, whole.activities)
  const packed = packedUpTo(groups(whole, false), limit)
  return partsOf(whole, packed).map(part => {
    const share = loadOf(load, part.activities)
    const scaled = (rate: number, p: number) => rate * (total[p] > 0 ? (share[p] ?? 0) / total[p] : 1)
    const people = whole.people?.map((person, p) => ({ ...person, rate: scaled(person.rate, p) }))
    return { ...part, ...(people ? { people } : {}) }
  })
}

interface Group {
  activities: number[]
  /** Empty where people do not join. */
  people: number[]
}

/** Positions of activities that belong together; people join only where asked. */
function groups(problem: ForecastProblem, byPeople: boolean): Group[] {
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
  const found = new Map<number, Group>()
  for (let k = 0; k < count; k++) {
    const group = found.get(sets.root(k))
    if (group) group.activities.push(k)
    else found.set(sets.root(k), { activities: [k], people: [] })
  }
  if (byPeople) for (const p of (problem.people ?? []).keys()) found.get(sets.root(count + p))?.people.push(p)
  return [...found.values()]
}

/** Small groups share a forecast: as many as fit under the limit, in order. */
function packedUpTo(cut: readonly Group[], limit: number): Group[] {
  const packed: Group[] = []
  for (const group of cut) {
    const last = packed.at(-1)
    if (last && last.activities.length + group.activities.length <= limit)
      last.activities.push(...group.activities)
    else packed.push({ activities: [...group.activities], people: [] })
  }
  return packed
}

/** One problem for each group, everything dealt out in one pass. */
function partsOf(problem: ForecastProblem, groups: readonly Group[]): ForecastProblem[] {
  const groupOf = new Map<string, number>()
  for (const [g, { activities }] of groups.entries())
    for (const k of activities) groupOf.set(problem.activities[k].id, g)
  const dealt = <T>(records: readonly T[], idOf: (record: T) => string | undefined): T[][] => {
    const piles: T[][] = groups.map(() => [])
    for (const record of records) {
      const id = idOf(record)
      const g = id === undefined ? undefined : groupOf.get(id)
      if (g !== undefined) piles[g].push(record)
    }
    return piles
  }
  const relations = dealt(problem.relations ?? [], relation => relation.from)
  const waits = dealt(problem.waits ?? [], wait => wait.blocks[0] ?? wait.after?.[0])
  const risks = dealt(problem.risks ?? [], risk => risk.affects[0])
  const priority = dealt(problem.priority ?? [], id => id)
  return groups.map((group, g) => ({
    ...problem,
    activities: group.activities.map(k => problem.activities[k]),
    relations: relations[g],
    waits: waits[g],
    risks: risks[g],
    priority: priority[g],
    ...(problem.people ? { people: group.people.map(p => (problem.people ?? [])[p]) } : {}),
  }))
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

function loadOf(load: ReturnType<typeof expectedLoad>, activities: readonly ForecastActivity[]): number[] {
  const days: number[] = []
  for (const { id } of activities)
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
