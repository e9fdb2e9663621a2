/** What a change request would do: its cost, the working days it takes, and the points of margin it moves. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { marginOf } from './margin.ts'

export interface ChangeEffect {
  /** Person-days, low, likely and high. */
  readonly effort?: { readonly low: number; readonly likely: number; readonly high: number }
  /** Likely effort × the workspace's cost of a day. */
  readonly cost?: number
  /** Points of margin, were the price agreed. */
  readonly marginIfBilled?: number
  /** Points of margin, were it done for nothing. */
  readonly marginIfAbsorbed?: number
  /** Working days by which one person with the plannable share of a day would end later. */
  readonly days?: number
  readonly cannot: readonly string[]
}

export function effectOf(world: World, change: Records['changeRequest'], on: string): ChangeEffect {
  const { effort, price } = change
  const engagement = engagementOf(world, change)
  const perDay = world.workspace?.costPerDay
  const cost = effort && perDay !== undefined ? effort.likely * perDay : undefined
  const margin = engagement && marginOf(world, engagement, on)
  const points = margin?.expected === undefined || cost === undefined ? undefined : pointsOf(margin, cost)
  const billed = price === undefined ? undefined : points?.(price)
  const absorbed = points?.(0)
  return {
    ...(effort ? { effort, days: Math.ceil(effort.likely / (world.figure('utilisation') / 100)) } : {}),
    ...(cost === undefined ? {} : { cost }),
    ...(billed === undefined ? {} : { marginIfBilled: billed }),
    ...(absorbed === undefined ? {} : { marginIfAbsorbed: absorbed }),
    cannot: [
      ...(effort ? [] : ['its effort']),
      ...(perDay === undefined ? ['the cost of a person-day'] : []),
      ...(price === undefined ? ['its price'] : []),
      ...(margin ? margin.cannot : []),
    ],
  }
}

/** The engagement that a change is of, or whose root stands above it. */
export function engagementOf(
  world: World,
  change: Records['changeRequest'],
): Records['engagement'] | undefined {
  const direct = world.one('engagement', change.of)
  if (direct) return direct
  const seen = new Set<string>()
  let at = world.one('outcome', change.of)
  while (at && !seen.has(at.id)) {
    seen.add(at.id)
    const rooted = world.pointing('engagement', 'root', at.id)[0]
    if (rooted) return rooted
    at = world.one('outcome', at.parent)
  }
  return undefined
}

/** Points by which the expected margin moves where that much is paid for that much cost. */
function pointsOf(
  margin: { value?: number; expected?: number },
  cost: number,
): (paid: number) => number | undefined {
  const { value, expected } = margin
  return paid => {
    if (value === undefined || expected === undefined || value + paid === 0) return undefined
    const rest = (expected / 100) * value + paid - cost
    return (100 * rest) / (value + paid) - expected
  }
}
