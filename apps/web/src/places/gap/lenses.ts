/** Findings in three ways: all of them, what loses its pace, and what traps a plan before it starts. */
import type { Finding } from '@throughline/diagnosis'

export type Lens = 'all' | 'momentum' | 'pitfalls'

export const lenses: readonly { id: Lens; label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'momentum', label: 'Momentum' },
  { id: 'pitfalls', label: 'Pitfalls' },
]

export function seenThrough(lens: Lens, { code }: Finding): boolean {
  if (lens === 'momentum') return momentum.has(code)
  return lens === 'all' || pitfalls.has(code)
}

/** What moves too slowly, or stands still: decisions, answers, reporting, learning. */
const momentum: ReadonlySet<string> = new Set([
  ...['slow-decision', 'absent-decider', 'leader-bottleneck', 'late-voice', 'unanswered-question'],
  ...['waiting-proposal', 'waiting-dependency', 'support-not-given', 'stale-intent', 'unread-intent'],
  ...['sliding-deadline', 'repeated-miss', 'priority-churn', 'reopened-decision', 'endless-planning'],
  ...['fading-momentum', 'silent-owner', 'outdated-status', 'skipped-retro', 'missing-impact-retro'],
  ...['action-not-done', 'unjudged-intervention', 'overdue-triad', 'no-recognition', 'starved-constraint'],
])

/** What makes work fail whoever does it: words, measures, load and promises that cannot hold. */
const pitfalls: ReadonlySet<string> = new Set([
  ...['vague-statement', 'no-done', 'no-owner', 'group-owner', 'absent-owner', 'no-deadline'],
  ...['deadline-inverted', 'too-rigid', 'stopped-too-early', 'uncovered-outcome', 'orphan-work'],
  ...['meaning-lost', 'diverging-interpretation', 'overlapping-outcomes', 'value-counted-twice'],
  ...['accountable-without-power', 'activity-as-success', 'metric-rewards-wrong', 'vanity-signal'],
  ...['unguarded-target', 'missing-right', 'overlapping-rights', 'missing-voice', 'overcommitted'],
  ...['skill-gap', 'unaccepted-dependency', 'broken-dependency', 'late-dependency', 'untested-assumption'],
  ...['unmapped-promise', 'impossible-promise', 'scope-creep', 'not-ready', 'green-outside'],
])
