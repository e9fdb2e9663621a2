import { describe, expect, it } from 'vitest'
import type { Explaining } from '../gap/causes.ts'
import { explained } from '../gap/explaining.cases.ts'
import { largePlan, largePlanMoment } from '../problem/large-plan.cases.ts'
import { addingLevers } from './adding.ts'
import { weighedLevers } from './levers.ts'

/** Six people for sixty pieces of work that each need a skill. */
function crowded(): Explaining {
  const world = largePlan({ deliverables: 60, people: 6, dependencies: 10, seed: 2 })
  return explained(world, largePlanMoment, { asPlan: true, trials: 200 })
}

describe('somebody more', () => {
  const explaining = crowded()

  it('is offered where critical work queues for a skill, once somebody could be found', () => {
    const levers = addingLevers(explaining)
    expect(levers.length).toBe(3)
    for (const lever of levers) {
      expect(lever.deed).toMatch(/^Add somebody for Skill \d, from 21 December on$/)
      expect(lever.change.people?.[0]?.away).toEqual([{ from: 0, to: 20 }])
    }
  })

  it('wins time where people are too few', async () => {
    const { best } = await weighedLevers(explaining, { seed: 1, trials: 400 })
    const added = best.filter(each => each.lever.kind === 'add')
    expect(added.length).toBeGreaterThan(0)
    for (const { gain } of added) expect(gain.days.mean).toBeGreaterThan(1)
  })

  it('is not offered where an intent says that nobody is hired', () => {
    const intents = explaining.world.all('intent')
    const boundaries = ['Nobody is hired before July']
    const bounded: Explaining['world'] = Object.create(explaining.world, {
      all: {
        value: (kind: never) =>
          kind === 'intent' ? intents.map(each => ({ ...each, boundaries })) : explaining.world.all(kind),
      },
    })
    expect(addingLevers({ ...explaining, world: bounded })).toEqual([])
  })
})
