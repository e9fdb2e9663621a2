/** One next step for a reader: the leg, its framework, and one thing for this week that they may do. */
import {
  type CausesSaid,
  type LeverOffered,
  type LeversSaid,
  type NextStep,
  nextStep,
} from '@throughline/diagnosis'
import { leadOf, type World } from '@throughline/model'
import type { Access } from '../access/access.ts'
import type { Judged } from '../projections/judged.ts'

export interface NextStepSaid extends NextStep {
  /** Ledger position that it was read from. */
  readonly position: number
}

export interface SteppingFrom {
  readonly world: World
  readonly access: Access
  /** As the reader sees them. */
  readonly judged: Judged
  /** Nothing where nothing is forecast. */
  readonly causes?: CausesSaid | undefined
  readonly levers?: LeversSaid | undefined
}

export function nextStepSaid({ world, access, judged, causes, levers }: SteppingFrom): NextStepSaid {
  const { person } = access.principal
  const by = access.seesMoney ? levers?.by : 'days'
  const step = nextStep(
    {
      findings: judged.findings,
      causes: causes?.causes,
      levers: levers && { best: levers.best, by: by ?? 'days' },
    },
    { mayPull: lever => mayPull(world, lever, person) },
  )
  return { ...step, position: judged.position }
}

/** Whether a person is named for it, or leads what it is about where nobody is. */
export function mayPull(world: World, { who, about }: LeverOffered, person: string | undefined): boolean {
  if (person === undefined) return false
  return who.length > 0 ? who.includes(person) : leadOf(world, world.record(about))?.id === person
}
