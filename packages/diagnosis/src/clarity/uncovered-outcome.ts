import type { AnyRecord } from '@throughline/model'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { openOutcomes } from './open-records.ts'

const ended: readonly string[] = ['dropped', 'unproven']

/**
 * What stands directly below cannot add up to it: all of it ended, or its weights do not reach the whole. Where the
 * hole is further down, it is told there and once.
 */
export const uncoveredOutcome: Detector = {
  code: 'uncovered-outcome',
  leg: 'clarity',
  system: 'cascade',
  spot: sight => openOutcomes(sight.world).flatMap(outcome => spotOne(outcome, sight)),
}

function spotOne(on: AnyRecord, { world }: Sight): Spotted[] {
  const direct = world.below(on.id)
  if (direct.length === 0) return []
  const live = direct.filter(each => !ended.includes(each.state))
  if (live.length === 0)
    return [
      {
        on,
        severity: 'warning',
        sentence: `Everything below ${on.key} has ended without reaching it.`,
        evidence: direct.map(each => shows(each, `${each.key} is ${each.state}.`)),
        remedy: 'Add what would reach it, or drop it with a reason.',
      },
    ]
  return shortWeights(on, live)
}

/** Stated weights share the whole out; together they should reach it. */
function shortWeights(on: AnyRecord, live: readonly AnyRecord[]): Spotted[] {
  const weights = live.map(each => each.weight as number | undefined)
  if (weights.some(weight => weight === undefined)) return []
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0)
  if (sum >= 0.995 || sum === 0) return []
  return [
    {
      on,
      severity: 'warning',
      sentence: `What stands below ${on.key} carries ${Math.round(sum * 100)} % of it.`,
      evidence: live.map(each =>
        shows(each, `${each.key} carries ${Math.round(Number(each.weight) * 100)} %.`),
      ),
      remedy: 'Add what carries the rest, or share the weights out anew.',
    },
  ]
}
