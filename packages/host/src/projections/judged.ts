/** What is judged of a workspace at one position, on whichever thread. */
import { type Diagnosis, diagnose, type ProposedSystem, proposedSystem } from '@throughline/diagnosis'
import type { Moment, Replica } from '@throughline/model'
import { withoutPrivate } from '../access/private-drafts.ts'

export interface Judged extends Diagnosis {
  /** Ledger position that was judged: a large workspace may have gone on meanwhile. */
  readonly position: number
  /** The next system to switch on, where one would find something now. */
  readonly proposes?: ProposedSystem
}

/** Judges a world as it is now. */
export function judged(world: Replica, moment: Pick<Moment, 'now' | 'todayIn'>): Judged {
  const open = withoutPrivate(world)
  const proposes = proposedSystem(open, moment)
  return { ...diagnose(open, moment), position: world.position, ...(proposes ? { proposes } : {}) }
}
