/** Why each piece of work has the dates it has, said as one would aloud. */
import type { Reason, Wait } from '@throughline/engine'
import { titleOf, type World } from '@throughline/model'
import { dayInWords } from '../levers/answering.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { type Precedence, precedence } from '../problem/priority.ts'
import { type DatedWork, type PlanSchedule, reasonsOf } from './plan-schedule.ts'
import { endOfWait, likelyDays } from './schedule-problem.ts'

export interface DateReason {
  /** What sets the day on which it begins. */
  readonly begins: string
  /** Why it takes so long from then on. */
  readonly takes: string
}

export interface Dated {
  readonly world: World
  readonly plan: PlanProblem
  readonly schedule: PlanSchedule
}

/** By record: one for everything that is dated. */
export function dateReasons(dated: Dated): ReadonlyMap<string, DateReason> {
  const reasons = reasonsOf(dated.schedule)
  const telling = tellingOf(dated)
  return new Map(
    dated.schedule.work.map(work => [
      work.id,
      { begins: begins(work, reasons.get(work.id), telling), takes: takes(work, telling) },
    ]),
  )
}

interface Telling extends Dated {
  readonly work: ReadonlyMap<string, DatedWork>
  readonly activities: ReadonlyMap<string, PlanProblem['problem']['activities'][number]>
  /** By person, what they are on, in order of time. */
  readonly workOf: ReadonlyMap<string, readonly DatedWork[]>
}

function tellingOf(dated: Dated): Telling {
  const { plan, schedule } = dated
  const workOf = new Map<string, DatedWork[]>()
  for (const work of [...schedule.work].sort((a, b) => a.startsAt - b.startsAt))
    for (const { person } of work.crew) workOf.set(person, [...(workOf.get(person) ?? []), work])
  return {
    ...dated,
    workOf,
    work: new Map(schedule.work.map(each => [each.id, each])),
    activities: new Map(plan.problem.activities.map(each => [each.id, each])),
  }
}

function begins(work: DatedWork, reason: Reason | undefined, telling: Telling): string {
  const { plan, schedule } = telling
  if (telling.activities.get(work.id)?.state?.is === 'started') return 'It is under way.'
  switch (reason?.by) {
    case 'release':
      return released(work, telling)
    case 'relation':
      return follows(work, schedule.problem.relations[reason.relation]!, telling)
    case 'person':
      return taken(work, plan.problem.people![reason.person]!.id, telling)
    case 'calendar':
      return reason.person === null
        ? `Nobody works on it before ${onDay(work.startOn, telling)}.`
        : `${personNamed(plan.problem.people![reason.person]!.id, telling)} is away until ${onDay(work.startOn, telling)}.`
    case 'choice':
      return 'It could begin earlier, and nothing would be gained by it.'
    default:
      return 'Nothing holds it up: it can begin today.'
  }
}

/** What must be said, given or reached before it: the last of its waits, or the day somebody set. */
function released(work: DatedWork, telling: Telling): string {
  const { plan, world, activities } = telling
  const waits = (plan.problem.waits ?? []).filter(
    wait => wait.holds !== 'finish' && wait.blocks.includes(work.id),
  )
  const last = waits.reduce<Wait | undefined>(
    (latest, wait) => (latest && endOfWait(latest) >= endOfWait(wait) ? latest : wait),
    undefined,
  )
  const set = activities.get(work.id)?.startsNoEarlier ?? 0
  if (!last || endOfWait(last) < set) return `It is not to begin before ${onDay(work.startOn, telling)}.`
  const record = world.record(last.id)
  const what = record ? `${record.key} (${titleOf(record)})` : last.id
  const until = onDay(work.startOn, telling)
  return last.promisedAt === undefined
    ? `Waits for ${what}, which is likely to be settled by ${until}.`
    : `Waits for ${what}, promised for ${until}.`
}

function follows(
  work: DatedWork,
  { from, kind }: { readonly from: number; readonly kind: string },
  telling: Telling,
): string {
  const before = telling.schedule.work[from]!
  const what = keyOf(before.id, telling)
  switch (kind) {
    case 'FS':
      return `Follows ${what}, done on ${onDay(before.finishOn, telling)}.`
    case 'SS':
      return `Follows the beginning of ${what} on ${onDay(before.startOn, telling)}.`
    case 'FF':
      return `Ends no sooner than ${what}, done on ${onDay(before.finishOn, telling)}.`
    default:
      return `Ends no sooner than ${what} begins, on ${onDay(before.startOn, telling)}; so it waits until ${onDay(work.startOn, telling)}.`
  }
}

/** Somebody is on other things until then: which, and whether these count for more. */
function taken(work: DatedWork, person: string, telling: Telling): string {
  const from = couldBegin(work, telling)
  const earlier = (telling.workOf.get(person) ?? []).filter(
    other => other.id !== work.id && other.startsAt < work.startsAt && other.finishesAt > from,
  )
  const who = personNamed(person, telling)
  const until = onDay(work.startOn, telling)
  if (earlier.length === 0) return `Waits for ${who} until ${until}, who is on other work.`
  const things =
    earlier.length === 1 ? 'one other thing' : `${numbers[earlier.length] ?? earlier.length} other things`
  return `Waits for ${who} until ${until}, who is on ${things} ${whyFirst(earlier, work, telling)}: ${keysOf(earlier, telling)}.`
}

/** What puts these before it, where it is the same for all of them. */
function whyFirst(earlier: readonly DatedWork[], work: DatedWork, { world, plan }: Telling): string {
  const own = world.one('deliverable', work.id)
  const why = new Set(
    earlier.map(({ id }) => {
      const other = world.one('deliverable', id)
      return own && other ? precedence(world, plan.axis, [other, own]) : undefined
    }),
  )
  const [only] = why
  return why.size === 1 && only ? first[only] : 'first'
}

const first: { readonly [why in Precedence]: string } = {
  promised: 'promised or begun already',
  worth: 'worth more',
  order: 'put before it',
  day: 'due sooner',
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The half day on which it could begin, were everybody free. */
function couldBegin({ id }: DatedWork, { schedule }: Telling): number {
  const place = schedule.places.at.get(id)!
  const before = schedule.problem.relations.filter(({ to, kind }) => to === place && kind === 'FS')
  const release = schedule.problem.activities[place]!.release ?? 0
  return Math.max(release, ...before.map(({ from, lag }) => schedule.work[from]!.finishesAt + lag))
}

function takes({ id, crew }: DatedWork, { activities, plan, world }: Telling): string {
  const activity = activities.get(id)
  const days = activity ? likelyDays(activity) : 0
  if (days === 0) return 'It takes no time of its own.'
  const left = activity?.state?.is === 'started' ? ' left' : ''
  const work = `${rounded(days)} ${days === 1 ? 'person-day' : 'person-days'}${left}`
  if (crew.length === 0) return `${work}; nobody is named, so nobody's time limits it.`
  const rates = crew.map(
    ({ person, share }) => share * (plan.problem.people?.find(each => each.id === person)?.rate ?? 0),
  )
  const whole = rates.reduce((sum, rate) => sum + rate, 0)
  const who = crew.map(({ person }) => String(world.record(person)?.name ?? person))
  const together = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`
  return `${work}, of which ${together} ${who.length === 1 ? 'does' : 'do'} ${rounded(whole)} a working day.`
}

/** As far as anybody reads: two places, without noughts at the end. */
function rounded(value: number): number {
  return Number(value.toFixed(2))
}

/** The last three, and how many there were before them. */
function keysOf(work: readonly DatedWork[], telling: Telling): string {
  const shown = work.slice(-3).map(each => keyOf(each.id, telling))
  const listed = shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
  return work.length > 3 ? `${listed}, after ${work.length - 3} before them` : listed
}

/** With the year where it is another one than today's. */
function onDay(day: string, { plan }: Telling): string {
  const year = day.slice(0, 4)
  return plan.axis.today.startsWith(year) ? dayInWords(day) : `${dayInWords(day)} ${year}`
}

function keyOf(id: string, { world }: Telling): string {
  return world.record(id)?.key ?? id
}

function personNamed(id: string, { world }: Telling): string {
  return String(world.record(id)?.name ?? id)
}
