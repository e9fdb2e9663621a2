/** Hears of appends by other processes on the same file, by asking. */
import { type Followers, followers } from '../followers.ts'
import { heads } from './read.ts'
import type { Store } from './store.ts'

/** Followers of this process, who also hear of others as long as there are any. */
export function polledFollowers(store: Store, pollMs: number): Followers {
  let timer: NodeJS.Timeout | undefined
  let version: unknown
  const told = followers({
    woken() {
      version = undefined
      look()
      timer = setInterval(look, pollMs).unref()
    },
    idle() {
      clearInterval(timer)
    },
  })

  /** `data_version` changes when another connection has committed; our own appends are told at once. */
  function look(): void {
    try {
      store.run(() => {
        const now = store.database.pragma('data_version', { simple: true })
        if (now === version) return
        for (const { workspace, position } of heads(store)) told.tell(workspace, position)
        version = now
      })
    } catch {
      // The file is busy or failing: whoever appends or reads is told so; the next look tries again.
    }
  }

  return told
}
