import { weekOfWork } from './assignment.ts'
import { type CapacityProblem, type CapacityRefusal, capacityRefusals, wantedIn } from './problem.ts'

/** Demand against supply by week, in person-days. */
export interface LoadRow {
  demand: Float64Array
  supply: Float64Array
  /** Of the demand, what nobody who may do it has time for. */
  unmet: Float64Array
}

export interface CapacityLoad {
  people: Map<string, LoadRow>
  skills: Map<string, LoadRow>
  teams: Map<string, LoadRow>
  /** What overload endangers: work without time for it, the greatest loss first. */
  endangered: Endangered[]
}

export interface Endangered {
  demand: string
  unmetDays: number
  share: number
  /** Stake × share that is not served. */
  stake: number
  weeks: number[]
}

export type LoadAnswer = { ok: true; load: CapacityLoad } | { ok: false; refusals: CapacityRefusal[] }

/** Assigns every week's work as well as it can be, and reads off who and what is overloaded. */
export function capacityLoad(problem: CapacityProblem): LoadAnswer {
  const refusals = capacityRefusals(problem)
  if (refusals.length > 0) return { ok: false, refusals }
  const load: CapacityLoad = { people: new Map(), skills: new Map(), teams: new Map(), endangered: [] }
  addSupply(load, problem)
  const missing = new Map<string, { days: number; weeks: number[] }>()
  for (let week = 0; week < problem.weeks; week++) {
    const { shares, unmet } = weekOfWork(problem.people, problem.demands, week)
    for (const { person, personDays } of shares)
      row(load.people, person, problem.weeks).demand[week] += personDays
    for (const demand of problem.demands) {
      const wanted = wantedIn(demand, week)
      if (wanted === 0) continue
      const open = unmet.get(demand.id) ?? 0
      const kept = missing.get(demand.id) ?? { days: 0, weeks: [] }
      if (open > 0) missing.set(demand.id, { days: kept.days + open, weeks: [...kept.weeks, week] })
      if (demand.person !== undefined) {
        const own = row(load.people, demand.person, problem.weeks)
        own.demand[week] += open
        own.unmet[week] += open
      }
      const { skill, team } = demand
      if (skill !== undefined) addDemand(row(load.skills, skill, problem.weeks), week, { wanted, open })
      if (team !== undefined) addDemand(row(load.teams, team, problem.weeks), week, { wanted, open })
    }
  }
  load.endangered = problem.demands.flatMap(demand => {
    const lost = missing.get(demand.id)
    if (!lost) return []
    const share = lost.days / demand.personDays
    return [
      {
        demand: demand.id,
        unmetDays: lost.days,
        share,
        stake: share * (demand.stake ?? 0),
        weeks: lost.weeks,
      },
    ]
  })
  load.endangered.sort((a, b) => b.stake - a.stake || b.unmetDays - a.unmetDays)
  return { ok: true, load }
}

function addSupply(load: CapacityLoad, { people, weeks }: CapacityProblem): void {
  for (const person of people) {
    const rows = [row(load.people, person.id, weeks)]
    for (const { skill } of person.skills ?? []) rows.push(row(load.skills, skill, weeks))
    if (person.team !== undefined) rows.push(row(load.teams, person.team, weeks))
    for (const one of rows) for (let week = 0; week < weeks; week++) one.supply[week] += person.supply[week]
  }
}

function addDemand(one: LoadRow, week: number, { wanted, open }: { wanted: number; open: number }): void {
  one.demand[week] += wanted
  one.unmet[week] += open
}

function row(rows: Map<string, LoadRow>, id: string, weeks: number): LoadRow {
  const kept = rows.get(id)
  if (kept) return kept
  const made = {
    demand: new Float64Array(weeks),
    supply: new Float64Array(weeks),
    unmet: new Float64Array(weeks),
  }
  rows.set(id, made)
  return made
}
