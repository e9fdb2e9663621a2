/**
 * A network of nodes ready to be sampled, in an order in which predecessors come first. Times and lengths are
 * working days from now. Trials run in blocks; matrices are node-major: row `node`, column `trial of the block`.
 */
export interface SampledNetwork {
  nodes: number
  /** No start before this day. */
  release: Float32Array
  /** The length counts only where the node starts after this day: -Infinity for all but reactions. */
  threshold: Float32Array
  /** Where in its table a draw falls: (draw − offset) × scale; a draw before the table is a length of 0. */
  offset: Float32Array
  scale: Float32Array
  /** Three for each node: weight of its own chance and of its two causes; squares add up to 1. */
  weights: Float32Array
  /** First float of the node's table in `pairs`: KNOTS pairs of value and difference to the next value. */
  table: Int32Array
  /** Two for each node: causes it shares with others, -1 for none. With a cause the table is over normal draws. */
  cause: Int32Array
  predFrom: Int32Array
  pred: Int32Array
  /** 0 finish-start, 1 start-start, 2 finish-finish, 3 start-finish. */
  predKind: Int32Array
  lag: Float32Array
  pairs: Float32Array
  /** What names a node's stream of chance: nodes with the same key draw the same. */
  keys: Uint32Array
  causeKeys: Uint32Array
}

export const KNOTS = 256
export const PROBIT_KNOTS = 4096
export const BINS = 1024

/** Views on one stretch of memory that a kernel works on, and where the C program finds them. */
export interface Layout {
  pointer: number
  trials: number
  network: SampledNetwork
  probit: Float32Array
  state: Uint32Array
  causes: Float32Array
  length: Float32Array
  start: Float32Array
  finish: Float32Array
  binFrom: Float32Array
  binScale: Float32Array
  histogram: Uint32Array
  sums: Float64Array
  hasStarts: boolean
}

/** A sampler of one network: all state is in the layout. */
export interface Kernel {
  layout: Layout
  sample(): void
  place(): void
  tally(): void
  /** sample, place and tally in one go. */
  run(): void
  /** Plays futures with people, of a program laid out in `spare`; only where there is WebAssembly. */
  policy?: (pointer: number) => void
  /** Memory beyond the layout, if any was asked for. */
  spare?: { buffer: ArrayBuffer; from: number }
}

/** Memory needed for `network` with blocks of `trials` (a multiple of 4), in bytes. */
export function bytesOf(network: SampledNetwork, trials: number): number {
  let end = FIRST_BYTE
  for (const [, bytes] of sizes(network, trials)) end = aligned(end + bytes)
  return end
}

/** Lays the network out in `buffer`, which must hold `bytesOf` bytes. */
export function laidOut(network: SampledNetwork, trials: number, buffer: ArrayBuffer): Layout {
  const at: Record<string, number> = {}
  let end = FIRST_BYTE
  for (const [name, bytes] of sizes(network, trials)) {
    at[name] = end
    end = aligned(end + bytes)
  }
  const hasStarts = network.predKind.some(kind => (kind & 1) === 1)
  const floats = (name: string, count: number) => new Float32Array(buffer, at[name], count)
  const copied = <T extends Float32Array | Int32Array>(name: string, from: T): T => {
    const view =
      from instanceof Float32Array ? floats(name, from.length) : new Int32Array(buffer, at[name], from.length)
    view.set(from)
    return view as T
  }
  const { nodes } = network
  const head = new Int32Array(buffer, at.head, HEAD_WORDS)
  head.set([nodes, trials, BINS, hasStarts ? 1 : 0])
  head.set(
    POINTERS.map(name => at[name]),
    4,
  )
  head.set([KNOTS, PROBIT_KNOTS], 4 + POINTERS.length)
  const placed = { ...network }
  for (const name of COPIED) placed[name] = copied(name, network[name] as Float32Array & Int32Array)
  return {
    pointer: at.head,
    trials,
    network: placed,
    probit: floats('probit', 2 * (PROBIT_KNOTS + 1)),
    state: new Uint32Array(buffer, at.state, 16 * nodes),
    causes: floats('causes', Math.max(1, network.causeKeys.length) * trials),
    length: floats('length', nodes * trials),
    start: floats('start', hasStarts ? nodes * trials : 0),
    finish: floats('finish', nodes * trials),
    binFrom: floats('binFrom', nodes),
    binScale: floats('binScale', nodes),
    histogram: new Uint32Array(buffer, at.histogram, nodes * BINS),
    sums: new Float64Array(buffer, at.sums, 2 * nodes),
    hasStarts,
  }
}

const FIRST_BYTE = 65536
const HEAD_WORDS = 32
const COPIED = [
  'release',
  'threshold',
  'offset',
  'scale',
  'weights',
  'table',
  'cause',
  'predFrom',
  'pred',
  'predKind',
  'lag',
  'pairs',
] as const
const POINTERS = [
  ...COPIED,
  'probit',
  'state',
  'causes',
  'length',
  'start',
  'finish',
  'binFrom',
  'binScale',
  'histogram',
  'sums',
]

function sizes(network: SampledNetwork, trials: number): [string, number][] {
  const { nodes } = network
  const matrix = 4 * nodes * trials
  return [
    ['head', 4 * HEAD_WORDS],
    ...COPIED.map(name => [name, 4 * network[name].length] as [string, number]),
    ['probit', 8 * (PROBIT_KNOTS + 1)],
    ['state', 64 * nodes],
    ['causes', 4 * Math.max(1, network.causeKeys.length) * trials],
    ['length', matrix],
    ['start', network.predKind.some(kind => (kind & 1) === 1) ? matrix : 0],
    ['finish', matrix],
    ['binFrom', 4 * nodes],
    ['binScale', 4 * nodes],
    ['histogram', 4 * nodes * BINS],
    ['sums', 16 * nodes],
  ]
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}
