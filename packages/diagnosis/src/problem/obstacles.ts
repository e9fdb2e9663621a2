/** What may strike: open risks, and assumptions that nobody has tested. */
import { assumptionAsRisk, type Estimate, type Risk } from '@throughline/engine'
import type { Records, World } from '@throughline/model'
import type { Known } from './reach.ts'
import { openActivities } from './reach.ts'
import { threePoint } from './work.ts'

/** Risks without odds or delay move nothing: they are named as such, not guessed. */
export function risksOf(world: World, known: Known): Risk[] {
  if (!world.systemIsOn('risks')) return []
  return [
    ...world.all('risk').flatMap(risk => riskOf(world, risk, known)),
    ...world.all('assumption').flatMap(assumption => assumed(world, assumption, known)),
  ]
}

function riskOf(world: World, risk: Records['risk'], known: Known): Risk[] {
  const affects = openActivities(world, risk.affects, known).map(each => each.id)
  const { mitigation } = risk
  const delay = risk.delay && threePoint(world, risk.delay)
  if (affects.length === 0 || !delay || risk.probability === undefined) return []
  const state = risk.state as Risk['state']
  const occurredDelayDays = risk.steps.occurred?.delayDays as number | undefined
  return [
    {
      id: risk.id,
      affects,
      state,
      delay,
      probability: risk.probability / 100,
      ...(occurredDelayDays === undefined || state !== 'occurred' ? {} : { occurredDelayDays }),
      ...(mitigation
        ? {
            mitigation: {
              probabilityAfter: (mitigation.probabilityAfter ?? risk.probability) / 100,
              delayAfter: (mitigation.delayAfter && threePoint(world, mitigation.delayAfter)) ?? delay,
            },
          }
        : {}),
    },
  ]
}

function assumed(world: World, assumption: Records['assumption'], known: Known): Risk[] {
  const affects = openActivities(world, assumption.affects, known).map(each => each.id)
  const delay: Estimate | undefined = assumption.ifBroken?.delay
    ? threePoint(world, assumption.ifBroken.delay)
    : undefined
  if (affects.length === 0 || !delay || assumption.confidence === undefined) return []
  const state = assumption.state as 'untested' | 'holds' | 'broken'
  return [
    assumptionAsRisk({ id: assumption.id, affects, delay, state, confidence: assumption.confidence / 100 }),
  ]
}
