import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pools, strongComponents } from './components.ts'
import { criticalPath } from './critical-path.ts'
import { shortestCycle } from './cycle.ts'
import { graphOf, type Relation, type RelationKind } from './graph.ts'
import { cutPoints } from './hot-spots.ts'
import { type Network, networkOf } from './network.ts'
import { plainEarlyStarts, plainPools, plainShortestCycle } from './oracle.ts'
import { structureMatrix } from './structure-matrix.ts'
import { redundantRelations } from './transitive-reduction.ts'

const SEED = { seed: 20261121, numRuns: 1000 }

const arrows = (nodes: number) =>
  fc.array(fc.record({ from: fc.nat(nodes - 1), to: fc.nat(nodes - 1) }), { maxLength: 2 * nodes })

const acyclic = fc
  .tuple(
    fc.array(fc.record({ duration: fc.nat(6), release: fc.nat(5) }), { minLength: 1, maxLength: 8 }),
    fc.array(
      fc.tuple(
        fc.nat(7),
        fc.nat(7),
        fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -5, max: 5 }),
      ),
      {
        maxLength: 14,
      },
    ),
  )
  .map(([activities, drafts]) => {
    const n = activities.length
    const relations: Relation[] = drafts
      .map(([a, b, kind, lag]) => ({
        from: Math.min(a, b),
        to: Math.max(a, b),
        kind: kind as RelationKind,
        lag,
      }))
      .filter(({ from, to }) => from < to && to < n)
    return { durations: activities.map(a => a.duration), releases: activities.map(a => a.release), relations }
  })

function built(input: { durations: number[]; releases: number[]; relations: Relation[] }): Network {
  const result = networkOf(input)
  if (!result.ok) throw new Error('the generator makes sound networks')
  return result.network
}

describe('passes over random networks', () => {
  it('agree with plain repetition', () => {
    fc.assert(
      fc.property(acyclic, input => {
        const { earlyStart } = criticalPath(built(input))
        expect([...earlyStart]).toEqual(plainEarlyStarts(input.durations, input.relations, input.releases))
      }),
      SEED,
    )
  })

  it('have late dates that keep every relation and the finish, and floats that mean what they say', () => {
    fc.assert(
      fc.property(acyclic, input => {
        const network = built(input)
        const dates = criticalPath(network)
        input.relations.forEach(({ from, to }, k) => {
          expect(dates.lateStart[to] - dates.lateStart[from]).toBeGreaterThanOrEqual(network.startLags[k])
        })
        const longest = dates.totalFloat.indexOf(Math.max(...dates.totalFloat))
        const slipped = input.releases.map((r, k) => (k === longest ? dates.lateStart[k] : r))
        expect(criticalPath(built({ ...input, releases: slipped })).finish).toBe(dates.finish)
        const free = input.releases.map((r, k) =>
          k === longest ? dates.earlyStart[k] + dates.freeFloat[k] : r,
        )
        const moved = criticalPath(built({ ...input, releases: free })).earlyStart
        expect([...moved].filter((_, k) => k !== longest)).toEqual(
          [...dates.earlyStart].filter((_, k) => k !== longest),
        )
      }),
      SEED,
    )
  })

  it('do not change when redundant relations go', () => {
    fc.assert(
      fc.property(acyclic, input => {
        const redundant = new Set(redundantRelations(built(input)))
        const relations = input.relations.filter((_, k) => !redundant.has(k))
        expect([...criticalPath(built({ ...input, relations })).earlyStart]).toEqual([
          ...criticalPath(built(input)).earlyStart,
        ])
        expect(redundantRelations(built({ ...input, relations }))).toEqual([])
      }),
      SEED,
    )
  })
})

describe('structure of random graphs', () => {
  it('has the shortest cycle of the plain search, and it is a cycle', () => {
    fc.assert(
      fc.property(arrows(6), list => {
        const cycle = shortestCycle(graphOf(6, list))
        expect(cycle?.length ?? 0).toBe(plainShortestCycle(6, list))
        cycle?.forEach((node, k) => {
          const next = cycle[(k + 1) % cycle.length]
          expect(list.some(({ from, to }) => from === node && to === next)).toBe(true)
        })
      }),
      { ...SEED, numRuns: 300 },
    )
  })

  it('orders components forward and leaves nothing below the blocks of the matrix', () => {
    fc.assert(
      fc.property(arrows(8), list => {
        const graph = graphOf(8, list)
        const { component } = strongComponents(graph)
        for (const { from, to } of list) expect(component[from]).toBeLessThanOrEqual(component[to])
        const matrix = structureMatrix(graph)
        const place = new Int32Array(8)
        matrix.blocks.forEach(({ first, size }, block) => {
          for (let k = first; k < first + size; k++) place[matrix.order[k]] = block
        })
        for (const { from, to } of list) expect(place[from]).toBeLessThanOrEqual(place[to])
      }),
      SEED,
    )
  })

  it('cuts exactly where taking something out makes another pool', () => {
    const nodes = [0, 1, 2, 3, 4, 5, 6]
    fc.assert(
      fc.property(arrows(7), drawn => {
        const list = drawn.filter(({ from, to }) => from !== to)
        const graph = graphOf(7, list)
        const before = plainPools(nodes, list)
        expect(pools(graph).count).toBe(before)
        const { bridges, articulations } = cutPoints(graph)
        expect(bridges).toEqual(
          list
            .map((_, k) => k)
            .filter(
              k =>
                plainPools(
                  nodes,
                  list.filter((_, e) => e !== k),
                ) > before,
            ),
        )
        const cutting = nodes.filter(node => {
          const rest = nodes.filter(other => other !== node)
          const alone = list.every(({ from, to }) => from !== node && to !== node)
          return !alone && plainPools(rest, list) > before
        })
        expect(articulations).toEqual(cutting)
      }),
      SEED,
    )
  })
})
