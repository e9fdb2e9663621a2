/** The records in the order in which they can be done, and what each waits for. */
import type { AnyRecord } from '@throughline/model'
import { structureMatrix } from '../../../data/plan/network.ts'
import type { PlanGraph } from '../graph/graph-of-plan.ts'

export interface Ordered {
  readonly records: readonly AnyRecord[]
  readonly marks: readonly { readonly row: number; readonly column: number; readonly isAgreed: boolean }[]
  readonly knots: readonly { readonly first: number; readonly size: number }[]
  readonly bands: number
  readonly alone: number
}

export function ordered({ records, edges, graph }: PlanGraph): Ordered {
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const { order, blocks, bands } = structureMatrix(graph)
  const shown = [...order].filter(node => tied.has(node))
  const place = new Map(shown.map((node, k) => [node, k]))
  return {
    records: shown.map(node => records[node]!),
    marks: edges.map(({ from, to, isAgreed }) => ({
      row: place.get(to)!,
      column: place.get(from)!,
      isAgreed,
    })),
    knots: blocks
      .filter(({ size }) => size > 1)
      .map(({ first, size }) => ({ first: place.get(order[first]!)!, size })),
    bands,
    alone: records.length - shown.length,
  }
}
