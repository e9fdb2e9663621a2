/**
 * Demand against realistic supply, by person, team, skill and week: what people are asked for in the weeks to come,
 * what they are there for, and which promises have nobody's time. Person-days.
 */
import {
  type CapacityLoad,
  type CapacityPerson,
  capacityLoad,
  type ForecastNeed,
  wantedIn,
} from '@throughline/engine'
import { mondayOf, teamAndBelow, type World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { type PlanSchedule, planSchedule } from '../schedule/plan-schedule.ts'
import { demandsOf, type Wanted } from './demand.ts'
import { type SkillPoint, scarceSkills } from './skill-points.ts'
import { type Supply, supplyOf, weeksFrom } from './supply.ts'

export interface LoadWeek {
  /** Contracted time less time off: 'of nominal time' divides by it. */
  readonly nominal: number
  /** What is realistic of it; above the ceiling promises slip. */
  readonly ceiling: number
  /** Wanted by work that is promised or begun. */
  readonly committed: number
  /** Wanted by everything, drafts among it. */
  readonly demand: number
  /** Of `demand`, what nobody who may do it has time for. */
  readonly unmet: number
}

export interface EndangeredWork {
  /** Deliverable. */
  readonly id: string
  readonly unmetDays: number
  /** Of what it needs in these weeks; between 0 and 1. */
  readonly share: number
  /** Mondays of the weeks in which time is missing. */
  readonly weeks: readonly string[]
}

export interface PlanLoad {
  /** Mondays; the first week begins today. */
  readonly weeks: readonly string[]
  /** By id; a row for each week. Skills and teams that nobody asks for and nobody has are left out. */
  readonly people: ReadonlyMap<string, readonly LoadWeek[]>
  readonly teams: ReadonlyMap<string, readonly LoadWeek[]>
  readonly skills: ReadonlyMap<string, readonly LoadWeek[]>
  /** The most promised and largest first. */
  readonly endangered: readonly EndangeredWork[]
  /** Work that levelling cannot finish by its day. */
  readonly squeezed: ReadonlySet<string>
  /** Skills that fewer have than are needed, or one person alone. */
  readonly scarce: readonly SkillPoint[]
  /** Work without an estimate or anybody to do it: it weighs nothing here. */
  readonly unknown: readonly string[]
}

export interface LoadOptions {
  /** How far it looks; a quarter unless said. */
  readonly weeks?: number
  /** The plan levelled, where it is there already. */
  readonly schedule?: PlanSchedule
}

/** Nothing where the plan cannot be levelled, such as for a ring of dependencies. */
export function planLoad(world: World, plan: PlanProblem, options: LoadOptions = {}): PlanLoad | undefined {
  const schedule = options.schedule ?? levelled(plan)
  if (!schedule) return undefined
  const spans = weeksFrom(plan.axis.today, options.weeks ?? 13)
  const supply = supplyOf(world, spans)
  const ends = spans.map(({ to }) => plan.axis.endOf(to))
  const wanted = demandsOf(world, plan, { schedule, supply, ends }).filter(
    ({ demand }) => demand.person === undefined || supply.has(demand.person),
  )
  const all = loadOf(plan, { supply, wanted, weeks: spans.length })
  const committed = loadOf(plan, {
    supply,
    wanted: wanted.filter(each => each.isCommitted),
    weeks: spans.length,
  })
  const rows: Rows = { supply, all, committed, weeks: spans.length }
  return {
    weeks: spans.map(({ from }) => mondayOf(from)),
    people: new Map([...supply.keys()].map(id => [id, personRow(id, rows)])),
    teams: new Map(world.all('team').map(({ id }) => [id, teamRow(world, id, rows)])),
    skills: skillRows(plan, rows),
    endangered: endangeredOf(all, wanted, spans),
    squeezed: new Set(wanted.flatMap(each => (each.isLate ? [each.activity] : []))),
    scarce: scarceSkills(plan),
    unknown: schedule.undated.map(each => each.id),
  }
}

/** Beyond so many pieces of work one pass has to do. */
const fewEnough = 400

function levelled(plan: PlanProblem): PlanSchedule | undefined {
  const schedules = plan.problem.activities.length > fewEnough ? 1 : 60
  const answer = planSchedule(plan, { budget: { schedules } })
  return answer.ok ? answer.schedule : undefined
}

interface Loaded {
  readonly load: CapacityLoad
  readonly wanted: readonly Wanted[]
  /** Unmet person-days by what was wanted, for each of its weeks evenly. */
  readonly unmet: ReadonlyMap<string, { days: number; weeks: readonly number[] }>
}

interface Rows {
  readonly supply: ReadonlyMap<string, Supply>
  readonly all: Loaded
  readonly committed: Loaded
  readonly weeks: number
}

/** Each different need of a skill, a level and a team is a skill of its own, so that teams may stand within teams. */
function loadOf(
  plan: PlanProblem,
  of: { supply: ReadonlyMap<string, Supply>; wanted: readonly Wanted[]; weeks: number },
): Loaded {
  const pooled = new Map<string, ForecastNeed>()
  for (const { need } of of.wanted) if (need.person === undefined) pooled.set(nameOf(need), need)
  const people = (plan.problem.people ?? []).flatMap((person): CapacityPerson[] => {
    const own = of.supply.get(person.id)
    if (!own) return []
    const able = [...pooled].filter(([, need]) => may(person, need)).map(([skill]) => ({ skill, level: 1 }))
    return [{ id: person.id, supply: own.ceiling, skills: able }]
  })
  const here = new Set(people.map(each => each.id))
  const demands = of.wanted
    .filter(({ demand }) => demand.person === undefined || here.has(demand.person))
    .map(({ demand, need }) => (need.person === undefined ? { ...demand, skill: nameOf(need) } : demand))
  const answer = capacityLoad({ weeks: of.weeks, people, demands })
  if (!answer.ok) throw new Error(`the load cannot be told: ${JSON.stringify(answer.refusals[0])}`)
  const unmet = answer.load.endangered.map(
    each => [each.demand, { days: each.unmetDays, weeks: each.weeks }] as const,
  )
  return { load: answer.load, wanted: of.wanted, unmet: new Map(unmet) }
}

function may(
  { skills, teams }: { skills?: readonly { skill: string; level: number }[]; teams?: readonly string[] },
  { skill, level = 1, team }: ForecastNeed,
): boolean {
  const able = skill === undefined || skills?.some(own => own.skill === skill && own.level >= level)
  return able === true && (team === undefined || teams?.includes(team) === true)
}

const nameOf = ({ skill = '', level = 1, team = '' }: ForecastNeed) => `${skill} ${level} ${team}`

function personRow(id: string, { supply, all, committed, weeks }: Rows): LoadWeek[] {
  const own = supply.get(id)!
  const [whole, firm] = [all.load.people.get(id), committed.load.people.get(id)]
  return Array.from({ length: weeks }, (_, k) => ({
    nominal: own.nominal[k]!,
    ceiling: own.ceiling[k]!,
    committed: firm?.demand[k] ?? 0,
    demand: whole?.demand[k] ?? 0,
    unmet: whole?.unmet[k] ?? 0,
  }))
}

/** Its people, those of the teams below among them, and what nobody of them has time for. */
function teamRow(world: World, team: string, rows: Rows): LoadWeek[] {
  const teams = teamAndBelow(world, team)
  const members = new Set(
    [...teams].flatMap(id => world.pointing('person', 'teams', id).map(person => person.id)),
  )
  const known = [...members].filter(id => rows.supply.has(id))
  const own = known.map(id => personRow(id, rows))
  const asked = ({ need }: Wanted) => need.team !== undefined && teams.has(need.team)
  const [open, firm] = [unmetOf(rows.all, asked, rows), unmetOf(rows.committed, asked, rows)]
  return Array.from({ length: rows.weeks }, (_, k) => ({
    nominal: sum(own, row => row[k]!.nominal),
    ceiling: sum(own, row => row[k]!.ceiling),
    committed: sum(own, row => row[k]!.committed) + firm[k]!,
    demand: sum(own, row => row[k]!.demand) + open[k]!,
    unmet: sum(own, row => row[k]!.unmet) + open[k]!,
  }))
}

function skillRows(plan: PlanProblem, rows: Rows): Map<string, LoadWeek[]> {
  const wanted = rows.all.wanted.flatMap(({ need }) => need.skill ?? [])
  return new Map([...new Set(wanted)].map(skill => [skill, skillRow(plan, skill, rows)]))
}

function skillRow(plan: PlanProblem, skill: string, rows: Rows): LoadWeek[] {
  const able = (plan.problem.people ?? []).flatMap(person =>
    person.skills?.some(own => own.skill === skill) ? (rows.supply.get(person.id) ?? []) : [],
  )
  const asked = ({ need }: Wanted) => need.skill === skill
  const open = unmetOf(rows.all, asked, rows)
  return Array.from({ length: rows.weeks }, (_, k) => ({
    nominal: sum(able, each => each.nominal[k]!),
    ceiling: sum(able, each => each.ceiling[k]!),
    committed: askedIn(rows.committed, asked, k),
    demand: askedIn(rows.all, asked, k),
    unmet: open[k]!,
  }))
}

function askedIn({ wanted }: Loaded, asked: (wanted: Wanted) => boolean, week: number): number {
  return sum(wanted.filter(asked), ({ demand }) => wantedIn(demand, week))
}

function unmetOf({ wanted, unmet }: Loaded, asked: (wanted: Wanted) => boolean, { weeks }: Rows) {
  const row = new Float64Array(weeks)
  for (const each of wanted) {
    const lost = each.need.person === undefined && asked(each) ? unmet.get(each.demand.id) : undefined
    for (const week of lost?.weeks ?? []) row[week]! += lost!.days / lost!.weeks.length
  }
  return row
}

function endangeredOf(
  { unmet }: Loaded,
  wanted: readonly Wanted[],
  spans: readonly { from: string }[],
): EndangeredWork[] {
  const lost = new Map<string, { days: number; of: number; weeks: Set<number>; stake: number }>()
  for (const { activity, demand } of wanted) {
    const own = lost.get(activity) ?? { days: 0, of: 0, weeks: new Set<number>(), stake: 0 }
    const open = unmet.get(demand.id)
    own.of += demand.personDays
    own.days += open?.days ?? 0
    own.stake += demand.stake ?? 0
    for (const week of open?.weeks ?? []) own.weeks.add(week)
    lost.set(activity, own)
  }
  return [...lost]
    .filter(([, { days }]) => days > 1e-6)
    .sort(([, a], [, b]) => b.stake - a.stake || b.days - a.days)
    .map(([id, { days, of, weeks }]) => ({
      ...{ id, unmetDays: days, share: Math.min(1, days / of) },
      weeks: [...weeks].sort((a, b) => a - b).map(week => mondayOf(spans[week]!.from)),
    }))
}

function sum<T>(over: readonly T[], part: (each: T) => number): number {
  return over.reduce((all, each) => all + part(each), 0)
}
