/** A dependency that still matters: something waits for it, and it is not there yet. */
import { type AnyRecord, aboveOf, isProvided, type Records, type World } from '@throughline/model'
import { isEnded } from '../at-work.ts'

export interface StillWaiting {
  readonly dependency: Records['dependency']
  /** What waits. */
  readonly to: AnyRecord
}

/** Where what waits has ended, or never was promised, nothing is owed. */
export function stillWaiting(world: World, asPlan: boolean): StillWaiting[] {
  return world.all('dependency').flatMap(dependency => {
    const to = world.record(dependency.to)
    if (!to || isEnded(to) || isProvided(world, dependency)) return []
    return asPlan || isPromised(world, to) ? [{ dependency, to }] : []
  })
}

/** The day by which it is needed: as said, else when what waits begins, else when it is due itself. */
export function neededDay({ dependency, to }: StillWaiting): string | undefined {
  return (
    dependency.neededOn ?? (to.startNoEarlierOn as string | undefined) ?? (to.dueOn as string | undefined)
  )
}

function isPromised(world: World, to: AnyRecord): boolean {
  if (to.kind === 'outcome') return to.state === 'committed'
  if (to.kind !== 'deliverable' || to.state === 'started') return true
  const above = aboveOf(world, to)
  return above === undefined || above.kind !== 'outcome' || above.state === 'committed'
}
