/** How good forecasts and stated confidences were: as a whole, by kind and team; each person's own only to that person. */
import { type CalibrationSaid, type Scored, scoredForecasts, scoreOf } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Access } from '../access/access.ts'

/** A team of fewer scored promises shows nobody's figures but its few. */
const fewest = 5
/** Of one or two, each would know what the other had said. */
const fewestSpeakers = 3

export function calibrationSaid(world: World, access: Access, asOf: string): CalibrationSaid {
  const scored = scoredForecasts(world, asOf).filter(each => access.record(world.record(each.subject)))
  const stated = scored.filter(each => each.statedConfidence !== undefined)
  const { person } = access.principal
  const own = scored.filter(each => each.owner !== undefined && each.owner === person)
  const teams = groupedBy(scored, each => teamsOf(world, each.team))
    .filter(([, group]) => ownersOf(group) > 1 && group.length >= fewest)
    .map(([id, group]) => ({ id, score: scoreOf(group) }))
  return {
    position: world.position,
    asOf,
    teams,
    whole: scoreOf(scored),
    kinds: Object.fromEntries(
      groupedBy(scored, each => [each.kind]).map(([kind, group]) => [kind, scoreOf(group)]),
    ),
    ...(ownersOf(stated) >= fewestSpeakers ? { stated: scoreOf(stated, 'statedConfidence') } : {}),
    ...(person && access.figuresAbout(person, 'accuracy') && own.length > 0
      ? { own: { computed: scoreOf(own), stated: scoreOf(own, 'statedConfidence') } }
      : {}),
  }
}

function groupedBy(
  scored: readonly Scored[],
  keys: (each: Scored) => readonly string[],
): [string, Scored[]][] {
  const groups = new Map<string, Scored[]>()
  for (const each of scored) for (const key of keys(each)) groups.set(key, [...(groups.get(key) ?? []), each])
  return [...groups]
}

/** The team and all that it is part of: a department answers for its teams. */
function teamsOf(world: World, team: string | undefined): string[] {
  const line: string[] = []
  for (let id = team; id && !line.includes(id); id = world.one('team', id)?.parent) line.push(id)
  return line
}

function ownersOf(scored: readonly Scored[]): number {
  return new Set(scored.flatMap(each => each.owner ?? [])).size
}
