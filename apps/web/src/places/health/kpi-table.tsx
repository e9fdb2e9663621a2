import { type KpiTrend, kpiTrends } from '@throughline/model'
import { useMemo } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { kpiLabels, kpiMove, kpiWords } from './health-words.ts'
import { Trend } from './trend.tsx'

/** The KPIs of execution, cycle by cycle; those without anything to count stand last. */
export function KpiTable({ team }: { team: string | undefined }) {
  const world = useWorld()
  const today = useToday()
  const trends = useMemo(
    () => kpiTrends(world, { on: today, ...(team ? { team } : {}) }),
    [world, today, team],
  )
  const counted = trends.filter(each => each.periods.some(period => period.value !== undefined))
  const others = trends.filter(each => !counted.includes(each))
  return (
    <section aria-labelledby="kpi-head">
      <h2 id="kpi-head">
        KPIs <small>{periodWords(trends[0])}</small>
      </h2>
      <ul className="trends kpis">
        {counted.map(trend => (
          <KpiRow key={trend.kpi.name} trend={trend} />
        ))}
      </ul>
      {others.length > 0 && (
        <p className="text-3 t-12">
          {`Nothing to count yet: ${others.map(({ kpi }) => (kpiLabels[kpi.name] ?? kpi.name).toLowerCase()).join(', ')}.`}
        </p>
      )}
    </section>
  )
}

function KpiRow({ trend }: { trend: KpiTrend }) {
  const values = trend.periods.flatMap(each => each.value ?? [])
  const top = trend.kpi.unit === '%' ? 100 : Math.max(...values, 1)
  const move = kpiMove(trend)
  const newest = trend.periods.findLast(each => each.value !== undefined)!
  return (
    <li>
      <span>
        {kpiLabels[trend.kpi.name] ?? trend.kpi.name}
        <span className="text-3 t-12 says">{trend.kpi.says}</span>
      </span>
      <Trend
        values={values}
        from={0}
        to={Math.max(top, ...values)}
        label={trend.periods.map(each => `${each.period.name} ${kpiWords(trend, each)}`).join(', ')}
      />
      <span className="end">
        <b className="figures">{kpiWords(trend, newest)}</b>
        {move && <span className={move === 'better' ? 't-12 tone-on' : 't-12 tone-risk'}>{` ${move}`}</span>}
      </span>
    </li>
  )
}

function periodWords(trend: KpiTrend | undefined): string {
  const periods = trend?.periods ?? []
  return periods.length === 0 ? '' : `${periods[0]!.period.name} to ${periods.at(-1)!.period.name}`
}
