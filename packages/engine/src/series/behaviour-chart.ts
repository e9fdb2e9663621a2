/** A stretch of readings judged by one set of limits. */
export interface ChartSegment {
  /** Index of its first reading, and of the one after its last. */
  from: number
  to: number
  centre: number
  lower: number
  upper: number
  /** Upper limit of the moving ranges. */
  rangeUpper: number
  meanRange: number
  /** Fewer readings than limits deserve: they are drawn, but marked as provisional. */
  provisional: boolean
}

export type ChartRule = 'beyondLimits' | 'runOfEight' | 'threeOfFourNearLimit' | 'rangeBeyondLimit'

export interface ChartSignal {
  rule: ChartRule
  /** Index of the reading at which it speaks, and of the first that belongs to it. */
  at: number
  since: number
  side: 'above' | 'below'
}

export interface BehaviourChart {
  segments: ChartSegment[]
  movingRanges: Float64Array
  signals: ChartSignal[]
  /** Where limits would best start anew, if the newest shift is accepted; null while nothing shifted. */
  shiftAt: number | null
}

export interface ChartOptions {
  /** Indexes at which an accepted shift starts new limits. */
  rebaseAt?: readonly number[]
  /** Limits from medians, for series with a few wild readings. */
  robust?: boolean
  /** Readings below this cannot exist (counts, durations): limits are cut there. */
  floor?: number
  /** Readings that limits are made from, counted from the start of a segment; all of them unless said. */
  baseline?: number
}

/**
 * The process behaviour chart of single readings, XmR: natural limits at 2.66 mean moving ranges around the mean
 * (3.145 median ranges around the median when robust), an upper range limit at 3.268 (3.865), and Wheeler's rules: a
 * reading beyond a limit, eight in a row on one side of the centre, three of four nearer to a limit than to the
 * centre, a moving range beyond its limit. Source: Wheeler (2000), *Understanding Variation*; Shewhart (1931).
 */
export function behaviourChart(readings: ArrayLike<number>, options: ChartOptions = {}): BehaviourChart {
  for (let k = 0; k < readings.length; k++)
    if (!Number.isFinite(readings[k])) throw new RangeError(`reading ${k} is not a finite number`)
  const starts = segmentStarts(readings.length, options.rebaseAt ?? [])
  const movingRanges = new Float64Array(readings.length).fill(Number.NaN)
  const segments: ChartSegment[] = []
  const signals: ChartSignal[] = []
  starts.forEach((from, k) => {
    const to = starts[k + 1] ?? readings.length
    for (let i = from + 1; i < to; i++) movingRanges[i] = Math.abs(readings[i] - readings[i - 1])
    const segment = limits(readings, movingRanges, { from, to, options })
    segments.push(segment)
    if (!segment.provisional) signals.push(...detect(readings, movingRanges, segment))
  })
  signals.sort((a, b) => a.at - b.at)
  return { segments, movingRanges, signals, shiftAt: newestShift(signals, segments) }
}

const PROVISIONAL_BELOW = 6

function segmentStarts(count: number, rebaseAt: readonly number[]): number[] {
  if (count === 0) return []
  for (const at of rebaseAt)
    if (!Number.isInteger(at) || at <= 0 || at >= count)
      throw new RangeError(`no reading to rebase at: ${at}`)
  return [...new Set([0, ...rebaseAt])].sort((a, b) => a - b)
}

function limits(
  readings: ArrayLike<number>,
  ranges: Float64Array,
  part: { from: number; to: number; options: ChartOptions },
): ChartSegment {
  const { from, to, options } = part
  const end = Math.min(to, from + Math.max(2, options.baseline ?? to - from))
  const values = Array.from({ length: end - from }, (_, k) => readings[from + k])
  const moved = Array.from(ranges.subarray(from + 1, end))
  const centre = options.robust ? median(values) : mean(values)
  const meanRange = moved.length === 0 ? 0 : options.robust ? median(moved) : mean(moved)
  const reach = (options.robust ? 3.145 : 2.66) * meanRange
  const floor = options.floor ?? Number.NEGATIVE_INFINITY
  return {
    from,
    to,
    centre,
    lower: Math.max(floor, centre - reach),
    upper: centre + reach,
    rangeUpper: (options.robust ? 3.865 : 3.268) * meanRange,
    meanRange,
    provisional: end - from < PROVISIONAL_BELOW,
  }
}

function detect(readings: ArrayLike<number>, ranges: Float64Array, segment: ChartSegment): ChartSignal[] {
  const signals: ChartSignal[] = []
  const { from, to, centre, lower, upper, rangeUpper } = segment
  let run = 0
  let runSide = 0
  for (let at = from; at < to; at++) {
    const value = readings[at]
    const side = Math.sign(value - centre)
    run = side !== 0 && side === runSide ? run + 1 : side === 0 ? 0 : 1
    runSide = side
    const where = side >= 0 ? 'above' : 'below'
    if (value > upper || value < lower) signals.push({ rule: 'beyondLimits', at, since: at, side: where })
    if (run === 8) signals.push({ rule: 'runOfEight', at, since: at - 7, side: where })
    const near = nearLimit(readings, at, segment)
    if (near) signals.push(near)
    if (ranges[at] > rangeUpper) signals.push({ rule: 'rangeBeyondLimit', at, since: at - 1, side: where })
  }
  return signals
}

function nearLimit(readings: ArrayLike<number>, at: number, segment: ChartSegment): ChartSignal | null {
  if (at - 3 < segment.from) return null
  for (const side of ['above', 'below'] as const) {
    const limit = side === 'above' ? segment.upper : segment.lower
    const isNear = (value: number) =>
      side === 'above' ? value > (segment.centre + limit) / 2 : value < (segment.centre + limit) / 2
    if (!isNear(readings[at])) continue
    let near = 0
    for (let k = at - 3; k <= at; k++) if (isNear(readings[k])) near++
    if (near >= 3) return { rule: 'threeOfFourNearLimit', at, since: at - 3, side }
  }
  return null
}

/** The first reading of the newest long run, if that run lies in the newest segment. */
function newestShift(signals: readonly ChartSignal[], segments: readonly ChartSegment[]): number | null {
  const last = segments[segments.length - 1]
  if (!last) return null
  let shift: number | null = null
  for (const signal of signals)
    if (signal.rule === 'runOfEight' && signal.since > last.from) shift = signal.since
  return shift
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
