/** Levers on people: lend, reassign, protect somebody's time. Lending is proposed to the lender's lead. */
import type { ForecastActivity, ForecastNeed, ForecastPerson } from '@throughline/engine'
import type { AnyRecord, Records, World } from '@throughline/model'
import { ownersTeam } from '../problem/work.ts'
import { type Candidate, criticalWork, nameOf, type Seeking } from './candidate.ts'
import { leaders, loadOf } from './standing-of-people.ts'

const mostWork = 8
/** People tried for each piece of work. */
const mostPeople = 2
/** Lent for so long; what is promised for longer is no loan. */
const lentDays = 10
/** Hours of other duties that can give way in a week. */
const hoursProtected = 4

/** Whoever is asked for less of their time than this has other means than fewer meetings. */
const muchAskedFor = 0.8

export function staffingLevers(seeking: Seeking): Candidate[] {
  const { plan, world } = seeking
  const people = plan.problem.people ?? []
  if (people.length === 0) return []
  const free = new Free(seeking)
  const byId = new Map(plan.problem.activities.map(activity => [activity.id, activity]))
  return criticalWork(seeking)
    .slice(0, mostWork)
    .flatMap(about => {
      const activity = byId.get(about.id)!
      const doing = doersOf(activity, people)
      const spare = free.for(activity, doing)
      return [
        ...spare.slice(0, mostPeople).flatMap(person => lend(world, { about, activity, person })),
        ...spare.slice(0, 1).flatMap(person => reassign(world, { about, activity, person, doing })),
        ...more(world, { about, activity, doing, free }),
        ...doing
          .filter(person => free.sharesOf(person.id) >= muchAskedFor)
          .slice(0, 1)
          .flatMap(person => protect(world, about, person)),
      ]
    })
}

interface Moving {
  readonly about: AnyRecord
  readonly activity: ForecastActivity
  readonly person: ForecastPerson
}

/** Somebody of another team joins the work, with half of their time. */
function lend(world: World, { about, activity, person }: Moving): Candidate[] {
  const share = 0.5
  const one = world.one('person', person.id)
  if (!one || !activity.needs) return []
  const assigned = [...assignedTo(about), { person: one.id, share }]
  return [
    {
      id: `lend ${one.key} ${about.key}`,
      kind: 'lend',
      about,
      who: leadOf(world, one),
      deed: `Lend ${one.name} to ${about.key} for two weeks, half of the time`,
      change: { activities: [{ ...activity, needs: [...activity.needs, { person: one.id, share }] }] },
      steps: activity.needs.every(need => need.person) ? [edit(about, { assigned })] : [],
      effortDays: lentDays * share,
    },
  ]
}

/** Whoever does part of it already, for all of their time until it is there. */
function more(
  world: World,
  { about, activity, doing, free }: Omit<Moving, 'person'> & { doing: readonly ForecastPerson[]; free: Free },
): Candidate[] {
  const { needs = [] } = activity
  return needs.flatMap(need => {
    const { person: id, share = 1 } = need
    const one = world.one('person', id)
    // How owners spend their own time is theirs to say: that is no loan.
    if (!one || share > 0.75 || about.owner === id || !doing.some(each => each.id === id)) return []
    if (free.isLeader(one.id) || free.hasCriticalBeside(one.id, activity.id)) return []
    const whole = (each: ForecastNeed) => (each === need ? { ...each, share: 1 } : each)
    const home = activity.team ?? ownersTeam(world, about)
    const isLent = home !== undefined && !one.teams?.includes(home)
    const assigned = needs.map(whole).map(each => ({ person: each.person!, share: each.share ?? 1 }))
    return [
      {
        id: `lend ${one.key} ${about.key}`,
        kind: isLent ? ('lend' as const) : ('reassign' as const),
        about,
        who: leadOf(world, one),
        deed: isLent
          ? `Lend ${one.name} to ${about.key} for all of the time`
          : `Let ${one.name} work on ${about.key} alone until it is there`,
        change: { activities: [{ ...activity, needs: needs.map(whole) }] },
        steps: needs.every(each => each.person) ? [edit(about, { assigned })] : [],
        effortDays: Math.round(lentDays * (1 - share)),
      },
    ]
  })
}

function reassign(
  world: World,
  { about, activity, person, doing }: Moving & { doing: readonly ForecastPerson[] },
): Candidate[] {
  const one = world.one('person', person.id)
  if (!one || about.state !== 'planned' || doing.length !== 1 || !activity.needs?.[0]?.person) return []
  const needs = [{ ...activity.needs[0], person: one.id }]
  return [
    {
      id: `reassign ${about.key} ${one.key}`,
      kind: 'reassign',
      about,
      who: [about.owner as string | undefined].filter(id => id !== undefined),
      deed: `Give ${about.key} to ${one.name} instead of ${nameOf(world, doing[0]!.id)}`,
      change: { activities: [{ ...activity, needs }] },
      steps: [edit(about, { assigned: [{ person: one.id, share: needs[0]!.share ?? 1 }] })],
    },
  ]
}

/** Meetings and mail give way: four hours more of somebody's week can be planned. */
function protect(world: World, about: AnyRecord, person: ForecastPerson): Candidate[] {
  const one = world.one('person', person.id)
  if (!one) return []
  const now = one.utilisation ?? world.figure('utilisation') / 100
  const then = Math.min(0.9, now + hoursProtected / Math.max(8, one.hoursPerWeek))
  const hours = Math.floor((then - now) * one.hoursPerWeek + 1e-9)
  if (then <= now || hours < 1) return []
  return [
    {
      id: `protect ${one.key}`,
      kind: 'protect',
      about: one,
      who: [one.manager, ...leadOf(world, one)].filter(id => id !== undefined).slice(0, 1),
      deed: `Keep ${hours} more hours a week of ${one.name}’s free until ${about.key} is there`,
      change: { people: [{ ...person, rate: (person.rate * then) / now }] },
      steps: [edit(one, { utilisation: Math.round(100 * then) / 100 })],
    },
  ]
}

/** Who could help without harm: the skill is theirs, they lead nobody, and none of their own work sets the end. */
class Free {
  readonly #seeking: Seeking
  readonly #load: ReadonlyMap<string, number>
  readonly #leaders: ReadonlySet<string>
  readonly #critical = new Map<string, Set<string>>()

  constructor(seeking: Seeking) {
    const { plan, forecast, world } = seeking
    this.#seeking = seeking
    this.#load = loadOf(plan.problem.activities)
    this.#leaders = leaders(world)
    for (const { id, needs = [] } of plan.problem.activities) {
      if ((forecast.nodes.get(id)?.criticality ?? 0) <= 0.1) continue
      for (const { person } of needs)
        if (person) this.#critical.set(person, (this.#critical.get(person) ?? new Set()).add(id))
    }
  }

  /** Shares of their time that open work is planned with. */
  sharesOf(id: string): number {
    return this.#seeking.plan.problem.activities.reduce((sum, { needs = [], state }) => {
      const own = state?.is === 'done' ? undefined : needs.find(need => need.person === id)
      return sum + (own ? (own.share ?? 1) : 0)
    }, 0)
  }

  isLeader(id: string): boolean {
    return this.#leaders.has(id)
  }

  hasCriticalBeside(id: string, work: string): boolean {
    return [...(this.#critical.get(id) ?? [])].some(each => each !== work)
  }

  for(activity: ForecastActivity, doing: readonly ForecastPerson[]): ForecastPerson[] {
    const { plan, world } = this.#seeking
    const busy = new Set(doing.map(each => each.id))
    const skills = skillsWanted(activity, doing)
    // Without a skill to go by, nobody knows who could: better no lever than a wrong one.
    if (skills.length === 0) return []
    const home = activity.team ?? ownersTeam(world, world.record(activity.id)!)
    return (plan.problem.people ?? [])
      .filter(person => !busy.has(person.id) && !(home && person.teams?.includes(home)))
      .filter(person => !this.isLeader(person.id) && !this.hasCriticalBeside(person.id, activity.id))
      .filter(person => skills.every(wanted => has(person, wanted)))
      .sort((a, b) => (this.#load.get(a.id) ?? 0) / a.rate - (this.#load.get(b.id) ?? 0) / b.rate)
  }
}

interface SkillWanted {
  readonly skill: string
  readonly level: number
}

/** What the work needs; else what whoever does it can do best. */
function skillsWanted(
  { needs = [] }: ForecastActivity,
  doing: readonly ForecastPerson[],
): readonly SkillWanted[] {
  const stated = needs.flatMap(({ skill, level = 1 }) => (skill ? [{ skill, level }] : []))
  if (stated.length > 0) return stated
  const best = [...(doing[0]?.skills ?? [])].sort((a, b) => b.level - a.level)[0]
  return best ? [{ skill: best.skill, level: Math.max(1, best.level - 1) }] : []
}

function has({ skills = [] }: ForecastPerson, { skill, level }: SkillWanted): boolean {
  return skills.some(own => own.skill === skill && own.level >= level)
}

function doersOf({ needs = [] }: ForecastActivity, people: readonly ForecastPerson[]): ForecastPerson[] {
  const named = needs.flatMap(need => people.find(person => person.id === need.person) ?? [])
  if (named.length > 0) return named
  return people.filter(person =>
    needs.some(
      need =>
        (need.skill && has(person, { skill: need.skill, level: need.level ?? 1 })) ||
        (need.team && person.teams?.includes(need.team)),
    ),
  )
}

function assignedTo(about: AnyRecord) {
  return (about as unknown as Records['deliverable']).assigned ?? []
}

/** Whoever leads their team; of a lead, their manager; of nobody's, they themselves. */
export function leadOf(world: World, one: Records['person']): string[] {
  const lead = world.one('team', one.teams?.[0])?.lead
  return [lead === one.id ? undefined : lead, one.manager, one.id].filter(id => id !== undefined).slice(0, 1)
}

function edit(about: { kind: string; id: string }, fields: { [field: string]: unknown }) {
  return { kind: about.kind, verb: 'edit', subject: about.id, fields }
}
