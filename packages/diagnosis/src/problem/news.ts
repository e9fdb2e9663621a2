/**
 * How long a slip goes unsaid. Who is heard every week is known half a week late in the mean, which is what the prior
 * says; of what nobody spoke for longer, or of what was said to be well while the forecasts of record said otherwise,
 * news takes half of that span likewise. Source: waiting time until the next word, for a word at a random moment.
 */
import { DOCUMENTED_PRIORS, type Estimate, type ForecastRelation } from '@throughline/engine'
import {
  type AnyRecord,
  daysBetween,
  newestCheckIn,
  type Records,
  rhythmDays,
  type World,
} from '@throughline/model'
import { saidAgainstComputed, truths } from '../feedback/said-against-computed.ts'
import type { Counted } from './counted.ts'
import { dayOf } from './work.ts'

export interface News {
  /** The record whose words are missing or have not held. */
  readonly speaker: string
  /** Working days until a slip is known to others. */
  readonly toldAfter: Estimate
}

/**
 * By what is forecast, where others wait for it: only where news takes longer than the weekly rhythm that everybody is
 * taken to keep. Work of one promise is known to those who share it, whatever is said to others.
 */
export function newsOf(world: World, { outcomes, deliverables }: Counted, where: Heard): Map<string, News> {
  const found = new Map<string, News>()
  if (!world.systemIsOn('sync')) return found
  const given = givenToOthers(world, where.relations)
  const note = (id: string, speaker: Records['outcome'] | undefined) => {
    const days = speaker && given.has(id) ? Math.min(mostDays, unsaidDays(world, speaker, where.today)) : 0
    if (speaker && days > rhythmDays) found.set(id, { speaker: speaker.id, toldAfter: halfOf(days) })
  }
  for (const each of outcomes) note(each.id, each)
  for (const each of deliverables)
    if (!spoken(world, each, where.today)) note(each.id, world.one('outcome', each.parent))
  return found
}

/**
 * How long a slip usually goes unsaid here: half of the span between the first forecast that saw it and the first word
 * that said so, of whatever ended late, pooled with the prior as finishes of wholes are. Nothing where nothing did.
 */
export function usualLag(world: World): Estimate | undefined {
  const seen = truths(world)
  if (seen.length === 0) return undefined
  const days = seen.map(each => (5 * Math.max(rhythmDays, each.days)) / 7 / 2)
  const parts = [
    { weight: pull, of: DOCUMENTED_PRIORS.reactionLag },
    { weight: days.length, of: { kind: 'observed' as const, days } },
  ]
  return { kind: 'mixture', parts }
}

/** Observations that the prior is worth. */
const pull = 10

export interface Heard {
  readonly relations: readonly ForecastRelation[]
  readonly today: string
}

/** Longer than two months no silence keeps it: somebody sees that it is not there. */
const mostDays = 60

/** What work of another promise waits for. */
function givenToOthers(world: World, relations: readonly ForecastRelation[]): Set<string> {
  const promiseOf = (id: string) => world.one('deliverable', id)?.parent ?? id
  return new Set(
    relations.flatMap(({ from, to, atOnce }) => (atOnce || promiseOf(from) === promiseOf(to) ? [] : [from])),
  )
}

/** Calendar days for which nothing true was said of a promise; 0 where its words hold or none is owed. */
function unsaidDays(world: World, outcome: Records['outcome'], today: string): number {
  if (outcome.state !== 'committed' || outcome.standIn) return 0
  const promisedAt = outcome.steps.confirmed?.at ?? outcome.steps.committed?.at ?? outcome.createdAt
  const word = newestCheckIn(world, outcome.id)
  const since = dayOf(word && word.createdAt > promisedAt ? word.createdAt : promisedAt)
  const from = outcome.openedOn && outcome.openedOn > since ? outcome.openedOn : since
  return Math.max(daysBetween(from, today), greenDays(world, outcome, today))
}

/** Since when it was said to be on track while the forecasts of record said otherwise. */
function greenDays(world: World, outcome: Records['outcome'], today: string): number {
  const newest = world
    .pointing('forecast', 'of', outcome.id)
    .filter(each => each.pOnTime !== undefined)
    .reduce<Records['forecast'] | undefined>((a, b) => (a && a.madeOn > b.madeOn ? a : b), undefined)
  if (newest?.pOnTime === undefined) return 0
  const { madeOn, pOnTime } = newest
  const ofRecord = { madeOn, nodes: new Map([[outcome.id, { pOnTime }]]) }
  const { said, apart, sinceOn, isTold } = saidAgainstComputed(world, ofRecord, outcome)
  return isTold && said === 'onTrack' && apart > 0 ? daysBetween(sinceOn!, today) : 0
}

function spoken(world: World, work: AnyRecord, today: string): boolean {
  const word = newestCheckIn(world, work.id)
  return word !== undefined && daysBetween(dayOf(word.createdAt), today) <= rhythmDays
}

/** Half of so many calendar days, in working days; as wide as the usual lag. */
function halfOf(days: number): Estimate {
  const likely = (5 * days) / 7 / 2
  return { kind: 'threePoint', low: likely / spread, likely, high: likely * spread }
}

/** Tenth to ninetieth hundredth a factor 2.5 either way, as the prior has it. */
const spread = 2.5
