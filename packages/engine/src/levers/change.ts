import type { Calibration } from '../forecast/calibration.ts'
import type { Risk, Wait } from '../forecast/obstacle.ts'
import type { Priors } from '../forecast/priors.ts'
import type {
  ForecastActivity,
  ForecastPerson,
  ForecastProblem,
  ForecastRelation,
} from '../forecast/problem.ts'
import type { Switches } from '../forecast/switches.ts'

/**
 * What a lever does to a problem, as data that can be sent to a worker. Records replace those of the same id, or are
 * added. What is not named stays the very same object, so that its quantile table is made once for all levers.
 */
export interface ProblemChange {
  activities?: readonly ForecastActivity[]
  waits?: readonly Wait[]
  risks?: readonly Risk[]
  people?: readonly ForecastPerson[]
  /** Ids of activities, waits, risks and people that are gone; relations of a gone activity go with it. */
  without?: readonly string[]
  relations?: { add?: readonly ForecastRelation[]; drop?: readonly { from: string; to: string }[] }
  priority?: readonly string[]
  /** Ids that go before all others, whatever order these are in. */
  first?: readonly string[]
  switches?: Partial<Switches>
  /** Other habits than those that were learned or assumed. */
  calibration?: Calibration
  priors?: Partial<Priors>
}

/** The problem with changes made, one after the other: on the same record the later one wins. */
export function changed(problem: ForecastProblem, ...changes: readonly ProblemChange[]): ForecastProblem {
  const whole = changes.reduce(once, problem)
  if (changes.length < 2 || changes.every(change => !change.without?.length)) return whole
  // A later change may still speak of work that an earlier one took away.
  const present = new Set(whole.activities.map(one => one.id))
  const without = problem.activities.flatMap(({ id }) => (present.has(id) ? [] : [id]))
  return without.length > 0 ? once(whole, { without }) : whole
}

function once(problem: ForecastProblem, change: ProblemChange): ForecastProblem {
  const gone = new Set(change.without)
  const dropped = new Set(change.relations?.drop?.map(({ from, to }) => `${from}\n${to}`))
  const activities = replaced(problem.activities, change.activities, gone)
  const stays = (ids: readonly string[]) => (gone.size > 0 ? ids.filter(id => !gone.has(id)) : ids)
  const relations = [...(problem.relations ?? []), ...(change.relations?.add ?? [])].filter(
    ({ from, to }) => !gone.has(from) && !gone.has(to) && !dropped.has(`${from}\n${to}`),
  )
  const waits = replaced(problem.waits ?? [], change.waits, gone).map(wait =>
    gone.size > 0 ? { ...wait, blocks: stays(wait.blocks), after: stays(wait.after ?? []) } : wait,
  )
  const risks = replaced(problem.risks ?? [], change.risks, gone).map(risk =>
    gone.size > 0 ? { ...risk, affects: stays(risk.affects) } : risk,
  )
  const order = change.priority ?? problem.priority
  const { first } = change
  const priority = first ? [...first, ...(order ?? []).filter(id => !first.includes(id))] : order
  return {
    ...problem,
    activities,
    relations,
    waits,
    risks,
    ...(problem.people || change.people
      ? { people: replaced(problem.people ?? [], change.people, gone) }
      : {}),
    ...(priority ? { priority: stays(priority) } : {}),
    ...(change.calibration ? { calibration: change.calibration } : {}),
    ...(change.priors ? { priors: { ...problem.priors, ...change.priors } } : {}),
    ...(change.switches ? { switches: { ...problem.switches, ...change.switches } } : {}),
  }
}

function replaced<T extends { id: string }>(
  records: readonly T[],
  changes: readonly T[] | undefined,
  gone: ReadonlySet<string>,
): readonly T[] {
  if (!changes && gone.size === 0) return records
  const byId = new Map(changes?.map(one => [one.id, one]))
  const kept = records.flatMap(one => (gone.has(one.id) ? [] : [byId.get(one.id) ?? one]))
  const known = new Set(records.map(one => one.id))
  return [...kept, ...(changes ?? []).filter(one => !known.has(one.id) && !gone.has(one.id))]
}
