/**
 * What would really happen: a world behind the plan, drawn by a seed from the habits of its organisation. Forecasts,
 * levers and detectors are judged against it; nothing of it is told to them.
 */
import { type AnyRecord, addDays, type Records, type World, weekday } from '@throughline/model'
import { answeredAfter, effortRatio, type Habits, luckOf } from './habits.ts'

/** The world as it really is. Keyed by record, so that a changed plan meets the same luck. */
export interface Truth {
  /** Person-days that a deliverable really takes from its beginning on, rework included. */
  readonly effortOf: (deliverable: Records['deliverable']) => number
  /** Working days from being asked until a question or decision is answered, given that it waits so many already. */
  readonly answerDaysOf: (asked: AnyRecord, already: number) => number
  /** Working days by which a promised day of an outside provision slips. */
  readonly slipDaysOf: (dependency: Records['dependency']) => number
  /** Working days of delay that a risk or a broken assumption really causes; 0 where it does not strike. */
  readonly strikeDaysOf: (obstacle: Records['risk'] | Records['assumption']) => number
}

/**
 * Draws the world behind an organisation of these habits. The same seed gives the same luck to the same records,
 * however the plan is changed in between: differences between two plays are the change's doing.
 */
export function truth(seed: number, habits: Habits): Truth {
  const luck = (id: string, of: string) => luckOf(`${of} ${id}`, seed)
  return {
    effortOf: ({ id, estimate }) => (estimate?.likely ?? 5) * effortRatio(habits, luck(id, 'effort')),
    answerDaysOf: ({ id }, already) =>
      answeredAfter(habits, (1 + luck(id, 'answer').below(999)) / 1000, already),
    slipDaysOf: ({ id }) => {
      const drawn = luck(id, 'slip')
      return drawn.percent(100 * habits.kept) ? 0 : drawn.between(2, 15)
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

/** Working days that lie after one day, up to and with another. */
export function workingDaysBetween(world: World, from: string, to: string): number {
  const closed = holidaysOf(world)
  let days = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1))
    if (weekday(on) <= 5 && !closed.has(on)) days++
  return days
}
