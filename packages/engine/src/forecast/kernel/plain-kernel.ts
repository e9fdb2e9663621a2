import { BINS, type Kernel, KNOTS, type Layout, PROBIT_KNOTS } from './program.ts'

/** The twin of kernel.c in plain TypeScript: equal results, bit for bit, about four times as long. */
export function plainKernel(layout: Layout): Kernel {
  const { nodes } = layout.network
  return {
    layout,
    sample() {
      for (let node = 0; node < nodes; node++) sampleNode(layout, node)
    },
    place() {
      for (let node = 0; node < nodes; node++) placeNode(layout, node)
    },
    tally() {
      for (let node = 0; node < nodes; node++) tallyNode(layout, node)
    },
    run() {
      for (let node = 0; node < nodes; node++) {
        sampleNode(layout, node)
        placeNode(layout, node)
        tallyNode(layout, node)
      }
    },
  }
}

const round = Math.fround
const UNIT = 2 ** -24

/** A hot loop: four interleaved streams as in the lanes of the C kernel. */
function sampleNode(layout: Layout, node: number): void {
  const { trials, state, length, causes, probit, network } = layout
  const { pairs, weights, cause } = network
  const table = network.table[node]
  const offset = network.offset[node]
  const scale = network.scale[node]
  const last = round(KNOTS - round(0.001))
  const probitLast = round(PROBIT_KNOTS - round(0.001))
  const first = cause[2 * node]
  const second = cause[2 * node + 1]
  const shared = first >= 0 || second >= 0
  const own = weights[3 * node]
  const w1 = first < 0 ? 0 : weights[3 * node + 1]
  const w2 = second < 0 ? 0 : weights[3 * node + 2]
  const row1 = Math.max(0, first) * trials
  const row2 = Math.max(0, second) * trials
  const row = node * trials
  for (let lane = 0; lane < 4; lane++) {
    const kept = 16 * node + lane
    let s0 = state[kept] | 0
    let s1 = state[kept + 4] | 0
    let s2 = state[kept + 8] | 0
    let s3 = state[kept + 12] | 0
    for (let t = lane; t < trials; t += 4) {
      const bits = (s0 + s3) | 0
      const shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
      let draw = round((bits >>> 8) * UNIT)
      if (shared) {
        const z = look(probit, 0, Math.min(probitLast, round(draw * PROBIT_KNOTS)))
        const withFirst = round(round(z * own) + round(causes[row1 + t] * w1))
        draw = round(withFirst + round(causes[row2 + t] * w2))
      }
      const at = round(round(draw - offset) * scale)
      length[row + t] = at >= 0 ? look(pairs, table, Math.min(last, at)) : 0
    }
    state[kept] = s0
    state[kept + 4] = s1
    state[kept + 8] = s2
    state[kept + 12] = s3
  }
}

function look(pairs: Float32Array, table: number, at: number): number {
  const cell = at | 0
  const k = table + 2 * cell
  return round(pairs[k] + round(round(at - cell) * pairs[k + 1]))
}

function placeNode(layout: Layout, node: number): void {
  const { trials, start, finish, length, hasStarts, network } = layout
  const { predFrom, pred, predKind, lag } = network
  const release = network.release[node]
  const threshold = network.threshold[node]
  const from = predFrom[node]
  const to = predFrom[node + 1]
  const row = node * trials
  for (let t = 0; t < trials; t++) {
    let begins = release
    let ends = Number.NEGATIVE_INFINITY
    for (let e = from; e < to; e++) {
      const kind = predKind[e]
      const there = pred[e] * trials + t
      const at = round((kind & 1 ? start[there] : finish[there]) + lag[e])
      if (kind & 2) {
        if (at > ends) ends = at
      } else if (at > begins) begins = at
    }
    const lasts = begins > threshold ? length[row + t] : 0
    const done = round(begins + lasts)
    finish[row + t] = done < ends ? ends : done
    if (hasStarts) start[row + t] = begins
  }
}

function tallyNode(layout: Layout, node: number): void {
  const { trials, finish, histogram, sums } = layout
  const binFrom = layout.binFrom[node]
  const binScale = layout.binScale[node]
  const first = node * BINS
  const row = node * trials
  const lanes = [0, 0, 0, 0]
  const squares = [0, 0, 0, 0]
  for (let t = 0; t < trials; t++) {
    const day = finish[row + t]
    const at = round(round(day - binFrom) * binScale)
    const bin = at > 0 ? (at < BINS - 1 ? at | 0 : BINS - 1) : 0
    histogram[first + bin]++
    lanes[t & 3] += day
    squares[t & 3] += day * day
  }
  sums[2 * node] += lanes[0] + lanes[1] + (lanes[2] + lanes[3])
  sums[2 * node + 1] += squares[0] + squares[1] + (squares[2] + squares[3])
}
