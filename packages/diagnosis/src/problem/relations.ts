/** What waits for what: the line itself, and the dependencies that were asked for. */
import type { ForecastRelation } from '@throughline/engine'
import type { Records, World } from '@throughline/model'
import type { Counted } from './counted.ts'
import type { DayAxis } from './day-axis.ts'
import { type Known, waitingBelow } from './reach.ts'

type Dependency = Records['dependency']

/**
 * No outcome is there before what holds it up. Intents are left out: they would tie every pool of people and work
 * into one; their finish is read off the futures of what stands below them.
 */
export function lineRelations({ outcomes, holdsUp }: Counted): ForecastRelation[] {
  return outcomes.flatMap(above =>
    holdsUp(above).map(below => ({ from: below.id, to: above.id, atOnce: true })),
  )
}

/** Dependencies that somebody still waits for. */
export function standing(world: World): Dependency[] {
  if (!world.systemIsOn('dependencies')) return []
  return world.all('dependency').filter(each => ['proposed', 'accepted', 'countered'].includes(each.state))
}

/** Dependencies between work that is forecast; those on outside parties, decisions and gates are waits. */
export function dependencyRelations(world: World, axis: DayAxis, known: Known): ForecastRelation[] {
  return standing(world).flatMap(dependency => {
    const { from, to, type, lag } = dependency
    if (!from || !known.has(from)) return []
    const neededOn = neededDay(world, dependency)
    return receivers(world, to, known).map(receiver => ({
      from,
      to: receiver,
      kind: type,
      ...(lag === undefined ? {} : { lag }),
      ...(neededOn === undefined ? {} : { neededAt: axis.endOf(neededOn) }),
    }))
  })
}

/** An outcome waits by all of its work that has not begun; where there is none, by itself. */
export function receivers(world: World, to: string, known: Known): string[] {
  const record = world.record(to)
  if (!record || record.kind === 'deliverable') return known.has(to) ? [to] : []
  const below = waitingBelow(world, to, known)
  return below.length > 0 ? below : known.has(to) ? [to] : []
}

/** As said, else the planned start of what waits. */
function neededDay(world: World, { neededOn, to }: Dependency): string | undefined {
  return neededOn ?? world.one('deliverable', to)?.startNoEarlierOn
}
