import { type NetworkRefusal, networkOf } from '../network/network.ts'
import { candidates } from './crew-tables.ts'
import type { Activity, Need, Person, ScheduleProblem } from './problem.ts'

/** Why a problem cannot be scheduled; `at` names the place, as in 'activities[3].needs[0]'. */
export type ScheduleRefusal =
  | NetworkRefusal
  | {
      code:
        | 'unknown-person'
        | 'never-works'
        | 'unknown-resource'
        | 'named-twice'
        | 'not-a-share'
        | 'one-length'
        | 'nobody'
      at: string
    }
  | { code: 'too-short' | 'not-ascending' | 'endless'; at: string }
  | Relaxable

/** Refusals with the smallest change of this one figure that would remove them. */
export type Relaxable =
  | { code: 'too-few-people'; at: string; people: number; atLevel: number | null }
  | { code: 'capacity'; at: string; capacity: number }
  | { code: 'horizon'; at: string; horizon: number }
  | { code: 'deadline'; at: string; deadline: number }

/** Everything wrong with the numbers and references of a problem; empty if it can be scheduled, time allowing. */
export function problemRefusals(problem: ScheduleProblem): ScheduleRefusal[] {
  const { horizon, activities, relations } = problem
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > MOST_TICKS)
    return [{ code: 'not-a-number', at: 'horizon' }]
  const resources = resourceRefusals(problem)
  const people = peopleRefusals(problem)
  if (resources.length + people.length > 0) return [...resources, ...people]
  const network = networkOf({
    durations: activities.map(({ duration = 0 }) => duration),
    relations,
    releases: activities.map(({ release = 0 }) => release),
    deadlines: activities.map(({ deadline = Number.POSITIVE_INFINITY }) => deadline),
  })
  const working = (problem.people ?? []).map(worksAtAll)
  const pools = rememberedPools(problem.people ?? [], working)
  const own = activities.flatMap((activity, a) =>
    activityRefusals({ ...problem, pools, working }, activity, `activities[${a}]`),
  )
  return [...(network.ok ? [] : network.refusals.map(onActivity)), ...own]
}

/** The problem, and who can fill a need, looked up once for all activities that ask the same. */
interface Pooled extends ScheduleProblem {
  pools: (need: Need) => readonly number[]
  /** Per person, whether there is a tick at which they work. */
  working: readonly boolean[]
}

function rememberedPools(people: readonly Person[], working: Pooled['working']): Pooled['pools'] {
  const known = new Map<string, number[]>()
  return need => {
    const key = `${need.skill}/${need.level}/${need.team}`
    const pool = known.get(key) ?? candidates(people, need).filter(person => working[person])
    known.set(key, pool)
    return pool
  }
}

function worksAtAll({ rates }: Person): boolean {
  return !rates || Array.prototype.some.call(rates, rate => rate > 0)
}

const MOST_TICKS = 10_000_000
const MOST_AMOUNT = 32_767

function onActivity(refusal: NetworkRefusal): NetworkRefusal {
  const at = refusal.at.replace(/^(duration|release|deadline)s\[(\d+)\]$/, 'activities[$2].$1')
  return { ...refusal, at }
}

function resourceRefusals({ horizon, resources = [] }: ScheduleProblem): ScheduleRefusal[] {
  return resources.flatMap(({ capacity }, r): ScheduleRefusal[] => {
    const at = `resources[${r}].capacity`
    if (typeof capacity === 'number') return isAmount(capacity) ? [] : [{ code: 'not-a-number', at }]
    if (capacity.length < horizon) return [{ code: 'too-short', at }]
    for (let t = 0; t < horizon; t++)
      if (!isAmount(capacity[t])) return [{ code: 'not-a-number', at: `${at}[${t}]` }]
    return []
  })
}

function peopleRefusals({ horizon, people = [] }: ScheduleProblem): ScheduleRefusal[] {
  return people.flatMap(({ rates, skills = [] }, p): ScheduleRefusal[] => {
    const at = `people[${p}]`
    const bad = skills.findIndex(({ level }) => !Number.isFinite(level))
    if (bad >= 0) return [{ code: 'not-a-number', at: `${at}.skills[${bad}].level` }]
    if (!rates) return []
    if (rates.length < horizon) return [{ code: 'too-short', at: `${at}.rates` }]
    for (let t = 0; t < horizon; t++) {
      const sound = Number.isInteger(rates[t]) && rates[t] >= 0 && rates[t] <= 1000
      if (!sound) return [{ code: 'not-a-number', at: `${at}.rates[${t}]` }]
    }
    return []
  })
}

function activityRefusals(problem: Pooled, activity: Activity, at: string): ScheduleRefusal[] {
  const { duration, work, assigned = [], needs = [] } = activity
  const refusals: ScheduleRefusal[] = []
  if ((duration === undefined) === (work === undefined)) refusals.push({ code: 'one-length', at })
  if (work !== undefined) {
    if (!(work >= 0 && work <= 1e12)) refusals.push({ code: 'not-a-number', at: `${at}.work` })
    if (work > 0 && assigned.length + needs.length === 0) refusals.push({ code: 'nobody', at })
  }
  return [...refusals, ...demandRefusals(problem, activity, at), ...crewRefusals(problem, activity, at)]
}

function demandRefusals(
  { horizon, resources = [] }: ScheduleProblem,
  { demands = [] }: Activity,
  at: string,
) {
  const asked = new Map<number, number>()
  return demands.flatMap(({ resource, amount }, k): ScheduleRefusal[] => {
    const place = `${at}.demands[${k}]`
    const own = resources[resource]
    if (!own) return [{ code: 'unknown-resource', at: `${place}.resource` }]
    if (!isAmount(amount)) return [{ code: 'not-a-number', at: `${place}.amount` }]
    const sum = amount + (asked.get(resource) ?? 0)
    asked.set(resource, sum)
    let most = typeof own.capacity === 'number' ? own.capacity : 0
    if (typeof own.capacity !== 'number')
      for (let t = 0; t < horizon; t++) most = Math.max(most, own.capacity[t])
    return sum > most ? [{ code: 'capacity', at: place, capacity: sum }] : []
  })
}

function crewRefusals(
  { people = [], pools, working }: Pooled,
  { assigned = [], needs = [] }: Activity,
  at: string,
) {
  const refusals: ScheduleRefusal[] = []
  const named = new Set<number>()
  assigned.forEach(({ person, share = 1 }, k) => {
    const place = `${at}.assigned[${k}]`
    if (!people[person]) refusals.push({ code: 'unknown-person', at: `${place}.person` })
    else if (!working[person]) refusals.push({ code: 'never-works', at: `${place}.person` })
    if (named.has(person)) refusals.push({ code: 'named-twice', at: `${place}.person` })
    if (!isShare(share)) refusals.push({ code: 'not-a-share', at: `${place}.share` })
    named.add(person)
  })
  needs.forEach((need, k) => {
    const place = `${at}.needs[${k}]`
    const count = need.people ?? 1
    if (!isShare(need.share ?? 1)) refusals.push({ code: 'not-a-share', at: `${place}.share` })
    if (!Number.isInteger(count) || count < 1 || !Number.isFinite(need.level ?? 0)) {
      refusals.push({ code: 'not-a-number', at: place })
      return
    }
    const able = pools(need).filter(person => !named.has(person))
    if (able.length < count)
      refusals.push(tooFew(people, need, { at: place, missing: count - able.length, named }))
  })
  if (refusals.length === 0 && !enoughTogether(pools, { named, needs })) {
    refusals.push({ code: 'too-few-people', at: `${at}.needs`, people: 1, atLevel: null })
  }
  return refusals
}

/** The level to which the need would have to come down for the people there are; null if no level helps. */
function tooFew(
  people: NonNullable<ScheduleProblem['people']>,
  need: Need,
  { at, missing, named }: { at: string; missing: number; named: Set<number> },
): ScheduleRefusal {
  const levels = people
    .filter(
      (_, p) =>
        !named.has(p) && candidates([people[p]], { ...need, level: Number.NEGATIVE_INFINITY }).length > 0,
    )
    .map(({ skills = [] }) => skills.find(s => s.skill === need.skill)?.level ?? 0)
    .sort((a, b) => b - a)
  return { code: 'too-few-people', at, people: missing, atLevel: levels[(need.people ?? 1) - 1] ?? null }
}

/** Whether all needs can be met at once by different people (augmenting paths). */
function enoughTogether(
  pools: Pooled['pools'],
  { named, needs }: { named: Set<number>; needs: readonly Need[] },
): boolean {
  if (needs.length < 2) return true
  const seats = needs.flatMap(need => {
    const able = pools(need).filter(person => !named.has(person))
    return Array.from({ length: need.people ?? 1 }, () => able)
  })
  const holder = new Map<number, number>()
  const seat = (s: number, tried: Set<number>): boolean =>
    seats[s].some(person => {
      if (tried.has(person)) return false
      tried.add(person)
      const before = holder.get(person)
      if (before !== undefined && !seat(before, tried)) return false
      holder.set(person, s)
      return true
    })
  return seats.every((_, s) => seat(s, new Set()))
}

function isAmount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_AMOUNT
}

function isShare(value: number): boolean {
  return value >= 0.001 && value <= 1
}
