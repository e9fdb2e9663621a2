/** What waits for what, as a graph: open work, what it waits for, and the outcomes it holds up. */

import type { AnyRecord, World } from '@throughline/model'
import { intentOf } from '@throughline/model'
import { betweenness, cutPoints, type Graph, graphOf } from '../../../data/plan/network.ts'
import type { PlanSeen } from '../../../data/plan/said.ts'

export interface PlanGraph {
  readonly records: readonly AnyRecord[]
  /** Places of records. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly isAgreed: boolean }[]
  readonly graph: Graph
  /** Records that most chains of hand-offs run through, the most first. */
  readonly hotSpots: readonly AnyRecord[]
  /** Records without which a pool of work falls apart. */
  readonly cuts: ReadonlySet<string>
}

/** @param withOutcomes false leaves work alone: what only holds up the same outcome is not tied to each other */
export function graphOfPlan(
  world: World,
  seen: PlanSeen,
  { intent, withOutcomes = true }: { intent?: string | undefined; withOutcomes?: boolean },
): PlanGraph {
  const only = intent && world.keyed(intent)?.id
  const isHere = (record: AnyRecord | undefined): record is AnyRecord =>
    record !== undefined &&
    !ended.has(record.state) &&
    (withOutcomes || record.kind !== 'outcome') &&
    (!only || intentOf(world, record.id)?.id === only)
  const works = [...seen.nodes.keys()]
    .flatMap(id => world.record(id) ?? [])
    .filter(record => record.kind !== 'intent' && isHere(record))
  const known = new Set(works.map(each => each.id))
  const waits = seen.waits.filter(wait => wait.blocks.some(id => known.has(id)) && world.record(wait.id))
  const records = [...works, ...waits.flatMap(({ id }) => world.record(id) ?? [])]
  const at = new Map(records.map((record, k) => [record.id, k]))
  const unagreed = unagreedPairs(world)
  const pairs = [...seen.relations, ...waits.flatMap(wait => wait.blocks.map(to => ({ from: wait.id, to })))]
  const edges = unique(
    pairs.flatMap(({ from, to }) => {
      const [source, target] = [at.get(from), at.get(to)]
      if (source === undefined || target === undefined || source === target) return []
      return [{ from: source, to: target, isAgreed: !unagreed.has(`${from} ${to}`) }]
    }),
  )
  const graph = graphOf(records.length, edges)
  const through = betweenness(graph)
  const hotSpots = records
    .map((record, k) => ({ record, chains: through[k]! }))
    .filter(({ chains }) => chains >= 2)
    .sort((a, b) => b.chains - a.chains)
    .slice(0, 3)
    .map(({ record }) => record)
  const cuts = new Set(cutPoints(graph).articulations.map(k => records[k]!.id))
  return { records, edges, graph, hotSpots, cuts }
}

function unagreedPairs(world: World): Set<string> {
  if (!world.systemIsOn('dependencies')) return new Set()
  const open = world
    .all('dependency')
    .filter(each => ['proposed', 'countered', 'refused'].includes(each.state))
  return new Set(open.flatMap(({ from, to }) => (from ? [`${from} ${to}`] : [])))
}

function unique<E extends { from: number; to: number }>(edges: readonly E[]): E[] {
  return [...new Map(edges.map(edge => [`${edge.from} ${edge.to}`, edge])).values()]
}

const ended: ReadonlySet<string> = new Set(['delivered', 'validated', 'unproven', 'dropped'])
