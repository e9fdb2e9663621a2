import { KNOTS, type SampledNetwork } from '../kernel/program.ts'
import { keyOf } from '../kernel/sampler.ts'
import type { Quantile } from '../quantile.ts'
import { normalTable, type QuantileTable, uniformTable } from '../quantile-table.ts'
import type { Draft, DraftNode } from './draft.ts'

const KINDS = { FS: 0, SS: 1, FF: 2, SF: 3 }

/** Turns a draft into flat arrays, nodes in `order`, one quantile table for each distribution. */
export function sampledNetwork(draft: Draft, order: Int32Array): SampledNetwork {
  const count = order.length
  const position = new Int32Array(count)
  order.forEach((node, k) => {
    position[node] = k
  })
  const network = { ...empty(count), ...arrowsInto(draft, position) }
  const tables: Float32Array[] = [new Float32Array(2 * KNOTS)]
  const causeAt = new Map<string, number>()
  order.forEach((drafted, node) => {
    const one = draft.nodes[drafted]
    network.release[node] = one.release ?? 0
    network.threshold[node] = one.threshold ?? Number.NEGATIVE_INFINITY
    network.keys[node] = keyOf(one.key)
    if (!one.length) return
    const causes = (one.causes ?? []).filter(cause => cause.share > 0).slice(0, 2)
    setCauses(network, node, { causes, causeAt })
    const table = tableOf(one, one.length, causes.length > 0)
    network.table[node] = tables.length * 2 * KNOTS
    network.offset[node] = table.offset
    network.scale[node] = table.scale
    tables.push(table.pairs)
  })
  const pairs = new Float32Array(tables.length * 2 * KNOTS)
  for (const [k, table] of tables.entries()) pairs.set(table, k * 2 * KNOTS)
  return { ...network, pairs, causeKeys: Uint32Array.from(causeAt.keys(), name => keyOf(`cause ${name}`)) }
}

const known = new WeakMap<object, { under: readonly unknown[]; table: QuantileTable }>()

/** Made once for as long as the record and all that it depends on stay the same objects: levers share most of them. */
function tableOf({ madeOf, chance = 1 }: DraftNode, length: () => Quantile, shares: boolean): QuantileTable {
  const make = () => (shares ? normalTable(length()) : uniformTable(length(), chance))
  if (!madeOf) return make()
  const under = [...madeOf.under, shares, chance]
  const kept = known.get(madeOf.record)
  if (kept && kept.under.length === under.length && kept.under.every((one, k) => one === under[k]))
    return kept.table
  const table = make()
  known.set(madeOf.record, { under, table })
  return table
}

function empty(count: number) {
  return {
    nodes: count,
    release: new Float32Array(count),
    threshold: new Float32Array(count),
    offset: new Float32Array(count),
    scale: new Float32Array(count),
    weights: new Float32Array(3 * count),
    table: new Int32Array(count),
    cause: new Int32Array(2 * count).fill(-1),
    keys: new Uint32Array(count),
  }
}

function setCauses(
  network: { weights: Float32Array; cause: Int32Array },
  node: number,
  { causes, causeAt }: { causes: NonNullable<DraftNode['causes']>; causeAt: Map<string, number> },
): void {
  let own = 1
  causes.forEach(({ name, share }, k) => {
    const at = causeAt.get(name) ?? causeAt.size
    causeAt.set(name, at)
    network.cause[2 * node + k] = at
    network.weights[3 * node + 1 + k] = Math.sqrt(share)
    own -= share
  })
  network.weights[3 * node] = Math.sqrt(Math.max(0, own))
}

function arrowsInto(draft: Draft, position: Int32Array) {
  const count = position.length
  const predFrom = new Int32Array(count + 1)
  for (const { to } of draft.arrows) predFrom[position[to] + 1]++
  for (let k = 0; k < count; k++) predFrom[k + 1] += predFrom[k]
  const next = predFrom.slice()
  const pred = new Int32Array(draft.arrows.length)
  const predKind = new Int32Array(draft.arrows.length)
  const lag = new Float32Array(draft.arrows.length)
  for (const arrow of draft.arrows) {
    const slot = next[position[arrow.to]]++
    pred[slot] = position[arrow.from]
    predKind[slot] = KINDS[arrow.kind]
    lag[slot] = arrow.lag
  }
  return { predFrom, pred, predKind, lag }
}
