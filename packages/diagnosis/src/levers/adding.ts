/** Levers on how many there are: somebody more, where work queues for a skill or a team. */
import type { ForecastNeed, ForecastPerson } from '@throughline/engine'
import type { AnyRecord, World } from '@throughline/model'
import { likelyDays } from '../schedule/schedule-problem.ts'
import { dayInWords } from './answering.ts'
import type { Candidate, Seeking } from './candidate.ts'

/** Skills and teams that are tried, those that most critical work queues for first. */
const mostAdded = 3
/** Working days until somebody is found and begins: an assumption, said with the lever. */
const foundWithin = 20

/** Nothing where an intent says that nobody is hired. */
export function addingLevers(seeking: Seeking): Candidate[] {
  const { world, plan, forecast } = seeking
  const { people = [], activities } = plan.problem
  if (people.length === 0 || world.all('intent').some(isClosed)) return []
  const queues = new Map<string, Queue>()
  for (const activity of activities) {
    const weight = (forecast.nodes.get(activity.id)?.criticality ?? 0) * likelyDays(activity)
    if (activity.state?.is === 'done' || weight <= 0) continue
    for (const need of activity.needs ?? []) {
      const wanted = need.person ? undefined : (need.skill ?? need.team)
      if (wanted === undefined) continue
      const known = queues.get(wanted)
      queues.set(wanted, { need: higher(known?.need, need), weight: (known?.weight ?? 0) + weight })
    }
  }
  return [...queues]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, mostAdded)
    .flatMap(([id, queue]) => leverOf(seeking, seeking.world.record(id), queue))
}

interface Queue {
  readonly need: ForecastNeed
  readonly weight: number
}

/** Whoever is added can do the hardest of what queues. */
function higher(known: ForecastNeed | undefined, need: ForecastNeed): ForecastNeed {
  return known && (known.level ?? 1) >= (need.level ?? 1) ? known : need
}

function leverOf({ world, plan }: Seeking, about: AnyRecord | undefined, { need }: Queue): Candidate[] {
  if (!about) return []
  const name = String(about.name)
  const from = dayInWords(plan.axis.dayAt(foundWithin + 1))
  const rate = world.figure('utilisation') / 100
  const added: ForecastPerson = {
    id: `added ${about.id}`,
    rate,
    skills: need.skill ? [{ skill: need.skill, level: need.level ?? 1 }] : [],
    teams: need.team ? [need.team] : [],
    away: [{ from: 0, to: foundWithin }],
  }
  return [
    {
      id: `add ${about.key}`,
      kind: 'add',
      about,
      who: decidersOn(world, about),
      deed: need.skill
        ? `Add somebody for ${name}, from ${from} on`
        : `Add somebody to ${name}, from ${from} on`,
      change: { people: [added] },
      steps: [],
      assumes: 'Somebody is found in four weeks, and as good at it as whoever is asked for.',
    },
  ]
}

/** The lead of the team, or of the team where most of a skill is; who is added is theirs to ask for. */
function decidersOn(world: World, about: AnyRecord): string[] {
  const having = world.all('person').filter(each => each.skills?.some(({ skill }) => skill === about.id))
  const teams = about.kind === 'team' ? [about.id] : having.flatMap(each => each.teams?.[0] ?? [])
  const counts = Map.groupBy(teams, id => id)
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length)
  const lead = world.one('team', most?.[0])?.lead
  return lead === undefined ? [] : [lead]
}

function isClosed({ boundaries = [] }: { readonly boundaries?: readonly string[] | undefined }): boolean {
  return boundaries.some(boundary => /\bhir(e|ed|es|ing)\b/i.test(boundary))
}
