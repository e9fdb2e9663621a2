/** A plan from a file as a world of its own, as far as it can be taken. */
import type { Moment, World } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import type { Plan } from './entry.ts'
import { type Rehearsal, rehearse } from './rehearse.ts'
import { WrittenKeys } from './written-keys.ts'

export interface PlanWorld {
  readonly world: World
  readonly moment: Moment
  readonly tried: Rehearsal
}

/** @param today the day it is looked at; its records count as opened on it unless the file says when */
export function planWorld(plan: Plan, today: string): PlanWorld {
  const moment = momentOn(today)
  const world = new WrittenKeys(plan.entries)
  if (!plan.entries.some(entry => entry.kind === 'workspace')) world.begin(moment)
  const openedOn = typeof plan.openedOn?.value === 'string' ? plan.openedOn.value : today
  const tried = rehearse(plan, world, { moment, openedOn, entering: entry => world.expect(entry) })
  return { world, moment, tried }
}

/** Noon of a day, said by the import; ids are the same each time. */
export function momentOn(today: string): Moment {
  let ids = 0
  return {
    now: `${today}T12:00:00.000Z`,
    actor: 'import',
    via: 'import',
    todayIn: () => today,
    newId: () => deterministicId('check', String(++ids)),
  }
}
