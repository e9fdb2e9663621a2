import type { ForecastNeed, ForecastPerson, ForecastProblem } from '../problem.ts'

/** One part of a need: so many of these people at once, each with so much of their time. */
export interface NeedPart {
  /** Positions of people, those who can do the fewest other things first. */
  eligible: Int32Array
  people: number
  /** Hundredths of a person's time. */
  units: number
}

/** Who may do what. Activities with equal needs share a sort. */
export interface Staffing {
  /** By activity: its sort, -1 where it needs nobody. */
  sortOf: Int32Array
  sorts: readonly (readonly NeedPart[])[]
  /** By person: sorts that they may serve. */
  sortsOf: readonly Int32Array[]
  people: readonly ForecastPerson[]
  /** By activity: its place in the plan's order. */
  rank: Int32Array
  /** The need of an activity that nobody can ever meet, in words. */
  missing(activity: number): string | undefined
  /** Person-days a day if whoever it needs were free. */
  ratePlenty(activity: number): number
}

/** Works out pools once: named people outrank skill and team. */
export function staffing(problem: ForecastProblem): Staffing {
  const people = problem.people ?? []
  const breadth = breadthOf(people)
  const bySignature = new Map<string, number>()
  const sorts: NeedPart[][] = []
  const missing: (string | undefined)[] = []
  const sortOf = Int32Array.from(problem.activities, activity => {
    if (!activity.needs?.length || activity.state?.is === 'done') return -1
    const signature = JSON.stringify(activity.needs.map(signed))
    const known = bySignature.get(signature)
    if (known !== undefined) return known
    const parts = activity.needs.map(need => partOf(need, people, breadth))
    bySignature.set(signature, sorts.length)
    const short = parts.findIndex(
      (part, k) => part.eligible.length < part.people || !disjointEnough(parts, k),
    )
    missing.push(short < 0 ? undefined : inWords(activity.needs[short]))
    return sorts.push(parts) - 1
  })
  const served: number[][] = people.map(() => [])
  for (const [sort, parts] of sorts.entries())
    for (const part of parts)
      for (const p of part.eligible) if (served[p].at(-1) !== sort) served[p].push(sort)
  const sortsOf = served.map(list => Int32Array.from(list))
  return {
    sortOf,
    sorts,
    sortsOf,
    people,
    rank: ranks(problem),
    missing: activity => (sortOf[activity] < 0 ? undefined : missing[sortOf[activity]]),
    ratePlenty: activity => (sortOf[activity] < 0 ? 1 : plenty(sorts[sortOf[activity]], people)),
  }
}

function partOf(need: ForecastNeed, people: readonly ForecastPerson[], breadth: readonly number[]): NeedPart {
  const fits = (person: ForecastPerson) => {
    if (need.person !== undefined) return person.id === need.person
    if (need.team !== undefined && !person.teams?.includes(need.team)) return false
    if (need.skill === undefined) return true
    return (
      person.skills?.some(({ skill, level }) => skill === need.skill && level >= (need.level ?? 0)) ?? false
    )
  }
  const eligible = [...people.keys()].filter(p => people[p].rate > 0 && fits(people[p]))
  eligible.sort((a, b) => breadth[a] - breadth[b] || a - b)
  return {
    eligible: Int32Array.from(eligible),
    people: need.person === undefined ? (need.people ?? 1) : 1,
    units: Math.max(1, Math.round(100 * (need.share ?? 1))),
  }
}

/** Enough different people for this part and all before it, by their union: necessary, and sufficient for two. */
function disjointEnough(parts: readonly NeedPart[], k: number): boolean {
  const union = new Set<number>()
  let wanted = 0
  for (const part of parts.slice(0, k + 1)) {
    for (const person of part.eligible) union.add(person)
    wanted += part.people
  }
  return union.size >= wanted
}

function breadthOf(people: readonly ForecastPerson[]): number[] {
  return people.map(person => (person.skills?.length ?? 0) + (person.teams?.length ?? 0))
}

/** As if whoever is needed were there: people of a skill that nobody has work as people here do on average. */
function plenty(parts: readonly NeedPart[], people: readonly ForecastPerson[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, rate) => sum + rate, 0) / Math.max(1, of.length)
  const anybody = mean(people.map(person => person.rate).filter(rate => rate > 0))
  let rate = 0
  for (const { eligible, people: count, units } of parts) {
    const typical = eligible.length > 0 ? mean(Array.from(eligible, p => people[p].rate)) : anybody
    rate += (count * typical * units) / 100
  }
  return rate > 0 ? rate : 1
}

/** What is under way comes first, then the plan's order. */
function ranks(problem: ForecastProblem): Int32Array {
  const place = new Map((problem.priority ?? []).map((id, k) => [id, k]))
  return rankOrder(
    problem.activities.map(({ id, state }, k) => {
      const planned = place.get(id) ?? place.size + k
      return state?.is === 'started' ? planned - 1e9 : planned
    }),
  )
}

function rankOrder(keys: readonly number[]): Int32Array {
  const order = [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b)
  const rank = new Int32Array(keys.length)
  order.forEach((activity, k) => {
    rank[activity] = k
  })
  return rank
}

function signed(need: ForecastNeed): unknown[] {
  if (need.person !== undefined) return [need.person, need.share ?? 1]
  return [null, need.skill ?? null, need.level ?? 0, need.team ?? null, need.people ?? 1, need.share ?? 1]
}

function inWords(need: ForecastNeed): string {
  if (need.person !== undefined) return `person ${need.person}`
  const skill =
    need.skill === undefined ? '' : ` skill ${need.skill}${need.level ? ` level ${need.level}` : ''}`
  const team = need.team === undefined ? '' : ` team ${need.team}`
  return `${need.people ?? 1} of${skill}${team}`
}
