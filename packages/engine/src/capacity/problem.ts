/** Who can give how much, and what is wanted of whom, by week. Weeks are counted from now: 0 is this one. */
export interface CapacityProblem {
  weeks: number
  people: readonly CapacityPerson[]
  demands: readonly Demand[]
}

export interface CapacityPerson {
  id: string
  team?: string
  skills?: readonly { skill: string; level: number }[]
  /** Person-days of work by week: part time, utilisation, time off and reserve already taken off. */
  supply: ArrayLike<number>
}

/** Work wanted in a row of weeks, of a named person or of anybody in a team or with a skill. */
export interface Demand {
  id: string
  fromWeek: number
  /** The last week, included. */
  toWeek: number
  personDays: number
  /** Days of each week on which it can be worked on: it is wanted in proportion. Evenly unless said. */
  openDays?: ArrayLike<number>
  person?: string
  skill?: string
  level?: number
  team?: string
  /** What is lost if it is not done: decides who is served first. In one currency, points or days. */
  stake?: number
  /** Weeks that it may begin later without harm; beyond that it costs. 0 unless said. */
  slackWeeks?: number
  /** The most weeks that it can begin later at all; 0 where it has begun. */
  latestWeeks?: number
  /** May be left out. */
  optional?: boolean
}

export interface CapacityRefusal {
  code: 'not-a-number' | 'negative' | 'order' | 'duplicate' | 'unknown-person' | 'too-short'
  at: string
}

/** What is wrong with a problem, naming the place; empty when sound. */
export function capacityRefusals(problem: CapacityProblem): CapacityRefusal[] {
  const found: CapacityRefusal[] = []
  if (!Number.isInteger(problem.weeks) || problem.weeks < 1 || problem.weeks > MOST_WEEKS)
    return [{ code: 'not-a-number', at: 'weeks' }]
  const people = new Set<string>()
  problem.people.forEach((person, k) => {
    if (people.has(person.id)) found.push({ code: 'duplicate', at: `people[${k}].id` })
    people.add(person.id)
    if (person.supply.length < problem.weeks) found.push({ code: 'too-short', at: `people[${k}].supply` })
    for (let week = 0; week < person.supply.length; week++)
      found.push(...amount(person.supply[week], `people[${k}].supply[${week}]`))
  })
  const ids = new Set<string>()
  problem.demands.forEach((demand, k) => {
    if (ids.has(demand.id)) found.push({ code: 'duplicate', at: `demands[${k}].id` })
    ids.add(demand.id)
    found.push(
      ...amount(demand.personDays, `demands[${k}].personDays`),
      ...amount(demand.stake ?? 0, `demands[${k}].stake`),
      ...amount(demand.level ?? 0, `demands[${k}].level`),
      ...amount(demand.slackWeeks ?? 0, `demands[${k}].slackWeeks`),
      ...amount(demand.latestWeeks ?? 0, `demands[${k}].latestWeeks`),
    )
    if (demand.openDays && demand.openDays.length < problem.weeks)
      found.push({ code: 'too-short', at: `demands[${k}].openDays` })
    const { fromWeek, toWeek } = demand
    if (!Number.isInteger(fromWeek) || !Number.isInteger(toWeek))
      found.push({ code: 'not-a-number', at: `demands[${k}].fromWeek` })
    else if (toWeek < fromWeek || fromWeek < 0) found.push({ code: 'order', at: `demands[${k}].toWeek` })
    if (demand.person !== undefined && !people.has(demand.person))
      found.push({ code: 'unknown-person', at: `demands[${k}].person` })
  })
  return found
}

/** A century. */
const MOST_WEEKS = 5218

/** Who may do it: a named person outranks skill and team. */
export function mayDo(person: CapacityPerson, demand: Demand): boolean {
  if (demand.person !== undefined) return person.id === demand.person
  return (demand.team === undefined || person.team === demand.team) && hasSkill(person, demand)
}

/** Has the skill at its level, whatever the team. */
export function hasSkill(person: CapacityPerson, demand: Demand): boolean {
  if (demand.skill === undefined) return true
  return (
    person.skills?.some(({ skill, level }) => skill === demand.skill && level >= (demand.level ?? 0)) ?? false
  )
}

/** Person-days that a demand wants in a week, were it to begin some weeks later. */
export function wantedIn(demand: Demand, week: number, later = 0): number {
  const [from, to] = [demand.fromWeek + later, demand.toWeek + later]
  if (week < from || week > to) return 0
  const { openDays } = demand
  let all = 0
  for (let each = from; openDays && each <= to; each++) all += openDays[each] ?? 0
  return openDays && all > 0
    ? (demand.personDays * (openDays[week] ?? 0)) / all
    : demand.personDays / (to - from + 1)
}

function amount(value: number, at: string): CapacityRefusal[] {
  if (!Number.isFinite(value)) return [{ code: 'not-a-number', at }]
  return value < 0 ? [{ code: 'negative', at }] : []
}
