/** When a gate is asked for: where production makes change costly. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { allBelow, lineOfSight } from './line-of-sight.ts'

export type GateReason = 'engagement' | 'regulated' | 'twoFunctions' | 'large'

export interface GateNeed {
  readonly reasons: readonly GateReason[]
  /** Gates on its line, the nearest first. */
  readonly gates: readonly Records['gate'][]
}

/** Why an outcome or a deliverable asks for a gate, and the gates there are; nothing where it asks for none. */
export function gateNeeded(world: World, subject: AnyRecord): GateNeed | undefined {
  if (!world.systemIsOn('gate')) return undefined
  const line = lineOfSight(world, subject.id).reverse()
  const estimate = subject.estimate as { likely: number } | undefined
  const reasons: GateReason[] = []
  if (line.some(each => world.pointing('engagement', 'root', each.id).length > 0)) reasons.push('engagement')
  if (line.some(each => each.regulated === true)) reasons.push('regulated')
  if (functionsIn(world, subject).size > 1) reasons.push('twoFunctions')
  if ((estimate?.likely ?? 0) > world.figure('largeDeliverableDays')) reasons.push('large')
  return reasons.length === 0 ? undefined : { reasons, gates: gatesOn(world, subject) }
}

/** Gates that speak for a record: its own, those of what it stands below, those of the engagement above. */
export function gatesOn(world: World, subject: AnyRecord): Records['gate'][] {
  return lineOfSight(world, subject.id)
    .reverse()
    .flatMap(each => [each, ...world.pointing('engagement', 'root', each.id)])
    .flatMap(each => world.pointing('gate', 'of', each.id))
}

/** Functions of the teams that work on it, by the words in which the teams say them. */
function functionsIn(world: World, subject: AnyRecord): Set<string> {
  const teams = [subject, ...allBelow(world, subject.id)].flatMap(each => [
    each.team as string | undefined,
    ...((each.needs as readonly { team?: string }[] | undefined) ?? []).map(need => need.team),
  ])
  const named = teams.flatMap(id => world.one('team', id)?.function ?? [])
  return new Set(named.map(each => each.trim().toLowerCase()))
}
