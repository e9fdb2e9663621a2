import { hashText, mix32 } from '../../random/hash.ts'
import { probitPairs } from '../quantile-table.ts'
import { plainKernel } from './plain-kernel.ts'
import { BINS, bytesOf, type Kernel, type Layout, laidOut, type SampledNetwork } from './program.ts'
import { wasmKernel } from './wasm-kernel.ts'

export interface SamplerOptions {
  seed: number
  /** Trials of a block, a multiple of 4. */
  block?: number
  /** Take the plain twin even where there is WebAssembly. */
  plain?: boolean
  /** Memory to have beyond the layout, in bytes. */
  spareBytes?: number
}

/**
 * A kernel with its streams of chance set. A node's stream is fixed by the seed and its key alone, so that the same
 * node meets the same futures in two plans, whatever else they contain (common random numbers).
 */
export function sampler(network: SampledNetwork, options: SamplerOptions): Kernel {
  const block = options.block ?? 256
  if (block % 4 !== 0 || block <= 0)
    throw new RangeError(`a block must be a positive multiple of 4, got ${block}`)
  const kernel =
    (options.plain ? null : wasmKernel(network, block, options.spareBytes)) ??
    plainKernel(laidOut(network, block, new ArrayBuffer(bytesOf(network, block))))
  const { layout } = kernel
  layout.probit.set(probitPairs())
  for (let node = 0; node < network.nodes; node++)
    seedLanes(layout.state, node, rootOf(options.seed, network.keys[node]))
  return kernel
}

/** Sets the number of trials of the next block: a multiple of 4, at most the block that was laid out. */
export function setTrials(layout: Layout, trials: number): void {
  layout.trials = trials
  new Int32Array(layout.state.buffer, layout.pointer, 2)[1] = trials
}

/** Draws the common causes of the next block, before its nodes are sampled. */
export function causeDrawer(layout: Layout, seed: number): () => void {
  const { causeKeys } = layout.network
  const state = new Uint32Array(16 * causeKeys.length)
  for (let k = 0; k < causeKeys.length; k++) seedLanes(state, k, rootOf(seed, causeKeys[k]))
  return () => {
    for (let k = 0; k < causeKeys.length; k++) drawNormal(layout, state, k)
  }
}

/** Sets the range of each histogram from the finishes that are there, with room on both sides. */
export function setRanges(layout: Layout): void {
  const { trials, finish, binFrom, binScale, network } = layout
  for (let node = 0; node < network.nodes; node++) {
    let least = Number.POSITIVE_INFINITY
    let greatest = Number.NEGATIVE_INFINITY
    for (let t = node * trials; t < (node + 1) * trials; t++) {
      if (finish[t] < least) least = finish[t]
      if (finish[t] > greatest) greatest = finish[t]
    }
    const width = Math.max(greatest - least, 1e-3 * Math.max(1, Math.abs(greatest)))
    binFrom[node] = least - 0.3 * width
    binScale[node] = BINS / (1.9 * width)
  }
}

/** 32 bits that name a stream of chance. */
export function keyOf(name: string): number {
  return hashText(name) >>> 0
}

function rootOf(seed: number, key: number): number {
  return mix32(mix32(seed >>> 0) ^ key)
}

function seedLanes(state: Uint32Array, node: number, root: number): void {
  for (let word = 0; word < 16; word++)
    state[16 * node + word] = mix32(root + Math.imul(word + 1, 0x9e3779b9)) | 1
}

function drawNormal(layout: Layout, state: Uint32Array, cause: number): void {
  const { trials, causes, probit } = layout
  const cells = probit.length / 2 - 1
  for (let t = 0; t < trials; t++) {
    const kept = 16 * cause + (t & 3)
    const s = state
    const bits = (s[kept] + s[kept + 12]) >>> 0
    const shifted = s[kept + 4] << 9
    s[kept + 8] ^= s[kept]
    s[kept + 12] ^= s[kept + 4]
    s[kept + 4] ^= s[kept + 8]
    s[kept] ^= s[kept + 12]
    s[kept + 8] ^= shifted
    s[kept + 12] = (s[kept + 12] << 11) | (s[kept + 12] >>> 21)
    const at = (bits >>> 8) * 2 ** -24 * cells
    const cell = Math.floor(at)
    causes[cause * trials + t] = probit[2 * cell] + (at - cell) * probit[2 * cell + 1]
  }
}
