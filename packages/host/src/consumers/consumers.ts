/** All consumers of a node: each runs by itself in each workspace, so that a slow one delays no other. */
import type { Ledger } from '@throughline/ledger'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { type Consumer, consume, type Rooms } from './consumer.ts'
import { type Cursors, openCursors } from './cursors.ts'
import { openLeases } from './leases.ts'

export interface ConsumersSettings {
  readonly ledger: Ledger
  readonly tables: OrdinaryTables
  /** Who this node is: a new id for each start. */
  readonly holder: string
  /** How often it looks for what no hint told of, and for tries that are due. Default 2,000. */
  readonly pollMs?: number
  /** Trouble outside what a consumer does: the ledger or its tables. It is tried again by itself. */
  readonly onTrouble?: (trouble: unknown) => void
}

export interface Consumers {
  readonly cursors: Cursors
  add(consumer: Consumer): void
  /** Takes it away; what it does at this moment it ends. */
  remove(name: string): void
  /** Begins to follow the ledger; until then only `round` does anything. */
  start(): void
  /** Everything there is to do now, in every workspace; ends when it is done. */
  round(): Promise<void>
  /** Ends following, and waits for what is under way. */
  close(): Promise<void>
}

export async function openConsumers(settings: ConsumersSettings): Promise<Consumers> {
  const { ledger, tables, holder, pollMs = 2_000, onTrouble = () => {} } = settings
  const leases = await openLeases(tables, holder)
  const cursors = await openCursors(tables, leases)
  const runs = new Runs({ ledger, cursors, leases }, onTrouble)
  let unfollow = () => {}
  return {
    cursors,
    add: consumer => runs.consumers.set(consumer.name, consumer),
    remove: name => runs.consumers.delete(name),
    start() {
      const stop = ledger.follow(workspace => void runs.inWorkspace(workspace))
      const timer = setInterval(() => void runs.everywhere(), pollMs)
      unfollow = () => {
        stop()
        clearInterval(timer)
      }
      void runs.everywhere()
    },
    round: () => runs.everywhere(),
    async close() {
      unfollow()
      await runs.close()
    },
  }
}

class Runs {
  readonly consumers = new Map<string, Consumer>()
  readonly #rooms: Rooms
  readonly #onTrouble: (trouble: unknown) => void
  readonly #running = new Map<string, Promise<void>>()
  /** Streams to look at once more when their run ends. */
  readonly #again = new Set<string>()
  #isClosed = false

  constructor(rooms: Rooms, onTrouble: (trouble: unknown) => void) {
    this.#rooms = rooms
    this.#onTrouble = onTrouble
  }

  async everywhere(): Promise<void> {
    if (this.#isClosed) return
    const workspaces = await this.#rooms.ledger.workspaces().catch((trouble: unknown) => {
      this.#onTrouble(trouble)
      return []
    })
    await Promise.all(workspaces.map(workspace => this.inWorkspace(workspace)))
  }

  async inWorkspace(workspace: string): Promise<void> {
    const reading = [...this.consumers.values()].filter(each => (each.workspace ?? workspace) === workspace)
    await Promise.all(reading.map(consumer => this.#run(consumer, workspace)))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#running.values())
  }

  #run(consumer: Consumer, workspace: string): Promise<void> {
    const stream = `${consumer.name} ${workspace}`
    const running = this.#running.get(stream)
    if (running) {
      this.#again.add(stream)
      return running
    }
    const run = this.#runOnce(consumer, workspace).finally(() => {
      this.#running.delete(stream)
      if (this.#again.delete(stream) && !this.#isClosed && this.consumers.has(consumer.name))
        void this.#run(consumer, workspace)
    })
    this.#running.set(stream, run)
    return run
  }

  async #runOnce(consumer: Consumer, workspace: string): Promise<void> {
    if (this.#isClosed) return
    try {
      await consume(this.#rooms, consumer, workspace)
    } catch (trouble) {
      this.#onTrouble(trouble)
    }
  }
}
