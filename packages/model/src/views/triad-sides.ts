/** Which sides of a triad ask for a look, because another side has changed since. */
import type { AnyRecord } from '../grammar/record.ts'
import { teamAndBelow } from '../members.ts'
import type { KindName, Records } from '../registry.ts'
import { triadSides } from '../spaces/triad.ts'
import type { World } from '../world.ts'
import { allBelow } from './line-of-sight.ts'

export type TriadSide = (typeof triadSides)[number]

export interface OpenSide {
  /** The side to look at. */
  readonly side: TriadSide
  /** What changed since on another side: the newest of it. */
  readonly because: { readonly side: TriadSide; readonly at: string; readonly record: AnyRecord }
}

/** Sides that were not looked at since another one changed; what came before the triad opens none. */
export function triadOpenSides(world: World, triad: Records['triad']): OpenSide[] {
  const changes = triadSides.flatMap(side => {
    const newest = newestChange(world, triad, side)
    return newest ? [{ side, ...newest }] : []
  })
  return triadSides.flatMap(side => {
    const looked = lookedAt(triad, side)
    const since = changes
      .filter(change => change.side !== side && change.at > looked)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
    return since[0] ? [{ side, because: since[0] }] : []
  })
}

const steps = { people: 'peopleLookedAt', process: 'processLookedAt', metrics: 'metricsLookedAt' } as const

function lookedAt(triad: Records['triad'], side: TriadSide): string {
  const looks = [triad.createdAt, triad.steps[steps[side]]?.at ?? '', triad.edits[side]?.at ?? '']
  return looks.sort().at(-1)!
}

/** The fields of each side, by kind; an empty list counts the record itself, begun or changed. */
const fields: { readonly [S in TriadSide]: { readonly [K in KindName]?: readonly string[] } } = {
  people: {
    person: ['skills', 'teams', 'hoursPerWeek'],
    team: ['lead', 'liaison'],
    outcome: ['owner', 'standIn'],
    deliverable: ['owner', 'assigned', 'needs'],
    right: [],
  },
  process: { cadence: [], gate: ['voices', 'dueOn'], stage: ['ready'], practice: [] },
  metrics: { signal: ['target', 'targetOn', 'rewards', 'guardedBy'], outcome: ['signals'] },
}

function newestChange(world: World, triad: Records['triad'], side: TriadSide) {
  let newest: { at: string; record: AnyRecord } | undefined
  for (const record of aroundOf(world, triad)) {
    const named = fields[side][record.kind as KindName]
    if (!named) continue
    const at = named.length === 0 ? record.changedAt : newestEdit(record, named)
    if (at !== undefined && (!newest || at > newest.at)) newest = { at, record }
  }
  return newest
}

function newestEdit(record: AnyRecord, named: readonly string[]): string | undefined {
  const edits = named.flatMap(field => record.edits[field]?.at ?? [])
  return edits.sort().at(-1)
}

/** Records that make up the three sides: of the outcome and what is below, or of the team and its own. */
function aroundOf(world: World, triad: Records['triad']): AnyRecord[] {
  const team = world.one('team', triad.of)
  const teams = team ? [...teamAndBelow(world, team.id)] : []
  const outcome = world.one('outcome', triad.of)
  const work: AnyRecord[] = outcome
    ? [outcome, ...allBelow(world, outcome.id)]
    : teams.flatMap(id => [
        ...world.pointing('outcome', 'team', id),
        ...world.pointing('deliverable', 'team', id),
      ])
  const people = team
    ? teams.flatMap(id => world.pointing('person', 'teams', id))
    : work.flatMap(each => world.one('person', each.owner as string | undefined) ?? [])
  const centres = [...teams, ...work.map(each => each.id)]
  const signals = work.flatMap(each => (each.signals as readonly string[] | undefined) ?? [])
  return [
    ...teams.flatMap(id => world.record(id) ?? []),
    ...work,
    ...people,
    ...centres.flatMap(id => world.pointing('right', 'scope', id)),
    ...teams.flatMap(id => [
      ...world.pointing('cadence', 'team', id),
      ...world.pointing('practice', 'forWhom', id),
    ]),
    ...work.flatMap(each => [
      ...world.pointing('cadence', 'about', each.id),
      ...world.pointing('gate', 'of', each.id),
    ]),
    ...people.flatMap(person => world.pointing('stage', 'owner', person.id)),
    ...[...new Set(signals)].flatMap(id => world.record(id) ?? []),
    ...teams.flatMap(id => world.pointing('signal', 'rewards', id)),
  ]
}
