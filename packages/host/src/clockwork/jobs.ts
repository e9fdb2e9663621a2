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

/** Everything that is due or will be, the first first. */
export function duesOf(jobs: readonly Job[], world: World, now: Now): JobDue[] {
  return jobs
    .flatMap(job =>
      job.among(world).flatMap(about => job.dues(world, about, now).map(due => ({ ...due, job, about }))),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
