/** What history teaches the forecast: how estimates turned out, and how whole outcomes did. */
import {
  type Calibration,
  type CalibrationFigures,
  calibrationFrom,
  finishFigures,
  type PastEstimate,
  type PastForecast,
} from '@throughline/engine'
import { daysBetween, type Records, type World, workRate } from '@throughline/model'
import { dayOf, ownersTeam } from '../problem/work.ts'

/** Every delivered piece of work that had been estimated and is not from before its opening balance. */
export function pastEstimates(world: World): PastEstimate[] {
  return world.all('deliverable').flatMap(each => {
    if (each.state !== 'delivered' || !each.estimate || each.openedOn) return []
    const actual = effortOf(world, each)
    if (actual === undefined || each.estimate.likely <= 0) return []
    const estimatedBy = [each.owner, each.team ?? ownersTeam(world, each)].filter(id => id !== undefined)
    return [{ estimated: each.estimate.likely, actual, estimatedBy }]
  })
}

/** The calibration of this organisation; the prior of a newcomer where nothing was ever finished. */
export function learnedCalibration(world: World): Calibration | undefined {
  const past = pastEstimates(world)
  return past.length === 0 ? undefined : calibrationFrom(past)
}

/** How far outcomes were from what was forecast for them first. */
export function learnedWholes(world: World): CalibrationFigures | undefined {
  const past = pastForecasts(world)
  return past.length === 0 ? undefined : finishFigures(past)
}

/** The first forecast of record of each outcome that was delivered since. */
export function pastForecasts(world: World): PastForecast[] {
  return world.all('outcome').flatMap(outcome => {
    const delivered = outcome.steps.delivered?.at
    const first = world
      .pointing('forecast', 'of', outcome.id)
      .filter(each => each.p50On !== undefined)
      .sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1))[0]
    if (!delivered || !first?.p50On) return []
    const medianDaysLeft = daysBetween(first.madeOn, first.p50On)
    const actualDaysLeft = daysBetween(first.madeOn, dayOf(delivered))
    return medianDaysLeft > 0 && actualDaysLeft > 0 ? [{ medianDaysLeft, actualDaysLeft }] : []
  })
}

/** Person-days spent: as said, else share × working days at it × the share of time that work gets. */
function effortOf(world: World, each: Records['deliverable']): number | undefined {
  if (each.spentDays !== undefined) return each.spentDays > 0 ? each.spentDays : undefined
  const { started, delivered } = each.steps
  if (!started || !delivered) return undefined
  const days = Math.max(1, (daysBetween(dayOf(started.at), dayOf(delivered.at)) * 5) / 7)
  const crew = each.assigned?.length ? each.assigned : each.owner ? [{ person: each.owner, share: 1 }] : []
  const effort = crew.reduce((sum, { person, share }) => {
    const one = world.one('person', person)
    return sum + (one ? share * days * workRate(world, one) : 0)
  }, 0)
  return effort > 0 ? effort : undefined
}
