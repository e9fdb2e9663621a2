/** Workspaces that somebody looks at: after changes there, once it is quiet, something is done by itself. */
import type { LiveWorkspace } from '../commands/live-workspace.ts'

/** Nobody has looked for so long that nothing is done any more. */
const lookedMs = 300_000
/** Changes that come within so long of one another join; but after so many seconds something is done. */
const quietMs = 3_000
const atLeastMs = 30_000

interface Watching {
  readonly unlisten: () => void
  looked: NodeJS.Timeout
  quiet?: NodeJS.Timeout
  /** The first change since something was done, by the process's own clock. */
  changedAt?: number
}

export class Watched {
  readonly #follow: (live: LiveWorkspace) => void
  readonly #watched = new Map<LiveWorkspace, Watching>()

  constructor(follow: (live: LiveWorkspace) => void) {
    this.#follow = follow
  }

  /** Somebody has looked just now. */
  watch(live: LiveWorkspace): void {
    const known = this.#watched.get(live)
    const looked = setTimeout(() => this.#leave(live), lookedMs).unref()
    if (known) {
      clearTimeout(known.looked)
      known.looked = looked
      return
    }
    const unlisten = live.listen(
      () => this.#changed(live),
      () => this.#leave(live),
    )
    this.#watched.set(live, { unlisten, looked })
  }

  close(): void {
    for (const live of [...this.#watched.keys()]) this.#leave(live)
  }

  #changed(live: LiveWorkspace): void {
    const watching = this.#watched.get(live)
    if (!watching) return
    const now = performance.now()
    watching.changedAt ??= now
    clearTimeout(watching.quiet)
    const waitMs = Math.max(0, Math.min(quietMs, watching.changedAt + atLeastMs - now))
    watching.quiet = setTimeout(() => {
      delete watching.changedAt
      this.#follow(live)
    }, waitMs).unref()
  }

  #leave(live: LiveWorkspace): void {
    const watching = this.#watched.get(live)
    if (!watching) return
    clearTimeout(watching.looked)
    clearTimeout(watching.quiet)
    watching.unlisten()
    this.#watched.delete(live)
  }
}
