/** How each team of the audience reads an intent or an outcome, side by side. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { allBelow } from './line-of-sight.ts'

export interface Reading {
  readonly team: Records['team']
  /** Nothing: the team has not read it. Never taken as aligned. */
  readonly interpretation?: Records['interpretation']
  /** Since when it could have read, as an instant. */
  readonly since: string
}

/** Teams that should read it: those it names, else those that own something below. */
export function audienceOf(world: World, of: AnyRecord): Records['team'][] {
  const named = (of.audience as string[] | undefined) ?? []
  const below =
    named.length > 0 ? named : allBelow(world, of.id).map(record => record.team as string | undefined)
  return [...new Set(below)].flatMap(id => {
    const team = world.one('team', id)
    return team && !team.archived ? [team] : []
  })
}

/** One line for each team of the audience, and for each that read it unasked. */
export function readingsOf(world: World, of: AnyRecord): Reading[] {
  const given = new Map(world.pointing('interpretation', 'of', of.id).map(each => [each.team, each]))
  const teams = new Map(audienceOf(world, of).map(team => [team.id, team]))
  for (const id of given.keys()) {
    const team = world.one('team', id)
    if (team) teams.set(id, team)
  }
  const since = of.steps.activated?.at ?? of.steps.committed?.at ?? of.createdAt
  return [...teams.values()].map(team => {
    const interpretation = given.get(team.id)
    return { team, since, ...(interpretation ? { interpretation } : {}) }
  })
}

/** Readings that differ and are not resolved. */
export function openDivergences(world: World, of: string): Records['interpretation'][] {
  return world.pointing('interpretation', 'of', of).filter(each => each.state === 'diverging')
}

/** Who resolves how it is meant: the champion of an intent, the owner of an outcome. */
export function resolverOf(world: World, of: string): Records['person'] | undefined {
  return world.one('person', world.one('intent', of)?.champion ?? world.one('outcome', of)?.owner)
}
