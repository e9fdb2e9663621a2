/**
 * Quantile of the standard normal distribution, relative error below 1.2e-9 (Acklam 2003, *An algorithm for
 * computing the inverse normal cumulative distribution function*).
 */
export function inverseNormal(p: number): number {
  if (!(p > 0 && p < 1)) {
    if (p === 0) return Number.NEGATIVE_INFINITY
    if (p === 1) return Number.POSITIVE_INFINITY
    throw new RangeError(`a probability must lie between 0 and 1, got ${p}`)
  }
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  return (
    (((((CENTRE[0] * r + CENTRE[1]) * r + CENTRE[2]) * r + CENTRE[3]) * r + CENTRE[4]) * r + CENTRE[5]) *
    (q /
      (((((CENTRE_BELOW[0] * r + CENTRE_BELOW[1]) * r + CENTRE_BELOW[2]) * r + CENTRE_BELOW[3]) * r +
        CENTRE_BELOW[4]) *
        r +
        1))
  )
}

/**
 * Cumulative distribution of the standard normal, absolute error below 1e-15 near the middle and relative in the
 * tails (West 2005, *Better approximations to cumulative normal functions*, after Hart 1968).
 */
export function normalCdf(z: number): number {
  const away = Math.abs(z)
  if (away > 37) return z > 0 ? 1 : 0
  const fall = Math.exp((-away * away) / 2)
  const below =
    away < 7.07106781186547 ? (fall * poly(HART_TOP, away)) / poly(HART_BOTTOM, away) : far(fall, away)
  return z > 0 ? 1 - below : below
}

const CENTRE = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const CENTRE_BELOW = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
]
const TAIL = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BELOW = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]
const HART_TOP = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
]
const HART_BOTTOM = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
]

function tail(q: number): number {
  return poly(TAIL, q) / (poly(TAIL_BELOW, q) * q + 1)
}

function poly(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}

function far(fall: number, away: number): number {
  const fraction = away + 1 / (away + 2 / (away + 3 / (away + 4 / (away + 0.65))))
  return fall / fraction / 2.506628274631
}
