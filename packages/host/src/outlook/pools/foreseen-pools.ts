/** Where the futures of pools come from: played here, or found because somebody played the same before. */
import { type PoolAsked, type PoolForeseen, poolForeseen } from '@throughline/diagnosis'
import { poolKey } from './pool-key.ts'

export interface ForeseenPools {
  /** One for each, in their order. */
  foreseen(asked: readonly PoolAsked[]): Promise<readonly PoolForeseen[]>
  close(): Promise<void>
}

/** Of one workspace in one process: a pool that is as it was is not played again. */
export function ownPools(): ForeseenPools {
  const known = new RememberedPools()
  return {
    async foreseen(asked) {
      const keys = asked.map(poolKey)
      const pools = keys.map((key, place) => known.of(key) ?? known.keep(key, poolForeseen(asked[place]!)!))
      known.forgetAllBut(keys)
      return pools
    },
    close: async () => {},
  }
}

/** Pools of the last plan, and a few of those that were tried beside it. */
export class RememberedPools {
  readonly #pools = new Map<string, PoolForeseen>()

  of(key: string): PoolForeseen | undefined {
    return this.#pools.get(key)
  }

  keep(key: string, pool: PoolForeseen): PoolForeseen {
    this.#pools.set(key, pool)
    return pool
  }

  forgetAllBut(keys: readonly string[]): void {
    const wanted = new Set(keys)
    const others = [...this.#pools.keys()].filter(key => !wanted.has(key))
    for (const key of others.slice(0, Math.max(0, others.length - othersMost))) this.#pools.delete(key)
  }
}

const othersMost = 20
