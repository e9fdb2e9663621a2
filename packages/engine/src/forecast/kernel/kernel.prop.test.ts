import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile.ts'
import { randomProblem } from '../forecast.cases.ts'
import { causeDrawer, sampler, setRanges, setTrials } from './sampler.ts'

describe('the kernel and its plain twin', () => {
  it('give equal results, bit for bit', () => {
    fc.assert(
      fc.property(randomProblem(), fc.integer(), (problem, seed) => {
        const result = compile(problem)
        if (!result.ok) throw new Error(JSON.stringify(result.refusals))
        const { network } = result.compiled
        const twins = [false, true].map(plain => {
          const { layout, ...kernel } = sampler(network, { seed, block: 32, plain })
          const draw = causeDrawer(layout, seed)
          draw()
          kernel.sample()
          kernel.place()
          setRanges(layout)
          kernel.tally()
          setTrials(layout, 12)
          draw()
          kernel.run()
          return layout
        })
        for (const matrix of ['length', 'finish', 'start', 'histogram', 'sums', 'state'] as const)
          expect(twins[0][matrix]).toEqual(twins[1][matrix])
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
