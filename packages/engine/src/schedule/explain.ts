import type { Schedule, ScheduleProblem } from './problem.ts'

/** What sets the start of an activity in a schedule. */
export type Reason =
  | { by: 'beginning' }
  | { by: 'release'; tick: number }
  | { by: 'relation'; relation: number; activity: number }
  /** Somebody of its crew does not work, or capacity is structurally too low, until it starts. */
  | { by: 'calendar'; person: number | null }
  /** Somebody of its crew is taken by another activity. */
  | { by: 'person'; person: number; activity: number }
  /** Too little of a resource is left by these. */
  | { by: 'resource'; resource: number; activities: number[] }
  /** Its own crew could begin earlier: the plan's order, its costs or the previous plan put it here. */
  | { by: 'choice' }

/** Why each activity starts when it does, of all that could be said the nearest cause. */
export function explanations(problem: ScheduleProblem, schedule: Schedule): Reason[] {
  const ledger = ledgerOf(problem, schedule)
  return problem.activities.map((_, a) => reasonOf({ problem, schedule, ledger }, a))
}

/** The chain that sets a date, from the activity back to what waits for nothing within the plan. */
export function chainTo(reasons: readonly Reason[], schedule: Schedule, activity: number) {
  const chain: { activity: number; reason: Reason }[] = []
  const seen = new Set<number>()
  let next: number | null = activity
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    chain.push({ activity: next, reason: reasons[next] })
    next = before(reasons[next], schedule)
  }
  return chain
}

function before(reason: Reason, { finishes }: Schedule): number | null {
  if (reason.by === 'relation' || reason.by === 'person') return reason.activity
  if (reason.by !== 'resource') return null
  return reason.activities.reduce((last, a) => (finishes[a] > finishes[last] ? a : last))
}

interface Span {
  from: number
  to: number
  activity: number
}

/** Spans by blocks of ticks, so that those at one tick are found without looking at all. */
type Occupation = Map<number, Span[]>

const BLOCK_BITS = 5

function occupy(occupation: Occupation, span: Span): void {
  for (let block = span.from >> BLOCK_BITS; block <= (span.to - 1) >> BLOCK_BITS; block++) {
    const own = occupation.get(block)
    if (own) own.push(span)
    else occupation.set(block, [span])
  }
}

function othersAt(occupation: Occupation, t: number, a: number): Span[] {
  const near = occupation.get(t >> BLOCK_BITS) ?? []
  return near.filter(({ from, to, activity }) => activity !== a && from <= t && t < to)
}

/** Who works on what when, and which relations lead to each activity. */
interface Ledger {
  into: number[][]
  people: Occupation[]
  resources: Occupation[]
}

interface Case {
  problem: ScheduleProblem
  schedule: Schedule
  ledger: Ledger
}

function ledgerOf(
  { activities, relations, people = [], resources = [] }: ScheduleProblem,
  { runs, crews }: Schedule,
): Ledger {
  const ledger: Ledger = {
    into: activities.map(() => []),
    people: people.map(() => new Map()),
    resources: resources.map(() => new Map()),
  }
  relations.forEach(({ to }, relation) => {
    ledger.into[to].push(relation)
  })
  activities.forEach(({ demands = [] }, activity) => {
    for (const run of runs[activity]) {
      for (const { person } of crews[activity]) occupy(ledger.people[person], { ...run, activity })
      for (const { resource } of demands) occupy(ledger.resources[resource], { ...run, activity })
    }
  })
  return ledger
}

function reasonOf(what: Case, a: number): Reason {
  const { schedule } = what
  const start = schedule.starts[a]
  const { bound, reason } = relationOf(what, a)
  if (start <= bound) return reason
  const gap = lastOpenTick(what, a, bound)
  if (gap.tick < 0) return { by: 'calendar', person: gap.absent }
  for (let t = gap.tick; t < Math.max(start, schedule.finishes[a]); t++) {
    const taken = takenAt(what, a, t)
    if (taken) return taken
  }
  return { by: 'choice' }
}

/** What relations and the release ask, and which of them asks most. */
function relationOf({ problem, schedule: { starts, finishes }, ledger }: Case, a: number) {
  const release = problem.activities[a].release ?? 0
  let bound = release
  let reason: Reason = release > 0 ? { by: 'release', tick: release } : { by: 'beginning' }
  for (const relation of ledger.into[a]) {
    const { from, kind, lag } = problem.relations[relation]
    const anchor = (kind[0] === 'F' ? finishes[from] : starts[from]) + lag
    const earliest = kind[1] === 'S' ? anchor : finishes[a] <= anchor ? starts[a] : Number.NEGATIVE_INFINITY
    if (earliest > bound) {
      bound = earliest
      reason = { by: 'relation', relation, activity: from }
    }
  }
  return { bound, reason }
}

/** The last tick before the start on which everybody works and capacity would do; and who was absent, if none. */
function lastOpenTick({ problem, schedule }: Case, a: number, bound: number) {
  const { people = [], resources = [] } = problem
  const { demands = [] } = problem.activities[a]
  let absent: number | null = null
  for (let t = schedule.starts[a] - 1; t >= bound; t--) {
    const away = schedule.crews[a].find(({ person }) => people[person].rates?.[t] === 0)
    const low = demands.some(({ resource, amount }) => at(resources[resource].capacity, t) < amount)
    if (!away && !low) return { tick: t, absent }
    absent ??= away?.person ?? null
  }
  return { tick: -1, absent }
}

/** Who or what keeps the activity's crew from a tick. */
function takenAt({ problem, schedule, ledger }: Case, a: number, t: number): Reason | null {
  for (const { person, share } of schedule.crews[a]) {
    const others = othersAt(ledger.people[person], t, a)
    const shares = others.map(
      ({ activity }) => schedule.crews[activity].find(m => m.person === person)?.share ?? 0,
    )
    if (shares.reduce((sum, other) => sum + other, share) > 1 + 1e-9) {
      return { by: 'person', person, activity: others[others.length - 1].activity }
    }
  }
  for (const { resource, amount } of problem.activities[a].demands ?? []) {
    const others = othersAt(ledger.resources[resource], t, a)
    const used = others.map(({ activity }) => demandOf(problem, activity, resource))
    const capacity = at((problem.resources ?? [])[resource].capacity, t)
    if (used.reduce((sum, other) => sum + other, amount) > capacity) {
      return { by: 'resource', resource, activities: others.map(({ activity }) => activity) }
    }
  }
  return null
}

function demandOf({ activities }: ScheduleProblem, activity: number, resource: number): number {
  const own = activities[activity].demands?.filter(demand => demand.resource === resource) ?? []
  return own.reduce((sum, { amount }) => sum + amount, 0)
}

function at(capacity: number | ArrayLike<number>, t: number): number {
  return typeof capacity === 'number' ? capacity : capacity[t]
}
