/** Levers on people: lend, reassign, protect somebody's time. Lending is proposed to the lender's lead. */
import type { ForecastActivity, ForecastPerson } from '@throughline/engine'
import type { AnyRecord, Records, World } from '@throughline/model'
import { ownersTeam } from '../problem/work.ts'
import { type Candidate, criticalWork, nameOf, type Seeking } from './candidate.ts'

const mostWork = 8
/** People tried for each piece of work. */
const mostPeople = 2

export function staffingLevers(seeking: Seeking): Candidate[] {
  const { plan, world } = seeking
  const people = plan.problem.people ?? []
  if (people.length === 0) return []
  const load = loadOf(plan.problem.activities)
  const byId = new Map(plan.problem.activities.map(activity => [activity.id, activity]))
  return criticalWork(seeking)
    .slice(0, mostWork)
    .flatMap(about => {
      const activity = byId.get(about.id)!
      const doing = doersOf(activity, people)
      const free = spare(seeking, { activity, doing, load })
      return [
        ...free.slice(0, mostPeople).flatMap(person => lend(world, { about, activity, person })),
        ...free.slice(0, 1).flatMap(person => reassign(world, { about, activity, person, doing })),
        ...doing.slice(0, 1).flatMap(person => protect(world, about, person)),
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
  const assigned = [
    ...((about as unknown as Records['deliverable']).assigned ?? []),
    { person: one.id, share },
  ]
  const lender = world.one('team', one.teams?.[0])
  return [
    {
      id: `lend ${one.key} ${about.key}`,
      kind: 'lend',
      about,
      who: [lender?.lead ?? one.id],
      deed: `Lend ${one.name} to ${about.key}, half of the time`,
      change: { activities: [{ ...activity, needs: [...activity.needs, { person: one.id, share }] }] },
      steps: activity.needs.every(need => need.person)
        ? [{ kind: about.kind, verb: 'edit', subject: about.id, fields: { assigned } }]
        : [],
    },
  ]
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
      steps: [
        {
          kind: about.kind,
          verb: 'edit',
          subject: about.id,
          fields: { assigned: [{ person: one.id, share: needs[0]!.share ?? 1 }] },
        },
      ],
    },
  ]
}

/** Meetings and mail give way: ten points more of somebody's time can be planned. */
function protect(world: World, about: AnyRecord, person: ForecastPerson): Candidate[] {
  const one = world.one('person', person.id)
  if (!one) return []
  const now = one.utilisation ?? world.figure('utilisation') / 100
  const then = Math.min(0.9, now + 0.1)
  if (then <= now) return []
  return [
    {
      id: `protect ${one.key}`,
      kind: 'protect',
      about: one,
      who: [one.manager ?? world.one('team', one.teams?.[0])?.lead].filter(id => id !== undefined),
      deed: `Keep ${one.name} free of ten hours in a hundred of other duties until ${about.key} is there`,
      change: { people: [{ ...person, rate: (person.rate * then) / now }] },
      steps: [{ kind: 'person', verb: 'edit', subject: one.id, fields: { utilisation: then } }],
    },
  ]
}

/** People of other teams who can do it and have least to do. */
function spare(
  { plan, world }: Seeking,
  {
    activity,
    doing,
    load,
  }: { activity: ForecastActivity; doing: readonly ForecastPerson[]; load: Map<string, number> },
): ForecastPerson[] {
  const busy = new Set(doing.map(each => each.id))
  const skills = skillsWanted(activity, doing)
  // Without a skill to go by, nobody knows who could: better no lever than a wrong one.
  if (skills.length === 0) return []
  const home = activity.team ?? ownersTeam(world, world.record(activity.id)!)
  return (plan.problem.people ?? [])
    .filter(person => !busy.has(person.id) && !(home && person.teams?.includes(home)))
    .filter(person => skills.every(skill => person.skills?.some(each => each.skill === skill)))
    .sort((a, b) => (load.get(a.id) ?? 0) / a.rate - (load.get(b.id) ?? 0) / b.rate)
}

/** What the work needs; else what whoever does it can do best. */
function skillsWanted({ needs = [] }: ForecastActivity, doing: readonly ForecastPerson[]): string[] {
  const stated = needs.flatMap(need => (need.skill ? [need.skill] : []))
  if (stated.length > 0) return stated
  const best = [...(doing[0]?.skills ?? [])].sort((a, b) => b.level - a.level)[0]
  return best ? [best.skill] : []
}

function doersOf({ needs = [] }: ForecastActivity, people: readonly ForecastPerson[]): ForecastPerson[] {
  const named = needs.flatMap(need => people.find(person => person.id === need.person) ?? [])
  if (named.length > 0) return named
  return people.filter(person =>
    needs.some(
      need =>
        (need.skill &&
          person.skills?.some(each => each.skill === need.skill && each.level >= (need.level ?? 1))) ||
        (need.team && person.teams?.includes(need.team)),
    ),
  )
}

/** Person-days that each is named for. */
function loadOf(activities: readonly ForecastActivity[]): Map<string, number> {
  const load = new Map<string, number>()
  for (const { needs = [], estimate, state } of activities) {
    if (state?.is === 'done' || !estimate) continue
    const days = 'likely' in estimate ? estimate.likely : 'mode' in estimate ? estimate.mode : 0
    for (const { person, share = 1 } of needs)
      if (person) load.set(person, (load.get(person) ?? 0) + days * share)
  }
  return load
}
