/** For measuring: simulated organisations that suffer from one leg, and the leg that the gap names as most acute. */
import { type Organisation, organisation, trouble } from '@throughline/simulator'
import { learnedCalibration } from './calibration/learned.ts'
import type { Leg } from './finding.ts'
import { type Causes, causesOfGap } from './gap/causes.ts'
import { explained } from './gap/explaining.cases.ts'

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
export async function causesIn(
  leg: Leg,
  { seed, trials, times, beside }: AcuteTrying,
): Promise<Causes | undefined> {
  const untroubled = promisedTightly(organisation({ seed, records: 400 + (seed % 4) * 60 }), trials)
  for (const each of legs) trouble(untroubled, each, { seed, times: each === leg ? times : beside })
  return causesOfGap(lookedAt(untroubled, trials), { seed, trials })
}

function lookedAt({ replica, moment }: Organisation, trials: number) {
  const calibration = learnedCalibration(replica)
  return explained(replica, moment, { trials, seed: 1, ...(calibration ? { calibration } : {}) })
}

/**
 * A simulated organisation leaves a year of room before its days, in which any fault is swallowed, and prices every other
 * promise. Here whatever a department promised has a value, and every day is the one of even odds as long as nothing goes
 * wrong; what rests on drafts alone has no value, or it would be a fault of its own.
 */
function promisedTightly(healthy: Organisation, trials: number): Organisation {
  const { world, forecast } = lookedAt(healthy, trials)
  const evenOdds = (id: string | undefined) => forecast.nodes.get(id ?? '')?.p50On
  for (const { value = usual, ...outcome } of world.all('outcome')) {
    const dueOn = evenOdds(outcome.id)
    if (!dueOn) healthy.replica.put(outcome)
    else healthy.replica.put({ ...outcome, dueOn, ...(outcome.level === 'department' ? { value } : {}) })
  }
  for (const work of world.all('deliverable')) {
    const dueOn = evenOdds(work.id)
    if (dueOn && work.state !== 'delivered') healthy.replica.put({ ...work, dueOn })
  }
  for (const each of world.all('dependency')) {
    const neededOn = evenOdds(each.from)
    if (neededOn) healthy.replica.put({ ...each, neededOn })
  }
  return healthy
}

const usual = { shape: 'steady', amount: 40_000, per: 'month' } as const
