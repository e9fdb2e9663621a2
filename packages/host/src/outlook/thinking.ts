/** The answers themselves: each from the plan and the forecast of one position and day, which are made once. */
import {
  type Candidate,
  type CausesSaid,
  causesOfGap,
  composedForecast,
  type Explaining,
  type GainSaid,
  gainSentence,
  gapCurves,
  type LeverSaid,
  type LeversSaid,
  leverCandidates,
  type Made,
  type OutlookSaid,
  type PlanForecast,
  type PlanProblem,
  planGap,
  planProblem,
  planSchedule,
  poolsAsked,
  type ScheduleSaid,
  type TriedSaid,
  triedTogether,
  unforeseen,
  type WeighedLever,
  weighedLevers,
} from '@throughline/diagnosis'
import { changed, problemRefusals } from '@throughline/engine'
import type { Replica } from '@throughline/model'
import { withoutPrivate } from '../access/private-drafts.ts'
import { addedTo } from './added.ts'
import { capacityOf } from './capacity.ts'
import type { ForeseenPools } from './pools/foreseen-pools.ts'
import type { OutlookAnswer, OutlookQuestion } from './question.ts'

/** Futures of a forecast. */
const trials = 2000
/** Futures for each set of repairs. */
const trialsOfCauses = 800
const seed = 1

type Tried = Extract<OutlookQuestion, { of: 'tried' }>

interface Looked extends Explaining {
  readonly day: string
  /** Instant at which it was looked. */
  readonly madeAt: string
  readonly ring?: readonly string[]
}

export class Thinking {
  readonly #todayIn: (zone: string, now: string) => string
  readonly #pools: ForeseenPools
  #looked: Looked | undefined

  constructor(todayIn: (zone: string, now: string) => string, pools: ForeseenPools) {
    this.#todayIn = todayIn
    this.#pools = pools
  }

  async answer(question: OutlookQuestion, replica: Replica): Promise<OutlookAnswer> {
    const looked = await this.#at(replica, question.now)
    switch (question.of) {
      case 'outlook':
        return outlook(looked)
      case 'causes':
        return { ...made(looked), ...(await causes(looked, question.intent)) }
      case 'levers':
        return levers(looked, question.intent)
      case 'tried':
        return tried(looked, question, this.#pools)
      case 'schedule':
        return dated(looked)
      case 'capacity':
        return { ...made(looked), ...(await capacityOf(looked.world, looked.plan, seed)) }
      case 'added':
        return { ...made(looked), ...(await addedTo({ ...looked, seed, adding: question.adding })) }
    }
  }

  async #at(replica: Replica, now: string): Promise<Looked> {
    const day = this.#todayIn(replica.workspace?.timeZone ?? 'UTC', now)
    const last = this.#looked
    if (last?.day === day && last.plan.position === replica.position) return last
    const world = withoutPrivate(replica)
    const plan = planProblem(world, { todayIn: () => day })
    this.#looked = await lookedAt({ world, plan, day, madeAt: now }, this.#pools)
    return this.#looked
  }
}

async function lookedAt(
  at: Pick<Looked, 'world' | 'plan' | 'day' | 'madeAt'>,
  pools: ForeseenPools,
): Promise<Looked> {
  const { world, plan } = at
  const forecast = (await forecastBy(pools, plan)) ?? unforeseen(plan, seed)
  const gap = planGap({ world, axis: plan.axis, forecast, asPlan: false })
  const { refusals } = plan
  const ring = refusals.flatMap(each => ('cycle' in each ? (each.cycle ?? []) : []))
  return { ...at, forecast, gap, asPlan: false, ...(refusals.length > 0 ? { ring } : {}) }
}

/** Nothing where the engine refuses the plan. */
async function forecastBy(pools: ForeseenPools, plan: PlanProblem): Promise<PlanForecast | undefined> {
  if (plan.refusals.length > 0) return undefined
  const played = await pools.foreseen(poolsAsked(plan, { seed, trials }))
  return composedForecast(plan, { seed, trials }, played)
}

function made({ forecast, madeAt }: Looked): Made {
  const { position, madeOn, seed: of, trials: played } = forecast
  return { position, madeOn, madeAt, seed: of, trials: played }
}

function outlook(looked: Looked): OutlookSaid {
  const { forecast, gap, ring } = looked
  return {
    ...made(looked),
    assumed: forecast.assumed,
    nodes: [...forecast.nodes.values()],
    gap,
    curves: curvesOf(looked),
    ...(ring ? { ring } : {}),
  }
}

function curvesOf({ world, forecast, plan, gap, asPlan }: Explaining): OutlookSaid['curves'] {
  const measuring = { world, forecast, asPlan, axis: plan.axis }
  const known = new Set(['', ...gap.intents.map(each => each.id)])
  const curves = Object.entries(gapCurves(measuring, gap.chanceOfImpact.chance))
  return Object.fromEntries(curves.filter(([intent]) => known.has(intent)))
}

async function causes(looked: Looked, intent?: string): Promise<Pick<CausesSaid, 'causes'>> {
  const of = { seed, trials: trialsOfCauses, ...(intent ? { intent } : {}) }
  const found = looked.ring ? undefined : await causesOfGap(looked, of)
  return found ? { causes: found } : {}
}

async function levers(looked: Looked, intent?: string): Promise<LeversSaid> {
  if (looked.ring) return { ...made(looked), by: 'days', best: [], folded: [] }
  const { by, best, folded, pair } = await weighedLevers(looked, {
    seed,
    trials,
    ...(intent ? { intent } : {}),
  })
  const said = (each: WeighedLever) => leverSaid(each, looked, by)
  return {
    ...made(looked),
    by,
    best: best.map(said),
    folded: folded.map(said),
    ...(pair ? { pair: { ids: pair.ids, gain: gainsOf(pair.gain), interaction: pair.interaction } } : {}),
  }
}

async function tried(looked: Looked, { ids, intent }: Tried, pools: ForeseenPools): Promise<TriedSaid> {
  const candidates: Candidate[] = looked.ring
    ? []
    : leverCandidates(looked).filter(candidate => ids.includes(candidate.id))
  const gain = await triedTogether(looked, candidates, { seed, trials, ...(intent ? { intent } : {}) })
  const found = candidates.map(candidate => candidate.id)
  if (!gain) return { ...made(looked), ids: found }
  return {
    ...made(looked),
    ids: found,
    gain: gainsOf(gain),
    ...(await standingWith(looked, candidates, pools)),
  }
}

/** The gap and its curves, were they pulled: the same plan with their changes, played through the same futures. */
async function standingWith(
  looked: Looked,
  candidates: readonly Candidate[],
  pools: ForeseenPools,
): Promise<Pick<TriedSaid, 'gap' | 'curves'>> {
  const { world, plan, asPlan } = looked
  const problem = changed(plan.problem, ...candidates.map(candidate => candidate.change))
  const refusals = problemRefusals(problem)
  const forecast = await forecastBy(pools, { ...plan, problem, refusals })
  if (!forecast) return {}
  const gap = planGap({ world, axis: plan.axis, forecast, asPlan })
  return { gap, curves: curvesOf({ ...looked, forecast, gap }) }
}

function dated(looked: Looked): ScheduleSaid {
  const answer = planSchedule(looked.plan, { seed, budget: { schedules: 300 } })
  if (!answer.ok) return { ...made(looked), work: [], undated: [] }
  return { ...made(looked), work: answer.schedule.work, undated: answer.schedule.undated }
}

function leverSaid(weighed: WeighedLever, { world }: Looked, by: 'value' | 'days'): LeverSaid {
  const { lever, gain } = weighed
  const { id, kind, about, who, deed, steps, effortDays, assumes } = lever
  return {
    id,
    kind,
    about: about.id,
    who,
    deed,
    steps,
    sentence: gainSentence(weighed, world, by),
    gain: gainsOf(gain),
    ...(effortDays === undefined ? {} : { effortDays }),
    ...(assumes === undefined ? {} : { assumes }),
  }
}

function gainsOf({ days, onTime, value }: LeverSaid['gain']): LeverSaid['gain'] {
  const of = ({ mean, standardError, lower, upper }: GainSaid) => ({ mean, standardError, lower, upper })
  return { days: of(days), onTime: of(onTime), value: of(value) }
}
