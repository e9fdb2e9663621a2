import { type ValueProfile, valueRealised } from './value-profile.ts'

/** A non-decreasing piecewise-linear cost over the day of delivery; beyond its ends it is level. */
export interface DelayCurve {
  /** Day numbers, strictly increasing; a step is two entries a thousandth of a day apart. */
  days: number[]
  /** Value lost against delivery on the first day, in the unit of the profile. */
  costs: number[]
}

/**
 * Value lost per day of delay, −dV/dt, averaged over the `spanDays` after `day`: the rate at a moment for a flow of
 * value, and the share of the step that falls into the span for a deadline or a one-off amount.
 */
export function costOfDelayPerDay(
  profile: ValueProfile,
  when: { day: number; spanDays: number; horizonAt: number },
): number {
  const before = valueRealised(profile, when.day, when.horizonAt)
  const after = valueRealised(profile, when.day + when.spanDays, when.horizonAt)
  return (before - after) / when.spanDays
}

/**
 * The cost of delay as a curve that a scheduler can follow, from `from` to `horizonAt`. Exact for every shape but
 * the ramp of a steady one and the decaying one, which get `pieces` straight pieces between exact points.
 */
export function delayCurve(
  profile: ValueProfile,
  span: { from: number; horizonAt: number; pieces?: number },
): DelayCurve {
  const best = valueRealised(profile, span.from, span.horizonAt)
  const days = corners(profile, span)
    .filter(day => day > span.from)
    .sort((a, b) => a - b)
  const curve: DelayCurve = { days: [span.from], costs: [0] }
  for (const day of days) {
    if (day <= curve.days[curve.days.length - 1]) continue
    curve.days.push(day)
    curve.costs.push(best - valueRealised(profile, day, span.horizonAt))
  }
  return curve
}

const STEP_DAYS = 1e-3

function corners(
  profile: ValueProfile,
  span: { from: number; horizonAt: number; pieces?: number },
): number[] {
  const { from, horizonAt } = span
  const pieces = span.pieces ?? 16
  const spread = (start: number, end: number) =>
    Array.from({ length: pieces + 1 }, (_, k) => start + ((end - start) * k) / pieces)
  switch (profile.shape) {
    case 'steady':
      return spread(Math.max(from, horizonAt - (profile.rampDays ?? 0)), Math.max(from, horizonAt))
    case 'oneOff':
      return [horizonAt, horizonAt + STEP_DAYS]
    case 'deadline': {
      const last = Math.min(profile.deadlineAt, horizonAt)
      const late = [profile.deadlineAt, profile.deadlineAt + STEP_DAYS]
      return last < profile.deadlineAt ? [last, last + STEP_DAYS, ...late] : late
    }
    case 'window':
      return [profile.opensAt, Math.min(profile.closesAt, horizonAt)]
    case 'decaying': {
      const start = Math.max(from, profile.opensAt)
      return [profile.opensAt, ...spread(start, Math.max(start, horizonAt))]
    }
  }
}
