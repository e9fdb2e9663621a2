/**
 * What would win the most back: every lever on the same futures, those told from nothing first. The whisker is the
 * 80 % interval of the mean difference: how sure the gain is, not how far futures spread.
 */
import {
  type FutureScores,
  futureScores,
  type Gain,
  gainOver,
  type LeverGain,
  type LeverJob,
  leverRace,
} from '@throughline/engine'
import { intentOf } from '@throughline/model'
import type { Explaining } from '../gap/causes.ts'
import { measureOf, targetsOf } from '../gap/targets.ts'
import { answeringLevers } from './answering.ts'
import type { Candidate } from './candidate.ts'
import { promisingLevers } from './promising.ts'
import { reshapingLevers } from './reshaping.ts'
import { staffingLevers } from './staffing.ts'
import { uncertaintyLevers } from './uncertainty.ts'

export interface WeighedLever {
  readonly lever: Candidate
  readonly gain: LeverGain
}

export interface WeighedLevers {
  readonly by: 'value' | 'days'
  /** Told from nothing, the best first: at most as many as were asked for. */
  readonly best: readonly WeighedLever[]
  /** The rest: not yet told from nothing, or further down. */
  readonly folded: readonly WeighedLever[]
  /** The best two together. */
  readonly pair?: {
    readonly ids: readonly [string, string]
    readonly gain: LeverGain
    readonly interaction: number
  }
  readonly seed: number
  readonly trials: number
}

export interface LeverOptions {
  readonly seed: number
  readonly trials: number
  /** Id of one intent: what wins back of the gap of what was promised below it alone. */
  readonly intent?: string
  /** Shown unfolded; five unless said. */
  readonly most?: number
  /** Only levers that this person may pull or ask for; all where nothing is said. */
  readonly allowed?: (candidate: Candidate) => boolean
  readonly evaluate?: (jobs: readonly LeverJob[]) => Promise<readonly FutureScores[]>
}

/** Every lever that the plan offers; each id once. */
export function leverCandidates(seeking: Pick<Explaining, 'world' | 'plan' | 'forecast'>): Candidate[] {
  const found = [
    ...answeringLevers(seeking),
    ...uncertaintyLevers(seeking),
    ...staffingLevers(seeking),
    ...reshapingLevers(seeking),
    ...promisingLevers(seeking),
  ]
  return [...new Map(found.map(candidate => [candidate.id, candidate])).values()]
}

/** Weighs them by the value they win back, or by days where no value is stated. */
export async function weighedLevers(explaining: Explaining, options: LeverOptions): Promise<WeighedLevers> {
  const { seed, trials, intent, most = 5, allowed = () => true, evaluate } = options
  const by = measureOf(explaining, intent)
  const candidates = leverCandidates(explaining).filter(allowed)
  const targets = targetsOf(explaining, intent)
  if (targets.length === 0 || candidates.length === 0) return { by, seed, trials, best: [], folded: [] }
  const racing = candidates.filter(candidate => !candidate.due)
  const race = await leverRace(explaining.plan.problem, racing, {
    seed,
    trials,
    targets,
    by,
    best: most,
    ...(evaluate ? { evaluate } : {}),
  })
  const byId = new Map(candidates.map(candidate => [candidate.id, candidate]))
  const weighed = race.levers.map(({ id, gain }) => ({ lever: byId.get(id)!, gain }))
  const gap = intent ? explaining.gap.intents.find(each => each.id === intent) : explaining.gap.whole
  const least = leastWorthSaying * Math.abs(by === 'value' ? (gap?.gap ?? 0) : 0)
  const clear = weighed.filter(({ gain }) => gain[by].lower > 0 && gain[by].mean >= least).slice(0, most)
  const best = clear.sort((a, b) => worthOf(b, by) - worthOf(a, by))
  const serves = (id: string) => !intent || intentOf(explaining.world, id)?.id === intent
  const [pair] = race.pairs
  return {
    by,
    seed,
    trials,
    best,
    folded: [
      ...weighed.filter(each => !best.includes(each)),
      ...candidates.flatMap(lever =>
        lever.due && serves(lever.due.id) ? [{ lever, gain: ofAnotherDay(lever.due, explaining) }] : [],
      ),
    ],
    ...(pair ? { pair } : {}),
  }
}

/** Sure, and yet not worth a leader's minute: below this share of the gap. */
const leastWorthSaying = 0.005

/** A promise with another day wins chances alone: how much likelier it is kept, in the same futures. */
function ofAnotherDay(
  { id, on }: NonNullable<Candidate['due']>,
  { forecast, plan, world }: Explaining,
): LeverGain {
  const futures = forecast.futures(id) ?? new Float32Array(0)
  const dueOn = world.one('outcome', id)?.dueOn ?? on
  const kept = (day: string) => Float64Array.from(futures, finish => (finish <= plan.axis.endOf(day) ? 1 : 0))
  const none = new Float64Array(futures.length)
  return {
    days: gainOver(none, none),
    value: gainOver(none, none),
    onTime: gainOver(kept(on), kept(dueOn)),
    trials: futures.length,
  }
}

/** The gain of several at once. On the same record the later one wins. */
export function triedTogether(
  explaining: Explaining,
  candidates: readonly Candidate[],
  { seed, trials, intent }: Pick<LeverOptions, 'seed' | 'trials' | 'intent'>,
): LeverGain | undefined {
  const targets = targetsOf(explaining, intent)
  if (targets.length === 0 || candidates.length === 0) return undefined
  const { problem } = explaining.plan
  const before = futureScores(problem, targets, { seed, trials, changes: [] })
  const changes = candidates.map(candidate => candidate.change)
  const after = futureScores(problem, targets, { seed, trials, changes })
  return {
    days: gainOver(before.days, after.days),
    onTime: gainOver(after.onTime, before.onTime),
    value: gainOver(before.loss, after.loss),
    trials: before.days.length,
  }
}

/** Best value for its effort where effort is known; else the gain alone. */
function worthOf({ gain, lever }: WeighedLever, by: 'value' | 'days'): number {
  const { mean }: Gain = gain[by]
  return mean / Math.max(1, lever.effortDays ?? 1)
}
