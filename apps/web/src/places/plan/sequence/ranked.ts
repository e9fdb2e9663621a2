/** Outcomes in the order that loses least: cost of delay for each day of scarce work. */
import { profileOf } from '@throughline/diagnosis'
import { allBelow, dayNumber, intentOf, type Records, type World } from '@throughline/model'
import { byCd3, costOfDelayPerDay } from '../../../data/plan/economics.ts'

type Outcome = Records['outcome']

export interface Ranked {
  readonly outcome: Outcome
  /** Value lost for each day that it comes later, around the day it is due. */
  readonly costOfDelayPerDay: number
  /** Person-days still to do below it. */
  readonly scarceDays: number
  readonly cd3: number
}

export interface Sequence {
  readonly ranked: readonly Ranked[]
  /** Open outcomes whose value nobody stated. */
  readonly unpriced: readonly Outcome[]
  /** Open outcomes with a value and no work that is estimated. */
  readonly unsized: readonly Outcome[]
  readonly regulated: readonly Outcome[]
}

export function sequenceOf(world: World, today: string): Sequence {
  const open = world.all('outcome').filter(each => ['draft', 'proposed', 'committed'].includes(each.state))
  const free = open.filter(each => each.regulated !== true)
  const priced = free.filter(each => each.value !== undefined && profileOf(world, each) !== undefined)
  const sized = priced.map(outcome => ({ outcome, scarceDays: daysBelow(world, outcome) }))
  const jobs = sized
    .filter(({ scarceDays }) => scarceDays > 0)
    .map(({ outcome, scarceDays }) => ({
      id: outcome.id,
      outcome,
      scarceDays,
      costOfDelayPerDay: costPerDay(world, outcome, today),
    }))
  return {
    ranked: byCd3(jobs),
    unpriced: free.filter(each => !priced.includes(each)),
    unsized: sized.filter(({ scarceDays }) => scarceDays <= 0).map(({ outcome }) => outcome),
    regulated: open.filter(each => each.regulated === true),
  }
}

/** Averaged over a month from the day it is due, or from today once that is past. */
export function costPerDay(world: World, outcome: Outcome, today: string): number {
  const profile = profileOf(world, outcome)
  if (!profile) return 0
  const day = Math.max(dayNumber(today), dayNumber(outcome.dueOn ?? today))
  const horizonOn = (intentOf(world, outcome.id) as Records['intent'] | undefined)?.horizonOn
  const horizonAt = Math.max(horizonOn ? dayNumber(horizonOn) : day + 365, day + spanDays)
  return Math.max(0, costOfDelayPerDay(profile, { day, spanDays, horizonAt }))
}

const spanDays = 30

function daysBelow(world: World, outcome: Outcome): number {
  return allBelow(world, outcome.id)
    .flatMap(each => world.one('deliverable', each.id) ?? [])
    .filter(each => each.state === 'planned' || each.state === 'started')
    .reduce((sum, each) => sum + (each.remaining ?? each.estimate?.likely ?? 0), 0)
}
