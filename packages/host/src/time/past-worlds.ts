/** Worlds of earlier: folded from the ledger, and a few of them kept for whoever looks again. */
import type { Ledger } from '@throughline/ledger'
import { Replica } from '@throughline/model'
import { factOf } from '../commands/fact-of.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { keptReplica } from '../projections/snapshot.ts'

/** Worlds in memory at once, of all workspaces together. */
const worldsMost = 4
const pageFacts = 5000

export class PastWorlds {
  readonly #ledger: Ledger
  /** The least recently looked at first. */
  #known: { live: LiveWorkspace; replica: Replica }[] = []

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The world at a position, to be read and never changed. */
  async at(live: LiveWorkspace, position: number): Promise<Replica> {
    // What was folded before an erasure may hold what it forgot.
    this.#known = this.#known.filter(each => each.live.id !== live.id || each.live === live)
    const known = this.#known.find(each => each.live === live && each.replica.position === position)
    const replica = known?.replica ?? (await this.#folded(live, position))
    this.#known = this.#known.filter(each => each !== known).slice(1 - worldsMost)
    if (!live.holdsErased) this.#known.push({ live, replica })
    return replica
  }

  /** From the nearest world before it. */
  async #folded(live: LiveWorkspace, position: number): Promise<Replica> {
    const before = this.#known
      .filter(each => each.live === live && each.replica.position < position)
      .map(each => each.replica)
    const kept = await keptReplica(this.#ledger, live.id)
    if (kept && kept.position <= position) before.push(kept)
    const nearest = before.sort((one, other) => other.position - one.position)[0]
    const replica = nearest ? Replica.from(nearest.kept()) : new Replica()
    while (replica.position < position) {
      const limit = Math.min(pageFacts, position - replica.position)
      const page = await this.#ledger.read(live.id, replica.position, limit)
      if (page.length === 0) break
      for (const fact of page) replica.apply(factOf(fact))
    }
    return replica
  }
}
