import { type ValueProfile, valueRealised } from './value-profile.ts'

/** Mean, its standard error, and the tenth and ninetieth hundredth of the value over the futures. */
export interface ExpectedValue {
  mean: number
  standardError: number
  p10: number
  p90: number
}

/** E[V(T)] over equally likely finish days, one for each future; `chanceOfImpact` scales all of it. */
export function expectedValue(
  profile: ValueProfile,
  finishDays: ArrayLike<number>,
  when: { horizonAt: number; chanceOfImpact?: number },
): ExpectedValue {
  const count = finishDays.length
  if (count === 0) throw new RangeError('an expected value needs at least one future')
  const values = new Float64Array(count)
  const chance = when.chanceOfImpact ?? 1
  let sum = 0
  for (let k = 0; k < count; k++) {
    values[k] = chance * valueRealised(profile, finishDays[k], when.horizonAt)
    sum += values[k]
  }
  const mean = sum / count
  let squares = 0
  for (let k = 0; k < count; k++) squares += (values[k] - mean) ** 2
  values.sort()
  const at = (p: number) => values[Math.min(count - 1, Math.floor(p * count))]
  const standardError = count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0
  return { mean, standardError, p10: at(0.1), p90: at(0.9) }
}

/**
 * validated ÷ (validated + unproven) among delivered outcomes that were judged. Until `enough` of them exist it is
 * 1 and marked as assumed.
 */
export function chanceOfImpact(
  judged: { validated: number; unproven: number },
  enough = 10,
): { chance: number; assumed: boolean } {
  const total = judged.validated + judged.unproven
  if (total < enough || total === 0) return { chance: 1, assumed: true }
  return { chance: judged.validated / total, assumed: false }
}

export interface Expecting {
  profile: ValueProfile
  plannedAt: number
  /** One for each future; or each day once, with how many futures finish on it in `counts`. */
  finishDays: ArrayLike<number>
  counts?: ArrayLike<number> | undefined
}

/**
 * Days after the horizon until the value that was intended by the horizon is expected: 'the intended value is
 * expected N days late'. Both curves read on past the horizon with the same shapes. 0 when nothing is lost, null
 * when the value never comes back.
 */
export function gapDays(
  outcomes: readonly Expecting[],
  when: { horizonAt: number; atMostDays?: number },
): number | null {
  let intended = 0
  for (const { profile, plannedAt } of outcomes) intended += valueRealised(profile, plannedAt, when.horizonAt)
  const expectedBy = (day: number) => {
    let total = 0
    for (const { profile, finishDays, counts } of outcomes)
      total += meanValue(profile, { finishDays, counts }, day)
    return total
  }
  const tolerance = 1e-9 * Math.max(1, Math.abs(intended))
  if (expectedBy(when.horizonAt) >= intended - tolerance) return 0
  let late = when.atMostDays ?? 3650
  if (expectedBy(when.horizonAt + late) < intended - tolerance) return null
  let early = 0
  while (late - early > 0.01) {
    const middle = (early + late) / 2
    if (expectedBy(when.horizonAt + middle) >= intended - tolerance) late = middle
    else early = middle
  }
  return late
}

function meanValue(
  profile: ValueProfile,
  { finishDays, counts }: Pick<Expecting, 'finishDays' | 'counts'>,
  horizonAt: number,
): number {
  let sum = 0
  let count = 0
  for (let k = 0; k < finishDays.length; k++) {
    const weight = counts?.[k] ?? 1
    count += weight
    sum += weight * valueRealised(profile, finishDays[k], horizonAt)
  }
  return sum / count
}
