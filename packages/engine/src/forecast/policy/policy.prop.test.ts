import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile.ts'
import { randomProblem } from '../forecast.cases.ts'
import { forecast } from '../forecast.ts'
import { causeDrawer, sampler } from '../kernel/sampler.ts'
import type { ForecastProblem } from '../problem.ts'
import { playedPlainly } from './oracle.ts'
import { PolicyTrial } from './policy-trial.ts'

/** Compiled, with one row of lengths a trial. */
function withLengths(problem: ForecastProblem, seed: number, trials: number) {
  const result = compile(problem)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  const { compiled } = result
  const { layout, sample } = sampler(compiled.network, { seed, block: trials })
  causeDrawer(layout, seed)()
  sample()
  const { nodes } = compiled.network
  const rows = new Float32Array(nodes * trials)
  for (let node = 0; node < nodes; node++)
    for (let t = 0; t < trials; t++) rows[t * nodes + node] = layout.length[node * trials + t]
  return { compiled, rows, nodes }
}

const bare = (problem: ForecastProblem): ForecastProblem => ({
  ...problem,
  activities: problem.activities.map(({ state: _, plannedFinish: __, ...rest }) => rest),
  waits: [],
  risks: [],
})

describe('the policy', () => {
  it('plays as it would be told plainly', () => {
    fc.assert(
      fc.property(randomProblem({ people: true, kinds: false }), fc.nat(1e6), (drawn, seed) => {
        const problem = bare(drawn)
        const { compiled, rows, nodes } = withLengths(problem, seed, 4)
        if (!compiled.staffing || compiled.cannot.size > 0) return
        const trial = new PolicyTrial(compiled, compiled.staffing)
        for (let t = 0; t < 4; t++) {
          trial.play(rows, t * nodes)
          const lengths = compiled.workNode.map(node => 0 * node)
          const plain = playedPlainly({
            activities: problem.activities.map((one, k) => ({
              ...one,
              startsNoEarlier: compiled.network.release[compiled.workNode[k]],
            })),
            relations: problem.relations ?? [],
            people: problem.people ?? [],
            lengths: Array.from(lengths, (_, k) => rows[t * nodes + compiled.workNode[k]]),
          })
          plain.forEach((day, k) => {
            expect(trial.finish[compiled.workNode[k]]).toBeCloseTo(day, 6)
          })
        }
      }),
      { seed: 7, numRuns: 600 },
    )
  })

  it('keeps relations of every kind, and never has people do more than they can', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (problem, seed) => {
        const { compiled, rows, nodes } = withLengths(problem, seed, 4)
        if (!compiled.staffing) return
        const trial = new PolicyTrial(compiled, compiled.staffing)
        trial.play(rows, 0)
        const { predFrom, pred, predKind, lag } = compiled.network
        for (let node = 0; node < nodes; node++) {
          expect(trial.finish[node]).toBeGreaterThanOrEqual(trial.start[node])
          for (let e = predFrom[node]; e < predFrom[node + 1]; e++) {
            const from = (predKind[e] & 1 ? trial.start : trial.finish)[pred[e]] + lag[e]
            expect((predKind[e] & 2 ? trial.finish : trial.start)[node]).toBeGreaterThanOrEqual(from - 1e-9)
          }
        }
      }),
      { seed: 8, numRuns: 500 },
    )
  })

  it('is the bare network when people are plenty', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (drawn, seed) => {
        const activities = drawn.activities.map(one => ({
          ...one,
          needs: one.needs?.length ? [{ skill: 'x' }] : [],
        }))
        const plenty = Array.from({ length: 12 }, (_, k) => ({
          id: `p${k}`,
          rate: 1,
          skills: [{ skill: 'x', level: 1 }],
        }))
        const ids = activities.map(one => one.id)
        const days = [
          { ...drawn, activities, people: plenty },
          { ...drawn, activities, people: plenty, switches: { scarcePeople: false } },
        ].map(problem => {
          const answer = forecast(problem, { seed, trials: 8, keep: ids })
          if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
          return ids.map(id => [...answer.forecast.samples(id)])
        })
        days[0].forEach((row, k) => {
          for (const [t, day] of row.entries()) expect(day).toBeCloseTo(days[1][k][t], 3)
        })
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('plays a chain of 50,000 waits without running out of stack', () => {
    const activities = Array.from({ length: 50_000 }, (_, k) => ({
      id: `a${k}`,
      estimate: { kind: 'fixed' as const, days: 1 },
    }))
    const relations = activities
      .slice(1)
      .map((to, k) => ({ from: `a${k}`, to: to.id, kind: k % 2 ? ('SS' as const) : ('FS' as const) }))
    const answer = forecast(
      { activities, relations, people: [{ id: 'ann', rate: 1 }] },
      { seed: 1, trials: 4 },
    )
    expect(answer.ok && answer.forecast.finish('a49999')?.mean).toBeCloseTo(25_001, -1)
  })
})

describe('the policy in WebAssembly and its plain twin', () => {
  it('give equal futures, bit for bit', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (drawn, seed) => {
        const activities = drawn.activities.map((one, k) =>
          k % 3 === 0 && one.needs?.length
            ? { ...one, needs: [...one.needs, { person: 'ben', share: 0.5 }] }
            : one,
        )
        const keep = activities.map(one => one.id)
        const [compiled, plain] = [false, true].map(twin => {
          const answer = forecast({ ...drawn, activities }, { seed, trials: 20, keep, plain: twin })
          if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
          return answer.forecast
        })
        for (const id of keep) {
          if (compiled.cannot.has(id)) continue
          expect(compiled.samples(id)).toEqual(plain.samples(id))
          expect(compiled.criticality(id)).toBe(plain.criticality(id))
        }
      }),
      { seed: 10, numRuns: 500 },
    )
  })
})
