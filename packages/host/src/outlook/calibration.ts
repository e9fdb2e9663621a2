/** How good forecasts and stated confidences were: as a whole, by kind and team; each person's own only to that person. */
import { type Score, type Scored, scoredForecasts, scoreOf } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Access } from '../access/access.ts'

export interface CalibrationSaid {
  readonly position: number
  readonly asOf: string
  readonly whole: Score
  readonly kinds: { readonly [kind: string]: Score }
  readonly teams: readonly { readonly id: string; readonly score: Score }[]
  /** What people said of their own promises, all together. */
  readonly stated: Score
  /** The reader's own promises: what was computed, and what they said. */
  readonly own?: { readonly computed: Score; readonly stated: Score }
}

/** A team of fewer scored promises shows nobody's figures but its few. */
const fewest = 5

export function calibrationSaid(world: World, access: Access, asOf: string): CalibrationSaid {
  const scored = scoredForecasts(world, asOf).filter(each => access.record(world.record(each.subject)))
  const { person } = access.principal
  const own = scored.filter(each => each.owner !== undefined && each.owner === person)
  const teams = groupedBy(scored, each => each.team)
    .filter(([, group]) => new Set(group.map(each => each.owner)).size > 1 && group.length >= fewest)
    .map(([id, group]) => ({ id, score: scoreOf(group) }))
  return {
    position: world.position,
    asOf,
    teams,
    whole: scoreOf(scored),
    kinds: Object.fromEntries(
      groupedBy(scored, each => each.kind).map(([kind, group]) => [kind, scoreOf(group)]),
    ),
    stated: scoreOf(scored, 'statedConfidence'),
    ...(person && access.figuresAbout(person, 'accuracy') && own.length > 0
      ? { own: { computed: scoreOf(own), stated: scoreOf(own, 'statedConfidence') } }
      : {}),
  }
}

function groupedBy(
  scored: readonly Scored[],
  key: (each: Scored) => string | undefined,
): [string, Scored[]][] {
  const groups = new Map<string, Scored[]>()
  for (const each of scored) {
    const name = key(each)
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), each])
  }
  return [...groups]
}
