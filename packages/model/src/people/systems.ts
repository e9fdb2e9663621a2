/** The systems that a workspace may switch on, so far as they are built, with their level of use. */

export interface System {
  readonly name: string
  readonly title: string
  /** What it is for, in a sentence. */
  readonly purpose: string
  readonly level: 'start'
}

export const systemNames = ['cascade', 'ownership', 'lineOfSight', 'questions', 'sync'] as const

export type SystemName = (typeof systemNames)[number]

/** A workspace opens with these. */
export const startingSystems: readonly SystemName[] = systemNames

export const systems: readonly System[] = [
  {
    name: 'cascade',
    title: 'Clarity cascade',
    purpose: 'Intent refined level by level to work that somebody can finish.',
    level: 'start',
  },
  {
    name: 'ownership',
    title: 'Ownership',
    purpose: 'One named person and a one-sentence ‘done’ for every outcome.',
    level: 'start',
  },
  {
    name: 'lineOfSight',
    title: 'Line of sight',
    purpose: 'From any task, the whole line up to the intent; work without one is listed.',
    level: 'start',
  },
  {
    name: 'questions',
    title: 'Interpretation and questions',
    purpose:
      'Each team writes what it understood; divergences and questions are answered before work begins.',
    level: 'start',
  },
  {
    name: 'sync',
    title: 'Check-ins and sync',
    purpose: 'A check-in in 20 seconds, and what waits in order of its stake.',
    level: 'start',
  },
]
