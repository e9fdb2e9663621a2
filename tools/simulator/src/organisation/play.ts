/** Plays a plan out against what really happens: day by day, people working on one thing at a time. */
import { addDays, type Records, type World, weekday } from '@throughline/model'
import { holidaysOf, type Truth, workingDayAfter, workingDaysBetween } from './truth.ts'

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
  /** First day on which it may go on, and the first on which it may end. */
  readonly freeOn: string
  readonly endsFrom: string
  /** Nobody yet where a team does it: whoever of it is free first. */
  crew: readonly { readonly person: string; readonly share: number }[]
  readonly team: readonly string[]
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
      if (job.crew.length === 0) job.crew = takenUp(world, job, { day, spent, jobs })
      job.left = Math.max(job.endsFrom > day ? 1e-6 : 0, job.left - workedOn(world, job, { day, spent }))
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
      ...mayGoOn(world, of, { truth, from }),
      crew: crewOf(world, of),
      team: teamOf(world, of),
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

/** Not before its first day, nor before what it waits for is there; what is asked holds up what has not begun. */
function mayGoOn(
  world: World,
  of: Deliverable,
  { truth, from }: Pick<Playing, 'truth' | 'from'>,
): Pick<Job, 'freeOn' | 'endsFrom'> {
  const outside = world
    .pointing('dependency', 'to', of.id)
    .filter(each => each.from === undefined && ['proposed', 'accepted', 'countered'].includes(each.state))
    .map(each => workingDayAfter(world, each.promisedOn ?? each.neededOn ?? from, truth.slipDaysOf(each)))
  const told = toldOn(world, of, { truth, from }).reduce(latest, from)
  const begins = [from, of.startNoEarlierOn ?? from, ...outside].reduce(latest)
  if (of.state === 'planned') return { freeOn: latest(begins, told), endsFrom: from }
  return { freeOn: begins, endsFrom: told }
}

/** Days on which what was asked is answered: of work, and, where nothing beside it has still to begin, of all of it. */
function toldOn(world: World, of: Deliverable, { truth, from }: Pick<Playing, 'truth' | 'from'>): string[] {
  const asked = [
    ...world
      .all('decision')
      .filter(each => ['open', 'deferred', 'reopened'].includes(each.state) && isAbout(world, each.about, of))
      .map(each => ({ each, on: each.raisedOn ?? each.createdAt.slice(0, 10) })),
    ...world
      .all('question')
      .filter(each => each.state === 'open' && each.sort === 'question' && isAbout(world, [each.about], of))
      .map(each => ({ each, on: each.createdAt.slice(0, 10) })),
  ]
  const answered = asked.map(({ each, on }) => {
    const already = workingDaysBetween(world, on, from)
    return workingDayAfter(world, from, truth.answerDaysOf(each, already) - already)
  })
  // A gate ends with its day, whoever is silent.
  const gates = world.all('gate').filter(each => each.state === 'open' && isAbout(world, [each.of], of))
  const ended = gates.map(each => each.dueOn ?? from)
  return [...answered, ...ended]
}

/** About the work itself, or about its outcome: then it holds up what has still to begin there, or all where nothing has. */
function isAbout(world: World, about: readonly (string | undefined)[] | undefined, of: Deliverable): boolean {
  if (about?.includes(of.id)) return true
  if (of.parent === undefined || !about?.includes(of.parent)) return false
  const beside = world.pointing('deliverable', 'parent', of.parent)
  return of.state === 'planned' || !beside.some(each => each.state === 'planned')
}

function waitedFor(world: World, of: Deliverable): string[] {
  return [of.id, of.parent].flatMap(to =>
    (to === undefined ? [] : world.pointing('dependency', 'to', to))
      .filter(each => ['proposed', 'accepted', 'countered'].includes(each.state))
      .flatMap(each => each.from ?? []),
  )
}

/** Whoever is named for it; with no team, whoever answers for it. */
function crewOf(world: World, of: Deliverable): Job['crew'] {
  const here = (id: string | undefined) => world.one('person', id)?.state === 'present'
  const assigned = (of.assigned ?? []).filter(each => here(each.person))
  if (assigned.length > 0) return assigned
  return here(of.owner) && !of.team ? [{ person: of.owner!, share: 1 }] : []
}

/** Who may do it where nobody is named: those of its team, whoever answers for it first. */
function teamOf(world: World, of: Deliverable): string[] {
  const members = of.team ? world.pointing('person', 'teams', of.team) : []
  const ids = members.filter(each => each.state === 'present').map(each => each.id)
  return ids.sort((a, b) => Number(b === of.owner) - Number(a === of.owner))
}

interface Day {
  readonly day: string
  /** Share of a day that each person has given already. */
  readonly spent: Map<string, number>
}

/** Of a team whoever is free takes work up and keeps it, those with the least before them first. */
function takenUp(world: World, { team }: Job, { day, spent, jobs }: Day & { readonly jobs: readonly Job[] }) {
  const before = (person: string) =>
    jobs.reduce((sum, { crew, left }) => sum + (crew.some(each => each.person === person) ? left : 0), 0)
  const free = team.filter(id => !isOff(world, id, day) && (spent.get(id) ?? 0) === 0)
  const [first] = free.map(person => ({ person, left: before(person) })).sort((a, b) => a.left - b.left)
  return first ? [{ person: first.person, share: 1 }] : []
}

/** Person-days that a job gets on a day. */
function workedOn(world: World, { crew, team }: Job, { day, spent }: Day): number {
  let done = crew.length + team.length === 0 ? unstaffed : 0
  for (const { person, share } of crew) {
    const free = isOff(world, person, day) ? 0 : Math.max(0, Math.min(share, 1 - (spent.get(person) ?? 0)))
    spent.set(person, (spent.get(person) ?? 0) + free)
    done += free * rateOf(world, person)
  }
  return done
}

/** Person-days a day that work gets which nobody is named for: it is done by the way. */
const unstaffed = 0.2

function isOff(world: World, person: string, day: string): boolean {
  const off = world.one('person', person)?.timeOff ?? []
  return off.some(each => each.from <= day && day < each.to && each.share >= 1)
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
