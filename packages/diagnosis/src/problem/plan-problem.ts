/**
 * The plan as the engine takes it: what is to be done, by whom, after what, and what else it waits for. Ids are those
 * of the records, so that two problems made from two worlds meet the same futures in all that they share.
 */
import {
  type Calibration,
  type CalibrationFigures,
  type ForecastProblem,
  type ForecastRefusal,
  problemRefusals,
} from '@throughline/engine'
import type { Moment, World } from '@throughline/model'
import { learnedCalibration, learnedWholes } from '../calibration/learned.ts'
import { type Counted, counted } from './counted.ts'
import { type DayAxis, dayAxis } from './day-axis.ts'
import { type News, newsOf, usualLag } from './news.ts'
import { risksOf } from './obstacles.ts'
import { priorityOf } from './priority.ts'
import { dependencyRelations, lineRelations } from './relations.ts'
import { ringsOf } from './ring.ts'
import { staff } from './staff.ts'
import { waitsOf } from './waits.ts'
import { activities } from './work.ts'

export interface PlanProblem {
  readonly problem: ForecastProblem
  readonly axis: DayAxis
  readonly counted: Counted
  /** Where news of a slip travels slower than usual, by what is forecast. */
  readonly news: ReadonlyMap<string, News>
  /** How finishes of wholes scattered here around what was forecast for them; a newcomer's prior where none did. */
  readonly wholes?: CalibrationFigures
  /** Ledger position that it was made at. */
  readonly position: number
  /** Why the engine would not take it; such as a ring of waits, its ids in order. */
  readonly refusals: readonly ForecastRefusal[]
}

export interface PlanOptions {
  /** A plan from a file: a draft counts as if it were about to be committed. */
  readonly asPlan?: boolean
  /** What the organisation has learned about its estimates; what its history says unless given. */
  readonly calibration?: Calibration
}

/** What history taught of estimates, answers, news and wholes is in it, so that whoever asks is told the same. */
export function planProblem(
  world: World,
  moment: Pick<Moment, 'todayIn'>,
  { asPlan = false, calibration = learnedCalibration(world) }: PlanOptions = {},
): PlanProblem {
  const axis = dayAxis(world, moment.todayIn(world.workspace?.timeZone ?? 'UTC'))
  const what = counted(world, { asPlan })
  const works = activities({ world, axis, counted: what })
  const known = new Set(works.map(each => each.id))
  const people = staff(world, axis)
  const relations = [...lineRelations(what), ...dependencyRelations(world, axis, known)]
  const reactionLag = usualLag(world)
  const news = newsOf(world, what, { relations, today: axis.today })
  const wholes = learnedWholes(world)
  const problem: ForecastProblem = {
    activities: works.map(each => {
      const told = news.get(each.id)
      return told ? { ...each, toldAfter: told.toldAfter } : each
    }),
    relations,
    waits: waitsOf({ world, axis, known }),
    risks: risksOf(world, known),
    priority: priorityOf(world, axis, what),
    ...(people.length > 0 ? { people } : {}),
    ...(calibration ? { calibration } : {}),
    ...(reactionLag ? { priors: { reactionLag } } : {}),
  }
  const unsound = problemRefusals(problem)
  const refusals = unsound.length > 0 ? unsound : ringsOf(problem)
  const { position } = world
  return { problem, axis, counted: what, news, position, refusals, ...(wholes ? { wholes } : {}) }
}
