import { seeded } from '../random/random.ts'
import { earliestStarts, energies, makespanBound } from './bounds.ts'
import { type Budget, Meter } from './budget.ts'
import { problemRefusals, type ScheduleRefusal } from './check.ts'
import { optionRefusals } from './check-options.ts'
import { CrewScheme } from './crew-scheme.ts'
import type { CrewTables } from './crew-tables.ts'
import { type Direction, directionOf, fixedLengths, mirrored } from './direction.ts'
import { costOf, type Dates, type Objective, onlyMakespan } from './objective.ts'
import { PackedScheme } from './packed-scheme.ts'
import type { Schedule, ScheduleProblem } from './problem.ts'
import { CUT, type Scheme } from './scheme.ts'
import { type Found, type SearchSpace, search } from './search.ts'
import { repaired } from './seeding.ts'
import { urgencies } from './urgency.ts'

export interface ScheduleOptions {
  /** Least makespan if absent. */
  objective?: Objective
  /** 1,000 schedules if absent. */
  budget?: Budget
  /** The same problem, seed and budget in schedules give the same schedule everywhere. Default 1. */
  seed?: number
}

export type ScheduleResult =
  | {
      ok: true
      schedule: Schedule
      /** No schedule has a smaller latest finish. */
      makespanBound: number
      /** Schedules made to find this one. */
      schedules: number
      /** Deadlines missed, and by how much: moved by these ticks, they are kept. Empty if all are. */
      missed: { activity: number; deadline: number; ticksLate: number }[]
    }
  | { ok: false; refusals: ScheduleRefusal[] }

/**
 * Dates a plan: who works on what from when to when, within every relation, calendar and capacity, as cheaply as
 * the budget allows to find. What cannot be is refused with its place and, where one figure is to blame, the
 * smallest change of it.
 */
export function schedule(problem: ScheduleProblem, options: ScheduleOptions = {}): ScheduleResult {
  const meter = new Meter(options.budget ?? {})
  const refusals = [...problemRefusals(problem), ...optionRefusals(options, problem.activities.length)]
  if (refusals.length > 0) return { ok: false, refusals }
  const forward = directionOf(problem)
  const impossible = deadlineRefusals(forward)
  if (impossible.length > 0) return { ok: false, refusals: impossible }
  const bound = makespanBound(forward)
  const objective = options.objective ?? {}
  const random = seeded(options.seed ?? 1).fork('schedule')
  let space: SearchSpace | null = null
  let found: Found | null = null
  for (const horizon of horizons(problem, bound)) {
    space = searchSpace({ ...problem, horizon }, objective, { bound, tables: forward.tables })
    meter.begin(space.sides.length - 1)
    found = search(space, random, { meter, provisional: horizon < problem.horizon })
    if (found) break
  }
  if (!space || !found) {
    return { ok: false, refusals: [{ code: 'horizon', at: 'horizon', horizon: roomier(problem, bound) }] }
  }
  const made = remade(space, found, meter)
  return {
    ok: true,
    schedule: { ...made, cost: costOf(objective, made) },
    makespanBound: bound,
    schedules: meter.passes,
    missed: missedDeadlines(problem, made),
  }
}

/** Room enough for most plans first, since what is never used costs memory and time; then all that memory allows. */
function horizons({ horizon, people = [], resources = [] }: ScheduleProblem, bound: number): number[] {
  const likely = 3 * bound + 64
  const whole = Math.min(horizon, Math.floor(MOST_CELLS / (1 + people.length + resources.length)))
  return likely < whole ? [likely, whole] : [whole]
}

/** Person-ticks and resource-ticks that are kept at once: some gigabytes. */
const MOST_CELLS = 2 ** 28

function searchSpace(
  problem: ScheduleProblem,
  objective: Objective,
  { bound, tables }: { bound: number; tables: CrewTables },
): SearchSpace {
  const { activities, relations, resources = [], people = [] } = problem
  const forward = directionOf(problem, tables)
  const deadlines = activities.some(({ deadline }) => deadline !== undefined)
  const both = onlyMakespan(objective) && !deadlines
  const cost = deadlines ? withDeadlines(problem, objective) : (dates: Dates) => costOf(objective, dates)
  const scale = both && objective.makespan === 0 ? 0 : 1
  return {
    sides: (both ? [forward, directionOf(mirrored(problem), tables)] : [forward]).map(direction => ({
      direction,
      scheme: schemeFor(direction),
    })),
    symmetric:
      activities.every(({ release = 0 }) => release === 0) &&
      resources.every(({ capacity }) => typeof capacity === 'number') &&
      people.every(({ rates }) => rates === undefined),
    plain: relations.every(({ kind, lag }) => kind === 'FS' && lag >= 0),
    energy: energies(forward),
    openings: both ? [] : urgencies(forward, objective),
    cost,
    lowerBound: both ? bound * scale : Number.NEGATIVE_INFINITY,
  }
}

function schemeFor(direction: Direction): Scheme {
  return fixedLengths(direction.problem) ? new PackedScheme(direction) : new CrewScheme(direction)
}

/** A missed deadline outweighs everything else, tick for tick. */
function withDeadlines({ activities }: ScheduleProblem, objective: Objective): (dates: Dates) => number {
  return dates => {
    let late = 0
    activities.forEach(({ deadline }, a) => {
      if (deadline !== undefined) late += Math.max(0, dates.finishes[a] - deadline)
    })
    return late * 1e9 + costOf(objective, dates)
  }
}

function deadlineRefusals(forward: Direction): ScheduleRefusal[] {
  const earliest = earliestStarts(forward)
  return forward.problem.activities.flatMap(({ deadline }, a): ScheduleRefusal[] => {
    const finish = earliest[a] + forward.shortest[a]
    if (deadline === undefined || finish <= deadline) return []
    return [{ code: 'deadline', at: `activities[${a}].deadline`, deadline: finish }]
  })
}

function missedDeadlines({ activities }: ScheduleProblem, { finishes }: Dates) {
  return activities.flatMap(({ deadline }, activity) => {
    if (deadline === undefined || finishes[activity] <= deadline) return []
    return [{ activity, deadline, ticksLate: finishes[activity] - deadline }]
  })
}

/** A horizon worth trying: never less than the bound on the makespan, and twice what was given. */
function roomier({ horizon }: ScheduleProblem, bound: number): number {
  return Math.max(bound, 2 * horizon)
}

/**
 * Makes the schedule again, with crews and runs. One made from the end has everything as late as can be: it is
 * turned round and then made from the beginning, in its own order and with its own people, which never takes longer.
 */
function remade(space: SearchSpace, found: Found, meter: Meter): Omit<Schedule, 'cost'> {
  const made = replayed(space, found)
  if (found.side === 0) return made
  meter.passes++
  const early = replayed(space, startingEarly(space, made))
  return early.makespan <= made.makespan ? early : made
}

function startingEarly({ sides }: SearchSpace, { starts, finishes }: Dates): Omit<Found, 'cost'> {
  const list = new Int32Array(starts.length)
  const wish = Int32Array.from(starts.keys()).sort(
    (a, b) => starts[a] - starts[b] || finishes[a] - finishes[b] || a - b,
  )
  repaired({ wish, list }, sides[0].direction.graph)
  const { scheme } = sides[1]
  const wanted = scheme instanceof CrewScheme ? scheme.people.slice() : null
  return { list, side: 0, origin: 0, wanted }
}

function replayed(space: SearchSpace, { list, side, origin, wanted }: Omit<Found, 'cost'>) {
  const { scheme, direction } = space.sides[side]
  const n = list.length
  const noted: { from: number; to: number }[][] = Array.from({ length: n }, () => [])
  if (scheme instanceof CrewScheme) {
    scheme.runs = noted
    scheme.wanted = wanted
  }
  const makespan = scheme.serial(list, origin, CUT)
  if (!(scheme instanceof CrewScheme)) {
    for (let a = 0; a < n; a++) {
      if (scheme.finishes[a] > scheme.starts[a])
        noted[a] = [{ from: scheme.starts[a], to: scheme.finishes[a] }]
    }
  }
  const turn = side === 1
  return {
    starts: turn ? scheme.finishes.map(finish => makespan - finish) : scheme.starts.slice(),
    finishes: turn ? scheme.starts.map(start => makespan - start) : scheme.finishes.slice(),
    runs: turn ? noted.map(runs => turned(runs, makespan)) : noted,
    crews: Array.from({ length: n }, (_, a) => crewOf(scheme, direction, a)),
    makespan,
  }
}

function turned(runs: readonly { from: number; to: number }[], makespan: number) {
  return runs.map(({ from, to }) => ({ from: makespan - to, to: makespan - from })).reverse()
}

function crewOf(scheme: Scheme, { problem }: Direction, a: number): { person: number; share: number }[] {
  if (!(scheme instanceof CrewScheme)) return []
  const { assigned = [], needs = [] } = problem.activities[a]
  const shares = [
    ...assigned.map(({ share = 1 }) => share),
    ...needs.flatMap(({ share = 1, people = 1 }) => Array.from({ length: people }, () => share)),
  ]
  const first = scheme.tables.slotStart[a]
  return shares.map((share, k) => ({ person: scheme.people[first + k], share }))
}
