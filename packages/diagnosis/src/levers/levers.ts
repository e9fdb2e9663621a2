/**
 * What would win the most back: every lever on the same futures, those told from nothing first. The whisker is the
 * 80 % interval of the mean difference: how sure the gain is, not how far futures spread.
 */
import {
  type FutureScores,
  type Gain,
  gainOver,
  type LeverGain,
  type LeverJob,
  leverRace,
} from '@throughline/engine'
import { intentOf } from '@throughline/model'
import type { Explaining } from '../gap/causes.ts'
import { measureOf, targetsOf } from '../gap/targets.ts'
import { addingLevers } from './adding.ts'
import { answeringLevers } from './answering.ts'
import type { Candidate } from './candidate.ts'
import { promisingLevers } from './promising.ts'
import { reshapingLevers } from './reshaping.ts'
import { staffingLevers } from './staffing.ts'
import { uncertaintyLevers } from './uncertainty.ts'
import { type GainsByHabits, gainsByHabits, toldByHabits } from './unknown.ts'

export interface WeighedLever {
  readonly lever: Candidate
  /** Its error holds what chance leaves open, and of those in question what is not known of the habits here. */
  readonly gain: LeverGain
  /** Its means under each set of habits that history leaves possible; of those in question only. */
  readonly byHabits?: GainsByHabits
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
    ...addingLevers(seeking),
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
  // Those in question are told again over what is not known: half the futures are enough to find them.
  const race = await leverRace(explaining.plan.problem, racing, {
    seed,
    trials: Math.ceil(trials / 2),
    targets,
    by,
    best: most,
    ...(evaluate ? { evaluate } : {}),
  })
  const byId = new Map(candidates.map(candidate => [candidate.id, candidate]))
  const told = race.levers.map(({ id, gain }) => ({ lever: byId.get(id)!, gain }))
  const inQuestion = told.filter(({ gain }) => gain[by].lower > 0).slice(0, most + spare)
  const [pair] = race.pairs
  const pulls = inQuestion.map(each => [each.lever])
  const moved = await gainsByHabits(
    explaining,
    pair ? [...pulls, pair.ids.map(id => byId.get(id)!)] : pulls,
    { seed, trials, targets, ...(evaluate ? { evaluate } : {}) },
  )
  const weighed = told.map((each): WeighedLever => {
    const byHabits = moved[inQuestion.indexOf(each)]
    return byHabits ? { ...each, byHabits, gain: toldByHabits(byHabits, trials) } : each
  })
  const gap = intent ? explaining.gap.intents.find(each => each.id === intent) : explaining.gap.whole
  const least = leastWorthSaying * Math.abs(by === 'value' ? (gap?.gap ?? 0) : 0)
  const clear = weighed.filter(({ gain }) => gain[by].lower > 0 && gain[by].mean >= least).slice(0, most)
  const best = clear.sort((a, b) => worthOf(b, by) - worthOf(a, by))
  const serves = (id: string) => !intent || intentOf(explaining.world, id)?.id === intent
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
    ...(pair
      ? { pair: pairOf(weighed, { ids: pair.ids, gain: toldByHabits(moved.at(-1)!, trials), by }) }
      : {}),
  }
}

/** What two gain together, and beyond what each gains alone. */
function pairOf(
  weighed: readonly WeighedLever[],
  { ids, gain, by }: { ids: readonly [string, string]; gain: LeverGain; by: 'value' | 'days' },
): NonNullable<WeighedLevers['pair']> {
  const alone = weighed.filter(each => ids.includes(each.lever.id))
  return { ids, gain, interaction: alone.reduce((rest, each) => rest - each.gain[by].mean, gain[by].mean) }
}

/** Beyond those shown, for the ones that fall back. */
const spare = 3

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
export async function triedTogether(
  explaining: Explaining,
  candidates: readonly Candidate[],
  { seed, trials, intent, evaluate }: Omit<LeverOptions, 'most' | 'allowed'>,
): Promise<LeverGain | undefined> {
  const targets = targetsOf(explaining, intent)
  if (targets.length === 0 || candidates.length === 0) return undefined
  const measured = { seed, trials, targets, ...(evaluate ? { evaluate } : {}) }
  const [gains] = await gainsByHabits(explaining, [candidates], measured)
  return toldByHabits(gains!, trials)
}

/** Best value for its effort where effort is known; else the gain alone. */
function worthOf({ gain, lever }: WeighedLever, by: 'value' | 'days'): number {
  const { mean }: Gain = gain[by]
  return mean / Math.max(1, lever.effortDays ?? 1)
}
