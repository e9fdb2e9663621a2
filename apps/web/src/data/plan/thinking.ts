/** The plan thought through beside the page: forecast, levelled, loaded, and tried with other days. */
import {
  leverCandidates,
  type PlanForecast,
  type PlanProblem,
  type PlanSchedule,
  planForecast,
  planGap,
  planLoad,
  planProblem,
  planSchedule,
  unforeseen,
} from '@throughline/diagnosis'
import { changed, type ForecastProblem } from '@throughline/engine'
import {
  type BaselineSeen,
  baselineOf,
  daysBetween,
  type Moment,
  Replica,
  tried,
  type World,
} from '@throughline/model'
import type { Moved, PlanQuestion, TriedDay } from './question.ts'
import type { LoadSeen, PlanThought, Ties } from './said.ts'
import { type Side, type SideAsked, trialsOfSide } from './side-said.ts'
import { whyOf } from './why.ts'
import type { Why } from './why-said.ts'

const seed = 1
const trials = 2000
/** Beyond so many activities the server's forecast is leant on: what is asked here besides takes fewer futures. */
export const largestHere = 1000
const trialsOfLarge = 400
/** Few futures tell where a day goes; the same ones with and without the change. */
const triesMost = 200

interface Looked {
  readonly plan: PlanProblem
  readonly forecast: PlanForecast
  readonly schedule: PlanSchedule | undefined
  readonly ring?: readonly string[]
}

export class PlanThinking {
  #replica = new Replica()
  #day = ''
  #plan: PlanProblem | undefined
  #looked: Looked | undefined
  /** The forecast that a tried day is compared with. */
  #before: PlanForecast | undefined

  answer(question: PlanQuestion): unknown {
    switch (question.of) {
      case 'world':
        return this.#take(question)
      case 'seen':
        return this.seen()
      case 'moved':
        return this.moved(question.tried)
      case 'why':
        return this.why(question.id)
      case 'side':
        return this.side(question)
    }
  }

  seen(): PlanThought {
    const plan = this.#planned()
    if (plan.problem.activities.length > largestHere) return { ...tiesOf(plan), leans: true }
    const { forecast, schedule, ring } = this.#look()
    const load = planLoad(this.#replica, plan, schedule ? { schedule } : {})
    return {
      ...tiesOf(plan),
      made: { by: 'browser', on: this.#day, position: plan.position, trials: forecast.trials },
      nodes: forecast.nodes,
      work: new Map(schedule?.work.map(each => [each.id, each])),
      undated: schedule?.undated ?? [],
      gap: planGap({ world: this.#replica, axis: plan.axis, forecast, asPlan: false }),
      ...(load ? { load: load satisfies LoadSeen } : {}),
      ...(ring ? { ring } : {}),
    }
  }

  /** What another day of one piece of work does to every day and promise. */
  moved(tried: TriedDay): Moved[] {
    const plan = this.#planned()
    this.warm()
    const before = this.#before
    const after = forecastOf(withDay(plan, tried), trialsOfTry(plan))
    if (!before || !after) return []
    return [...after.nodes.values()].flatMap(({ id, p50On, p80On, pOnTime }) => {
      const was = before.nodes.get(id)
      if (!p50On || !p80On || !was?.p50On) return []
      const days = plan.axis.endOf(p50On) - plan.axis.endOf(was.p50On)
      const isOther = Math.abs((pOnTime ?? 0) - (was.pOnTime ?? 0)) >= 0.02
      if (days === 0 && !isOther && id !== tried.id) return []
      const calendarDays = daysBetween(was.p50On, p50On)
      return [{ id, p50On, p80On, days, calendarDays, ...(pOnTime === undefined ? {} : { pOnTime }) }]
    })
  }

  /** Makes ready what a tried day is compared with, before somebody waits for it. */
  warm(): void {
    const plan = this.#planned()
    this.#before ??= forecastOf(plan, trialsOfTry(plan))
  }

  why(id: string): Why | undefined {
    const { plan, forecast, schedule } = this.#look()
    if (!schedule) return undefined
    const why = whyOf({ id, world: this.#replica, plan, forecast, schedule })
    return why && { ...why, ...this.#lever(why, plan, forecast) }
  }

  /** The plan with changes that were thought of, or of another world. */
  side(asked: SideAsked): Side {
    const { changes, records, day = this.#day, scopeOf } = asked
    const replica = records ? Replica.from({ position: 0, records }) : this.#replica
    const moment = momentOn(day)
    const { seen, refusals, warnings } = tried(
      replica,
      { scenario: { changes: [...changes] }, moment },
      world => sideOf(world, planProblem(world, moment), scopeOf),
    )
    return {
      ...seen,
      refusals: refusals.map(({ place, reason, remedy }) => ({ place, reason: `${reason} ${remedy}` })),
      warnings: warnings.map(({ place, code, reason }) => ({ place, code, reason })),
    }
  }

  #take({ position, day, whole, records }: Extract<PlanQuestion, { of: 'world' }>): true {
    if (whole) this.#replica = Replica.from({ position, records })
    else for (const record of records) this.#replica.put(record)
    this.#replica.position = position
    this.#day = day
    this.#plan = undefined
    this.#looked = undefined
    this.#before = undefined
    return true
  }

  #planned(): PlanProblem {
    this.#plan ??= planProblem(this.#replica, momentOn(this.#day))
    return this.#plan
  }

  #look(): Looked {
    this.#looked ??= lookedAt(this.#planned())
    return this.#looked
  }

  /** Of the levers on the way, the one that brings this day forward the most. */
  #lever(why: Why, plan: PlanProblem, forecast: PlanForecast): Pick<Why, 'lever'> {
    const onWay = new Set([...why.steps.map(step => step.id), ...why.risks.map(risk => risk.id)])
    const near = leverCandidates({ world: this.#replica, plan, forecast })
      .filter(
        ({ about, change }) => onWay.has(about.id) || change.activities?.some(({ id }) => onWay.has(id)),
      )
      .slice(0, leversTried)
    this.warm()
    const was = this.#before?.nodes.get(why.id)?.p50On
    if (!was) return {}
    const tries = near.flatMap(({ about, deed, change }) => {
      const p50On = forecastOf(withChange(plan, change), trialsOfTry(plan))?.nodes.get(why.id)?.p50On
      return p50On
        ? [{ about: about.id, deed, p50On, days: plan.axis.endOf(was) - plan.axis.endOf(p50On) }]
        : []
    })
    const best = tries.sort((a, b) => b.days - a.days)[0]
    return best && best.days > 0 ? { lever: best } : {}
  }
}

/** Fewer where the plan is large, so that the answer follows the pointer. */
function trialsOfTry({ problem }: PlanProblem): number {
  return Math.min(triesMost, Math.max(60, Math.round(30_000 / Math.max(1, problem.activities.length))))
}

/** So many are tried before an answer that somebody waits for. */
const leversTried = 12

/** What waits for what, without a forecast. */
function tiesOf({ position, axis, problem }: PlanProblem): Ties {
  return {
    position,
    today: axis.today,
    waits: (problem.waits ?? []).map(({ id, kind, blocks, holds = 'start' }) => ({
      id,
      kind,
      blocks,
      holds,
    })),
    relations: (problem.relations ?? []).map(({ from, to }) => ({ from, to })),
  }
}

function lookedAt(plan: PlanProblem): Looked {
  const isLarge = plan.problem.activities.length > largestHere
  const answer = planForecast(plan, { seed, trials: isLarge ? trialsOfLarge : trials })
  const budget = isLarge ? { budget: { schedules: 1 } } : {}
  const dated = plan.refusals.length > 0 ? undefined : planSchedule(plan, { seed, ...budget })
  const ring = answer.ok ? [] : answer.refusals.flatMap(each => ('cycle' in each ? (each.cycle ?? []) : []))
  return {
    plan,
    forecast: answer.ok ? answer.forecast : unforeseen(plan, seed),
    schedule: dated?.ok ? dated.schedule : undefined,
    ...(answer.ok ? {} : { ring }),
  }
}

function forecastOf(plan: PlanProblem, futures: number): PlanForecast | undefined {
  const answer = planForecast(plan, { seed, trials: futures })
  return answer.ok ? answer.forecast : undefined
}

function sideOf(
  world: World,
  plan: PlanProblem,
  scopeOf: string | undefined,
): Omit<Side, 'refusals' | 'warnings'> {
  const forecast = forecastOf(plan, trialsOfSide) ?? unforeseen(plan, seed)
  const load = planLoad(world, plan)
  const over = [...(load?.people.values() ?? [])].flat().map(week => Math.max(0, week.demand - week.ceiling))
  return {
    nodes: forecast.nodes,
    gap: planGap({ world, axis: plan.axis, forecast, asPlan: false }),
    overDays: over.reduce((sum, days) => sum + days, 0),
    openWork: plan.counted.deliverables.filter(each => each.state !== 'delivered').length,
    scope: scopeOf ? baselineOf(world, scopeOf) : wholeScope(world),
  }
}

function wholeScope(world: World): BaselineSeen {
  const lines = world.all('intent').flatMap(({ id }) => [...baselineOf(world, id).lines])
  return { of: '', atPosition: world.position, lines: new Map(lines) }
}

function withDay(plan: PlanProblem, { id, startOn, dueOn }: TriedDay): PlanProblem {
  const { axis, problem, counted } = plan
  const activities = problem.activities.map(each =>
    each.id === id
      ? {
          ...each,
          ...(startOn ? { startsNoEarlier: axis.startOf(startOn) } : {}),
          ...(dueOn ? { plannedFinish: axis.endOf(dueOn) } : {}),
        }
      : each,
  )
  const redated = <R extends { id: string }>(records: readonly R[]) =>
    dueOn ? records.map(each => (each.id === id ? { ...each, dueOn } : each)) : records
  return {
    ...plan,
    problem: { ...problem, activities },
    counted: { ...counted, deliverables: redated(counted.deliverables), outcomes: redated(counted.outcomes) },
  }
}

function withChange(plan: PlanProblem, change: Parameters<typeof changed>[1]): PlanProblem {
  const problem: ForecastProblem = changed(plan.problem, change)
  return { ...plan, problem, counted: withoutGone(plan.counted, problem) }
}

/** Only what the problem still knows is asked about. */
function withoutGone(
  counted: PlanProblem['counted'],
  { activities }: ForecastProblem,
): PlanProblem['counted'] {
  const known = new Set(activities.map(each => each.id))
  return {
    ...counted,
    deliverables: counted.deliverables.filter(each => known.has(each.id)),
    outcomes: counted.outcomes.filter(each => known.has(each.id)),
    holdsUp: record => counted.holdsUp(record).filter(each => known.has(each.id)),
  }
}

function momentOn(day: string): Moment {
  let ids = 0
  return {
    now: `${day}T12:00:00.000Z`,
    actor: 'plan',
    via: 'plan',
    newId: () => `tried-${++ids}`,
    todayIn: () => day,
  }
}
