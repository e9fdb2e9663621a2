/**
 * How long people here take to answer: what their own history shows, weighed against everybody's, and that against the
 * documented prior. Source: the predictive distribution of a Dirichlet process (Ferguson 1973), nested.
 */
import { DOCUMENTED_PRIORS, type Estimate, type WaitKind } from '@throughline/engine'
import { answererOf, deciderOf, raisedOnOf, type World } from '@throughline/model'
import type { DayAxis } from './day-axis.ts'
import { dayOf } from './work.ts'

export interface Latencies {
  /** Nothing where nobody has ever answered anything of the kind: the prior speaks then, and is named as assumed. */
  readonly of: (kind: WaitKind, person: string | undefined) => Estimate | undefined
  /** Answers of all kinds that were ever given here. */
  readonly observations: number
}

interface Answered {
  readonly kind: WaitKind
  readonly person: string | undefined
  /** Working days. */
  readonly days: number
}

export function latenciesOf(world: World, axis: DayAxis): Latencies {
  const seen = answered(world, axis)
  const byKind = Map.groupBy(seen, each => each.kind)
  const of: Latencies['of'] = (kind, person) => {
    const all = byKind.get(kind) ?? []
    if (all.length === 0) return undefined
    const everybody = pooled(all, DOCUMENTED_PRIORS.latency[kind])
    const own = all.filter(each => each.person === person)
    return person === undefined || own.length === 0 ? everybody : pooled(own, everybody)
  }
  return { of, observations: seen.length }
}

/** Answers that the group around is worth: as for forecasts of wholes, since answers are few. */
const pull = 10

function pooled(seen: readonly Answered[], around: Estimate): Estimate {
  const observed: Estimate = { kind: 'observed', days: seen.map(each => each.days) }
  return {
    kind: 'mixture',
    parts: [
      { weight: pull, of: around },
      { weight: seen.length, of: observed },
    ],
  }
}

/** What was answered here; what came in by an opening balance waited elsewhere. */
function answered(world: World, axis: DayAxis): Answered[] {
  const took = (from: string, to: string) =>
    Math.max(leastDays, axis.endOf(dayOf(to)) - axis.endOf(dayOf(from)))
  return [
    ...world.all('decision').flatMap((each): Answered[] => {
      const at = each.steps.decided?.first?.at ?? each.steps.decided?.at
      const kind = each.sort === 'approval' ? 'approval' : 'decision'
      const person = deciderOf(world, each, axis.today)?.id
      return at && !each.openedOn ? [{ kind, person, days: took(raisedOnOf(each), at) }] : []
    }),
    ...world.all('question').flatMap((each): Answered[] => {
      const at = each.steps.answered?.at
      const person = answererOf(world, each)?.id
      if (!at || each.openedOn || each.sort !== 'question') return []
      return [{ kind: 'question', person, days: took(each.createdAt, at) }]
    }),
    ...world.all('escalation').flatMap((each): Answered[] => {
      const at = each.steps.answered?.at
      if (!at || each.openedOn) return []
      return [{ kind: 'escalation', person: each.path?.[0], days: took(each.createdAt, at) }]
    }),
    ...world.all('support').flatMap((each): Answered[] => {
      const at = each.steps.given?.at
      if (!at || each.openedOn) return []
      return [{ kind: 'support', person: each.from, days: took(each.createdAt, at) }]
    }),
  ]
}

/** Answered on the day it was asked: half a day. */
const leastDays = 0.5
