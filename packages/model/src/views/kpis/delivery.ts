/** KPIs of what was delivered: on time, soon after the decision, as promised, with effect. */
import { daysBetween } from '../../days.ts'
import type { AnyRecord } from '../../grammar/record.ts'
import { impactDueOn } from '../impact-due.ts'
import { allBelow } from '../line-of-sight.ts'
import { firstPromisedOn } from '../promised-day.ts'
import { belongs, isIn, type Kpi, type KpiAsked, median, percentOf } from './kpi.ts'

export const onTime: Kpi = {
  name: 'onTime',
  says: 'Deliverables delivered by the first day that was promised, of those due.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const due = dueIn(asked, asked.world.all('deliverable'))
    return percentOf(due.filter(each => inTime(each.record, each.on)).length, due.length)
  },
}

export const firstOutput: Kpi = {
  name: 'firstOutput',
  says: 'Days from the decision for an intent to the first deliverable below it.',
  unit: 'days',
  better: 'down',
  measured: asked => {
    const days = asked.world.all('intent').flatMap(intent => {
      if (!intent.decidedOn) return []
      const first = allBelow(asked.world, intent.id)
        .filter(each => each.kind === 'deliverable' && belongs(asked, each))
        .flatMap(each => deliveredOn(each) ?? [])
        .sort()[0]
      return first && isIn(asked.period, first) ? [daysBetween(intent.decidedOn, first)] : []
    })
    const value = median(days)
    return { of: days.length, ...(value === undefined ? {} : { value }) }
  },
}

export const promisesKept: Kpi = {
  name: 'promisesKept',
  says: 'Promises kept, of those due: to clients, and inside by outcomes and dependencies.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const clients = toClients(asked)
    const inside = insidePromises(asked)
    const all = [...clients, ...inside]
    const share = (kept: readonly boolean[]) => percentOf(kept.filter(Boolean).length, kept.length).value
    const [outer, inner] = [share(clients), share(inside)]
    const parts = {
      ...(outer === undefined ? {} : { clients: outer }),
      ...(inner === undefined ? {} : { inside: inner }),
    }
    return { ...percentOf(all.filter(Boolean).length, all.length), parts }
  },
}

export const proven: Kpi = {
  name: 'proven',
  says: 'Outcomes validated, of those delivered whose impact day has come.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const judged = asked.world
      .all('outcome')
      .filter(each => belongs(asked, each) && isIn(asked.period, impactDueOn(asked.world, each)))
    return percentOf(judged.filter(each => each.state === 'validated').length, judged.length)
  },
}

/** Records first promised for a day of the period, save those that were dropped. */
function dueIn(asked: KpiAsked, records: readonly AnyRecord[]): { record: AnyRecord; on: string }[] {
  return records.flatMap(record => {
    const on = firstPromisedOn(asked.world, record)
    if (on === undefined || record.state === 'dropped' || !isIn(asked.period, on)) return []
    return belongs(asked, record) ? [{ record, on }] : []
  })
}

function inTime(record: AnyRecord, on: string): boolean {
  const delivered = deliveredOn(record)
  return delivered !== undefined && delivered <= on
}

const ended: readonly string[] = ['delivered', 'validated', 'unproven']

function deliveredOn(record: AnyRecord): string | undefined {
  if (!ended.includes(record.state)) return undefined
  return (record.steps.delivered?.at ?? record.stateAt).slice(0, 10)
}

/** Whether each promise due to a client was kept; a promise without a day is due once it is answered. */
function toClients(asked: KpiAsked): boolean[] {
  const { world, period } = asked
  return world
    .all('promise')
    .filter(each => each.state !== 'declined')
    .filter(each => isIn(period, each.dueOn ?? (each.steps.kept ?? each.steps.broken)?.at))
    .filter(each => {
      const engagement = world.one('engagement', each.engagement)
      return engagement !== undefined && belongs(asked, engagement)
    })
    .map(each => each.state === 'kept')
}

function insidePromises(asked: KpiAsked): boolean[] {
  const outcomes = dueIn(asked, asked.world.all('outcome')).map(each => inTime(each.record, each.on))
  const received = dueIn(asked, asked.world.all('dependency')).map(({ record, on }) => {
    const kept = record.steps.kept?.at.slice(0, 10)
    return record.state === 'kept' && kept !== undefined && kept <= on
  })
  return [...outcomes, ...received]
}
