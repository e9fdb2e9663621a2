import { describe, expect, it } from 'vitest'
import { betweenness } from './betweenness.ts'
import { criticalPath } from './critical-path.ts'
import { shortestCycle } from './cycle.ts'
import { graphOf, type Relation, type RelationKind } from './graph.ts'
import { cutPoints } from './hot-spots.ts'
import { type NetworkInput, networkOf } from './network.ts'
import { levels } from './order.ts'
import { structureMatrix } from './structure-matrix.ts'
import { redundantRelations } from './transitive-reduction.ts'

const relation = (from: number, to: number, kind: RelationKind = 'FS', lag = 0): Relation => ({
  from,
  to,
  kind,
  lag,
})
const arrows = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }))

function path(input: NetworkInput) {
  const result = networkOf(input)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return criticalPath(result.network)
}

describe('the critical path', () => {
  it('dates a diamond and gives its short side the float', () => {
    const dates = path({
      durations: [3, 5, 2, 4],
      relations: [relation(0, 1), relation(0, 2), relation(1, 3), relation(2, 3)],
    })
    expect(dates.finish).toBe(12)
    expect([...dates.earlyStart]).toEqual([0, 3, 3, 8])
    expect([...dates.lateStart]).toEqual([0, 3, 6, 8])
    expect([...dates.totalFloat]).toEqual([0, 0, 3, 0])
    expect([...dates.freeFloat]).toEqual([0, 0, 3, 0])
    expect([...dates.relationFloat]).toEqual([0, 0, 0, 3])
    expect([...dates.drivenBy]).toEqual([-1, 0, 1, 2])
  })

  it.each([
    ['FS', 2, 8],
    ['FS', -4, 2],
    ['FS', -9, 0],
    ['SS', 3, 3],
    ['FF', 1, 3],
    ['SF', 7, 3],
  ] as const)('reads %s with lag %i', (kind, lag, start) => {
    const dates = path({ durations: [6, 4], relations: [relation(0, 1, kind, lag)] })
    expect(dates.earlyStart[1]).toBe(start)
  })

  it('waits for a release and shows a missed deadline as negative float', () => {
    const dates = path({
      durations: [2, 2],
      relations: [relation(0, 1)],
      releases: [5, 0],
      deadlines: [Number.POSITIVE_INFINITY, 8],
    })
    expect([...dates.earlyStart]).toEqual([5, 7])
    expect([...dates.totalFloat]).toEqual([-1, -1])
  })

  it('dates a chain of a hundred thousand without trouble', () => {
    const n = 100_000
    const relations = Array.from({ length: n - 1 }, (_, k) => relation(k, k + 1))
    expect(path({ durations: new Int32Array(n).fill(2), relations }).finish).toBe(200_000)
  })
})

describe('bad input', () => {
  const codes = (input: NetworkInput) => {
    const result = networkOf(input)
    return result.ok ? [] : result.refusals.map(refusal => `${refusal.code} ${refusal.at}`)
  }

  it('names every place at once', () => {
    expect(
      codes({
        durations: [1, Number.NaN, -2],
        relations: [
          relation(0, 7),
          relation(1, 1),
          relation(0, 1, 'FS', 0.5),
          relation(0, 1, 'XX' as RelationKind),
        ],
        releases: [0, 9, 0],
        deadlines: [Number.POSITIVE_INFINITY, 3, 5],
      }),
    ).toEqual([
      'not-a-number durations[1]',
      'deadline-before-release deadlines[1]',
      'not-a-number durations[2]',
      'unknown-activity relations[0].to',
      'itself relations[1]',
      'not-a-number relations[2].lag',
      'unknown-kind relations[3].kind',
    ])
  })

  it('shows the shortest cycle', () => {
    const ring = [relation(0, 1), relation(1, 2), relation(2, 3), relation(3, 0), relation(2, 1)]
    const result = networkOf({ durations: [1, 1, 1, 1], relations: ring })
    expect(result).toEqual({ ok: false, refusals: [{ code: 'cycle', at: 'relations', cycle: [1, 2] }] })
  })

  it('finds one cycle of a hundred thousand without a stack overflow', () => {
    const n = 100_000
    const ring = graphOf(
      n,
      Array.from({ length: n }, (_, k) => ({ from: k, to: k === n - 1 ? n - 2 : k + 1 })),
    )
    expect(shortestCycle(ring)).toEqual([n - 2, n - 1])
  })
})

describe('structure', () => {
  it('counts levels', () => {
    expect([...levels(graphOf(4, arrows([0, 1], [1, 2], [0, 2], [3, 2])))]).toEqual([0, 1, 2, 0])
  })

  it('drops what longer paths already say, but keeps a lag that asks for more', () => {
    const plain = networkOf({
      durations: [1, 1, 1],
      relations: [relation(0, 1), relation(1, 2), relation(0, 2)],
    })
    const lagged = networkOf({
      durations: [1, 1, 1],
      relations: [relation(0, 1), relation(1, 2), relation(0, 2, 'FS', 2)],
    })
    expect(plain.ok && redundantRelations(plain.network)).toEqual([2])
    expect(lagged.ok && redundantRelations(lagged.network)).toEqual([])
  })

  it('puts knots into blocks and blocks into bands', () => {
    const matrix = structureMatrix(graphOf(5, arrows([4, 0], [0, 1], [1, 0], [1, 2], [4, 3])))
    expect([...matrix.order]).toEqual([4, 0, 1, 3, 2])
    expect(matrix.blocks).toEqual([
      { first: 0, size: 1, band: 0 },
      { first: 1, size: 2, band: 1 },
      { first: 3, size: 1, band: 1 },
      { first: 4, size: 1, band: 2 },
    ])
  })

  it('finds the hand-off that holds two pools together', () => {
    const graph = graphOf(6, arrows([0, 1], [1, 2], [0, 2], [2, 3], [3, 4], [4, 5], [3, 5]))
    expect(cutPoints(graph)).toEqual({ bridges: [3], articulations: [2, 3] })
    const spots = betweenness(graph)
    expect(spots[2]).toBe(6)
    expect(spots[0]).toBe(0)
  })
})
