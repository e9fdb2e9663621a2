/** What was said of an outcome or a deliverable, and how old the word is. */
import { daysBetween } from '../days.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { afterWorkingDays, workingDaysOf } from './working-days.ts'

export interface StatusSaid {
  /** What is shown: pending before the first word, outdated past its rhythm. Outdated outranks green. */
  readonly shown: 'onTrack' | 'atRisk' | 'offTrack' | 'pending' | 'outdated'
  readonly checkIn?: Records['checkIn']
  /** Calendar days since it was said. */
  readonly ageDays?: number
  readonly blocked?: { readonly by: string; readonly sinceOn: string }
  /** The day after which the word is outdated, or the first word is owed. */
  readonly owedOn?: string
}

/** Calendar days of the weekly rhythm that holds where a team has set none. */
export const rhythmDays = 7

const speaking: readonly string[] = ['committed', 'started']

/** The newest check-in of a record speaks. */
export function newestCheckIn(world: World, id: string): Records['checkIn'] | undefined {
  let newest: Records['checkIn'] | undefined
  for (const each of world.pointing('checkIn', 'of', id))
    if (!newest || each.createdAt >= newest.createdAt) newest = each
  return newest
}

export function statusSaid(world: World, of: AnyRecord, moment: Pick<Moment, 'todayIn'>): StatusSaid {
  const owner = world.one('person', of.owner as string | undefined)
  const days = workingDaysOf(world, owner)
  const today = moment.todayIn(days.timeZone)
  const checkIn = newestCheckIn(world, of.id)
  const since = (checkIn?.createdAt ?? of.steps.committed?.at ?? of.steps.started?.at ?? of.createdAt).slice(
    0,
    10,
  )
  const owes = of.kind === 'outcome' && speaking.includes(of.state)
  const rhythmEnd = owes ? dayAfterRhythm(since) : undefined
  const owedOn = rhythmEnd && afterWorkingDays(days, rhythmEnd, world.figure('outdatedAfter'))
  if (!checkIn) return { shown: 'pending', ...(owedOn ? { owedOn } : {}) }
  return {
    shown: owedOn && today > owedOn ? 'outdated' : checkIn.status,
    checkIn,
    ageDays: Math.max(0, daysBetween(since, today)),
    ...(checkIn.blocked ? { blocked: checkIn.blocked } : {}),
    ...(owedOn ? { owedOn } : {}),
  }
}

/** Work left on a deliverable: said in a check-in or on the deliverable, the newest wins. */
export function remainingDays(world: World, deliverable: Records['deliverable']): number | undefined {
  const said = newestCheckIn(world, deliverable.id)
  if (said?.remaining === undefined) return deliverable.remaining
  const edited = deliverable.edits.remaining?.at ?? deliverable.createdAt
  return deliverable.remaining !== undefined && edited > said.createdAt
    ? deliverable.remaining
    : said.remaining
}

function dayAfterRhythm(since: string): string {
  return afterWorkingDays({ timeZone: 'UTC', isWorking: () => true }, since, rhythmDays)
}
