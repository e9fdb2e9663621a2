/** Something to be done before or after others by the same scarce people. */
export interface Job {
  id: string
  /** Value lost for each day that it is delivered later. */
  costOfDelayPerDay: number
  /** Days of the scarce people or skill that it takes. */
  scarceDays: number
}

/**
 * Jobs by cost of delay divided by duration, highest first, ties in the order given: the order that loses least when
 * one scarce resource does them one after the other and every cost of delay is constant (Smith 1956, *Various
 * optimizers for single-stage production*; known as CD3 since Reinertsen 2009). With several resources, relations or
 * deadlines it is only a good list to start a scheduler from.
 */
export function byCd3<J extends Job>(jobs: readonly J[]): (J & { cd3: number })[] {
  checked(jobs)
  return jobs
    .map((job, place) => ({ ...job, cd3: cd3(job), place }))
    .sort((a, b) => b.cd3 - a.cd3 || a.place - b.place)
    .map(({ place: _, ...job }) => job as unknown as J & { cd3: number })
}

/** Value lost when the jobs are done one after the other in the order given. */
export function lossOfOrder(jobs: readonly Job[]): number {
  checked(jobs)
  let day = 0
  let loss = 0
  for (const job of jobs) {
    day += job.scarceDays
    loss += job.costOfDelayPerDay * day
  }
  return loss
}

function checked(jobs: readonly Job[]): void {
  jobs.forEach(({ costOfDelayPerDay, scarceDays }, k) => {
    for (const [name, value] of Object.entries({ costOfDelayPerDay, scarceDays }))
      if (!(Number.isFinite(value) && value >= 0))
        throw new RangeError(`jobs[${k}].${name} must be a number from 0, got ${value}`)
  })
}

function cd3(job: Job): number {
  if (job.scarceDays > 0) return job.costOfDelayPerDay / job.scarceDays
  return job.costOfDelayPerDay > 0 ? Number.POSITIVE_INFINITY : 0
}
