/** One line of a fan, and the band around it, by day. */
export interface Fan {
  days: number[]
  mean: Float64Array
  p10: Float64Array
  p50: Float64Array
  p90: Float64Array
}

/**
 * Value over time: on each day the total that has been realised, over common futures. Totals are taken future by
 * future, so that what moves together is not taken for independent.
 * @param outcomes finishes future by future, equally many of each, and the value realised by a day if finished on another
 */
export function valueFan(
  outcomes: readonly {
    finishDays: ArrayLike<number>
    realised: (finishedAt: number, by: number) => number
  }[],
  days: readonly number[],
): Fan {
  const trials = outcomes[0]?.finishDays.length ?? 0
  if (trials === 0 || outcomes.some(outcome => outcome.finishDays.length !== trials))
    throw new RangeError('a fan needs equally many futures of each outcome')
  const rows = {
    mean: new Float64Array(days.length),
    p10: new Float64Array(days.length),
    p50: new Float64Array(days.length),
    p90: new Float64Array(days.length),
  }
  const totals = new Float64Array(trials)
  for (const [k, day] of days.entries()) {
    totals.fill(0)
    for (const { finishDays, realised } of outcomes)
      for (let t = 0; t < trials; t++) totals[t] += realised(finishDays[t], day)
    totals.sort()
    const at = (p: number) => totals[Math.min(trials - 1, Math.floor(p * trials))]
    rows.mean[k] = totals.reduce((sum, total) => sum + total, 0) / trials
    rows.p10[k] = at(0.1)
    rows.p50[k] = at(0.5)
    rows.p90[k] = at(0.9)
  }
  return { days: [...days], ...rows }
}
