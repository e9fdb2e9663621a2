/** Outcomes that carry a value: what it is worth when, and what was promised for it. Days are numbers since 1970. */
import { type ValueProfile, valueRealised } from '@throughline/engine'
import {
  dayNumber,
  firstPromisedOn,
  intentOf,
  lastPromisedOn,
  type Records,
  type World,
} from '@throughline/model'

type Outcome = Records['outcome']

export interface Worth {
  readonly outcome: Outcome
  readonly intent: Records['intent'] | undefined
  readonly profile: ValueProfile
  /** Horizon of its intent: what comes after it is not counted. */
  readonly horizonAt: number
  /** The day of the first commitment; a plan from a file is taken at its word. */
  readonly promisedAt: number
  /** As last promised; never moves the first. */
  readonly lastPromisedAt: number
  /** Once it was delivered. */
  readonly deliveredAt?: number
}

/** Without a horizon of its intent, value is read a year on from the promise. */
const horizonDays = 365

/** Priced outcomes that were promised, delivered ones among them. A draft without a promise costs nothing yet. */
export function worths(world: World, { asPlan }: { asPlan: boolean }): Worth[] {
  return world.all('outcome').flatMap(outcome => {
    const profile = profileOf(world, outcome)
    const first = firstPromisedOn(world, outcome) ?? (asPlan ? outcome.dueOn : undefined)
    if (!profile || first === undefined || outcome.state === 'dropped') return []
    const intent = intentOf(world, outcome.id) as Records['intent'] | undefined
    const horizonOn = intent?.horizonOn
    const delivered = outcome.steps.delivered?.at
    return [
      {
        outcome,
        intent,
        profile,
        promisedAt: dayNumber(first),
        lastPromisedAt: dayNumber(lastPromisedOn(world, outcome) ?? outcome.dueOn ?? first),
        horizonAt: horizonOn ? dayNumber(horizonOn) : dayNumber(first) + horizonDays,
        ...(delivered && outcome.state !== 'committed'
          ? { deliveredAt: dayNumber(delivered.slice(0, 10)) }
          : {}),
      },
    ]
  })
}

/** V(t): the value realised by the horizon if delivered on day t. */
export function valueAt({ profile, horizonAt }: Worth, deliveredAt: number): number {
  return valueRealised(profile, deliveredAt, horizonAt)
}

/** Days are the least that the gap tells apart: what halves faster is gone at once. */
const leastDays = 0.01

/** The shape as the engine takes it; nothing where a part that it needs was never said. */
export function profileOf(world: World, outcome: Outcome): ValueProfile | undefined {
  const { value, dueOn } = outcome
  if (!value) return undefined
  const { shape, amount, penalty } = value
  const ratePerDay = amount / { week: 7, month: 365.25 / 12, year: 365.25 }[value.per ?? 'week']
  const opensOn = value.opensOn ?? firstPromisedOn(world, outcome) ?? dueOn
  switch (shape) {
    case 'steady':
      return { shape, ratePerDay, ...(value.rampWeeks ? { rampDays: 7 * value.rampWeeks } : {}) }
    case 'oneOff':
      return { shape, amount }
    case 'deadline': {
      const until = value.closesOn ?? dueOn
      return until
        ? { shape, amount, deadlineAt: dayNumber(until), ...(penalty === undefined ? {} : { penalty }) }
        : undefined
    }
    case 'window':
      return value.opensOn && value.closesOn
        ? { shape, ratePerDay, opensAt: dayNumber(value.opensOn), closesAt: dayNumber(value.closesOn) }
        : undefined
    case 'decaying':
      return value.halfLifeWeeks && opensOn
        ? {
            shape,
            ratePerDay,
            opensAt: dayNumber(opensOn),
            halfLifeDays: Math.max(leastDays, 7 * value.halfLifeWeeks),
          }
        : undefined
  }
}
