import type { Estimate } from './estimate.ts'
import type { WaitKind } from './obstacle.ts'
import type { Clarity } from './problem.ts'

/**
 * What a newcomer is told before its own history speaks. Each figure is a documented assumption; a forecast lists
 * those that it rests on.
 */
export interface Priors {
  /** Working days until an answer, from the day asked. */
  latency: Record<WaitKind, Estimate>
  /** How far a promised day slips, in working days, for what others promised. */
  promiseSlip: Estimate
  /** Chance that work comes back, the share of it then repeated, and what its lack of clarity adds to the spread. */
  rework: Record<Clarity, { chance: number; share: number; extraSpread: number }>
  /** Working days between a slip and its being said to those it touches. */
  reactionLag: Estimate
  /** Correlation of any two activities through what touches everybody, and on top through a common team. */
  sharedByAll: number
  sharedByTeam: number
}

/** A tenth takes 2.5 times as long as half of them, and what has waited long goes on waiting. */
const answered = (days: number): Estimate => ({ kind: 'logLogistic', median: days, steepness: 2.4 })

const likely = (days: number, spread = 2.5): Estimate => ({
  kind: 'threePoint',
  low: days / spread,
  likely: days,
  high: days * spread,
})

/**
 * The documented priors.
 * Latencies: medians at the workspace defaults (questions and escalations 2, rights 5 working days), tenth to
 * ninetieth hundredth a factor 2.5 either way, with the long tail of people's answers: an assumption. Promises: kept more often than not, a tenth over three
 * weeks late: as enhancement proposals of a large open project slip by whole releases in 26 to 46 % of cases, milder
 * for days promised to a colleague; an assumption. Rework and extra spread: assumptions;
 * of clear work none, since the figures it was learned from hold its rework already. Reaction lag: half a weekly
 * rhythm. Correlation: 0.13 to 0.18 within project in two real sets, 0.02 in a third; 0.05 is put on all and 0.10 on
 * the team.
 */
export const DOCUMENTED_PRIORS: Priors = {
  latency: {
    question: answered(2),
    escalation: answered(2),
    decision: answered(5),
    approval: answered(5),
    gate: answered(5),
    support: answered(5),
    outside: likely(10),
  },
  promiseSlip: {
    kind: 'mixture',
    parts: [
      { weight: 0.6, of: { kind: 'fixed', days: 0 } },
      { weight: 0.4, of: likely(7, 3) },
    ],
  },
  rework: {
    clear: { chance: 0, share: 0, extraSpread: 0 },
    vague: { chance: 0.3, share: 0.4, extraSpread: 0.25 },
    oversized: { chance: 0.2, share: 0.3, extraSpread: 0.35 },
    divergent: { chance: 0.4, share: 0.5, extraSpread: 0.25 },
  },
  reactionLag: likely(2.5),
  sharedByAll: 0.05,
  sharedByTeam: 0.1,
}
