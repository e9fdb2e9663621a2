/** KPIs of effort: what was done again, what was not planned, what it took. */
import { daysBetween } from '../../days.ts'
import type { Records } from '../../registry.ts'
import { belongs, isIn, type Kpi, type KpiAsked, percentOf } from './kpi.ts'

type Deliverable = Records['deliverable']

export const reworkShare: Kpi = {
  name: 'reworkShare',
  says: 'Effort on reopened work and on changes after a gate, of all effort.',
  unit: '%',
  better: 'down',
  measured: asked => {
    const work = deliveredIn(asked)
    const again = sum(work.filter(each => each.steps.reopened).map(effortOf))
    const changed = sum(changesAfterGate(asked).map(each => each.effort?.likely ?? 0))
    const whole = sum(work.map(effortOf)) + changed
    return percentOf(again + changed, whole, work.length)
  },
}

/** Work that begins so soon after it was written down was not planned. */
const soonDays = 5

export const unplannedShare: Kpi = {
  name: 'unplannedShare',
  says: 'Effort outside the baseline begun within five days of being written down, of all effort begun.',
  unit: '%',
  better: 'down',
  measured: asked => {
    const begun = asked.world
      .all('deliverable')
      .filter(each => isIn(asked.period, startedAt(each)) && belongs(asked, each))
    const unplanned = begun.filter(each => {
      const soon = daysBetween(each.createdAt.slice(0, 10), startedAt(each)!.slice(0, 10)) <= soonDays
      return soon && each.openedOn === undefined && isOutsideBaseline(asked, each)
    })
    return percentOf(sum(unplanned.map(effortOf)), sum(begun.map(effortOf)), begun.length)
  },
}

export const deliveryEfficiency: Kpi = {
  name: 'deliveryEfficiency',
  says: 'Effort that was estimated for what was delivered, of the effort it took.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const work = deliveredIn(asked).filter(each => each.estimate && (each.spentDays ?? 0) > 0)
    const estimated = sum(work.map(each => estimatedDays(each) ?? 0))
    return percentOf(estimated, sum(work.map(each => each.spentDays ?? 0)), work.length)
  },
}

function deliveredIn(asked: KpiAsked): Deliverable[] {
  return asked.world
    .all('deliverable')
    .filter(
      each => each.state === 'delivered' && isIn(asked.period, each.steps.delivered?.at ?? each.stateAt),
    )
    .filter(each => belongs(asked, each))
}

function startedAt(work: Deliverable): string | undefined {
  return work.steps.started?.first?.at ?? work.steps.started?.at
}

/** Written down after the outcome it is part of was first committed; what is part of none is outside any. */
function isOutsideBaseline({ world }: KpiAsked, work: Deliverable): boolean {
  const outcome = world.one('outcome', work.parent)
  const agreed = outcome?.steps.committed?.first?.at ?? outcome?.steps.committed?.at
  return !outcome || (agreed !== undefined && work.createdAt > agreed)
}

const takenIn: readonly string[] = ['absorbed', 'billed', 'traded']

function changesAfterGate(asked: KpiAsked): Records['changeRequest'][] {
  const { world, period } = asked
  return world
    .all('changeRequest')
    .filter(each => takenIn.includes(each.state) && isIn(period, each.stateAt))
    .filter(each => {
      const subject = world.record(each.of)
      const gates = world.pointing('gate', 'of', each.of)
      const passed = gates.some(gate => (gate.steps.proceeded?.at ?? '9999') < each.createdAt)
      return passed && subject !== undefined && belongs(asked, subject)
    })
}

/** Person-days that were spent on it, else those it was estimated at. */
function effortOf(work: Deliverable): number {
  return work.spentDays ?? estimatedDays(work) ?? 0
}

/** Mean of a triangle through low, likely and high. */
function estimatedDays({ estimate }: Deliverable): number | undefined {
  return estimate && (estimate.low + estimate.likely + estimate.high) / 3
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
