/** For measuring: simulated organisations that suffer from one leg, and the leg that the gap names as most acute. */
import type { AnyRecord } from '@throughline/model'
import { type Organisation, organisation, trouble } from '@throughline/simulator'
import type { Leg } from './finding.ts'
import { type Causes, causesOfGap } from './gap/causes.ts'
import { explained } from './gap/explaining.cases.ts'
import { planProblem } from './problem/plan-problem.ts'

export interface AcuteTrying {
  readonly seed: number
  readonly trials: number
  /** How often each fault of the leg is put in; 0 leaves the organisation as it was. */
  readonly times: number
  /** How often each fault of the other legs is put in beside it. */
  readonly beside: number
}

export const legs: readonly Leg[] = ['clarity', 'alignment', 'feedback']

/** Nothing where no promise can be forecast. */
export async function causesIn(leg: Leg, tried: AcuteTrying): Promise<Causes | undefined> {
  const { seed, trials } = tried
  return causesOfGap(lookedAt(ill(leg, tried), trials), { seed, trials })
}

/** A link that closes a ring is refused where it is said: such faults are put in elsewhere. */
function ill(leg: Leg, tried: AcuteTrying, draw = 0): Organisation {
  const { seed, trials, times, beside } = tried
  const one = untroubled(organisation({ seed, records: 400 + (seed % 4) * 60 }), trials)
  for (const each of legs)
    trouble(one, each, { seed: seed + 10_000 * draw, times: each === leg ? times : beside })
  const { refusals } = planProblem(one.replica, one.moment)
  return refusals.length === 0 ? one : ill(leg, tried, draw + 1)
}

function lookedAt({ replica, moment }: Organisation, trials: number) {
  return explained(replica, moment, { trials, seed: 1 })
}

/**
 * A simulated organisation leaves room before its days, in which any fault is swallowed, prices every other promise, and
 * has habits of its own. Here whatever a department promised has a value, every day is the one of even odds as long as
 * nothing goes wrong, and past work took what it was estimated at; what rests on drafts alone has no value, or it would
 * be a fault of its own.
 */
function untroubled(grown: Organisation, trials: number): Organisation {
  const { replica } = grown
  for (const work of replica.all('deliverable'))
    if (work.state === 'delivered' && work.estimate)
      replica.put({ ...work, spentDays: Math.max(0.5, work.estimate.likely) })
  const { forecast } = lookedAt(grown, trials)
  const evenOdds = (id: string | undefined) => forecast.nodes.get(id ?? '')?.p50On
  for (const { value = usual, ...outcome } of replica.all('outcome')) {
    const dueOn = evenOdds(outcome.id)
    if (!dueOn) replica.put(outcome)
    else replica.put({ ...promisedOn(outcome, dueOn), ...(outcome.level === 'department' ? { value } : {}) })
  }
  for (const work of replica.all('deliverable')) {
    const dueOn = evenOdds(work.id)
    if (dueOn && work.state !== 'delivered') replica.put(promisedOn(work, dueOn))
  }
  for (const each of replica.all('dependency')) {
    const neededOn = evenOdds(each.from)
    if (neededOn) replica.put({ ...each, neededOn })
  }
  return grown
}

/** As if this had been its day from the beginning. */
function promisedOn<T extends AnyRecord>(record: T, dueOn: string): T {
  const { dueOn: _, ...edits } = record.edits
  return { ...record, dueOn, edits }
}

const usual = { shape: 'steady', amount: 40_000, per: 'month' } as const
