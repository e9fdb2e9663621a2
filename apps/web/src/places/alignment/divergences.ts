/** Readings that differ and wait to be settled, each with those it differs from. */
import { openDivergences, type Records, type World } from '@throughline/model'

export interface Divergence {
  /** Key of the reading that leads; stays the same while it is open. */
  readonly key: string
  readonly readings: readonly Records['interpretation'][]
  readonly about: string
}

/** Settling one settles all its readings, so each reading stands in one divergence only. */
export function divergencesOf(world: World, of: string): Divergence[] {
  const open = openDivergences(world, of)
  const taken = new Set<string>()
  return open.flatMap((reading): Divergence[] => {
    if (taken.has(reading.id)) return []
    const from = new Set((reading.differs ?? []).filter(line => !line.resolution).map(line => line.from))
    const readings = [reading, ...open.filter(each => from.has(each.id))]
    for (const each of readings) taken.add(each.id)
    return [{ key: reading.key, readings, about: aboutOf(reading) }]
  })
}

function aboutOf(reading: Records['interpretation']): string {
  const line = (reading.differs ?? []).find(each => !each.resolution)
  return line?.about ?? String(reading.steps.diverged?.about ?? '')
}
