/** Who decides what, and where: one row a place, one column a domain. */
import { domainsOf } from '../decisions/domains.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import { rightFor, sameDomain } from '../right-holder.ts'
import type { World } from '../world.ts'

export interface RightsGrid {
  readonly domains: readonly string[]
  readonly rows: readonly RightsRow[]
}

export interface RightsRow {
  readonly scope: AnyRecord
  /** In the order of the domains. */
  readonly cells: readonly RightsCell[]
}

export interface RightsCell {
  readonly domain: string
  /** `own`: said here. `above`: from what it belongs to. `hole`: nobody decides. `overlap`: two do. */
  readonly standing: 'own' | 'above' | 'hole' | 'overlap'
  readonly rights: readonly Records['right'][]
}

/** Committed outcomes, active intents, teams and places that hold a right of their own, the workspace last. */
export function rightsGrid(world: World, on: string): RightsGrid {
  const domains = domainsOf(world)
  return {
    domains,
    rows: placesOf(world).map(scope => ({
      scope,
      cells: domains.map(domain => cellOf(world, { scope, domain, on })),
    })),
  }
}

function cellOf(world: World, at: { scope: AnyRecord; domain: string; on: string }): RightsCell {
  const { scope, domain, on } = at
  const own = world.pointing('right', 'scope', scope.id).filter(right => sameDomain(right.domain, domain))
  if (own.length > 0) return { domain, standing: own.length > 1 ? 'overlap' : 'own', rights: own }
  const held = rightFor(world, { domain, about: scope }, on)
  return held ? { domain, standing: 'above', rights: [held.right] } : { domain, standing: 'hole', rights: [] }
}

function placesOf(world: World): AnyRecord[] {
  const scoped = world.all('right').flatMap(right => world.record(right.scope) ?? [])
  const places: AnyRecord[] = [
    ...world.all('intent').filter(intent => intent.state === 'active'),
    ...world.all('outcome').filter(outcome => outcome.state === 'committed'),
    ...scoped.filter(each => each.kind !== 'workspace'),
    ...world.all('team'),
    ...(world.workspace ? [world.workspace] : []),
  ]
  return [...new Map(places.map(place => [place.id, place])).values()]
}
