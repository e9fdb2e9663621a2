/** Pools of one workspace, played by all nodes of a database together. */
import { setTimeout } from 'node:timers/promises'
import type { PoolAsked, PoolForeseen } from '@throughline/diagnosis'
import type { AskedPools } from '../../consumers/asked-pools.ts'
import { type ForeseenPools, RememberedPools } from './foreseen-pools.ts'
import { keyOfText } from './pool-key.ts'
import { poolIn } from './pool-text.ts'

/** Until it is looked again whether another node has answered. */
const lookAgainMs = 100

/** @param workspace whose pools they are */
export function commonPools(asked: AskedPools, workspace: string): Pick<ForeseenPools, 'foreseen'> {
  const known = new RememberedPools()
  return {
    async foreseen(pools: readonly PoolAsked[]) {
      const texts = pools.map(pool => JSON.stringify(pool))
      const keys = texts.map(keyOfText)
      const open = new Map(
        keys.flatMap((key, place) => (known.of(key) ? [] : [[key, { key, text: texts[place]! }]])),
      )
      for (;;) {
        const answers = await asked.answers([...open.keys()])
        // What nobody has asked, or somebody who did not want it any more has let go.
        const unasked = [...open.values()].filter(({ key }) => !answers.has(key))
        for (const [key, text] of answers) {
          if (text === undefined) continue
          known.keep(key, poolIn(text))
          open.delete(key)
        }
        if (open.size === 0) break
        await asked.ask(workspace, unasked)
        if ((await asked.answerSome()) === 0) await setTimeout(lookAgainMs)
      }
      const found = keys.map((key): PoolForeseen => known.of(key)!)
      known.forgetAllBut(keys)
      await asked.forgetAllBut(workspace, keys)
      return found
    },
  }
}
