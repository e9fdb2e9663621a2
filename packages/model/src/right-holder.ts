/** Who decides: the right nearest to a subject, and whoever holds it on a day. */
import type { AnyRecord } from './grammar/record.ts'
import type { Records } from './registry.ts'
import { aboveOf } from './views/line-of-sight.ts'
import type { World } from './world.ts'

export interface RightHeld {
  readonly right: Records['right']
  /** Whoever decides on that day: the decider, or the deputy while the decider is away. */
  readonly holder: Records['person'] | undefined
  readonly isDeputy: boolean
}

/** A domain of decisions, and what is decided about. */
export interface Asked {
  readonly domain: string | undefined
  readonly about: AnyRecord | undefined
}

/**
 * The right that counts: that of the subject itself, else of what it is part of, of its team and the teams above, of
 * the workspace. Nothing where nobody holds one.
 */
export function rightFor(world: World, { domain, about }: Asked, on: string): RightHeld | undefined {
  if (domain === undefined || !world.systemIsOn('rights')) return undefined
  for (const scope of scopesOf(world, about)) {
    const right = world.pointing('right', 'scope', scope).find(each => sameDomain(each.domain, domain))
    if (right) return { right, ...holderOf(world, right, on) }
  }
  return undefined
}

/** Who decides it: whoever is named on it, else whoever holds the right. */
export function deciderOf(
  world: World,
  decision: Records['decision'],
  on: string,
): Records['person'] | undefined {
  const named = world.one('person', decision.decider)
  if (named && named.state !== 'departed') return named
  return rightOfDecision(world, decision, on)?.holder
}

/** The right that a decision falls under, by the first of its subjects for which there is one. */
export function rightOfDecision(
  world: World,
  { domain, about }: { domain?: string | undefined; about?: readonly string[] | undefined },
  on: string,
): RightHeld | undefined {
  const subjects = (about ?? []).flatMap(id => world.record(id) ?? [])
  for (const subject of subjects) {
    const held = rightFor(world, { domain, about: subject }, on)
    if (held) return held
  }
  return rightFor(world, { domain, about: undefined }, on)
}

export const sameDomain = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Whether somebody is away the whole of a day. */
export function isAway(person: Records['person'], on: string): boolean {
  return (person.timeOff ?? []).some(off => off.from <= on && on < off.to && off.share === 1)
}

/** Everything whose rights hold for a subject, the nearest first. */
export function scopesOf(world: World, about: AnyRecord | undefined): string[] {
  const scopes: string[] = []
  const teams: string[] = []
  for (let at = about; at && !scopes.includes(at.id) && scopes.length < 100; at = nextAbove(world, at)) {
    scopes.push(at.id, ...engagementsOf(world, at))
    if (at.kind === 'team') teams.push(at.id)
    else if (typeof at.team === 'string') teams.push(at.team)
  }
  for (const team of teams) scopes.push(...teamsAbove(world, team))
  return [...new Set(world.workspace ? [...scopes, world.workspace.id] : scopes)]
}

function nextAbove(world: World, at: AnyRecord): AnyRecord | undefined {
  return at.kind === 'engagement' ? world.one('outcome', String(at.root)) : aboveOf(world, at)
}

/** What is agreed for an engagement holds for its root and below. */
function engagementsOf(world: World, at: AnyRecord): string[] {
  return at.kind === 'outcome' ? world.pointing('engagement', 'root', at.id).map(each => each.id) : []
}

function teamsAbove(world: World, id: string): string[] {
  const teams: string[] = []
  for (
    let team = world.one('team', id);
    team && !teams.includes(team.id);
    team = world.one('team', team.parent)
  )
    teams.push(team.id)
  return teams
}

function holderOf(world: World, right: Records['right'], on: string): Pick<RightHeld, 'holder' | 'isDeputy'> {
  const here = (id: string | undefined) => {
    const person = world.one('person', id)
    return person && person.state !== 'departed' && !isAway(person, on) ? person : undefined
  }
  const decider = here(right.decider)
  const deputy = decider ? undefined : here(right.deputy)
  const gone = world.one('person', right.decider)
  const holder = decider ?? deputy ?? (gone?.state === 'departed' ? undefined : gone)
  return { holder, isDeputy: deputy !== undefined }
}
