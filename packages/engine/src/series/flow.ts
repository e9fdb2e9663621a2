/** Something that entered a flow on one day and left it on another; still inside without `leftAt`. */
export interface Passage {
  enteredAt: number
  leftAt?: number
}

export interface FlowFigures {
  /** Mean number inside, departures per day, mean days inside: by Little's law, inside = perDay × days. */
  meanInside: number
  arrivalsPerDay: number
  departuresPerDay: number
  meanDaysInside: number
  /** meanInside ÷ departuresPerDay: what an arrival must expect if the flow is steady. */
  daysByLittle: number
  inside: number
  /** Arrivals and departures apart by more than their noise: the law then speaks of no steady state. */
  steady: boolean
}

/**
 * Little's law over a window of days (Little 1961; Little & Graves 2008). Mean number inside and time inside are
 * measured by area over the window, so that the law holds exactly for it; `meanDaysInside` is of those that left.
 */
export function flowFigures(passages: readonly Passage[], window: { from: number; to: number }): FlowFigures {
  const days = window.to - window.from
  if (!(days > 0)) throw new RangeError('a window must end after it begins')
  let area = 0
  let arrived = 0
  let left = 0
  let daysOfLeft = 0
  let inside = 0
  for (const { enteredAt, leftAt = Number.POSITIVE_INFINITY } of passages) {
    if (!(leftAt >= enteredAt)) throw new RangeError(`left on ${leftAt}, before it entered on ${enteredAt}`)
    area += Math.max(0, Math.min(leftAt, window.to) - Math.max(enteredAt, window.from))
    if (enteredAt >= window.from && enteredAt < window.to) arrived++
    if (leftAt >= window.from && leftAt < window.to) {
      left++
      daysOfLeft += leftAt - enteredAt
    }
    if (enteredAt < window.to && leftAt >= window.to) inside++
  }
  const meanInside = area / days
  return {
    meanInside,
    arrivalsPerDay: arrived / days,
    departuresPerDay: left / days,
    meanDaysInside: left > 0 ? daysOfLeft / left : Number.NaN,
    daysByLittle: left > 0 ? area / left : Number.NaN,
    inside,
    steady: Math.abs(arrived - left) <= 2 * Math.sqrt(Math.max(1, arrived + left)),
  }
}

/** One stage of a flow, in order; rates per week. What is not known is left out. */
export interface FlowStage {
  id: string
  capacityPerWeek?: number
  inflowPerWeek?: number
  outflowPerWeek?: number
  /** Share of what it starts that goes on to the next stage; outflow ÷ inflow unless said. */
  yield?: number
  /** Waiting in front of it, now and per week of growth. */
  waiting?: number
  waitingGrowthPerWeek?: number
}

export interface FlowConstraint {
  id: string
  because: 'capacity' | 'queue'
  /** Demand ÷ capacity where capacity is stated. */
  utilisation: number | null
  /** What the whole flow can deliver at its end each week with this stage as it is. */
  endPerWeek: number | null
  /** A stage whose demand is under nine tenths of what it could do, so that it starves. */
  starved: boolean
  /** More comes than it can take: what is pushed from upstream only waits. */
  flooded: boolean
}

/**
 * The stage that sets the pace: the one that would let the fewest through to the end, by capacity and yields; where
 * no capacity is stated, the one whose queue grows fastest. Null where neither is known. Goldratt (1984) for the
 * idea; capacity is carried to the end of the flow by the yields of later stages.
 */
export function constraintOf(stages: readonly FlowStage[]): FlowConstraint | null {
  let slowest: { stage: FlowStage; endPerWeek: number } | null = null
  let onward = 1
  for (let k = stages.length - 1; k >= 0; k--) {
    const stage = stages[k]
    onward *= yieldOf(stage)
    if (stage.capacityPerWeek === undefined) continue
    const endPerWeek = stage.capacityPerWeek * onward
    if (!slowest || endPerWeek <= slowest.endPerWeek) slowest = { stage, endPerWeek }
  }
  if (slowest) return described(slowest.stage, 'capacity', slowest.endPerWeek)
  let growing: FlowStage | null = null
  for (const stage of stages)
    if ((stage.waitingGrowthPerWeek ?? 0) > (growing?.waitingGrowthPerWeek ?? 0)) growing = stage
  return growing ? described(growing, 'queue', null) : null
}

function yieldOf(stage: FlowStage): number {
  if (stage.yield !== undefined) return stage.yield
  if (stage.inflowPerWeek && stage.outflowPerWeek !== undefined)
    return Math.min(1, stage.outflowPerWeek / stage.inflowPerWeek)
  return 1
}

function described(
  stage: FlowStage,
  because: 'capacity' | 'queue',
  endPerWeek: number | null,
): FlowConstraint {
  const { capacityPerWeek, inflowPerWeek } = stage
  const known = capacityPerWeek !== undefined && capacityPerWeek > 0 && inflowPerWeek !== undefined
  const utilisation = known ? inflowPerWeek / capacityPerWeek : null
  const growing = (stage.waitingGrowthPerWeek ?? 0) > 0
  return {
    id: stage.id,
    because,
    utilisation,
    endPerWeek,
    starved: utilisation !== null && utilisation < 0.9 && !growing,
    flooded: (utilisation !== null && utilisation > 1) || growing,
  }
}
