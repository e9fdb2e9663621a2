/** The forecast's problem as the scheduler takes it: positions instead of ids, half working days instead of days. */
import {
  type Activity,
  DOCUMENTED_PRIORS,
  type Estimate,
  type ForecastActivity,
  type ForecastNeed,
  type ForecastPerson,
  type ForecastProblem,
  RATE_UNIT,
  type ScheduleProblem,
  type Wait,
} from '@throughline/engine'
import type { PlanProblem } from '../problem/plan-problem.ts'

export interface SchedulePlaces {
  /** Ids by position, and positions by id. */
  readonly work: readonly string[]
  readonly at: ReadonlyMap<string, number>
  readonly undated: readonly {
    readonly id: string
    readonly because: 'no-estimate' | 'no-capacity' | 'depends-on'
    readonly mend: string
  }[]
}

/** Half days in a working day. */
const perDay = 2
/** @param horizonDays working days from today within which everything is dated */
export function scheduleProblem(
  { problem }: PlanProblem,
  horizonDays: number,
): {
  problem: ScheduleProblem
  places: SchedulePlaces
} {
  const undated = undatedWork(problem)
  const lost = new Set(undated.map(each => each.id))
  const work = problem.activities.filter(each => each.state?.is !== 'done' && !lost.has(each.id))
  const at = new Map(work.map((each, k) => [each.id, k]))
  const numbers = numbersOf(problem)
  const released = releases(problem)
  const relations = (problem.relations ?? []).flatMap(({ from, to, kind = 'FS', lag = 0 }) => {
    const [provider, receiver] = [at.get(from), at.get(to)]
    if (provider === undefined || receiver === undefined) return []
    // Work under way has started whatever it should have waited for.
    if (work[receiver]!.state?.is === 'started' && (kind === 'FS' || kind === 'SS')) return []
    return [{ from: provider, to: receiver, kind, lag: Math.round(perDay * lag) }]
  })
  return {
    places: { work: work.map(each => each.id), at, undated },
    problem: {
      horizon: horizonDays * perDay,
      relations,
      activities: work.map(each => activityOf(each, numbers, released.get(each.id) ?? 0)),
      people: (problem.people ?? []).map(each => ({
        rates: ratesOf(each, horizonDays),
        skills: (each.skills ?? []).map(({ skill, level }) => ({ skill: numbers.skill(skill), level })),
        teams: (each.teams ?? []).map(numbers.team),
      })),
    },
  }
}

interface Numbers {
  readonly person: ReadonlyMap<string, number>
  readonly skill: (id: string) => number
  readonly team: (id: string) => number
}

function activityOf(activity: ForecastActivity, numbers: Numbers, waitsUntil: number): Activity {
  const days = likelyDays(activity)
  const started = activity.state?.is === 'started'
  const release = started ? 0 : Math.max(0, waitsUntil, Math.round(perDay * (activity.startsNoEarlier ?? 0)))
  const timed = release > 0 ? { release } : {}
  const needs = activity.needs ?? []
  if (days === 0 || needs.length === 0) return { duration: Math.ceil(perDay * days), ...timed }
  const named = needs.flatMap(({ person, share = 1 }) => {
    const at = person === undefined ? undefined : numbers.person.get(person)
    return at === undefined ? [] : [{ person: at, share }]
  })
  const pooled = needs.filter(need => need.person === undefined).map(need => pooledNeed(need, numbers))
  return {
    work: Math.max(1, Math.round(days * perDay * RATE_UNIT)),
    ...timed,
    ...(named.length > 0 ? { assigned: named } : {}),
    ...(pooled.length > 0 ? { needs: pooled } : {}),
  }
}

function pooledNeed({ skill, level, team, people, share }: ForecastNeed, numbers: Numbers) {
  return {
    ...(skill === undefined ? {} : { skill: numbers.skill(skill) }),
    ...(level === undefined ? {} : { level }),
    ...(team === undefined ? {} : { team: numbers.team(team) }),
    ...(people === undefined ? {} : { people }),
    ...(share === undefined ? {} : { share }),
  }
}

/** Person-days as likely as not; a milestone takes none. */
export function likelyDays({ milestone, estimate, state }: ForecastActivity): number {
  if (milestone) return 0
  if (state?.is === 'started' && state.remaining) return middle(state.remaining)
  const whole = estimate ? middle(estimate) : 0
  if (state?.is !== 'started') return whole
  // What was begun and overran its estimate is taken to need a tenth of it still.
  return Math.max(whole / 10, whole - (state.spentDays ?? 0))
}

function middle(estimate: Estimate): number {
  if ('likely' in estimate) return estimate.likely
  if (estimate.kind === 'pert') return estimate.mode
  if (estimate.kind === 'fixed') return estimate.days
  return 0
}

function ratesOf({ rate, away = [] }: ForecastPerson, horizonDays: number): Int32Array {
  const rates = new Int32Array(horizonDays * perDay).fill(Math.max(1, Math.round(rate * RATE_UNIT)))
  for (const { from, to } of away) {
    const end = Math.min(rates.length, Math.round(perDay * to))
    rates.fill(0, Math.min(rates.length, Math.round(perDay * from)), Math.max(0, end))
  }
  return rates
}

/** When what holds work up is likely to be over, in half days. */
function releases({ waits = [] }: ForecastProblem): Map<string, number> {
  const until = new Map<string, number>()
  for (const wait of waits) {
    if (wait.holds === 'finish') continue
    for (const id of wait.blocks)
      until.set(id, Math.max(until.get(id) ?? 0, Math.ceil(perDay * endOfWait(wait))))
  }
  return until
}

/** When a wait is likely to be over, in working days from now. */
export function endOfWait({ promisedAt, openedAt = 0, latency, kind }: Wait): number {
  return Math.max(0, promisedAt ?? openedAt + middle(latency ?? DOCUMENTED_PRIORS.latency[kind]))
}

function numbersOf({ people = [] }: ForecastProblem): Numbers {
  return {
    person: new Map(people.map((each, k) => [each.id, k])),
    skill: numbering(),
    team: numbering(),
  }
}

function numbering(): (id: string) => number {
  const numbers = new Map<string, number>()
  return id => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, numbers.size)
    return numbers.size - 1
  }
}

/** Work without an estimate or without anybody, and what waits for it. */
function undatedWork(problem: ForecastProblem): SchedulePlaces['undated'] {
  const found = new Map<string, SchedulePlaces['undated'][number]>()
  for (const each of problem.activities) {
    const { id, state, milestone, estimate } = each
    if (state?.is === 'done' || milestone) continue
    if (!estimate && !(state?.is === 'started' && state.remaining))
      found.set(id, { id, because: 'no-estimate', mend: id })
    else if (!staffed(each, problem)) found.set(id, { id, because: 'no-capacity', mend: id })
  }
  const after = new Map<string, string[]>()
  for (const { from, to } of problem.relations ?? []) after.set(from, [...(after.get(from) ?? []), to])
  const queue = [...found.keys()]
  for (let head = 0; head < queue.length; head++) {
    const mend = found.get(queue[head]!)!.mend
    for (const next of after.get(queue[head]!) ?? []) {
      if (found.has(next)) continue
      found.set(next, { id: next, because: 'depends-on', mend })
      queue.push(next)
    }
  }
  return [...found.values()]
}

function staffed({ needs = [] }: ForecastActivity, { people = [] }: ForecastProblem): boolean {
  return needs.every(({ person, skill, team, level = 1, people: wanted = 1 }) => {
    if (person !== undefined) return people.some(each => each.id === person && each.rate > 0)
    const able = people.filter(
      each =>
        (skill === undefined || each.skills?.some(own => own.skill === skill && own.level >= level)) &&
        (team === undefined || each.teams?.includes(team)),
    )
    return able.length >= wanted
  })
}
