import type { ScheduleProblem } from './problem.ts'

/**
 * What is free of all resources at one tick, in as few 32-bit words as possible: each resource has a lane of 8 or
 * 16 bits, whose top bit is a guard that stays set as long as nothing is overdrawn. 'Does it fit?' is then one
 * subtraction and one comparison for up to four resources.
 */
export interface PackedProfile {
  /** Words per tick. */
  words: number
  /** `words` entries per tick: everything free, guards set. */
  full: Int32Array
  /** The guard bits of each word. */
  guards: Int32Array
  /** `words` entries per activity: what it takes. */
  takes: Int32Array
}

/** Lanes of 8 bits while amounts stay below 128, else of 16. Amounts up to 32,767. */
export function packedProfile({ horizon, activities, resources = [] }: ScheduleProblem): PackedProfile {
  let greatest = 0
  for (const { capacity } of resources) {
    if (typeof capacity === 'number') greatest = Math.max(greatest, capacity)
    else for (let t = 0; t < horizon; t++) greatest = Math.max(greatest, capacity[t])
  }
  const bits = greatest < 128 ? 8 : 16
  const lanes = 32 / bits
  const words = Math.max(1, Math.ceil(resources.length / lanes))
  const full = new Int32Array(words * horizon)
  const guards = new Int32Array(words)
  const takes = new Int32Array(words * activities.length)
  resources.forEach(({ capacity }, r) => {
    const word = Math.floor(r / lanes)
    const shift = (r % lanes) * bits
    const guard = 1 << (bits - 1)
    guards[word] |= guard << shift
    for (let t = 0; t < horizon; t++) {
      full[t * words + word] |= (guard | (typeof capacity === 'number' ? capacity : capacity[t])) << shift
    }
  })
  activities.forEach(({ demands = [] }, a) => {
    for (const { resource, amount } of demands) {
      takes[a * words + Math.floor(resource / lanes)] += amount << ((resource % lanes) * bits)
    }
  })
  return { words, full, guards, takes }
}
