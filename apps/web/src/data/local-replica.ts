/**
 * The world as this browser sees it: what the server confirmed, and on top what was said here and is not confirmed yet.
 * A command is decided locally and shown at once; the server's word is final.
 */
import {
  type Command,
  decide,
  type Fact,
  type Kept,
  kept,
  type Moment,
  type Refusal,
  Replica,
  type Savepoint,
  type World,
} from '@throughline/model'

/** Something said here that the feed has not brought back yet. */
interface Pending {
  readonly id: string
  readonly commands: readonly Command[]
  /** When and by whom it was said; the same each time it is laid on top again. */
  readonly moment: Moment
}

export type Laid = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }

export class LocalReplica {
  #replica: Replica
  #confirmed: Savepoint
  #pending: Pending[] = []
  #version = 0
  #world: World
  readonly #listeners = new Set<() => void>()

  constructor(from: Kept) {
    this.#replica = Replica.from(from)
    this.#confirmed = this.#replica.savepoint()
    this.#world = viewOf(this.#replica)
  }

  /** Another object after every change, so that what is derived from it can be kept by its identity. */
  get world(): World {
    return this.#world
  }

  /** Position of the newest confirmed fact. */
  get position(): number {
    return this.#confirmed.position
  }

  /** Grows with every change that can be seen. */
  get version(): number {
    return this.#version
  }

  get isWaiting(): boolean {
    return this.#pending.length > 0
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  /** Decides here and shows the result at once. Nothing is shown when it is refused. */
  say(id: string, commands: readonly Command[], moment: Moment): Laid {
    const before = this.#replica.savepoint()
    const refusals = this.#lay({ id, commands, moment }, before)
    if (refusals.length > 0) return { ok: false, refusals }
    this.#changed()
    return { ok: true }
  }

  /** Facts that the server confirmed, in order; those already known are dropped. */
  arrive(facts: readonly Fact[]): void {
    const fresh = facts.filter(fact => fact.position > this.#confirmed.position)
    if (fresh.length === 0) return
    const brought = new Set(fresh.map(fact => fact.command))
    this.#rebase(
      () => {
        for (const fact of fresh) this.#replica.apply(fact)
      },
      each => !brought.has(each.id),
    )
  }

  /** The server refused what was shown: it is taken back. */
  takeBack(id: string): void {
    this.#rebase(
      () => {},
      each => each.id !== id,
    )
  }

  /** Begins anew from a snapshot of the server, keeping what is still on its way. */
  reset(from: Kept): void {
    const pending = this.#pending
    this.#replica = Replica.from(from)
    this.#confirmed = this.#replica.savepoint()
    this.#pending = []
    for (const each of pending) this.#lay(each, this.#replica.savepoint())
    this.#changed()
  }

  #rebase(change: () => void, stays: (each: Pending) => boolean): void {
    const pending = this.#pending.filter(stays)
    this.#replica.rollback(this.#confirmed)
    this.#replica.release()
    change()
    this.#confirmed = this.#replica.savepoint()
    this.#pending = []
    for (const each of pending) this.#lay(each, this.#replica.savepoint())
    this.#changed()
  }

  /** Lays commands on top; all of them or none. */
  #lay(pending: Pending, before: Savepoint): Refusal[] {
    for (const command of pending.commands) {
      const decision = decide(this.#replica, command, pending.moment)
      if (!decision.ok) {
        this.#replica.rollback(before)
        return [...decision.refusals]
      }
      this.#replica.apply(kept(decision.fact, pending.moment, command.id))
    }
    this.#pending.push(pending)
    return []
  }

  #changed(): void {
    this.#version++
    this.#world = viewOf(this.#replica)
    for (const listener of this.#listeners) listener()
  }
}

/** The replica by another identity; it stays the same world, also for whoever kept an older view. */
function viewOf(replica: Replica): World {
  return Object.create(replica) as World
}
