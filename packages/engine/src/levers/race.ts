import type { ForecastProblem } from '../forecast/problem.ts'
import type { ProblemChange } from './change.ts'
import { GainSums, type LeverGain } from './gain.ts'
import { type FutureScores, futureScores, type LeverJob, type LeverTarget } from './score.ts'

export interface Lever {
  id: string
  change: ProblemChange
}

export interface RaceOptions {
  seed: number
  /** Futures for each lever that comes through to the end. */
  trials: number
  targets: readonly LeverTarget[]
  /** How many best ones are wanted; 5 unless said. */
  best?: number
  /** What 'best' means; value where any target has a cost of delay, else days. */
  by?: 'value' | 'days' | 'onTime'
  /** Pairs of the best are tried as well, as many as this; 10 unless said. */
  pairs?: number
  /** Every lever to the end: for checking what the race drops. */
  dropNone?: boolean
  /** Where jobs are run; here and now unless given. Answers in the order asked. */
  evaluate?: (jobs: readonly LeverJob[]) => Promise<readonly FutureScores[]>
}

export interface RankedLever {
  id: string
  gain: LeverGain
  /** Dropped as hopeless after this round; null for those that came through. */
  droppedIn: number | null
  /** The 80 % interval of its mean gain excludes 0. */
  sure: boolean
}

export interface RankedPair {
  ids: [string, string]
  gain: LeverGain
  /** What the two gain together beyond what each gains alone. */
  interaction: number
}

export interface RaceAnswer {
  /** Best first; those dropped early after them. */
  levers: RankedLever[]
  pairs: RankedPair[]
  /** Futures played in all. */
  played: number
}

/**
 * Tries levers on the same futures and drops the hopeless ones early: successive halving (Karnin, Koren & Somekh
 * 2013), rounds of growing length, with half of them going on, never fewer than 1.6 times as many as are wanted, and 1.2 times to the last. Differences are taken future by future
 * (common random numbers), so a gain is told from chance long before either plan is known well.
 */
export async function leverRace(
  base: ForecastProblem,
  levers: readonly Lever[],
  options: RaceOptions,
): Promise<RaceAnswer> {
  const race = new Race(base, options)
  const running = levers.map(lever => ({ lever, sums: new GainSums(), droppedIn: null as number | null }))
  for (const [round, trials] of race.rounds.entries()) {
    const alive = running.filter(one => one.droppedIn === null)
    await race.play(
      round,
      trials,
      alive.map(one => ({ changes: [one.lever.change], sums: one.sums })),
    )
    if (options.dropNone || round === race.rounds.length - 1) continue
    alive.sort((a, b) => race.by(b.sums) - race.by(a.sums))
    for (const one of alive.slice(race.survivors(alive.length, round))) one.droppedIn = round
  }
  const ranked = running
    .map(({ lever, sums, droppedIn }) => ({ id: lever.id, gain: sums.gain(), droppedIn, sure: false }))
    .map(one => ({ ...one, sure: one.gain[race.measure].lower > 0 || one.gain[race.measure].upper < 0 }))
  ranked.sort(
    (a, b) => race.lasted(b) - race.lasted(a) || b.gain[race.measure].mean - a.gain[race.measure].mean,
  )
  return { levers: ranked, pairs: await pairsOfBest(race, ranked, levers), played: race.played }
}

type Entry = { changes: readonly ProblemChange[]; sums: GainSums }

class Race {
  readonly measure: 'value' | 'days' | 'onTime'
  readonly rounds: number[]
  readonly best: number
  readonly options: RaceOptions
  played = 0
  readonly #base: ForecastProblem
  readonly #before = new Map<number, FutureScores>()

  constructor(base: ForecastProblem, options: RaceOptions) {
    this.#base = base
    this.options = options
    this.best = options.best ?? 5
    this.measure = options.by ?? (options.targets.some(target => target.delayCost) ? 'value' : 'days')
    this.rounds = [16, 16, 8, 4, 2].map(share => Math.max(4, 4 * Math.round(options.trials / share / 4)))
  }

  by(sums: GainSums): number {
    return sums.gain()[this.measure].mean
  }

  survivors(alive: number, round: number): number {
    const spare = round === this.rounds.length - 2 ? 1.2 : 1.6
    return Math.max(Math.ceil(spare * this.best), round === this.rounds.length - 2 ? 0 : Math.ceil(alive / 2))
  }

  lasted({ droppedIn }: RankedLever): number {
    return droppedIn ?? this.rounds.length
  }

  /** Plays a round on futures of its own, the unchanged plan once, and adds up what each entry gains. */
  async play(round: number, trials: number, entries: readonly Entry[]): Promise<void> {
    const seed = this.options.seed + 7919 * round
    const known = this.#before.get(round)
    const lists = known ? entries.map(one => one.changes) : [[], ...entries.map(one => one.changes)]
    const jobs = lists.map(changes => ({ changes, seed, trials }))
    const { evaluate, targets } = this.options
    const scores = evaluate ? await evaluate(jobs) : jobs.map(job => futureScores(this.#base, targets, job))
    this.played += trials * jobs.length
    const before = known ?? scores[0]
    this.#before.set(round, before)
    const after = known ? scores : scores.slice(1)
    for (const [k, { sums }] of entries.entries()) sums.add(before, after[k])
  }
}

/** Levers interact: pairs of those that came out best, on the longest round of futures. */
async function pairsOfBest(
  race: Race,
  ranked: readonly RankedLever[],
  levers: readonly Lever[],
): Promise<RankedPair[]> {
  const changeOf = new Map(levers.map(lever => [lever.id, lever.change]))
  const best = ranked.filter(one => one.sure && one.gain[race.measure].mean > 0).slice(0, race.best)
  const pairs = best.flatMap((a, k) => best.slice(k + 1).map(b => ({ a, b, sums: new GainSums() })))
  const tried = pairs.slice(0, race.options.pairs ?? 10)
  if (tried.length === 0) return []
  const changesOf = (one: RankedLever) => changeOf.get(one.id) ?? {}
  const last = race.rounds.length - 1
  await race.play(
    last,
    race.rounds[last],
    tried.map(({ a, b, sums }) => ({ changes: [changesOf(a), changesOf(b)], sums })),
  )
  return tried
    .map(({ a, b, sums }): RankedPair => {
      const gain = sums.gain()
      const apart = a.gain[race.measure].mean + b.gain[race.measure].mean
      return { ids: [a.id, b.id], gain, interaction: gain[race.measure].mean - apart }
    })
    .sort((x, y) => y.gain[race.measure].mean - x.gain[race.measure].mean)
}
