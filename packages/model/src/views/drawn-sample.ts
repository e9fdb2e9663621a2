/** The sample of an audit: drawn by a seed, the same on every machine. */
import type { AnyRecord } from '../grammar/record.ts'
import { teamAndBelow } from '../members.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { outcomesOf } from './cycles.ts'
import { allBelow } from './line-of-sight.ts'

export interface Draw {
  readonly audit: Records['audit']
  readonly seed: number
  readonly count: number
}

/** Outcomes of the audited cycle and what is below them, of the audited team where one is named; in the order drawn. */
export function drawnSample(world: World, { audit, seed, count }: Draw): AnyRecord[] {
  return auditedWork(world, audit)
    .map(record => ({ record, lot: lotOf(seed, record.id) }))
    .sort((a, b) => a.lot - b.lot || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, count)
    .map(each => each.record)
}

function auditedWork(world: World, audit: Records['audit']): AnyRecord[] {
  const cycle = world.one('cycle', audit.of)
  if (!cycle) return []
  const teams = audit.team ? teamAndBelow(world, audit.team) : undefined
  const found = new Map<string, AnyRecord>()
  for (const outcome of outcomesOf(world, cycle))
    for (const record of [outcome as unknown as AnyRecord, ...allBelow(world, outcome.id)])
      if (record.kind !== 'task' && (!teams || teams.has(String(record.team)))) found.set(record.id, record)
  return [...found.values()]
}

/** FNV-1a over seed and id: a lot that depends on nothing else (Fowler, Noll and Vo, 32 bit). */
function lotOf(seed: number, id: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${seed} ${id}`) {
    hash ^= letter.codePointAt(0)!
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  // The last letters of an id would otherwise stir the low bits alone.
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
