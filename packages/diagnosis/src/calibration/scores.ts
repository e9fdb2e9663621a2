/**
 * How good forecasts were: every forecast of record against what came. Coverage of the 50 and 80 % days; the Brier
 * score of the chance of being on time (Brier 1950), beside that of taking every plan at its word and of the history
 * of slips; and how often what was said with so much confidence came true (reliability diagram, Murphy & Winkler 1977).
 */
import type { AnyRecord, Records, World } from '@throughline/model'
import { dayOf, ownersTeam } from '../problem/work.ts'

/** A forecast whose promise has been kept, or whose day has passed. */
export interface Scored {
  readonly forecast: string
  readonly subject: string
  readonly kind: string
  readonly madeOn: string
  readonly owner?: string
  readonly team?: string
  readonly pOnTime?: number
  /** As a part of one. */
  readonly statedConfidence?: number
  readonly onTime: boolean
  /** Day from which that was known. */
  readonly knownOn: string
  /** Nothing where that day has not come, or no day was told. */
  readonly byP50?: boolean
  readonly byP80?: boolean
}

export interface Score {
  readonly count: number
  /** Promises behind it: forecasts of one promise are no observations of their own. */
  readonly promises: number
  /** Shares delivered by the day of even odds, and by the day of 80 %. */
  readonly by50?: Held
  readonly by80?: Held
  readonly brier?: number
  /** The same for taking each plan at its word, and for the share of promises kept before. */
  readonly brierAsPlanned?: number
  readonly brierOfSlips?: number
  readonly bins: readonly Bin[]
}

export interface Held {
  readonly share: number
  /** 90 % interval (Wilson 1927) over as many observations as there are promises. */
  readonly lower: number
  readonly upper: number
}

export interface Bin {
  /** Mean of what was said, and the share that came true, both parts of one. */
  readonly said: number
  readonly came: number
  readonly count: number
}

/** Every forecast of record that can be judged by now, oldest first. */
export function scoredForecasts(world: World, today: string): Scored[] {
  return world
    .all('forecast')
    .flatMap(forecast => {
      const subject = world.record(forecast.of)
      const scored = subject && scoredOne(world, { forecast, today })
      return scored ? [scored] : []
    })
    .sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0))
}

/** @param said what counts as the chance: the computed one, or the confidence that its owner stated */
export function scoreOf(scored: readonly Scored[], said: 'pOnTime' | 'statedConfidence' = 'pOnTime'): Score {
  const chances = scored.flatMap(each => {
    const chance = each[said]
    return chance === undefined ? [] : [{ ...each, chance }]
  })
  const [by50, by80] = [heldOf(scored, 'byP50'), heldOf(scored, 'byP80')]
  return {
    count: chances.length,
    promises: new Set(scored.filter(each => each[said] !== undefined).map(each => each.subject)).size,
    ...(by50 ? { by50 } : {}),
    ...(by80 ? { by80 } : {}),
    ...(chances.length > 0
      ? {
          brier: brier(chances),
          brierAsPlanned: brier(chances.map(({ onTime }) => ({ onTime, chance: 1 }))),
          brierOfSlips: brier(slips(chances)),
        }
      : {}),
    bins: binsOf(chances),
  }
}

function scoredOne(
  world: World,
  { forecast, today }: { forecast: Records['forecast']; today: string },
): Scored | undefined {
  const subject = world.record(forecast.of)!
  const { madeOn, p50On, p80On, pOnTime, statedConfidence } = forecast
  const dueOn = promisedThen(subject, forecast.createdAt)
  const deliveredOn = isThere.includes(subject.state)
    ? dayOf((subject.steps.delivered ?? subject.steps.achieved)?.at ?? subject.stateAt)
    : undefined
  const goneOn = isGone.includes(subject.state) ? dayOf(subject.stateAt) : undefined
  if (!dueOn || madeOn > dueOn || (deliveredOn !== undefined && deliveredOn < madeOn)) return undefined
  const cameBy = (day: string): boolean | undefined => {
    // Before its day nothing is known unless it is there already; what was given up by then is never known.
    if (deliveredOn !== undefined) return deliveredOn <= day
    return today <= day || (goneOn !== undefined && goneOn <= day) ? undefined : false
  }
  const onTime = cameBy(dueOn)
  if (onTime === undefined) return undefined
  const owner = (subject.owner ?? subject.champion) as string | undefined
  const team = (subject.team as string | undefined) ?? ownersTeam(world, subject)
  const [byP50, byP80] = [p50On && cameBy(p50On), p80On && cameBy(p80On)]
  return {
    forecast: forecast.id,
    subject: subject.id,
    kind: subject.kind,
    madeOn,
    onTime,
    knownOn: deliveredOn !== undefined && onTime ? deliveredOn : dueOn,
    ...(owner ? { owner } : {}),
    ...(team ? { team } : {}),
    ...(pOnTime === undefined ? {} : { pOnTime }),
    ...(statedConfidence === undefined ? {} : { statedConfidence: statedConfidence / 100 }),
    ...(typeof byP50 === 'boolean' ? { byP50 } : {}),
    ...(typeof byP80 === 'boolean' ? { byP80 } : {}),
  }
}

const isThere: readonly string[] = ['delivered', 'validated', 'unproven', 'achieved']
const isGone: readonly string[] = ['dropped', 'retired']

/** The day that stood when the forecast was made: a day that was moved since was not what it spoke of. */
function promisedThen(subject: AnyRecord, at: string): string | undefined {
  const field = subject.kind === 'intent' ? 'horizonOn' : 'dueOn'
  const next = subject.edits[field]?.days?.find(({ until }) => until > at)
  return (next ? next.was : subject[field]) as string | undefined
}

/** Share that was there by its day, and how sure that is: weekly forecasts of one promise count as one observation. */
function heldOf(scored: readonly Scored[], by: 'byP50' | 'byP80'): Held | undefined {
  const known = scored.filter(each => each[by] !== undefined)
  if (known.length === 0) return undefined
  const share = shareOf(known, each => each[by] === true)
  const n = new Set(known.map(each => each.subject)).size
  const z = 1.645
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { share, lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) }
}

function brier(chances: readonly { chance: number; onTime: boolean }[]): number {
  const errors = chances.map(({ chance, onTime }) => (chance - (onTime ? 1 : 0)) ** 2)
  return errors.reduce((sum, error) => sum + error, 0) / errors.length
}

/** What the share of promises kept would have said each time, of those known by then; even odds before the first. */
function slips(scored: readonly Scored[]): { chance: number; onTime: boolean }[] {
  const promises = new Map(scored.map(each => [`${each.subject} ${each.knownOn}`, each])).values()
  const known = [...promises].sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))
  let [seen, kept] = [0, 0]
  return scored.map(({ madeOn, onTime }) => {
    for (; seen < known.length && known[seen]!.knownOn < madeOn; seen++) if (known[seen]!.onTime) kept++
    return { chance: seen === 0 ? 0.5 : kept / seen, onTime }
  })
}

/** Tenths of what was said, those that were never said left out. */
function binsOf(chances: readonly { chance: number; onTime: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, k) => k).flatMap(k => {
    const inside = chances.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === k)
    if (inside.length === 0) return []
    const said = inside.reduce((sum, each) => sum + each.chance, 0) / inside.length
    return [{ said, came: shareOf(inside, each => each.onTime), count: inside.length }]
  })
}

function shareOf<T>(of: readonly T[], holds: (each: T) => boolean): number {
  return of.filter(holds).length / of.length
}
