import { type AnyRecord, daysBetween, kpis, type Period, type World } from '@throughline/model'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { isRising, lengthOf, periodsOf } from './periods.ts'

/** More and more is done that nobody planned: its share, escalations and actions for the same week rise together. */
export const firefighting: Detector = {
  code: 'firefighting',
  leg: 'feedback',
  system: 'health',
  needs: 'history',
  spot: sight => spotAll(sight),
}

function spotAll(sight: Sight): Spotted[] {
  const { world } = sight
  const on = world.workspace as AnyRecord | undefined
  const changes = world.figure('falling')
  const periods = periodsOf(sight, changes)
  if (!on || periods.length <= changes) return []
  const measures = measuresOf(world, periods)
  const unplanned = measures[0]!.values.at(-1)
  const most = world.figure('unplannedShare')
  if (unplanned === undefined || unplanned <= most) return []
  if (!measures.every(({ values }) => isRising(values, changes))) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${Math.round(unplanned)} % of the effort was not planned, and it has risen ${changes} periods in a row.`,
      evidence: [
        ...measures.map(({ name, values, unit }) =>
          shows(on, `${name}: ${values.map(value => `${told(value!)}${unit}`).join(', ')}.`),
        ),
        { text: stakeUnknown },
      ],
      remedy: `Keep a reserve for what comes unplanned, and ask in the next review which one cause makes most of it.`,
    },
  ]
}

interface Measure {
  readonly name: string
  readonly unit: string
  readonly values: readonly (number | undefined)[]
}

/** Those of systems that are on; counts are by week, since periods differ in length. */
function measuresOf(world: World, periods: readonly Period[]): Measure[] {
  const unplanned = kpis.find(each => each.name === 'unplannedShare')!
  const perWeek = (of: readonly string[]) =>
    periods.map(period => {
      const inside = of.filter(on => period.from <= on && on <= period.to)
      return (7 * inside.length) / lengthOf(period)
    })
  const escalated = world.all('escalation').map(each => each.createdAt.slice(0, 10))
  const hurried = world
    .all('action')
    .filter(({ dueOn, createdAt }) => dueOn !== undefined && daysBetween(createdAt.slice(0, 10), dueOn) < 7)
    .map(each => each.createdAt.slice(0, 10))
  return [
    {
      name: 'Unplanned share',
      unit: ' %',
      values: periods.map(period => unplanned.measured({ world, period }).value),
    },
    ...(world.systemIsOn('escalation')
      ? [{ name: 'Escalations', unit: ' a week', values: perWeek(escalated) }]
      : []),
    { name: 'Actions for the same week', unit: ' a week', values: perWeek(hurried) },
  ]
}

function told(value: number): string {
  return value >= 10 ? `${Math.round(value)}` : `${Math.round(10 * value) / 10}`
}
