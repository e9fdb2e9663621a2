/** Work that people see differently: hand it over as it is and rework it later, or settle it first. */
import { DOCUMENTED_PRIORS, type ShipOrReworkAdvice, shipOrRework } from '@throughline/engine'
import { costOfDay, lineOfSight, type Records, type World } from '@throughline/model'
import { estimateOf } from '../problem/work.ts'
import { likelyDays } from '../schedule/schedule-problem.ts'
import { delayCostOf } from './sequence.ts'

type Deliverable = Records['deliverable']

export interface Contested {
  readonly id: string
  /** The reading, the question or the gate by which it is contested. */
  readonly by: string
  /** In the workspace's unit, with the break-evens. */
  readonly advice?: ShipOrReworkAdvice
  /** What must be said before anything can be weighed. */
  readonly cannot?: 'no-value' | 'no-estimate' | 'no-cost-of-rework' | 'no-cost-of-a-day'
}

/** Each open deliverable that somebody reads otherwise, asks about or objects to. Regulated work never ships early. */
export function contested(world: World, today: string): Contested[] {
  return world.all('deliverable').flatMap(work => {
    if (work.state !== 'planned' && work.state !== 'started') return []
    const by = contestedBy(world, work)
    return by === undefined ? [] : [{ id: work.id, by, ...weighed(world, work, today) }]
  })
}

function contestedBy(world: World, { id }: Deliverable): string | undefined {
  const reading = world.pointing('interpretation', 'of', id).find(each => each.state === 'diverging')
  const question = world
    .pointing('question', 'about', id)
    .find(each => each.state === 'open' && each.sort === 'question')
  const gate = world
    .pointing('gate', 'of', id)
    .find(each => each.state === 'open' && each.answers.some(({ answer }) => answer === 'object'))
  return (reading ?? question ?? gate)?.id
}

function weighed(world: World, work: Deliverable, today: string): Pick<Contested, 'advice' | 'cannot'> {
  const costOfDelayPerDay = delayCostOf(world, work, today)
  const estimate = estimateOf(world, work)
  const finishDays = work.remaining ?? (estimate ? likelyDays({ id: work.id, estimate }) : undefined)
  const cost = costOfDay(world, work)
  if (costOfDelayPerDay === undefined) return { cannot: 'no-value' }
  if (finishDays === undefined) return { cannot: 'no-estimate' }
  if (work.costOfRework === undefined) return { cannot: 'no-cost-of-rework' }
  if (!cost) return { cannot: 'no-cost-of-a-day' }
  const { chance } = DOCUMENTED_PRIORS.rework.divergent
  return {
    advice: shipOrRework({
      costOfDelayPerDay,
      finishDays,
      costPerDay: cost.costPerDay,
      chanceOfRework: chance,
      reworkFactor: finishDays > 0 ? work.costOfRework / finishDays : 1,
      regulated: lineOfSight(world, work.id).some(each => each.regulated === true),
    }),
  }
}
