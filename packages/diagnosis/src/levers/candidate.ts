/** A lever: something that a named person may really do, and what it would change in the plan. */
import type { ProblemChange } from '@throughline/engine'
import type { AnyRecord, World } from '@throughline/model'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'

export const leverKinds = [
  'decide',
  'answer',
  'support',
  'accept',
  'mitigate',
  'test',
  'cut',
  'split',
  'defer',
  'lend',
  'reassign',
  'protect',
  'add',
  'reorder',
  'startEarlier',
  'standIn',
  'deputy',
  'freeze',
  'renegotiate',
] as const

export type LeverKind = (typeof leverKinds)[number]

/** A step of adopting it, to be decided anew on the day. */
export interface LeverStep {
  readonly kind: string
  readonly verb: string
  readonly subject: string
  readonly fields?: { readonly [field: string]: unknown }
}

export interface Candidate {
  /** `decide D-12`: the same from one run to the next. */
  readonly id: string
  readonly kind: LeverKind
  readonly about: AnyRecord
  /** Who may pull it: ids of people; nobody named means whoever leads what it is about. */
  readonly who: readonly string[]
  /** What one would say aloud, without its gain: 'Decide D-12 this week'. */
  readonly deed: string
  readonly change: ProblemChange
  /** Empty where a person has to find the words first, such as the answer to a question. */
  readonly steps: readonly LeverStep[]
  /** Person-days that it takes, where they can be told. */
  readonly effortDays?: number
  /** What it assumes, where it assumes something. */
  readonly assumes?: string
  /** The share of an outcome's value that goes with it: taken off what it wins. */
  readonly givesUp?: { readonly of: string; readonly share: number }
  /** A promise that gets another day: nothing comes earlier by it, it only becomes likelier to be kept. */
  readonly due?: { readonly id: string; readonly on: string }
}

export interface Seeking {
  readonly world: World
  readonly plan: PlanProblem
  readonly forecast: PlanForecast
}

/** The day by which something is done 'this week': five working days from now. */
export const thisWeek = 5

/** Work that sets the end in more than one future of a hundred, most first. */
export function criticalWork({ plan, forecast }: Seeking): AnyRecord[] {
  const criticality = (record: AnyRecord) => forecast.nodes.get(record.id)?.criticality ?? 0
  return plan.counted.deliverables
    .filter(each => each.state !== 'delivered' && criticality(each) > 0.01)
    .sort((a, b) => criticality(b) - criticality(a))
}

export function nameOf(world: World, person: string | undefined): string {
  return world.one('person', person)?.name ?? 'somebody'
}
