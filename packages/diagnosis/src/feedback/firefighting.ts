import {
  addDays,
  daysBetween,
  escalatedTo,
  kpis,
  type Period,
  type Records,
  type World,
} from '@throughline/model'
import { counted, teamOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { isRising } from './periods.ts'

/** More and more is done that nobody planned: its share of the effort, escalations, actions for the same week. */
export const firefighting: Detector = {
  code: 'firefighting',
  leg: 'feedback',
  system: 'health',
  needs: 'teams',
  spot: sight => {
    const urgent = urgentOf(sight.world)
    const months = monthsUpTo(todayOf(sight), sight.world.figure('falling') + 1)
    return sight.world.all('team').flatMap(team => spotOne(team, { sight, urgent, months }))
  },
}

const monthDays = 30

/** Months counted back from a day, the oldest first: a cycle is too long to wait for smoke. */
function monthsUpTo(today: string, count: number): Period[] {
  return Array.from({ length: count }, (_, ago) => {
    const to = addDays(today, -monthDays * ago)
    return { name: to, from: addDays(to, 1 - monthDays), to }
  }).reverse()
}

interface Looking {
  readonly sight: Sight
  readonly urgent: Urgent
  readonly months: readonly Period[]
}

function spotOne(on: Records['team'], { sight, urgent, months }: Looking): Spotted[] {
  const { world } = sight
  const changes = world.figure('falling')
  const measures = [
    { name: 'Escalations', days: urgent.escalations.get(on.id) ?? [] },
    { name: 'Actions for the same week', days: urgent.actions.get(on.id) ?? [] },
  ].map(({ name, days }) => ({
    name,
    values: months.map(month => days.filter(day => isInside(month, day)).length),
  }))
  if (measures.every(({ values }) => !isRising(values, changes))) return []
  const share = { name: 'Unplanned share, %', values: unplannedOf(world, on, months) }
  const rising = [...measures, share].filter(({ values }) => isRising(values, changes))
  // One alone may be a habit, or an accident of counting.
  if (rising.length < 2) return []
  const lately = measures.reduce((sum, { values }) => sum + values.at(-1)!, 0)
  return [
    {
      on,
      severity: 'note',
      sentence: `${on.name} does more and more that nobody planned: ${counted(lately, 'urgent thing')} in the last month, rising ${changes} months in a row.`,
      evidence: [
        ...rising.map(({ name, values }) =>
          shows(on, `${name}, month by month: ${values.map(value => Math.round(value!)).join(', ')}.`),
        ),
        { text: stakeUnknown },
      ],
      remedy:
        'Keep a reserve for what comes unplanned, and ask in the next review which one cause makes most of it.',
    },
  ]
}

function isInside({ from, to }: Period, day: string): boolean {
  return from <= day && day <= to
}

function unplannedOf(world: World, team: Records['team'], months: readonly Period[]): (number | undefined)[] {
  const unplanned = kpis.find(each => each.name === 'unplannedShare')!
  const values = months.map(period => unplanned.measured({ world, period, team: team.id }).value)
  return (values.at(-1) ?? 0) > world.figure('unplannedShare') ? values : []
}

interface Urgent {
  readonly actions: ReadonlyMap<string, readonly string[]>
  readonly escalations: ReadonlyMap<string, readonly string[]>
}

/** Days of what was asked for at once, by the team that had to do or to answer it. */
function urgentOf(world: World): Urgent {
  const [actions, escalations] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const note = (of: Map<string, string[]>, team: string | undefined, day: string) => {
    if (team === undefined) return
    const days = of.get(team)
    if (days) days.push(day)
    else of.set(team, [day])
  }
  for (const { who, dueOn, createdAt } of world.all('action')) {
    const day = createdAt.slice(0, 10)
    if (dueOn !== undefined && daysBetween(day, dueOn) < 7)
      note(actions, world.one('person', who)?.teams?.[0], day)
  }
  if (world.systemIsOn('escalation'))
    for (const each of world.all('escalation')) {
      const asked = escalatedTo(world, each)?.teams?.[0] ?? teamOf(world, world.record(each.from))
      note(escalations, asked, each.createdAt.slice(0, 10))
    }
  return { actions, escalations }
}
