/** For tests and measurements: a world with its problem, its forecast and its gap, and a small plan to begin from. */
import type { Calibration } from '@throughline/engine'
import { type Moment, systemNames, type World } from '@throughline/model'
import { Given } from '@throughline/model/given'
import { planForecast } from '../forecast/plan-forecast.ts'
import { planProblem } from '../problem/plan-problem.ts'
import type { Explaining } from './causes.ts'
import { planGap } from './gap.ts'

export interface Explained {
  readonly asPlan?: boolean
  readonly trials?: number
  readonly seed?: number
  readonly calibration?: Calibration
}

export function explained(
  world: World,
  moment: Pick<Moment, 'todayIn'>,
  { asPlan = false, trials = 400, seed = 1, calibration }: Explained = {},
): Explaining {
  const plan = planProblem(world, moment, { asPlan, ...(calibration ? { calibration } : {}) })
  const answer = planForecast(plan, { seed, trials })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  const { forecast } = answer
  return { world, plan, forecast, asPlan, gap: planGap({ world, axis: plan.axis, forecast, asPlan }) }
}

/** The small organisation with every system on but the one that asks for charters. */
export function planning(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', {
    subject: 'WS-1',
    fields: { systems: systemNames.filter(each => each !== 'charter') },
    because: 'All of it.',
  })
  return given
}

const done = 'Visits stand in the product.'

/** An outcome with its day and perhaps a value, and a deliverable below it for each estimate. */
export function promised(given: Given, outcome: object, estimates: readonly object[] = []): string {
  const fields = { statement: 'Branches plan visits in the product', parent: 'INT-1', owner: 'Amina', done }
  const { key } = given.did('outcome.add', {
    fields: { ...fields, dueOn: '2026-12-18', serves: 'It is a part of it.', ...outcome },
  })
  for (const more of estimates) worked(given, { parent: key, ...more })
  return key
}

export function worked(given: Given, more: object): string {
  const fields = { statement: 'The history of 14 branches is imported', owner: 'Amina', done }
  return given.did('deliverable.add', {
    fields: { ...fields, estimate: { low: 3, likely: 5, high: 9 }, ...more },
  }).key
}

export const steady = { shape: 'steady', amount: 7000, per: 'week' }
