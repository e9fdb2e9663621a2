import type { Graph } from '../network/graph.ts'
import type { Random } from '../random/random.ts'

/** What a crossover needs to know of the problem and to work with. */
export interface Cutting {
  /** Resource use per activity: the sum over resources of share of capacity x ticks. */
  energy: Float64Array
  /** Candidates for the block, of which the densest is taken. */
  tries: number
  /** Least and greatest share of the list that a block takes. */
  least: number
  greatest: number
  /** Where each activity stands against the block; as long as the list. */
  side: Uint8Array
}

/** A parent: a list (latest finish first) and the finishes it stands for. */
export interface Parent {
  list: Int32Array
  finishes: Int32Array
}

/**
 * Keeps the densest of a few random blocks of the father as it is, and puts what came before it and what came
 * after it, each for itself, into the mother's order. Blocks that use resources well are what good schedules are
 * made of (peak crossover, Valls, Ballestin & Quintanilla 2008; Debels & Vanhoucke 2007). If both parents keep
 * relations pointing forward, so does the child.
 */
export function blockCrossover(cutting: Cutting, random: Random, { father, mother, child }: Family): void {
  const { least, greatest, side } = cutting
  const list = father.list
  const n = list.length
  const length = Math.max(1, Math.floor(n * (least + random.unit() * (greatest - least))))
  const first = densest(cutting, random, { parent: father, length })
  side.fill(2)
  for (let k = 0; k < first; k++) side[list[k]] = 0
  for (let k = first; k < first + length; k++) side[list[k]] = 1
  let before = 0
  let after = first + length
  for (let k = 0; k < n; k++) {
    const a = mother[k]
    if (side[a] === 0) child[before++] = a
    else if (side[a] === 2) child[after++] = a
  }
  child.set(list.subarray(first, first + length), first)
}

/** Swaps each pair of neighbours with a small chance, unless one waits for the other. */
export function swapNeighbours(
  { inStart, inFrom }: Graph,
  random: Random,
  { list, chance }: { list: Int32Array; chance: number },
): void {
  const threshold = chance * 2 ** 32
  for (let k = 0; k + 1 < list.length; k++) {
    if (random.bits() >= threshold) continue
    const ahead = list[k]
    const behind = list[k + 1]
    let e = inStart[behind]
    while (e < inStart[behind + 1] && inFrom[e] !== ahead) e++
    if (e < inStart[behind + 1]) continue
    list[k] = behind
    list[k + 1] = ahead
  }
}

interface Family {
  father: Parent
  mother: Int32Array
  child: Int32Array
}

function densest(
  { energy, tries }: Cutting,
  random: Random,
  { parent, length }: { parent: Parent; length: number },
): number {
  const { list, finishes } = parent
  let best = 0
  let density = -1
  for (let k = 0; k < tries; k++) {
    const first = random.below(list.length - length + 1)
    let sum = 0
    for (let j = first; j < first + length; j++) sum += energy[list[j]]
    const span = Math.abs(finishes[list[first]] - finishes[list[first + length - 1]]) + 1
    if (sum / span > density) {
      density = sum / span
      best = first
    }
  }
  return best
}
