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
  type LeverTarget,
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
  const racing = { seed, trials, most, targets, by, ...(evaluate ? { evaluate } : {}) }
  const { weighed, pair } = await told(explaining, candidates, racing)
  const best = bestOf(weighed, { by, most, gap: gapOf(explaining, intent) })
  const serves = (id: string) => !intent || intentOf(explaining.world, id)?.id === intent
  const postponed = candidates.flatMap(lever =>
    lever.due && serves(lever.due.id) ? [{ lever, gain: ofAnotherDay(lever.due, explaining) }] : [],
  )
  const folded = [...weighed.filter(each => !best.includes(each)), ...postponed]
  return { by, seed, trials, best, folded, ...(pair ? { pair } : {}) }
}

interface Racing {
  readonly seed: number
  readonly trials: number
  readonly most: number
  readonly targets: readonly LeverTarget[]
  readonly by: 'value' | 'days'
  readonly evaluate?: NonNullable<LeverOptions['evaluate']>
}

/** A race finds those in question, on half the futures; they are told again over what is not known of the habits. */
async function told(
  explaining: Explaining,
  candidates: readonly Candidate[],
  { most, ...racing }: Racing,
): Promise<Pick<WeighedLevers, 'pair'> & { readonly weighed: readonly WeighedLever[] }> {
  const { trials, by } = racing
  const inTime = candidates.filter(candidate => !candidate.due)
  const half = { ...racing, trials: Math.ceil(trials / 2), best: most }
  const race = await leverRace(explaining.plan.problem, inTime, half)
  const byId = new Map(candidates.map(candidate => [candidate.id, candidate]))
  const raced = race.levers.map(({ id, gain }) => ({ lever: byId.get(id)!, gain }))
  const inQuestion = raced.filter(({ gain }) => gain[by].lower > 0).slice(0, most + spare)
  const ids = race.pairs[0]?.ids
  const pulls = inQuestion.map(each => [each.lever])
  const moved = await gainsByHabits(
    explaining,
    ids ? [...pulls, ids.map(id => byId.get(id)!)] : pulls,
    racing,
  )
  const weighed = raced.map((each): WeighedLever => {
    const byHabits = moved[inQuestion.indexOf(each)]
    const gain = byHabits ? toldByHabits(byHabits, trials) : each.gain
    return { ...each, gain: lessGivenUp(gain, [each.lever], explaining), ...(byHabits ? { byHabits } : {}) }
  })
  if (!ids) return { weighed }
  const both = lessGivenUp(
    toldByHabits(moved.at(-1)!, trials),
    ids.map(id => byId.get(id)!),
    explaining,
  )
  return { weighed, pair: pairOf(weighed, { ids, gain: both, by }) }
}

/** What is left out of the scope takes its share of the value with it, as far as that is still expected. */
function lessGivenUp(gain: LeverGain, levers: readonly Candidate[], { gap }: Explaining): LeverGain {
  const expected = (id: string) => gap.outcomes.find(each => each.id === id)?.expected ?? 0
  const lost = levers.reduce(
    (sum, { givesUp }) => sum + (givesUp ? givesUp.share * expected(givesUp.of) : 0),
    0,
  )
  if (lost === 0) return gain
  const { mean, standardError, lower, upper } = gain.value
  return { ...gain, value: { standardError, mean: mean - lost, lower: lower - lost, upper: upper - lost } }
}

/** Told from nothing and worth saying; of those that win the most, the best for its effort first. */
function bestOf(
  weighed: readonly WeighedLever[],
  { by, most, gap }: { by: 'value' | 'days'; most: number; gap: number },
): WeighedLever[] {
  const least = by === 'value' ? leastWorthSaying * Math.abs(gap) : 0
  return weighed
    .filter(({ gain }) => gain[by].lower > 0 && gain[by].mean >= least)
    .sort((a, b) => b.gain[by].mean - a.gain[by].mean)
    .slice(0, most)
    .sort((a, b) => worthOf(b, by) - worthOf(a, by))
}

function gapOf({ gap }: Explaining, intent: string | undefined): number {
  return (intent ? gap.intents.find(each => each.id === intent) : gap.whole)?.gap ?? 0
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
  return lessGivenUp(toldByHabits(gains!, trials), candidates, explaining)
}

/** Best value for its effort where effort is known; else the gain alone. */
function worthOf({ gain, lever }: WeighedLever, by: 'value' | 'days'): number {
  const { mean }: Gain = gain[by]
  return mean / Math.max(1, lever.effortDays ?? 1)
}
