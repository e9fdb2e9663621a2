/**
 * Status said and status computed, side by side. Computed from the chance of being on time: `onTrackFrom` and
 * `atRiskFrom` part the bands. Source: docs/findings.md, green-outside.
 */
import { daysBetween, type Records, type World } from '@throughline/model'
import { dayOf } from '../problem/work.ts'

export type Band = 'onTrack' | 'atRisk' | 'offTrack'

/** What a forecast says of one record; a `PlanForecast` is one. */
export interface Chances {
  readonly madeOn: string
  readonly nodes: { get(id: string): { readonly pOnTime?: number } | undefined }
}

export interface SaidAgainstComputed {
  readonly said?: Band
  readonly saidOn?: string
  /** Nothing where nothing can be forecast. */
  readonly computed?: Band
  readonly pOnTime?: number
  /** Bands that the computed one is worse than the said one; negative where it is better, 0 where they agree. */
  readonly apart: number
  /** Day of the oldest forecast in a row on which the two stood apart on the same side. */
  readonly sinceOn?: string
  /** They are so far apart, or for so long, that one of the two knows something the other does not. */
  readonly isTold: boolean
}

export function saidAgainstComputed(
  world: World,
  forecast: Chances | undefined,
  outcome: Records['outcome'],
): SaidAgainstComputed {
  const words = wordsOf(world, outcome.id)
  const newest = words.at(-1)
  const pOnTime = forecast?.nodes.get(outcome.id)?.pOnTime
  const computed = pOnTime === undefined ? undefined : bandOf(world, pOnTime)
  const apart = newest && computed ? bands.indexOf(computed) - bands.indexOf(newest.status) : 0
  const stated = {
    ...(newest ? { said: newest.status, saidOn: dayOf(newest.createdAt) } : {}),
    ...(pOnTime === undefined ? {} : { computed: computed!, pOnTime }),
  }
  if (!newest || !forecast || apart === 0) return { ...stated, apart, isTold: false }
  const sinceOn = apartSince(world, { of: outcome.id, words, side: Math.sign(apart), until: forecast.madeOn })
  const weeks = daysBetween(sinceOn, forecast.madeOn) / 7
  const isFar = Math.abs(apart) >= world.figure('saidApartBands')
  return { ...stated, apart, sinceOn, isTold: isFar || weeks >= world.figure('saidApartWeeks') }
}

/** From worst to best is from the last to the first. */
const bands: readonly Band[] = ['onTrack', 'atRisk', 'offTrack']

/** @param chance of being on time, between 0 and 1 */
export function bandOf(world: World, chance: number): Band {
  const percent = Math.round(100 * chance)
  if (percent >= world.figure('onTrackFrom')) return 'onTrack'
  return percent >= world.figure('atRiskFrom') ? 'atRisk' : 'offTrack'
}

export interface TruthLate {
  readonly outcome: Records['outcome']
  /** The first forecast that saw it, and when it was said or came out. */
  readonly knownOn: string
  readonly saidOn: string
  readonly days: number
}

/**
 * How late the truth came the last time: of what ended after its day, the days from the first forecast below 'on
 * track' to the first word that said so, or to the day it came out.
 */
export function lateTruths(world: World): TruthLate[] {
  return truths(world).filter(each => each.days > 0)
}

/** The same of whatever ended after its day, also where the truth was said at once: oldest first. */
export function truths(world: World): TruthLate[] {
  return world
    .all('outcome')
    .flatMap(outcome => truthOf(world, outcome) ?? [])
    .sort((a, b) => (a.saidOn < b.saidOn ? -1 : 1))
}

const over: readonly string[] = ['delivered', 'validated', 'unproven', 'dropped']

function truthOf(world: World, outcome: Records['outcome']): TruthLate | undefined {
  const endedOn = dayOf(outcome.steps.delivered?.at ?? outcome.stateAt)
  if (!over.includes(outcome.state) || outcome.dueOn === undefined || endedOn <= outcome.dueOn)
    return undefined
  const seen = forecastsOf(world, outcome.id).find(each => bandOf(world, each.pOnTime!) !== 'onTrack')
  if (!seen) return undefined
  const words = wordsOf(world, outcome.id)
  const word = words.find(each => each.status !== 'onTrack')
  const saidOn = word ? dayOf(word.createdAt) : endedOn
  const days = Math.max(0, daysBetween(seen.madeOn, saidOn))
  return { outcome, knownOn: seen.madeOn, saidOn, days }
}

interface Run {
  readonly of: string
  readonly words: readonly Records['checkIn'][]
  readonly side: number
  readonly until: string
}

/** Back through the forecasts of record, as long as each stood apart from what had been said by its day. */
function apartSince(world: World, { of, words, side, until }: Run): string {
  let since = until
  for (const each of forecastsOf(world, of).reverse()) {
    if (each.madeOn > until) continue
    const said = words.findLast(word => dayOf(word.createdAt) <= each.madeOn)?.status
    if (!said) break
    if (Math.sign(bands.indexOf(bandOf(world, each.pOnTime!)) - bands.indexOf(said)) !== side) break
    since = each.madeOn
  }
  return since
}

/** Forecasts of record that said a chance, oldest first. */
function forecastsOf(world: World, of: string): Records['forecast'][] {
  return world
    .pointing('forecast', 'of', of)
    .filter(each => each.pOnTime !== undefined)
    .sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1))
}

function wordsOf(world: World, of: string): Records['checkIn'][] {
  return world.pointing('checkIn', 'of', of).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
