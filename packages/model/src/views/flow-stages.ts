/** The stages of a flow, and which of them sets the pace. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { type SignalValue, signalValue } from './signal-value.ts'

export interface FlowStage {
  readonly stage: Records['stage']
  readonly inflow?: SignalValue
  readonly outflow?: SignalValue
  /** What it could still take in a week; negative where more comes in than it can take. */
  readonly headroom?: number
  /** It can take least of what comes in: more effort elsewhere changes nothing. */
  readonly isConstraint: boolean
}

/** Names of the flows, in the order in which they were begun. */
export function flowsOf(world: World): string[] {
  return [...new Set(world.all('stage').map(stage => stage.flow))]
}

/**
 * The stages of a flow in their order. The constraint has the least capacity for what comes in (E. Goldratt, The Goal,
 * 1984); there is none while fewer than two stages can be compared, or every stage takes all that comes.
 */
export function stagesOf(world: World, flow: string, on: string): FlowStage[] {
  const stages = world
    .all('stage')
    .filter(stage => stage.flow === flow)
    .sort((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || 0)
  const values = stages.map(stage => ({
    stage,
    inflow: readOf(world, stage.inflow, on),
    outflow: readOf(world, stage.outflow, on),
  }))
  const loads = values.map(({ stage, inflow }) => loadOf(stage, inflow))
  const known = loads.filter(load => load !== undefined)
  const highest = Math.max(...known)
  const constraint = known.length > 1 && highest >= 1 ? loads.indexOf(highest) : -1
  return values.map(({ stage, inflow, outflow }, at) => {
    const left = headroom(stage, inflow?.value)
    return {
      stage,
      ...(inflow ? { inflow } : {}),
      ...(outflow ? { outflow } : {}),
      ...(left === undefined ? {} : { headroom: left }),
      isConstraint: at === constraint,
    }
  })
}

/** What a stage could still take in a week. */
export function headroom(stage: Records['stage'], inflow: number | undefined): number | undefined {
  if (stage.capacityPerWeek === undefined || inflow === undefined) return undefined
  return stage.capacityPerWeek - inflow
}

/** What comes in, as a part of what can be taken. */
function loadOf(stage: Records['stage'], inflow: SignalValue | undefined): number | undefined {
  if (stage.capacityPerWeek === undefined || inflow?.value === undefined) return undefined
  if (stage.capacityPerWeek > 0) return inflow.value / stage.capacityPerWeek
  return inflow.value > 0 ? Number.POSITIVE_INFINITY : 0
}

function readOf(world: World, signal: string | undefined, on: string): SignalValue | undefined {
  const read = world.one('signal', signal)
  return read && signalValue(world, read, on)
}
