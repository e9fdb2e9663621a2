/**
 * How good forecasts were: every forecast of record against what came. Coverage of the 50 and 80 % days; the Brier
 * score of the chance of being on time (Brier 1950), beside that of taking every plan at its word and of the history
 * of slips; and how often what was said with so much confidence came true (reliability diagram, Murphy & Winkler 1977).
 */
import type { Records, World } from '@throughline/model'
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
  /** Nothing where it is not delivered yet. */
  readonly byP50?: boolean
  readonly byP80?: boolean
}

export interface Score {
  readonly count: number
  /** Shares of deliveries by the day of even odds, and by the day of 80 %. */
  readonly by50?: number
  readonly by80?: number
  readonly brier?: number
  /** The same for taking each plan at its word, and for the share of promises kept before. */
  readonly brierAsPlanned?: number
  readonly brierOfSlips?: number
  readonly bins: readonly Bin[]
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
    return chance === undefined ? [] : [{ chance, onTime: each.onTime }]
  })
  const delivered = scored.filter(each => each.byP50 !== undefined)
  return {
    count: chances.length,
    ...(delivered.length > 0
      ? {
          by50: shareOf(delivered, each => each.byP50 === true),
          by80: shareOf(delivered, each => each.byP80 === true),
        }
      : {}),
    ...(chances.length > 0
      ? {
          brier: brier(chances),
          brierAsPlanned: brier(chances.map(({ onTime }) => ({ onTime, chance: 1 }))),
          brierOfSlips: brier(slips(chances.map(each => each.onTime))),
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
  const dueOn = (subject.dueOn ?? subject.horizonOn) as string | undefined
  const deliveredAt = (subject.steps.delivered ?? subject.steps.achieved)?.at
  const deliveredOn = deliveredAt === undefined ? undefined : dayOf(deliveredAt)
  if (!dueOn || forecast.madeOn > dueOn || (deliveredOn !== undefined && deliveredOn < forecast.madeOn))
    return undefined
  // Before its day nothing is known unless it is there already.
  if (deliveredOn === undefined && today <= dueOn) return undefined
  const owner = (subject.owner ?? subject.champion) as string | undefined
  const team = (subject.team as string | undefined) ?? ownersTeam(world, subject)
  const { p50On, p80On, pOnTime, statedConfidence } = forecast
  return {
    forecast: forecast.id,
    subject: subject.id,
    kind: subject.kind,
    madeOn: forecast.madeOn,
    onTime: deliveredOn !== undefined && deliveredOn <= dueOn,
    ...(owner ? { owner } : {}),
    ...(team ? { team } : {}),
    ...(pOnTime === undefined ? {} : { pOnTime }),
    ...(statedConfidence === undefined ? {} : { statedConfidence: statedConfidence / 100 }),
    ...(deliveredOn !== undefined && p50On && p80On
      ? { byP50: deliveredOn <= p50On, byP80: deliveredOn <= p80On }
      : {}),
  }
}

function brier(chances: readonly { chance: number; onTime: boolean }[]): number {
  const errors = chances.map(({ chance, onTime }) => (chance - (onTime ? 1 : 0)) ** 2)
  return errors.reduce((sum, error) => sum + error, 0) / errors.length
}

/** What the share of promises kept so far would have said each time; even odds before the first. */
function slips(onTime: readonly boolean[]): { chance: number; onTime: boolean }[] {
  let kept = 0
  return onTime.map((each, k) => {
    const chance = k === 0 ? 0.5 : kept / k
    if (each) kept++
    return { chance, onTime: each }
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
