/** What is promised of a person's time by a day, beside what there realistically is of it. */
import { addDays } from '../days.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { remainingDays } from './status-said.ts'
import { afterWorkingDays, type WorkingDays, workingDaysBetween, workingDaysOf } from './working-days.ts'

type Person = Records['person']
type Deliverable = Records['deliverable']

export interface PromisedTime {
  readonly person: Person
  /** Person-days that promises ask of them by the day. */
  readonly askedDays: number
  /** Person-days that they can give to planned work until then. */
  readonly givenDays: number
  /** The first day by which they could have given that much; nothing where it is years away. */
  readonly possibleOn?: string
}

/**
 * Person-days of planned work in a working day: contracted time, less what teams hold back, times the share of time
 * that planned work realistically gets.
 */
export function workRate(world: World, person: Person): number {
  const week = 5 * (world.workspace?.personDayHours ?? 8)
  const utilisation = person.utilisation ?? world.figure('utilisation') / 100
  return (person.hoursPerWeek / week) * utilisation * (1 - reservedShare(world, person))
}

/**
 * Of whom an outcome asks more than there is by its day, with everything else that was promised by then counted in: those
 * named on its work, or who own it alone. It needs no order of the work, so what it finds no order could mend; what a
 * team is asked for as a whole, levelling tells.
 */
export function promisedTooMuch(world: World, outcome: Records['outcome'], today: string): PromisedTime[] {
  const { dueOn } = outcome
  if (dueOn === undefined || dueOn < today) return []
  const asked = openWork(world, outcome.id)
  const people = new Set(asked.flatMap(each => partsOf(each).map(part => part.person)))
  return [...people].flatMap(id => {
    const person = world.one('person', id)
    if (!person || person.state === 'departed') return []
    const askedDays = daysOf(world, id, [...asked, ...elsewhere(world, { outcome, person: id, dueOn })])
    const days = hereDays(workingDaysOf(world, person), person)
    const rate = workRate(world, person)
    const givenDays = rate * workingDaysBetween(days, addDays(today, -1), dueOn)
    if (askedDays <= givenDays + roundingDays) return []
    const workingDays = Math.ceil(askedDays / rate)
    const possible =
      workingDays <= farthestDays
        ? { possibleOn: afterWorkingDays(days, addDays(today, -1), workingDays) }
        : {}
    return [{ person, askedDays, givenDays, ...possible }]
  })
}

/** Half a day is rounding. */
const roundingDays = 0.5
/** Working days beyond which no day is told: eight years are no plan. */
const farthestDays = 2000

/** What a person's teams hold back from planning; somebody in two teams gives each the mean of both reserves. */
function reservedShare(world: World, person: Person): number {
  const teams = (person.teams ?? []).flatMap(id => world.one('team', id) ?? [])
  if (teams.length === 0) return 0
  const held = teams.map(team => (team.reserve ?? []).reduce((sum, part) => sum + part.share, 0))
  return Math.min(1, held.reduce((sum, each) => sum + each, 0) / teams.length)
}

function openWork(world: World, outcome: string): Deliverable[] {
  return world.pointing('deliverable', 'parent', outcome).filter(isOpen)
}

function isOpen({ state }: Deliverable): boolean {
  return state === 'planned' || state === 'started'
}

/** Work of theirs below other outcomes that are promised by the same day; a private draft tells nobody anything. */
function elsewhere(
  world: World,
  { outcome, person, dueOn }: { outcome: Records['outcome']; person: string; dueOn: string },
): Deliverable[] {
  const theirs = (['assigned', 'owner'] as const).flatMap(field =>
    world.pointing('deliverable', field, person),
  )
  return [...new Set(theirs)].filter(each => {
    const above = world.one('outcome', each.parent)
    const due = each.dueOn ?? above?.dueOn
    return (
      isOpen(each) &&
      !each.private &&
      above?.state === 'committed' &&
      above.id !== outcome.id &&
      due !== undefined &&
      due <= dueOn
    )
  })
}

/** Named people, with their part of it; else its owner, where neither a skill nor a team is asked for. */
function partsOf({
  assigned = [],
  needs = [],
  team,
  owner,
}: Deliverable): { person: string; part: number }[] {
  const all = assigned.reduce((sum, each) => sum + each.share, 0)
  if (all > 0) return assigned.map(({ person, share }) => ({ person, part: share / all }))
  return needs.length === 0 && team === undefined && owner !== undefined ? [{ person: owner, part: 1 }] : []
}

function daysOf(world: World, person: string, work: readonly Deliverable[]): number {
  return work.reduce((sum, each) => {
    const days = remainingDays(world, each) ?? each.estimate?.likely ?? 0
    const part = partsOf(each).find(one => one.person === person)?.part ?? 0
    return sum + days * part
  }, 0)
}

/** From their first day to their last. */
function hereDays(days: WorkingDays, { startsOn = '', leavesOn = '9999-12-31' }: Person): WorkingDays {
  return { ...days, isWorking: day => startsOn <= day && day <= leavesOn && days.isWorking(day) }
}
