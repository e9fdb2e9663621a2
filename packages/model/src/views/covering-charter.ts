/** Which charter covers a piece of work, and when it needs one of its own. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { allBelow, lineOfSight } from './line-of-sight.ts'
import { isPlannedNow } from './planning-horizon.ts'

export type CharterReason = 'topmost' | 'acrossTeams' | 'large' | 'regulated'

export interface CharterNeed {
  readonly reasons: readonly CharterReason[]
  /** The one it has, complete or not; an engagement's is its root's own. */
  readonly own?: Records['charter']
}

/** The nearest charter up the line, complete or not; an engagement's covers its root outcome. */
export function coveringCharter(world: World, subject: AnyRecord): Records['charter'] | undefined {
  for (const record of lineOfSight(world, subject.id).reverse()) {
    const own = ownCharter(world, record)
    if (own) return own
  }
  return undefined
}

/**
 * Why an outcome asks for a charter of its own; nothing where the one above does, or where it lies beyond the
 * running and the planned cycle.
 */
export function charterNeeded(world: World, outcome: Records['outcome']): CharterNeed | undefined {
  if (!world.systemIsOn('charter') || !isPlannedNow(world, outcome.dueOn)) return undefined
  const below = allBelow(world, outcome.id)
  const teams = new Set([outcome, ...below].flatMap(each => (each.team as string | undefined) ?? []))
  const reasons: CharterReason[] = []
  if (world.one('intent', outcome.parent)) reasons.push('topmost')
  if (teams.size > 1) reasons.push('acrossTeams')
  if (likelyDays(below) > world.figure('largeOutcomeDays')) reasons.push('large')
  if (outcome.regulated) reasons.push('regulated')
  if (reasons.length === 0) return undefined
  const own = ownCharter(world, outcome)
  return { reasons, ...(own ? { own } : {}) }
}

function ownCharter(world: World, of: AnyRecord): Records['charter'] | undefined {
  const engagements = world.pointing('engagement', 'root', of.id)
  const found = [of, ...engagements].flatMap(each => world.pointing('charter', 'of', each.id))
  return found.find(each => each.state === 'complete') ?? found[0]
}

/** Likely person-days of what is below; what has no estimate counts nothing. */
function likelyDays(below: readonly AnyRecord[]): number {
  return below.reduce((sum, each) => {
    const estimate = each.estimate as { likely: number } | undefined
    return each.state === 'dropped' ? sum : sum + (estimate?.likely ?? 0)
  }, 0)
}
