/** What hangs on an item, so that what is worth most comes first. Source of the meaning: docs/vocabulary.md, stake. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'
import { allBelow, lineOfSight } from './line-of-sight.ts'

export interface Stake {
  /** Value of the nearest priced outcome on the line, in the workspace's unit; nothing where none is stated. */
  readonly value?: number
  /** Working days it has waited beyond its day. */
  readonly daysLate: number
  /** Open records that stand below it. */
  readonly hanging: number
}

const open: readonly string[] = ['draft', 'proposed', 'committed', 'planned', 'started', 'open', 'active']

export function stakeOf(world: World, about: AnyRecord | undefined, daysLate: number): Stake {
  if (!about) return { daysLate, hanging: 0 }
  const priced = lineOfSight(world, about.id).findLast(record => record.value !== undefined)
  const amount = (priced?.value as { amount?: number } | undefined)?.amount
  const hanging = allBelow(world, about.id).filter(record => open.includes(record.state)).length
  return { daysLate, hanging, ...(amount === undefined ? {} : { value: amount }) }
}

/** Most at stake first: value, then days late weighted by what hangs on it. */
export function byStake(a: { readonly stake: Stake }, b: { readonly stake: Stake }): number {
  const value = (b.stake.value ?? 0) - (a.stake.value ?? 0)
  return value !== 0 ? value : weight(b.stake) - weight(a.stake)
}

function weight(stake: Stake): number {
  return (1 + Math.max(0, stake.daysLate)) * (1 + stake.hanging)
}
