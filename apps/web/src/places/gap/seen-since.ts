/** What became of the promises that a change was to help, since it was pulled: from the forecasts that were kept. */
import { allBelow, daysBetween, lineOfSight, type Records, type World } from '@throughline/model'

export interface SeenOf {
  readonly outcome: Records['outcome']
  /** Working days by which the day of even odds came nearer; below 0 it moved away. */
  readonly earlier: number
  /** Parts of one, where both forecasts say it. */
  readonly was?: number
  readonly is?: number
}

/** Most moved first; nothing before it is adopted, or where no forecast was kept on both sides. */
export function seenSince(world: World, change: Records['intervention']): SeenOf[] {
  const pulledAt = change.steps.adopted?.at
  if (!pulledAt) return []
  return helped(world, change)
    .flatMap(outcome => movedSince(world, outcome, { pulledAt, until: change.steps.judged?.at }))
    .sort((a, b) => Math.abs(b.earlier) - Math.abs(a.earlier))
}

/** 'OUT-14: 6 working days earlier, 31 to 58 %' */
export function seenInWords(seen: readonly SeenOf[], say: (days: number) => string): string {
  const [most, ...others] = seen
  if (!most) return ''
  const { outcome, earlier, was, is } = most
  const whole = (share: number) => Math.round(share * 100)
  const days =
    Math.abs(earlier) < 0.5
      ? 'no day earlier'
      : `${say(Math.abs(earlier)).replace(' day', ' working day')} ${earlier > 0 ? 'earlier' : 'later'}`
  const chance = was === undefined || is === undefined ? '' : `, ${whole(was)} to ${whole(is)}\u202f%`
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return `${outcome.key}${more}: ${days}${chance}`
}

function movedSince(
  world: World,
  outcome: Records['outcome'],
  { pulledAt, until }: { pulledAt: string; until: string | undefined },
): SeenOf[] {
  const kept = world
    .pointing('forecast', 'of', outcome.id)
    .filter(({ p50On, createdAt }) => p50On && (until === undefined || createdAt <= until))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const before = kept.findLast(({ createdAt }) => createdAt <= pulledAt)
  const now = kept.at(-1)
  if (!before?.p50On || !now?.p50On || now === before) return []
  const chances =
    before.pOnTime === undefined || now.pOnTime === undefined ? {} : { was: before.pOnTime, is: now.pOnTime }
  return [{ outcome, earlier: (daysBetween(now.p50On, before.p50On) * 5) / 7, ...chances }]
}

/** Outcomes that what it changes belongs to, or holds up; every promise where it names none. */
function helped(world: World, { commands, from }: Records['intervention']): Records['outcome'][] {
  const committed = world.all('outcome').filter(each => each.steps.committed)
  const named = [...commands.map(({ subject }) => subject), from?.subject].flatMap(id => id ?? [])
  const touched = new Set(named.flatMap(id => around(world, id)))
  const own = committed.filter(each => touched.has(each.id))
  return own.length > 0 ? own : committed
}

/** The record, the line above it, and what it says it is about. */
function around(world: World, named: string): string[] {
  const record = world.record(named) ?? world.keyed(named)
  if (!record) return []
  const about = [record.about, record.for, record.by, record.affects].flat()
  const ids = about.filter((id): id is string => typeof id === 'string')
  return [record.id, ...ids].flatMap(id => [
    ...lineOfSight(world, id).map(each => each.id),
    ...allBelow(world, id).map(each => each.id),
  ])
}
