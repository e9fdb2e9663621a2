/** What falls due with time, in the order in which the clock does what is due at one instant. */
import type { World } from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { approvals, escalations } from './escalations.ts'
import { gates } from './gates.ts'
import { pulses } from './pulses.ts'
import { triggers } from './triggers.ts'
import { windows } from './windows.ts'

/** Written into the ledger. */
export const ledgerJobs: readonly Job[] = [gates, approvals, escalations, triggers, pulses, windows]

export interface JobDue extends Due {
  readonly job: Job
  /** Id of the record that brings it. */
  readonly about: string
}

export interface Asked {
  readonly jobs: readonly Job[]
  /** A record that cannot be asked is left out, and told of: it does not stop the others. */
  readonly onTrouble: (trouble: unknown) => void
}

/** Everything that is due or will be, the first first. */
export function duesOf({ jobs, onTrouble }: Asked, world: World, now: Now): JobDue[] {
  const duesFrom = (job: Job, about: string): JobDue[] => {
    try {
      return job.dues(world, about, now).map(due => ({ ...due, job, about }))
    } catch (trouble) {
      onTrouble(trouble)
      return []
    }
  }
  return jobs
    .flatMap(job => job.among(world).flatMap(about => duesFrom(job, about)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
