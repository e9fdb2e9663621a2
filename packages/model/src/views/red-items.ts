/** The red items of an assessment, each with the one intervention that answers it; and the evidence of an item. */
import type { HealthItem } from '../health/nine.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export interface RedItem {
  readonly item: HealthItem
  readonly note?: string
  /** What was proposed or adopted for it, if anything. */
  readonly intervention?: Records['intervention']
}

export function redItems(world: World, assessment: Records['assessment']): RedItem[] {
  const answers = world
    .pointing('intervention', 'from', assessment.id)
    .filter(each => each.state !== 'dropped')
  return assessment.items
    .filter(each => each.colour === 'red')
    .map(({ item, note }) => {
      const intervention = answers.find(each => each.from?.item === item)
      return { item, ...(note ? { note } : {}), ...(intervention ? { intervention } : {}) }
    })
}

/** What stands beside a rating: codes of findings, questions of the pulse, and KPIs. */
export interface ItemEvidence {
  readonly findings: readonly string[]
  readonly questions: readonly string[]
  readonly kpis: readonly string[]
}

/** The evidence that belongs to each of the nine items. */
export const evidenceOf = (item: HealthItem): ItemEvidence => evidence[item]

const clarityFindings = [
  ...['vague-statement', 'no-owner', 'group-owner', 'absent-owner', 'no-done', 'no-deadline'],
  ...['deadline-inverted', 'stopped-too-early', 'orphan-work', 'meaning-lost', 'uncovered-outcome'],
  ...['value-counted-twice', 'waiting-proposal', 'too-rigid', 'unread-intent', 'diverging-interpretation'],
  ...['unanswered-question', 'stale-intent', 'overlapping-outcomes'],
]

const evidence: Record<HealthItem, ItemEvidence> = {
  clarity: { findings: clarityFindings, questions: ['serves', 'priorities'], kpis: [] },
  decomposition: { findings: ['stopped-too-early', 'uncovered-outcome'], questions: [], kpis: [] },
  resources: {
    findings: ['overcommitted', 'skill-gap', 'budget-overrun'],
    questions: ['resources'],
    kpis: ['unplannedShare'],
  },
  dependencies: {
    findings: ['unaccepted-dependency', 'broken-dependency', 'late-dependency'],
    questions: ['obstacles'],
    kpis: [],
  },
  tracking: { findings: ['silent-owner', 'activity-as-success'], questions: [], kpis: ['use'] },
  feedback: {
    findings: ['afraid-to-speak', 'unanswered-question', 'unanswered-escalation', 'untested-assumption'],
    questions: ['safety'],
    kpis: ['foundEarly', 'surprises'],
  },
  metrics: { findings: ['metric-rewards-wrong', 'unguarded-target'], questions: [], kpis: [] },
  empowerment: {
    findings: ['accountable-without-power', 'support-not-given'],
    questions: ['power'],
    kpis: ['decisionLatency'],
  },
  culture: { findings: ['repeated-miss', 'no-recognition'], questions: ['belief'], kpis: ['promisesKept'] },
}
