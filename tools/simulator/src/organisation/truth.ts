/**
 * What would really happen: a world behind the plan, drawn by a seed from the habits of its organisation. Forecasts,
 * levers and detectors are judged against it; nothing of it is told to them.
 */
import { type AnyRecord, addDays, type Records, type World, weekday } from '@throughline/model'
import { Chance } from './chance.ts'

/** Habits that the plan does not know. Each figure is drawn once for an organisation, and holds for all of it. */
export interface Habits {
  /** Real effort is so many times the likely one, in the median. */
  readonly bias: number
  /** Spread of the logarithm of real effort around it. */
  readonly spread: number
  /** Working days until an answer, in the median. */
  readonly answerDays: number
  /** Share of promised days that are kept; the others slip. */
  readonly kept: number
}

/** The world as it really is. Keyed by record, so that a changed plan meets the same luck. */
export interface Truth {
  readonly habits: Habits
  /** Person-days that a deliverable really takes from its beginning on, rework included. */
  readonly effortOf: (deliverable: Records['deliverable']) => number
  /** Working days from being asked until a question, decision, gate, escalation or support is answered. */
  readonly answerDaysOf: (asked: AnyRecord) => number
  /** Working days by which a promised day of an outside provision slips. */
  readonly slipDaysOf: (dependency: Records['dependency']) => number
  /** Working days of delay that a risk or a broken assumption really causes; 0 where it does not strike. */
  readonly strikeDaysOf: (obstacle: Records['risk'] | Records['assumption']) => number
}

/**
 * Draws the world behind an organisation. The same seed gives the same luck to the same records, however the plan is
 * changed in between: differences between two plays are the change's doing.
 */
export function truth(seed: number, habits: Partial<Habits> = {}): Truth {
  const chance = new Chance(seed)
  const own: Habits = {
    bias: habits.bias ?? 0.95 + chance.below(40) / 100,
    spread: habits.spread ?? 0.2 + chance.below(20) / 100,
    answerDays: habits.answerDays ?? chance.between(2, 8),
    kept: habits.kept ?? 0.5 + chance.below(40) / 100,
  }
  const luck = (id: string, of: string) => new Chance(mixed(`${of} ${id}`, seed))
  return {
    habits: own,
    effortOf: ({ id, estimate }) => {
      const likely = estimate?.likely ?? 5
      return likely * own.bias * Math.exp(own.spread * normal(luck(id, 'effort')))
    },
    answerDaysOf: ({ id }) => own.answerDays * Math.exp(0.6 * normal(luck(id, 'answer'))),
    slipDaysOf: ({ id }) => {
      const drawn = luck(id, 'slip')
      return drawn.percent(100 * own.kept) ? 0 : drawn.between(2, 15)
    },
    strikeDaysOf: obstacle => {
      const drawn = luck(obstacle.id, 'strike')
      const { odds, delay } = strikeOf(obstacle)
      const roll = drawn.below(1000) / 10
      if (roll >= odds || !delay) return 0
      return delay.low + ((delay.high - delay.low) * drawn.below(1000)) / 1000
    },
  }
}

type Tri = { readonly low: number; readonly likely: number; readonly high: number }

/** Chance in per cent that it strikes, and what it then costs. */
function strikeOf(obstacle: Records['risk'] | Records['assumption']): {
  odds: number
  delay?: Tri | undefined
} {
  if (obstacle.kind === 'assumption') {
    const { state, confidence = 100, ifBroken } = obstacle as Records['assumption']
    const odds = { holds: 0, broken: 100, untested: 100 - confidence }[
      state as 'holds' | 'broken' | 'untested'
    ]
    return { odds, delay: ifBroken?.delay }
  }
  const { state, probability = 0, delay, mitigation, steps } = obstacle as Records['risk']
  const struck = steps.occurred?.delayDays as number | undefined
  if (state === 'closed') return { odds: 0 }
  if (state === 'occurred' && struck !== undefined)
    return { odds: 100, delay: { low: struck, likely: struck, high: struck } }
  if (state === 'mitigated')
    return { odds: mitigation?.probabilityAfter ?? probability, delay: mitigation?.delayAfter ?? delay }
  return { odds: probability, delay }
}

/** A standard normal by the sum of twelve uniforms: light tails, which real work has too when it is watched. */
function normal(chance: Chance): number {
  let sum = -6
  for (let each = 0; each < 12; each++) sum += chance.below(4096) / 4096
  return sum
}

/** A seed of a name and a seed. Source: FNV-1a, 32 bits. */
function mixed(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** So many working days after a day, Monday to Friday, holidays of the workspace left out. */
export function workingDayAfter(world: World, day: string, days: number): string {
  const closed = holidaysOf(world)
  let on = day
  for (let left = Math.ceil(days); left > 0; ) {
    on = addDays(on, 1)
    if (weekday(on) <= 5 && !closed.has(on)) left--
  }
  return on
}

export function holidaysOf(world: World): ReadonlySet<string> {
  const calendar = world.one('calendar', world.workspace?.calendar)
  return new Set((calendar?.holidays ?? []).map(each => each.on))
}
