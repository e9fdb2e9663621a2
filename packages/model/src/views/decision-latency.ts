/** How long a decision takes, and what it waits for. */
import { addDays, dayNumber, dayOf, daysBetween } from '../days.ts'
import type { Records } from '../registry.ts'
import { deciderOf, rightOfDecision } from '../right-holder.ts'
import type { World } from '../world.ts'
import { afterWorkingDays, type WorkingDays, workingDaysBetween, workingDaysOf } from './working-days.ts'

/** Working days of the decider's calendar, in three parts that add up. */
export interface DecisionLatency {
  /** A question about it was open, or it was deferred. */
  readonly input: number
  readonly decider: number
  /** Since it was last reopened. */
  readonly reopened: number
  readonly total: number
  /** It is still going on. */
  readonly isOpen: boolean
}

const open: readonly string[] = ['open', 'deferred', 'reopened']

export const isOpenDecision = (decision: Records['decision']) => open.includes(decision.state)

/** The day on which its question was raised; what entered by an opening balance counts from its opening. */
export function raisedOnOf(decision: Records['decision']): string {
  const raised = decision.raisedOn ?? decision.createdAt.slice(0, 10)
  return decision.openedOn !== undefined && decision.openedOn > raised ? decision.openedOn : raised
}

/**
 * Latency of a decision up to a day. It runs from the day the question was raised to the first decision, and again
 * from the newest reopening to the decision after it; rounds in between are not kept on the record.
 */
export function decisionLatency(world: World, decision: Records['decision'], on: string): DecisionLatency {
  const days = workingDaysOf(world, deciderOf(world, decision, on))
  const { decided, reopened } = decision.steps
  const from = raisedOnOf(decision)
  const firstDecided = decided?.first?.at ?? decided?.at
  const firstReopened = reopened?.first?.at ?? reopened?.at
  const firstEnd = earliest([firstDecided, firstReopened, on])
  const first = workingDaysBetween(days, from, firstEnd)
  const input = waitingDays(world, { decision, days, from, to: firstEnd })
  const again = reopened && {
    from: reopened.at.slice(0, 10),
    to: decided && decided.at > reopened.at ? decided.at.slice(0, 10) : on,
  }
  const isAgain = again !== undefined && decision.state !== 'reversed'
  const late = isAgain ? workingDaysBetween(days, again.from, earliest([again.to, on])) : 0
  return {
    input,
    decider: first - input,
    reopened: late,
    total: first + late,
    isOpen: isOpenDecision(decision),
  }
}

/** The day by which it is due: when it is needed, else within what the right allows. */
export function decisionDueOn(world: World, decision: Records['decision'], on: string): string {
  if (decision.neededOn !== undefined) return decision.neededOn
  const held = rightOfDecision(world, decision, on)
  const within = held?.right.answersWithin ?? world.figure('rightAnswersWithin')
  const start = decision.steps.reopened?.at.slice(0, 10) ?? raisedOnOf(decision)
  return afterWorkingDays(workingDaysOf(world, deciderOf(world, decision, on)), start, within)
}

/** Whether it was taken by somebody who had not the right to, and says so. */
export function isOutsideRight(decision: Records['decision']): boolean {
  const at = decision.steps.decided?.at
  return decision.passedOver.some(each => each.code === 'outside-right' && each.at === at)
}

interface Span {
  readonly decision: Records['decision']
  readonly days: WorkingDays
  readonly from: string
  readonly to: string
}

/** Working days of a span on which something else was waited for. */
function waitingDays(world: World, { decision, days, from, to }: Span): number {
  const waits = [...questionsAbout(world, decision, to), ...deferral(decision, to)]
  let count = 0
  for (let step = 1; step <= daysBetween(from, to); step++) {
    const day = addDays(from, step)
    if (days.isWorking(day) && waits.some(wait => wait.from < day && day <= wait.to)) count++
  }
  return count
}

type Wait = { readonly from: string; readonly to: string }

function questionsAbout(world: World, decision: Records['decision'], to: string): Wait[] {
  return world.pointing('question', 'about', decision.id).map(question => ({
    from: question.createdAt.slice(0, 10),
    to: question.state === 'open' ? to : question.stateAt.slice(0, 10),
  }))
}

function deferral(decision: Records['decision'], to: string): Wait[] {
  const step = decision.steps.deferred
  if (!step) return []
  const until = typeof step.untilOn === 'string' ? step.untilOn : to
  return [{ from: step.at.slice(0, 10), to: until }]
}

function earliest(days: readonly (string | undefined)[]): string {
  const known = days.flatMap(day => (day === undefined ? [] : [dayNumber(day.slice(0, 10))]))
  return dayOf(Math.min(...known))
}
