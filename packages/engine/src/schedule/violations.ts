import type { Activity, Need, Schedule, ScheduleProblem } from './problem.ts'

/** A rule that a schedule breaks, and where. */
export interface Violation {
  rule:
    | 'horizon'
    | 'release'
    | 'relation'
    | 'runs'
    | 'amount'
    | 'pause'
    | 'crew'
    | 'skill'
    | 'share'
    | 'capacity'
    | 'makespan'
  at: string
}

/**
 * Everything in which a schedule breaks its problem; empty if it is valid. Written against the problem's wording
 * alone: it shares no code and no arrays with the schemes, and counts tick by tick.
 */
export function violations(problem: ScheduleProblem, schedule: Schedule): Violation[] {
  const found: Violation[] = []
  const { starts, finishes } = schedule
  problem.relations.forEach(({ from, to, kind, lag }, k) => {
    const anchor = kind === 'FS' || kind === 'FF' ? finishes[from] : starts[from]
    const bound = kind === 'FS' || kind === 'SS' ? starts[to] : finishes[to]
    if (bound < anchor + lag) found.push({ rule: 'relation', at: `relations[${k}]` })
  })
  problem.activities.forEach((activity, a) => {
    found.push(...ownViolations(problem, schedule, a).map(rule => ({ rule, at: `activities[${a}]` })))
    if (starts[a] < (activity.release ?? 0)) found.push({ rule: 'release', at: `activities[${a}]` })
  })
  let latest = 0
  for (const finish of finishes) latest = Math.max(latest, finish)
  if (latest !== schedule.makespan) found.push({ rule: 'makespan', at: 'makespan' })
  return [...found, ...overbookings(problem, schedule)]
}

function ownViolations(problem: ScheduleProblem, schedule: Schedule, a: number): Violation['rule'][] {
  const activity = problem.activities[a]
  const rules: Violation['rule'][] = []
  const start = schedule.starts[a]
  const finish = schedule.finishes[a]
  const ticks = workedTicks(schedule, a)
  if (start < 0 || finish > problem.horizon || finish < start) rules.push('horizon')
  if ((activity.duration ?? activity.work) === 0) return ticks.length === 0 ? rules : [...rules, 'runs']
  if (ticks[0] !== start || ticks[ticks.length - 1] !== finish - 1) rules.push('runs')
  if (ticks.some((t, k) => k > 0 && t <= ticks[k - 1])) rules.push('runs')
  if (!amountIsRight(problem, schedule, { a, ticks })) rules.push('amount')
  rules.push(...crewRules(problem, activity, schedule.crews[a]))
  const worked = new Set(ticks)
  for (let t = start; t < finish; t++) {
    if (worked.has(t) || activity.pauses === 'always') continue
    if (activity.pauses === 'never' || !isGap(problem, schedule, { a, t })) rules.push('pause')
  }
  return rules
}

function workedTicks({ runs }: Schedule, a: number): number[] {
  return runs[a].flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k))
}

interface At {
  a: number
  ticks: number[]
}

function amountIsRight(problem: ScheduleProblem, schedule: Schedule, { a, ticks }: At): boolean {
  const { duration, work = 0 } = problem.activities[a]
  if (duration !== undefined) return ticks.length === duration
  const doneAt = (t: number) =>
    schedule.crews[a].reduce((sum, { person, share }) => sum + share * rateOf(problem, person, t), 0)
  const done = ticks.map(doneAt)
  const total = done.reduce((sum, d) => sum + d, 0)
  const last = done[done.length - 1] ?? 0
  return done.every(d => d > 0) && total >= work - 1e-3 && total - last < work + 1e-3
}

/** Whether nothing can be done at a tick for structural reasons: absent people, or capacity below the demand. */
function isGap(problem: ScheduleProblem, { crews }: Schedule, { a, t }: { a: number; t: number }): boolean {
  const { duration, demands = [] } = problem.activities[a]
  const tooLow = demands.some(({ resource, amount }) => capacityOf(problem, resource, t) < amount)
  const absent = crews[a].filter(({ person }) => rateOf(problem, person, t) === 0).length
  return tooLow || (duration !== undefined ? absent > 0 : absent === crews[a].length)
}

function crewRules({ people = [] }: ScheduleProblem, activity: Activity, crew: Schedule['crews'][number]) {
  const { assigned = [], needs = [] } = activity
  const rules: Violation['rule'][] = []
  if (new Set(crew.map(({ person }) => person)).size !== crew.length) rules.push('crew')
  assigned.forEach(({ person, share = 1 }, k) => {
    if (crew[k]?.person !== person || crew[k]?.share !== share) rules.push('crew')
  })
  let next = assigned.length
  for (const need of needs) {
    for (let k = 0; k < (need.people ?? 1); k++) {
      const member = crew[next++]
      if (!member || member.share !== (need.share ?? 1)) rules.push('crew')
      else if (!canDo(people[member.person], need)) rules.push('skill')
    }
  }
  if (crew.length !== next) rules.push('crew')
  return rules
}

function canDo(person: NonNullable<ScheduleProblem['people']>[number] | undefined, need: Need): boolean {
  const skilled =
    need.skill === undefined ||
    person?.skills?.some(s => s.skill === need.skill && s.level >= (need.level ?? 0))
  return (
    person !== undefined &&
    skilled === true &&
    (need.team === undefined || !!person.teams?.includes(need.team))
  )
}

function overbookings(problem: ScheduleProblem, schedule: Schedule): Violation[] {
  const shares = new Map<string, number>()
  const amounts = new Map<string, number>()
  const add = (sums: Map<string, number>, key: string, value: number) =>
    sums.set(key, (sums.get(key) ?? 0) + value)
  problem.activities.forEach(({ demands = [] }, a) => {
    for (const t of workedTicks(schedule, a)) {
      for (const { resource, amount } of demands) add(amounts, `${resource}@${t}`, amount)
      for (const { person, share } of schedule.crews[a]) {
        if (rateOf(problem, person, t) > 0) add(shares, `${person}@${t}`, share)
      }
    }
  })
  const found: Violation[] = []
  for (const [key, share] of shares) if (share > 1 + 1e-9) found.push({ rule: 'share', at: `people ${key}` })
  for (const [key, amount] of amounts) {
    const [resource, tick] = key.split('@').map(Number)
    if (amount > capacityOf(problem, resource, tick)) found.push({ rule: 'capacity', at: `resources ${key}` })
  }
  return found
}

function rateOf({ people = [] }: ScheduleProblem, person: number, t: number): number {
  const rates = people[person]?.rates
  return rates ? rates[t] : 1000
}

function capacityOf({ resources = [] }: ScheduleProblem, resource: number, t: number): number {
  const { capacity } = resources[resource]
  return typeof capacity === 'number' ? capacity : capacity[t]
}
