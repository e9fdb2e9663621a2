/** The workspaces in memory. The least recently used leave when there are too many. */
import type { Ledger } from '@throughline/ledger'
import { LiveWorkspace } from './live-workspace.ts'

export class LiveWorkspaces {
  readonly #ledger: Ledger
  readonly #most: number
  readonly #loaded = new Map<string, Promise<LiveWorkspace>>()
  readonly #unfollow: () => void

  constructor(ledger: Ledger, most: number) {
    this.#ledger = ledger
    this.#most = most
    this.#unfollow = ledger.follow((workspace, position) => {
      void this.#advance(workspace, position)
    })
  }

  get size(): number {
    return this.#loaded.size
  }

  async of(id: string): Promise<LiveWorkspace> {
    let loading = this.#loaded.get(id)
    if (loading) {
      this.#loaded.delete(id)
    } else {
      loading = LiveWorkspace.load(this.#ledger, id)
      loading.catch(() => this.#loaded.delete(id))
    }
    this.#loaded.set(id, loading)
    const live = await loading
    if (this.#letGo(live, loading)) return this.of(id)
    live.assertGoing()
    await this.#makeRoom()
    return live
  }

  /** Keeps what is in memory, and lets go of it. */
  async close(): Promise<void> {
    this.#unfollow()
    for (const loading of this.#loaded.values()) {
      const live = await loading.catch(() => undefined)
      await live?.inTurn(() => live.keep(1)).catch(() => {})
    }
    this.#loaded.clear()
  }

  /** Trouble here is met again, and answered, by the next who asks. */
  async #advance(workspace: string, position: number): Promise<void> {
    const loading = this.#loaded.get(workspace)
    const live = await loading?.catch(() => undefined)
    if (live && live.replica.position < position) await live.catchUp().catch(() => {})
    if (live && loading) this.#letGo(live, loading)
  }

  /** What heard of an erasure is loaded anew, and whoever follows it begins anew. */
  #letGo(live: LiveWorkspace, loading: Promise<LiveWorkspace>): boolean {
    if (!live.holdsErased) return false
    if (this.#loaded.get(live.id) === loading) this.#loaded.delete(live.id)
    live.drop()
    return true
  }

  async #makeRoom(): Promise<void> {
    for (const [id, loading] of this.#loaded) {
      if (this.#loaded.size <= this.#most) return
      const live = await loading.catch(() => undefined)
      if (!live?.idle) continue
      this.#loaded.delete(id)
      await live.keep(1).catch(() => {})
    }
  }
}
