import { describe, expect, it } from 'vitest'
import { imopseProblem, lowerBoundOf } from './imopse.cases.ts'
import { besideCheckout, bestKnown, psplibInstances, psplibProblem } from './psplib.cases.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

const set = besideCheckout('data/psplib/j30.jsonl')
const best = besideCheckout('data/psplib/best_known.csv')

describe.skipIf(!set || !best)(
  'published instances (skipped where the data does not lie beside the checkout)',
  () => {
    it('are scheduled validly, never below the proven optimum, and mostly at it', () => {
      const known = bestKnown(best!)
      const instances = psplibInstances(set!, 40)
      let optimal = 0
      for (const instance of instances) {
        const problem = psplibProblem(instance)
        const result = schedule(problem, { budget: { schedules: 500 } })
        if (!result.ok) throw new Error(instance.name)
        expect(violations(problem, result.schedule)).toEqual([])
        const optimum = known.get(instance.name)!.best
        expect(result.schedule.makespan).toBeGreaterThanOrEqual(optimum)
        expect(result.makespanBound).toBeLessThanOrEqual(optimum)
        if (result.schedule.makespan === optimum) optimal++
      }
      expect(optimal / instances.length).toBeGreaterThan(0.85)
    })
  },
)

const skills = besideCheckout('data/psplib/imopse_msrcpsp.jsonl')
const bounds = besideCheckout('data/psplib/imopse_bounds.csv')

describe.skipIf(!skills || !bounds)(
  'multi-skill instances (skipped where the data does not lie beside the checkout)',
  () => {
    it.each([true, false])('are valid and close to the bound, split %s', split => {
      const instance = '1000_40_1024_5_C'
      const problem = imopseProblem(skills!, { instance, split })
      const result = schedule(problem, { budget: { schedules: 60 } })
      if (!result.ok) throw new Error(instance)
      expect(violations(problem, result.schedule)).toEqual([])
      const bound = lowerBoundOf(bounds!, instance)!
      expect(result.makespanBound).toBe(bound)
      expect(result.schedule.makespan).toBeGreaterThanOrEqual(bound)
      expect(result.schedule.makespan).toBeLessThanOrEqual(1.03 * bound)
    })
  },
)
