import { seeded } from '../../random/random.ts'
import { type Calibration, calibrationFrom, type PastEstimate } from '../calibration.ts'
import { calibratedFinish, finishFigures } from '../finish-calibration.ts'
import { forecast } from '../forecast.ts'
import type { ForecastActivity, ForecastProblem, ForecastRelation } from '../problem.ts'
import { empirical } from '../quantile.ts'
import type { ScoredForecast } from './coverage-score.cases.ts'
import { csv } from './tasks.cases.ts'

interface RealProject {
  code: string
  problem: Omit<ForecastProblem, 'calibration'>
  /** Working hours from the planned start. */
  plannedFinish: number
  actualFinish: number
  /** By activity id, in working hours from the planned start. */
  actual: Map<string, { from: number; to: number }>
  past: PastEstimate[]
}

/** Forecasts of each project's finish from its baseline network, fitted on the other half of the projects. */
export function projectSamples(
  text: string,
  { seed, activities }: { seed: number; activities: string | null },
): ScoredForecast[] {
  const projects = text
    .trim()
    .split('\n')
    .flatMap(line =>
      realProject(JSON.parse(line) as Record<string, never>, activities ? actualsOf(activities) : null),
    )
  const order = Int32Array.from(projects.keys())
  seeded(seed).fork('halves').shuffle(order)
  return [0, 1].flatMap(half => {
    const scored = projects.filter((_, k) => order[k] % 2 === half)
    const seen = projects.filter((_, k) => order[k] % 2 !== half)
    return forecastsOf(scored, seen)
  })
}

const TRIALS = 1000
/** Shares of the planned time at which a forecast is made: before it begins, and with work under way. */
const MOMENTS = [0, 0.25, 0.5, 0.75]

function forecastsOf(scored: readonly RealProject[], seen: readonly RealProject[]): ScoredForecast[] {
  const calibration = calibrationFrom(seen.flatMap(one => one.past))
  const shared = bestShared(seen, calibration)
  return MOMENTS.flatMap(moment => {
    const open = (one: RealProject) => ratioOf(one) > moment
    const slips = Float64Array.from(seen.filter(open), ratioOf).sort()
    const left = (one: RealProject) => simulated(one, { calibration, shared, moment })
    const past = seen.filter(open).map(one => {
      const days = left(one)
      return { medianDaysLeft: days[days.length >> 1], actualDaysLeft: ratioOf(one) - moment }
    })
    const figures = finishFigures(past)
    return scored.filter(open).map(one => {
      const finish = calibratedFinish(empirical([...left(one)]), figures)
      const by = (day: number) => finish.probabilityBy(day - moment)
      return { project: one.code, actual: ratioOf(one), by, slips }
    })
  })
}

function ratioOf(one: RealProject): number {
  return one.actualFinish / one.plannedFinish
}

/** The common cause under which the projects seen were least surprising: least continuous ranked probability score. */
function bestShared(seen: readonly RealProject[], calibration: Calibration): number {
  let best = 0.15
  let least = Number.POSITIVE_INFINITY
  for (const shared of [0.02, 0.05, 0.1, 0.2, 0.4]) {
    let score = 0
    for (const one of seen)
      score += surprise(simulated(one, { calibration, shared, moment: 0 }), ratioOf(one))
    if (score < least) {
      least = score
      best = shared
    }
  }
  return best
}

/** Time left from a moment on, in units of the plan, future by future, sorted. */
function simulated(
  one: RealProject,
  { calibration, shared, moment }: { calibration: Calibration; shared: number; moment: number },
): Float64Array {
  const now = moment * one.plannedFinish
  const activities = one.problem.activities.map(activity =>
    asSeenAt(activity, one.actual.get(activity.id), now),
  )
  const problem = {
    ...one.problem,
    activities,
    calibration,
    priors: { sharedByAll: shared, sharedByTeam: 0 },
  }
  const answer = forecast(problem, { seed: 1, trials: TRIALS, keep: ['end'] })
  if (!answer.ok) throw new Error(`${one.code}: ${JSON.stringify(answer.refusals)}`)
  return Float64Array.from(answer.forecast.samples('end'), day =>
    Math.max(1e-3, day / one.plannedFinish),
  ).sort()
}

/** What was known of an activity at a moment: over, under way since, or still to come. */
function asSeenAt(
  activity: ForecastActivity,
  actual: { from: number; to: number } | undefined,
  now: number,
): ForecastActivity {
  const startsNoEarlier = (activity.startsNoEarlier ?? 0) - now
  if (!actual || actual.from >= now) return { ...activity, startsNoEarlier }
  if (actual.to <= now) return { ...activity, state: { is: 'done', finishedAt: actual.to - now } }
  return { ...activity, state: { is: 'started', startedAt: actual.from - now } }
}

/** Continuous ranked probability score of sorted draws (Gneiting & Raftery 2007). */
function surprise(sorted: Float64Array, actual: number): number {
  let apart = 0
  let spread = 0
  sorted.forEach((value, k) => {
    apart += Math.abs(value - actual)
    spread += value * (2 * k - sorted.length + 1)
  })
  return apart / sorted.length - spread / sorted.length ** 2
}

type Act = [
  id: number,
  name: string,
  start: string,
  hours: number,
  cost: number,
  actualStart?: string,
  actualHours?: number,
  cost2?: number,
  complete?: number,
]

interface Actual {
  start: string
  hours: number
}

function actualsOf(text: string): Map<string, Actual> {
  return new Map(
    csv(text).flatMap(row =>
      row.actual_start
        ? [[`${row.project} ${row.act}`, { start: row.actual_start, hours: Number(row.actual_h) }] as const]
        : [],
    ),
  )
}

/** Tracked projects with an actual for every activity; empty for the others. */
function realProject(read: Record<string, never>, actuals: Map<string, Actual> | null): RealProject[] {
  const { code, start, hours, nonwork_days, holidays, acts, rels } = read as unknown as {
    code: string
    start: string
    hours: string | number[]
    nonwork_days: number[]
    holidays: string[]
    acts: Act[]
    rels: [number, number, 'FS' | 'SS' | 'FF' | 'SF', number][]
  }
  const actualOf = (act: Act): Actual | undefined =>
    actuals?.get(`${code} ${act[0]}`) ?? (act[5] ? { start: act[5], hours: act[6] ?? 0 } : undefined)
  if (acts.length === 0 || acts.some(act => !actualOf(act))) return []
  const clock = workClock({ start, hours, nonwork: nonwork_days, holidays })
  const ends = acts.map(act => clock(act[2]) + act[3])
  const actualEnds = acts.map(act => clock((actualOf(act) as Actual).start) + (actualOf(act) as Actual).hours)
  const plannedFinish = Math.max(...ends)
  const actualFinish = Math.max(...actualEnds)
  if (!(plannedFinish > 0 && actualFinish > 0)) return []
  const known = new Set(acts.map(act => act[0]))
  const relations = rels.filter(([from, to]) => from !== to && known.has(from) && known.has(to))
  const list: ForecastRelation[] = relations.map(([from, to, kind, lag]) => ({
    from: `${from}`,
    to: `${to}`,
    kind,
    lag,
  }))
  const activities = acts.map(act => ({
    id: `${act[0]}`,
    startsNoEarlier: clock(act[2]),
    ...(act[3] > 0 ? { estimate: { kind: 'point' as const, likely: act[3] } } : { milestone: true }),
  }))
  const end = { id: 'end', milestone: true }
  for (const act of acts) list.push({ from: `${act[0]}`, to: 'end', kind: 'FS', lag: 0 })
  const past = acts.map(act => ({
    estimated: act[3],
    actual: (actualOf(act) as Actual).hours,
    estimatedBy: [],
  }))
  const actual = new Map(
    acts.map(
      (act, k) => [`${act[0]}`, { from: clock((actualOf(act) as Actual).start), to: actualEnds[k] }] as const,
    ),
  )
  const project = {
    actual,
    code,
    problem: { activities: [...activities, end], relations: list },
    plannedFinish,
    actualFinish,
  }
  return [{ ...project, past: isMisScaled(past) ? [] : past }]
}

/** Some projects record actuals in another unit than the plan: their dates stand, their hours do not. */
function isMisScaled(past: readonly PastEstimate[]): boolean {
  const ratios = past
    .filter(one => one.estimated > 0 && one.actual > 0)
    .map(one => one.actual / one.estimated)
  ratios.sort((a, b) => a - b)
  return (
    ratios.length > 0 &&
    (ratios[Math.floor(0.9 * ratios.length)] > 5 || ratios[Math.floor(0.1 * ratios.length)] < 0.2)
  )
}

/** Working hours from the project's start to a moment such as 2012-03-05T08, by its own hours and free days. */
function workClock(calendar: {
  start: string
  hours: string | number[]
  nonwork: number[]
  holidays: string[]
}) {
  const spans: [number, number][] =
    typeof calendar.hours === 'string'
      ? calendar.hours.split(',').map(span => span.split('-').map(Number) as [number, number])
      : calendar.hours.map(hour => [hour, hour + 1])
  const perDay = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  const free = new Set(calendar.holidays.map(day => String(day).slice(0, 10)))
  const dayOf = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000
  const first = dayOf(calendar.start)
  const works = (day: number) =>
    !calendar.nonwork.includes((day + 3) % 7) &&
    !free.has(new Date(day * 86_400_000).toISOString().slice(0, 10))
  return (moment: string) => {
    const last = dayOf(moment)
    let sum = 0
    for (let day = first; day < last; day++) if (works(day)) sum += perDay
    for (let day = last; day < first; day++) if (works(day)) sum -= perDay
    const hour = Number(moment.slice(11, 13) || 0)
    if (works(last)) for (const [from, to] of spans) sum += Math.max(0, Math.min(hour, to) - from)
    return sum
  }
}
