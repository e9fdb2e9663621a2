/** One node's way to the ledger that all share: slow, cut off at any moment, and with hints that get lost. */
import { type Append, type Appended, type Ledger, LedgerUnavailable } from '@throughline/ledger'
import type { Mutant } from './mutants.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface Surroundings {
  readonly time: VirtualTime
  readonly random: () => number
  readonly mutant: Mutant | undefined
  /** Whether anything fails just now. */
  readonly isRough: () => boolean
}

/** Whoever is dead hears no answer, for ever. */
const never = new Promise<never>(() => {})

const pollMs = 400

export class NodeLedger {
  isDead = false
  readonly #shared: Ledger
  readonly #around: Surroundings
  readonly #followers = new Set<(workspace: string, position: number) => void>()

  constructor(shared: Ledger, around: Surroundings) {
    this.#shared = shared
    this.#around = around
    shared.follow((workspace, position) => this.#hint(workspace, position))
    if (around.mutant !== 'hints-alone') around.time.after(pollMs, () => this.#poll())
  }

  asLedger(): Ledger {
    const slow =
      <In extends unknown[], Out>(call: (...given: In) => Promise<Out>) =>
      async (...given: In): Promise<Out> => {
        await this.#trip()
        return call(...given)
      }
    return {
      ...this.#shared,
      head: slow(this.#shared.head),
      read: slow(this.#shared.read),
      readSubject: slow(this.#shared.readSubject),
      readCommand:
        this.#around.mutant === 'command-forgotten' ? async () => [] : slow(this.#shared.readCommand),
      append: request => this.#append(request),
      follow: advanced => {
        this.#followers.add(advanced)
        return () => this.#followers.delete(advanced)
      },
    }
  }

  async #append(request: Append): Promise<Appended> {
    const { random, mutant, isRough } = this.#around
    await this.#trip()
    if (isRough() && random() < 0.04) throw new LedgerUnavailable('cut off on the way there')
    if (mutant === 'answer-before-kept' && random() < 0.05) {
      const facts = request.facts.map((fact, place) => ({
        ...fact,
        ...request,
        position: request.expected + place + 1,
        ordinal: place,
        erased: false,
        seal: '',
        hash: '',
      }))
      return { outcome: 'appended', facts }
    }
    const appended = await this.#shared.append(await this.#asMutated(request))
    if (this.isDead || (isRough() && random() < 0.06)) {
      await this.#trip()
      throw new LedgerUnavailable('cut off on the way back')
    }
    await this.#trip()
    return appended
  }

  async #asMutated(request: Append): Promise<Append> {
    const { random, mutant } = this.#around
    if (mutant === 'command-forgotten') return { ...request, command: `${request.command} ${random()}` }
    if (mutant !== 'stale-decision') return request
    const { workspace } = request
    const facts = []
    for (const fact of request.facts)
      facts.push({ ...fact, version: (await this.#shared.readSubject(workspace, fact.subject)).length + 1 })
    return { ...request, facts, expected: (await this.#shared.head(workspace)).position }
  }

  async #trip(): Promise<void> {
    if (this.isDead) return never
    await this.#around.time.sleep(this.#around.random() * 6)
    if (this.isDead) return never
  }

  #hint(workspace: string, position: number): void {
    const { time, random, isRough } = this.#around
    if (isRough() && random() < 0.3) return
    time.after(random() * 40, () => this.#tell(workspace, position))
    if (random() < 0.1) time.after(random() * 80, () => this.#tell(workspace, position))
  }

  async #poll(): Promise<void> {
    if (this.isDead) return
    for (const workspace of await this.#shared.workspaces())
      this.#tell(workspace, (await this.#shared.head(workspace)).position)
    this.#around.time.after(pollMs, () => void this.#poll())
  }

  #tell(workspace: string, position: number): void {
    if (!this.isDead) for (const follower of [...this.#followers]) follower(workspace, position)
  }
}
