/**
 * How the value of an outcome depends on the day it is delivered. Days are day numbers of one calendar, counted
 * from any common origin, and may be fractional; amounts and rates are in one currency or in points.
 */
export type ValueProfile =
  /** Value flows at a steady rate until the horizon, growing to it in a straight line over the ramp. */
  | { shape: 'steady'; ratePerDay: number; rampDays?: number }
  /** The whole amount, if delivered by the horizon. */
  | { shape: 'oneOff'; amount: number }
  /** The whole amount by the deadline, and from then on minus the penalty. */
  | { shape: 'deadline'; amount: number; deadlineAt: number; penalty?: number }
  /** Value flows only while a window is open. */
  | { shape: 'window'; ratePerDay: number; opensAt: number; closesAt: number }
  /** Value flows at a rate that halves again and again, whoever is there to catch it. */
  | { shape: 'decaying'; ratePerDay: number; opensAt: number; halfLifeDays: number }

export interface ProfileRefusal {
  code: 'not-a-number' | 'negative' | 'inverted' | 'not-positive'
  /** The field that is wrong. */
  at: string
}

/**
 * The value realised by the day `by`, if delivered at `deliveredAt`. With `by` at the horizon of the intent this is
 * V(t) of the gap. It never increases with `deliveredAt` and, but for a penalty, never decreases with `by`. An
 * outcome never delivered is delivered at `Infinity`.
 */
export function valueRealised(profile: ValueProfile, deliveredAt: number, by: number): number {
  switch (profile.shape) {
    case 'steady':
      return steadyValue(profile.ratePerDay, profile.rampDays ?? 0, by - deliveredAt)
    case 'oneOff':
      return deliveredAt <= by ? profile.amount : 0
    case 'deadline':
      if (deliveredAt > profile.deadlineAt) return by >= profile.deadlineAt ? -(profile.penalty ?? 0) : 0
      return deliveredAt <= by ? profile.amount : 0
    case 'window': {
      const from = Math.max(deliveredAt, profile.opensAt)
      return profile.ratePerDay * Math.max(0, Math.min(by, profile.closesAt) - from)
    }
    case 'decaying':
      return decayingValue(profile, deliveredAt, by)
  }
}

/** What is wrong with a profile; empty when it can be used. */
export function profileRefusals(profile: ValueProfile): ProfileRefusal[] {
  const refusals: ProfileRefusal[] = []
  const mayBeNegative = new Set(['deadlineAt', 'opensAt', 'closesAt'])
  for (const [at, value] of Object.entries(profile)) {
    if (at === 'shape' || value === undefined) continue
    if (typeof value !== 'number' || !Number.isFinite(value)) refusals.push({ code: 'not-a-number', at })
    else if (value < 0 && !mayBeNegative.has(at)) refusals.push({ code: 'negative', at })
  }
  if (profile.shape === 'window' && profile.closesAt < profile.opensAt)
    refusals.push({ code: 'inverted', at: 'closesAt' })
  if (profile.shape === 'decaying' && profile.halfLifeDays === 0)
    refusals.push({ code: 'not-positive', at: 'halfLifeDays' })
  return refusals
}

function steadyValue(ratePerDay: number, rampDays: number, leftDays: number): number {
  if (!(leftDays > 0)) return 0
  if (leftDays >= rampDays) return ratePerDay * (leftDays - rampDays / 2)
  return (ratePerDay * leftDays * leftDays) / (2 * rampDays)
}

function decayingValue(
  profile: { ratePerDay: number; opensAt: number; halfLifeDays: number },
  deliveredAt: number,
  by: number,
): number {
  const from = Math.max(deliveredAt, profile.opensAt)
  if (!(by > from)) return 0
  const perDay = Math.LN2 / profile.halfLifeDays
  const remaining = (day: number) => Math.exp(-perDay * (day - profile.opensAt))
  return (profile.ratePerDay / perDay) * (remaining(from) - remaining(by))
}
