/** For measuring: levers pulled one by one in a world behind the plan, and what they really win there. */

import type { Gain } from '@throughline/engine'
import { addDays, type Command, dayNumber, decideAll, type Moment, Replica } from '@throughline/model'
import {
  type AnyFaultCode,
  faultFamilies,
  type Habits,
  habitsOf,
  inject,
  type Organisation,
  organisation,
  play,
  type Truth,
  truth,
} from '@throughline/simulator'
import type { Explaining } from '../gap/causes.ts'
import { explained } from '../gap/explaining.cases.ts'
import { targetsOf } from '../gap/targets.ts'
import { valueAt, worths } from '../gap/worth.ts'
import { type Candidate, thisWeek } from './candidate.ts'
import { weighedLevers } from './levers.ts'

export interface TrulyWon {
  /** Those shown, the best first. */
  readonly levers: readonly string[]
  /** Those shown and the next ones, each pulled alone. */
  readonly all: readonly {
    readonly id: string
    readonly told: Gain
    readonly mean: number
    readonly standardError: number
  }[]
  /** Sums over the five best, each pulled alone: value, or weighted working days. */
  readonly promised: number
  readonly found: number
  /** Half of the 80 % interval of the difference of both. */
  readonly error: number
  readonly kept: boolean
  /** Rank correlation (Spearman) of promised and true gains of the ten first; nothing for fewer than four. */
  readonly order: number | undefined
}

export interface Trying {
  readonly seed: number
  readonly trials: number
  /** Worlds that each lever is tried in. */
  readonly truths: number
}

export async function adoptedInTruth(ill: Organisation, { seed, trials, truths }: Trying): Promise<TrulyWon> {
  const { replica, moment } = ill
  const explaining = explained(replica, moment, { seed, trials })
  const { best, folded, by } = await weighedLevers(explaining, { seed, trials })
  const ranked = [...best, ...folded.filter(each => !each.lever.due && steered(each.lever))].slice(
    0,
    mostRanked,
  )
  const playing = { truths, seed, by, habits: habitsOf(seed) }
  const before = lossesOf(explaining, { ...playing, world: replica })
  const all = ranked.map(({ lever, gain }) => {
    const after = lossesOf(explaining, { ...playing, ...pulled(ill, lever) })
    const won = before.map((loss, k) => loss - after[k]!)
    const mean = won.reduce((sum, each) => sum + each, 0) / truths
    const spread = Math.sqrt(won.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, truths - 1))
    return {
      id: lever.id,
      best: best.some(each => each.lever === lever),
      told: gain[by],
      mean,
      standardError: spread / Math.sqrt(truths),
    }
  })
  const gains = all.slice(0, best.length)
  const promised = gains.reduce((sum, each) => sum + each.told.mean, 0)
  const found = gains.reduce((sum, each) => sum + each.mean, 0)
  const first = best[0]?.byHabits?.[by] ?? []
  const sums = first.map((_, k) => best.reduce((sum, each) => sum + (each.byHabits?.[by][k] ?? 0), 0))
  const error = 1.2816 * Math.hypot(spreadOf(sums), ...gains.map(each => each.standardError))
  return {
    levers: best.map(each => each.lever.id),
    all,
    promised,
    found,
    error,
    kept: Math.abs(found - promised) <= error,
    order:
      all.length < 4
        ? undefined
        : spearman(
            all.map(each => each.told.mean),
            all.map(each => each.mean),
          ),
  }
}

/** The standard deviation of what was promised together, over what is not known of the habits. */
function spreadOf(sums: readonly number[]): number {
  const mean = sums.reduce((sum, each) => sum + each, 0) / Math.max(1, sums.length)
  return Math.sqrt(sums.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, sums.length - 1))
}

/** The order is told over the best and the next, or there would be little to order. */
const mostRanked = 10

/** What the true world knows how to pull: it has no reading of priorities, news or words to be found. */
function steered({ kind, steps }: Candidate): boolean {
  return kind === 'decide' || kind === 'deputy' || kind === 'answer' || steps.length > 0
}

interface Playing {
  readonly world: Replica
  readonly truths: number
  readonly seed: number
  readonly by: 'value' | 'days'
  readonly habits: Habits
  /** What is answered this week, unless it would have been sooner. */
  readonly answered?: string
}

/** What is lost in each true world: value not realised, or the weighted day of finish. */
function lossesOf(explaining: Explaining, { world, truths, seed, by, habits, answered }: Playing): number[] {
  const { axis } = explaining.plan
  const until = addDays(axis.today, 900)
  const targets = targetsOf(explaining)
  const priced = new Map(worths(explaining.world, { asPlan: false }).map(worth => [worth.outcome.id, worth]))
  const { chance } = explaining.gap.chanceOfImpact
  const weights = targets.reduce((sum, each) => sum + (each.weight ?? 1), 0)
  return Array.from({ length: truths }, (_, k) => {
    const own = truth(1000 * seed + k, habits)
    const answerDaysOf: Truth['answerDaysOf'] = (asked, already) =>
      Math.min(own.answerDaysOf(asked, already), asked.id === answered ? already + thisWeek : Infinity)
    const { reachedOn } = play({ world, truth: { ...own, answerDaysOf }, from: axis.today, until })
    return targets.reduce((sum, { id, weight = 1 }) => {
      const on = reachedOn.get(id) ?? until
      if (by === 'days') return sum + (weight / weights) * axis.endOf(on)
      return sum - chance * valueAt(priced.get(id)!, dayNumber(on))
    }, 0)
  })
}

/** The lever as it is really pulled: what is to be decided or answered is so this week, the rest as its steps say. */
function pulled(
  { replica, moment }: Organisation,
  { id, kind, about, steps }: Candidate,
): Pick<Playing, 'world' | 'answered'> {
  if (kind === 'decide' || kind === 'deputy' || kind === 'answer')
    return { world: replica, answered: about.id }
  const world = Replica.from(replica.kept())
  let made = 0
  const newId = () => `pulled-${id}-${++made}`
  const full: Moment = { ...moment, actor: 'import', via: 'test', newId }
  const because = 'It wins the most back.'
  const said = steps.map((step, k): Command => ({ ...step, id: `pulled-${id}-command-${k}`, because }))
  const decided = decideAll(world, said, full)
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusals))
  for (const [k, fact] of decided.facts.entries())
    world.apply({
      ...fact,
      position: world.position + 1,
      at: moment.now,
      actor: 'import',
      via: 'test',
      command: said[Math.min(k, said.length - 1)]!.id,
      ordinal: 0,
    })
  return { world }
}

/** Nothing where either side holds no order at all. */
function spearman(a: readonly number[], b: readonly number[]): number | undefined {
  const rank = (values: readonly number[]) =>
    values.map(
      value => values.filter(each => each < value).length + values.filter(each => each === value).length / 2,
    )
  const [x, y] = [rank(a), rank(b)]
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const across = x.reduce((sum, each, k) => sum + (each - mx) * (y[k]! - my), 0)
  const size = (values: readonly number[], m: number) =>
    values.reduce((sum, each) => sum + (each - m) ** 2, 0)
  const scale = Math.sqrt(size(x, mx) * size(y, my))
  return scale > 0 ? across / scale : undefined
}

const troubles = new Set<string>(['slow-decision', 'late-dependency', 'overcommitted', 'open-question'])

/** An organisation with late decisions, overloaded people and open questions put in. */
export function troubled(seed: number, records: number): Organisation {
  const ill = organisation({ seed, records })
  const codes = Object.values(faultFamilies).flat() as AnyFaultCode[]
  for (const [k, code] of codes.filter(each => troubles.has(each)).entries())
    for (let time = 0; time < 3; time++) inject(ill, code, 100 * seed + 10 * k + time)
  return ill
}
