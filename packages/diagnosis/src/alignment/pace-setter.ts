/** Which stage of a flow sets the pace, and what comes to it. */
import { type FlowStage, flowsOf, stagesOf, type World } from '@throughline/model'

export interface Pace {
  readonly flow: string
  readonly setter: FlowStage
  readonly capacity: number
  readonly inflow: number
  /** Stages before it that are pushed harder than it can take. */
  readonly pushed: readonly FlowStage[]
}

/** The stage with the least capacity, where at least two say theirs and it is known what comes in. */
export function paces(world: World, on: string): Pace[] {
  return flowsOf(world).flatMap(flow => {
    const stages = stagesOf(world, flow, on).filter(each => each.stage.sort === 'stage')
    const able = stages.filter(each => each.stage.capacityPerWeek !== undefined)
    if (able.length < 2) return []
    const setter =
      able.find(each => each.isConstraint) ??
      able.reduce((least, each) => (capacityOf(each) < capacityOf(least) ? each : least))
    const inflow = setter.inflow?.value
    if (inflow === undefined) return []
    const capacity = capacityOf(setter)
    const before = stages.slice(0, stages.indexOf(setter))
    const pushed = before.filter(each => (each.inflow?.value ?? 0) >= capacity)
    return [{ flow, setter, capacity, inflow, pushed }]
  })
}

function capacityOf({ stage }: FlowStage): number {
  return stage.capacityPerWeek ?? 0
}
