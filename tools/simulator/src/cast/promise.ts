/** Promises of the cast, written once and told as the steps they took. */
import { idOf } from '../ids.ts'
import type { Line } from './line.ts'

export interface Outcome {
  readonly key: string
  readonly statement: string
  readonly parent: string
  readonly serves?: string
  readonly owner: string
  readonly done?: string
  readonly dueOn?: string
  readonly level: 'department' | 'team'
  readonly team: string
  readonly value?: { readonly shape: 'steady'; readonly amount: number; readonly per: 'month' }
  readonly priority?: number
}

export interface Deliverable {
  readonly key: string
  readonly statement: string
  readonly parent: string
  readonly owner: string
  readonly done: string
  readonly dueOn: string
  readonly team?: string
  readonly estimate?: readonly [low: number, likely: number, high: number]
  /** Titles of its steps. */
  readonly tasks?: readonly string[]
}

/** Drafted, by its owner unless said, who commits it a few days later. */
export function outcomeLines(outcome: Outcome, draftedOn: string, rest: Drafting = {}): Line[] {
  const { key, ...fields } = outcome
  const { committedOn, draftedBy = outcome.owner } = rest
  const commit = { by: outcome.owner, say: 'outcome.commit', subject: key }
  return [
    { on: draftedOn, by: draftedBy, say: 'outcome.add', subject: key, fields },
    ...(committedOn ? [{ ...commit, on: committedOn }] : []),
  ]
}

export interface Drafting {
  readonly committedOn?: string
  readonly draftedBy?: string
}

/** Planned with its steps by one person, on one day. */
export function planLines(deliverables: readonly Deliverable[], on: string, by: string): Line[] {
  return deliverables.flatMap(({ key, tasks = [], estimate, ...fields }): Line[] => {
    const tri = estimate && { low: estimate[0], likely: estimate[1], high: estimate[2] }
    return [
      {
        on,
        by,
        say: 'deliverable.add',
        subject: key,
        fields: { ...fields, ...(tri ? { estimate: tri } : {}) },
      },
      ...tasks.map(title => ({
        on,
        by,
        say: 'task.add',
        subject: taskName(key, title),
        fields: { title, parent: key, assignee: fields.owner },
      })),
    ]
  })
}

/** The steps are done and the thing is there. */
export function deliverLines(deliverable: Deliverable, on: string): Line[] {
  const by = deliverable.owner
  return [
    ...(deliverable.tasks ?? []).map(title => ({
      on,
      by,
      say: 'task.finish',
      subject: idOf(taskName(deliverable.key, title)),
    })),
    { on, by, say: 'deliverable.deliver', subject: deliverable.key },
  ]
}

/** Two deliverables may have a step of the same title. */
function taskName(deliverable: string, title: string): string {
  return `task of ${deliverable}: ${title}`
}
