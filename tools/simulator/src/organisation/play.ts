/** Plays a plan out against what really happens: day by day, people working on one thing at a time. */
import { addDays, type Records, type World, weekday } from '@throughline/model'
import { holidaysOf, type Truth, workingDayAfter } from './truth.ts'

type Deliverable = Records['deliverable']

export interface Played {
  /** Day on which each deliverable was there, by record; those after `until` are missing. */
  readonly deliveredOn: ReadonlyMap<string, string>
  /** Day on which all that holds an outcome up was there. */
  readonly reachedOn: ReadonlyMap<string, string>
  /** Last day that was played. */
  readonly until: string
}

export interface Playing {
  readonly world: World
  readonly truth: Truth
  /** Today: what is delivered by then is delivered. */
  readonly from: string
  readonly until: string
}

interface Job {
  readonly of: Deliverable
  left: number
  /** First day on which it may go on. */
  freeOn: string
  readonly crew: readonly { readonly person: string; readonly share: number }[]
  readonly after: readonly string[]
  readonly due: string
}

/**
 * Works through the plan, the earliest due first: whoever is assigned (else the owner) gives a share of their planned
 * time, nobody more than all of it; work begins when what it waits for is there and is answered. No forecast looks in.
 */
export function play({ world, truth, from, until }: Playing): Played {
  const deliveredOn = deliveredBefore(world)
  const jobs = jobsOf(world, { truth, from })
  const closed = holidaysOf(world)
  for (let day = from; day <= until && jobs.some(job => job.left > 0); day = addDays(day, 1)) {
    if (weekday(day) > 5 || closed.has(day)) continue
    const spent = new Map<string, number>()
    for (const job of jobs) {
      if (job.left <= 0 || job.freeOn > day || job.after.some(id => !isThere(deliveredOn, id, day))) continue
      job.left -= workedOn(world, job, { day, spent })
      if (job.left <= 1e-9) deliveredOn.set(job.of.id, day)
    }
  }
  return { deliveredOn, reachedOn: reached(world, deliveredOn), until }
}

function deliveredBefore(world: World): Map<string, string> {
  const there = world.all('deliverable').filter(each => each.state === 'delivered')
  return new Map(there.map(each => [each.id, each.stateAt.slice(0, 10)]))
}

function isThere(deliveredOn: ReadonlyMap<string, string>, id: string, day: string): boolean {
  const on = deliveredOn.get(id)
  return on !== undefined && on < day
}

function jobsOf(world: World, { truth, from }: Pick<Playing, 'truth' | 'from'>): Job[] {
  const open = world.all('deliverable').filter(each => ['planned', 'started'].includes(each.state))
  const ids = new Set(open.map(each => each.id))
  return open
    .map(of => ({
      of,
      left: leftOf(world, of, { truth, from }),
      freeOn: freeOn(world, of, { truth, from }),
      crew: crewOf(world, of),
      after: waitedFor(world, of).filter(id => ids.has(id)),
      due: of.dueOn ?? '9999-12-31',
    }))
    .sort((a, b) => (a.due === b.due ? (a.of.id < b.of.id ? -1 : 1) : a.due < b.due ? -1 : 1))
}

/** Real effort less what was done; a word of what remains is taken in the proportion in which plans are wrong here. */
function leftOf(world: World, of: Deliverable, { truth, from }: Pick<Playing, 'truth' | 'from'>): number {
  const effort = truth.effortOf(of)
  const likely = of.estimate?.likely ?? 5
  const said = world
    .pointing('checkIn', 'of', of.id)
    .findLast(each => each.remaining !== undefined && each.createdAt.slice(0, 10) <= from)
  const remaining = of.remaining ?? said?.remaining
  const share = remaining !== undefined ? remaining / likely : of.state === 'started' ? 0.6 : 1
  return Math.max(0.1, effort * Math.min(1.5, share) + struck(world, of, truth) * rateOf(world, of.owner))
}

function struck(world: World, of: Deliverable, truth: Truth): number {
  const obstacles = [...world.all('risk'), ...world.all('assumption')]
  return obstacles
    .filter(each => each.affects?.some(id => id === of.id || id === of.parent))
    .reduce((sum, each) => sum + truth.strikeDaysOf(each) / (each.affects?.includes(of.id) ? 1 : 3), 0)
}

/** Not before its first day, and not before everything that was asked about it is answered. */
function freeOn(world: World, of: Deliverable, { truth, from }: Pick<Playing, 'truth' | 'from'>): string {
  const waits = [
    ...world
      .all('decision')
      .filter(each => ['open', 'deferred', 'reopened'].includes(each.state) && isAbout(each.about, of)),
    ...world.all('gate').filter(each => each.state === 'open' && isAbout([each.of], of)),
    ...world
      .all('question')
      .filter(each => each.state === 'open' && each.sort === 'question' && isAbout([each.about], of)),
  ]
  const answered = waits.map(each =>
    latest(from, workingDayAfter(world, each.createdAt.slice(0, 10), truth.answerDaysOf(each))),
  )
  const outside = world
    .pointing('dependency', 'to', of.id)
    .filter(each => each.from === undefined && ['proposed', 'accepted', 'countered'].includes(each.state))
    .map(each => workingDayAfter(world, each.promisedOn ?? each.neededOn ?? from, truth.slipDaysOf(each)))
  return [from, of.startNoEarlierOn ?? from, ...answered, ...outside].reduce(latest)
}

function isAbout(about: readonly (string | undefined)[] | undefined, of: Deliverable): boolean {
  return (about ?? []).some(id => id === of.id || id === of.parent)
}

function waitedFor(world: World, of: Deliverable): string[] {
  return [of.id, of.parent].flatMap(to =>
    (to === undefined ? [] : world.pointing('dependency', 'to', to))
      .filter(each => ['proposed', 'accepted', 'countered'].includes(each.state))
      .flatMap(each => each.from ?? []),
  )
}

function crewOf(world: World, of: Deliverable): Job['crew'] {
  const assigned = (of.assigned ?? []).filter(each => world.one('person', each.person)?.state === 'present')
  if (assigned.length > 0) return assigned
  const team = world.one('team', of.team)
  const person = [of.owner, team?.lead].find(id => world.one('person', id)?.state === 'present')
  return person ? [{ person, share: 1 }] : []
}

interface Day {
  readonly day: string
  /** Share of a day that each person has given already. */
  readonly spent: Map<string, number>
}

/** Person-days that a job gets on a day. */
function workedOn(world: World, { crew, of }: Job, { day, spent }: Day): number {
  let done = crew.length === 0 ? 0.2 : 0
  for (const { person, share } of crew) {
    const off = (world.one('person', person)?.timeOff ?? []).some(
      each => each.from <= day && day < each.to && each.share >= 1,
    )
    const free = off ? 0 : Math.max(0, Math.min(share, 1 - (spent.get(person) ?? 0)))
    spent.set(person, (spent.get(person) ?? 0) + free)
    done += free * rateOf(world, person)
  }
  return of.state === 'dropped' ? 0 : done
}

/** Person-days of planned work in a day of one person. */
function rateOf(world: World, id: string | undefined): number {
  const person = world.one('person', id)
  const week = 5 * (world.workspace?.personDayHours ?? 8)
  return ((person?.hoursPerWeek ?? 40) / week) * (person?.utilisation ?? world.figure('utilisation') / 100)
}

/** An outcome is reached when all that holds it up is there; with nothing below it never is. */
function reached(world: World, deliveredOn: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string | undefined>()
  const dayOf = (outcome: Records['outcome']): string | undefined => {
    if (found.has(outcome.id)) return found.get(outcome.id)
    found.set(outcome.id, undefined)
    const below = world
      .below(outcome.id)
      .filter(each => !['dropped', 'draft', 'proposed'].includes(each.state))
    const days = below.map(each =>
      each.kind === 'outcome' ? dayOf(each as Records['outcome']) : deliveredOn.get(each.id),
    )
    const on = days.length === 0 || days.includes(undefined) ? undefined : (days as string[]).reduce(latest)
    found.set(outcome.id, on)
    return on
  }
  for (const outcome of world.all('outcome')) dayOf(outcome)
  return new Map([...found].flatMap(([id, on]) => (on === undefined ? [] : [[id, on] as const])))
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}
