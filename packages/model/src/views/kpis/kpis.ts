/** The KPIs of execution health, over a world, by team and cycle, with their trend. The gap itself is the engine's. */
import { addDays } from '../../days.ts'
import type { World } from '../../world.ts'
import { firstOutput, onTime, promisesKept, proven } from './delivery.ts'
import { foundEarly, surprises } from './early.ts'
import { deliveryEfficiency, reworkShare, unplannedShare } from './effort.ts'
import { coordination, inRhythm, latency, overrides } from './habits.ts'
import type { Kpi, KpiValue, Period } from './kpi.ts'

export const kpis: readonly Kpi[] = [
  onTime,
  firstOutput,
  promisesKept,
  proven,
  foundEarly,
  surprises,
  reworkShare,
  unplannedShare,
  latency,
  deliveryEfficiency,
  overrides,
  coordination,
  inRhythm,
]

export interface KpiTrend {
  readonly kpi: Kpi
  /** Oldest first; the last one is the period that runs. */
  readonly periods: readonly (KpiValue & { readonly period: Period })[]
}

/** Each KPI in the newest periods up to a day. */
export function kpiTrends(
  world: World,
  { on, team, most = 4 }: { on: string; team?: string; most?: number },
): KpiTrend[] {
  const periods = periodsUpTo(world, on, most)
  return kpis.map(kpi => ({
    kpi,
    periods: periods.map(period => ({ period, ...kpi.measured({ world, period, team }) })),
  }))
}

/** Cycles that have begun, the newest of them cut at the day; quarters of twelve weeks where there are none. */
export function periodsUpTo(world: World, on: string, most: number): Period[] {
  const cycles = world
    .all('cycle')
    .flatMap(({ name, startsOn, endsOn }) =>
      startsOn && endsOn && startsOn <= on ? [{ name, from: startsOn, to: endsOn < on ? endsOn : on }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (cycles.length > 0) return cycles.slice(-most)
  return Array.from({ length: most }, (_, ago) => {
    const to = addDays(on, -quarterDays * ago)
    return { name: to, from: addDays(to, 1 - quarterDays), to }
  }).reverse()
}

const quarterDays = 84
