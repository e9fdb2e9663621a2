/** One workspace in memory: its replica, its newest facts, whoever listens, and one command at a time. */
import { setImmediate } from 'node:timers/promises'
import type { Fact as KeptFact, Ledger } from '@throughline/ledger'
import { type Fact, Replica } from '@throughline/model'
import { slicesOf } from '../projections/slices.ts'
import { keepReplica, keptReplica } from '../projections/snapshot.ts'
import { erasureDoor } from './erasure-door.ts'
import { factOf } from './fact-of.ts'

export type Listener = (facts: readonly Fact[]) => void

/** A fact this release cannot read: the workspace stands still there rather than skip it. */
export class WorkspaceStopped extends Error {
  override readonly name = 'WorkspaceStopped'
}

const pageSize = 2000
/** Facts kept in memory for readers that come back. */
const recentMost = 6000
/** New facts after which the replica is kept again. */
const keepEvery = 2000

export class LiveWorkspace {
  readonly id: string
  readonly replica: Replica
  #hash: string
  #keptAt: number
  #recent: Fact[] = []
  #stopped: WorkspaceStopped | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #pulling: Promise<void> | undefined
  #pullAgain = false
  #holdsErased = false
  readonly #ledger: Ledger
  readonly #listeners = new Set<{ hear: Listener; dropped: () => void }>()

  private constructor(ledger: Ledger, id: string, replica: Replica) {
    this.#ledger = ledger
    this.id = id
    this.replica = replica
    this.#hash = ''
    this.#keptAt = replica.position
  }

  /** What was read before an erasure may hold what it forgot: then everything is read once more. */
  static async load(ledger: Ledger, id: string): Promise<LiveWorkspace> {
    const live = await LiveWorkspace.#folded(ledger, id)
    if (!live.#holdsErased) return live
    const again = await LiveWorkspace.#folded(ledger, id)
    again.#holdsErased = false
    return again
  }

  static async #folded(ledger: Ledger, id: string): Promise<LiveWorkspace> {
    const replica = (await keptReplica(ledger, id)) ?? new Replica()
    const live = new LiveWorkspace(ledger, id, replica)
    await live.catchUp()
    return live
  }

  /** Whether it heard of an erasure, and so may hold what was forgotten: it is let go, and loaded anew. */
  get holdsErased(): boolean {
    return this.#holdsErased
  }

  /** Tells whoever listens that nothing more comes from here. */
  drop(): void {
    for (const listener of [...this.#listeners]) listener.dropped()
    this.#listeners.clear()
  }

  /** @throws where it stands still: what it shows would be old without saying so */
  assertGoing(): void {
    if (this.#stopped) throw this.#stopped
  }

  /** Whether nobody needs it in memory. */
  get idle(): boolean {
    return this.#waiting === 0 && this.#listeners.size === 0
  }

  /** Runs when all earlier work of this workspace has ended. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    const mine = this.#turn.then(() => {
      this.assertGoing()
      return work()
    })
    this.#turn = mine
      .catch(() => {})
      .then(() => {
        this.#waiting -= 1
      })
    return mine
  }

  /** Reads what the ledger has beyond the replica; one reading at a time, and again where asked meanwhile. */
  catchUp(): Promise<void> {
    if (this.#pulling) {
      this.#pullAgain = true
      return this.#pulling
    }
    this.#pulling = this.#pull().finally(() => {
      this.#pulling = undefined
    })
    return this.#pulling
  }

  /** The same as `take`; a long list in slices, between which others have their turn. Who catches up waits for it. */
  takeAll(kept: readonly KeptFact[]): Promise<void> {
    const slices = slicesOf(kept)
    if (slices.length <= 1 || this.#pulling) {
      this.take(kept)
      return Promise.resolve()
    }
    const taking = async () => {
      for (const slice of slices) {
        this.take(slice)
        await setImmediate()
      }
      if (this.#pullAgain) await this.#pull()
    }
    this.#pulling = taking().finally(() => {
      this.#pulling = undefined
    })
    return this.#pulling
  }

  /** Applies facts that continue the replica, and tells each of them once. */
  take(kept: readonly KeptFact[]): void {
    const fresh: Fact[] = []
    for (const each of kept) {
      if (each.position !== this.replica.position + 1) continue
      const fact = factOf(each)
      this.#apply(fact)
      this.#hash = each.hash
      fresh.push(fact)
    }
    if (fresh.length === 0) return
    this.#holdsErased ||= fresh.some(fact => fact.via === erasureDoor)
    this.#recent.push(...fresh)
    if (this.#recent.length > recentMost) this.#recent.splice(0, this.#recent.length - recentMost / 2)
    for (const listener of [...this.#listeners]) listener.hear(fresh)
  }

  /** Hears every fact from now on, in order. */
  listen(hear: Listener, dropped: () => void = () => {}): () => void {
    const listener = { hear, dropped }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Facts after a position that are still in memory; nothing where some are not. */
  recentAfter(position: number): readonly Fact[] | undefined {
    if (position >= this.replica.position) return []
    const first = this.#recent[0]?.position
    if (first === undefined || first > position + 1) return undefined
    return this.#recent.slice(position + 1 - first)
  }

  /** Keeps the replica where enough has happened since it was kept last. */
  async keep(least = keepEvery): Promise<void> {
    if (
      this.#stopped ||
      this.#holdsErased ||
      this.#hash === '' ||
      this.replica.position - this.#keptAt < least
    )
      return
    this.#keptAt = this.replica.position
    await keepReplica(this.#ledger, this.id, { kept: this.replica.kept(), hash: this.#hash })
  }

  async #pull(): Promise<void> {
    do {
      this.#pullAgain = false
      for (;;) {
        this.assertGoing()
        const page = await this.#ledger.read(this.id, this.replica.position, pageSize)
        this.take(page)
        if (page.length < pageSize) break
        await setImmediate()
      }
    } while (this.#pullAgain)
  }

  #apply(fact: Fact): void {
    try {
      this.replica.apply(fact)
    } catch (cause) {
      this.#stopped = new WorkspaceStopped(`Workspace ${this.id} stands still before fact ${fact.position}`, {
        cause,
      })
      throw this.#stopped
    }
  }
}
