import type { AnyRecord } from '@throughline/model'
import { counted } from '../at-work.ts'
import type { LoadWeek, PlanLoad } from '../capacity/plan-load.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A person, a team or a skill is asked for more than there realistically is, and promises have nobody's time. */
export const overcommitted: Detector = {
  code: 'overcommitted',
  leg: 'alignment',
  system: 'capacity',
  needs: 'people',
  spot: sight => {
    const { load, world } = sight
    if (!load || load.endangered.length === 0) return []
    return [
      ...overloaded(load.people).flatMap(([id, weeks]) => spotOne(sight, world.record(id), weeks)),
      ...pooled(load).flatMap(([id, weeks]) => spotOne(sight, world.record(id), weeks)),
    ]
  },
}

type Over = readonly { readonly week: string; readonly row: LoadWeek }[]

function overloaded(rows: PlanLoad['people']) {
  return [...rows].filter(([, weeks]) => weeks.some(row => row.unmet > little))
}

/** Less than this is rounding, in person-days. */
const little = 1e-6

/** Teams and skills that are asked for beyond what their people could give; of a skill nobody has, skill-gap speaks. */
function pooled(load: PlanLoad): [string, readonly LoadWeek[]][] {
  const skills = overloaded(load.skills).filter(([, weeks]) => weeks.some(row => row.ceiling > 0))
  return [...skills, ...overloaded(load.teams)]
}

function spotOne(sight: Sight, on: AnyRecord | undefined, weeks: readonly LoadWeek[]): Spotted[] {
  const load = sight.load!
  if (!on) return []
  const over: Over = weeks.flatMap((row, k) => (row.unmet > little ? [{ week: load.weeks[k]!, row }] : []))
  const endangered = work(sight, on, over)
  if (endangered.length === 0) return []
  const lost = new Map(load.endangered.map(each => [each.id, each.unmetDays]))
  const missing = Math.min(
    over.reduce((sum, { row }) => sum + row.unmet, 0),
    endangered.reduce((sum, { id }) => sum + lost.get(id)!, 0),
  )
  const perDay = Math.max(...weeks.map(row => row.ceiling)) / 5
  // Levelling counts in half days: less than one of theirs is rounding.
  if (2 * missing < perDay) return []
  const days = perDay > 0 ? Math.ceil(missing / perDay) : undefined
  const { isUnknown: _, ...stake } = weighed(sight, endangered[0], { days })
  return [
    {
      on,
      ...stake,
      sentence: `${String(on.name)} is asked for ${rounded(missing)} person-days more than there are, in ${counted(over.length, 'week')} from ${over[0]!.week}.`,
      evidence: [
        ...over.slice(0, 6).map(({ week, row }) => ({
          text: `Week of ${week}: ${percent(row.demand, row)} of nominal time; the ceiling is ${percent(row.ceiling, row)}.`,
          ...{ id: on.id, key: on.key },
        })),
        ...endangered.slice(0, 6).map(each => shows(each, `${each.key} has nobody’s time by its day.`)),
      ],
      remedy: 'Move or cut what can wait, or give part of it to somebody who has time.',
    },
  ]
}

/** What has no time in those weeks and is asked of this very person, team or skill. */
function work(sight: Sight, on: AnyRecord, over: Over): AnyRecord[] {
  const { world, load, plan } = sight
  const weeks = new Set(over.map(each => each.week))
  const activities = new Map(plan!.problem.activities.map(each => [each.id, each]))
  return load!.endangered
    .filter(({ id, weeks: theirs }) => {
      const needs = activities.get(id)?.needs ?? []
      const isAsked = needs.some(({ person, skill, team }) => (person ?? skill ?? team) === on.id)
      return isAsked && theirs.some(week => weeks.has(week)) && load!.squeezed.has(id)
    })
    .flatMap(({ id }) => world.record(id) ?? [])
}

function percent(days: number, { nominal }: LoadWeek): string {
  return nominal > 0 ? `${Math.round((100 * days) / nominal)} %` : `${rounded(days)} person-days`
}

const rounded = (days: number) => (days < 10 ? Math.max(0.1, Math.round(10 * days) / 10) : Math.round(days))
