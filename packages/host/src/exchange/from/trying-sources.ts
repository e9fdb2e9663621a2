/** For tests: files of other systems as text, and what comes of them in a world with every system on. */
import { type Replica, systemNames } from '@throughline/model'
import type { PlannedImport } from '../import-plan.ts'
import { emptyWorld, imported, said, today } from '../trying.ts'
import { readFrom, type SourceRead } from './read-from.ts'
import { knownIn, type Source } from './source.ts'
import type { SourceMap } from './source-map.ts'

export interface Taken extends SourceRead {
  readonly planned: PlannedImport
}

/** A workspace with every system on, and two people. */
export function openWorld(): Replica {
  const world = emptyWorld()
  const workspace = world.workspace!.id
  said(world, { kind: 'workspace', verb: 'edit', subject: workspace, fields: { systems: [...systemNames] } })
  for (const name of ['Isla Merrow', 'Jun Park'])
    said(world, { kind: 'person', verb: 'add', fields: { name } })
  return world
}

export function taken(
  world: Replica,
  source: Source,
  { text, map, ...entering }: { text: string; map?: SourceMap; openedOn?: string },
): Taken {
  const read = readFrom(
    source,
    { file: 'it', bytes: new TextEncoder().encode(text) },
    { map: map && JSON.stringify(map), known: knownIn(world, today, world.kept().records) },
  )
  return { ...read, planned: imported(world, read.plan, { because: 'Brought in again.', ...entering }) }
}
