/** A world of one plan's own: records bear the keys their author wrote, so that every message speaks of those. */
import { decide, type Kind, type Moment, Replica, registry, startingSystems } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import type { Entry } from './entry.ts'
import { kept } from './kept.ts'

export class WrittenKeys extends Replica {
  readonly #free: (of: Kind) => string
  #next: string | undefined
  readonly #taken: ReadonlySet<string>

  readonly #entries: readonly Entry[]

  constructor(entries: readonly Entry[]) {
    super()
    this.#entries = entries
    this.#free = this.nextKey
    this.#taken = new Set(
      entries.flatMap(entry => (entry.key === undefined ? [] : [entry.key.toUpperCase()])),
    )
    this.nextKey = of => this.#next ?? this.#unwritten(of)
  }

  /** The entry whose record begins next. */
  expect(entry: Entry): void {
    this.#next = entry.key
  }

  /** A workspace as one opens, for a plan that states none; with the systems on that its records belong to. */
  begin(moment: Moment): void {
    const id = deterministicId('workspace')
    const used = this.#entries.flatMap(entry => registry.kinds[entry.kind]?.system ?? [])
    const systems = [...new Set([...startingSystems, ...used])]
    const command = { id, kind: 'workspace', verb: 'add', subject: id, fields: { name: 'Plan', systems } }
    const decision = decide(this, command, moment)
    if (decision.ok) this.apply(kept(decision.fact, moment, id))
  }

  #unwritten(of: Kind): string {
    const first = Number(this.#free(of).split('-').at(-1))
    for (let number = first; ; number++) {
      const key = `${of.prefix}-${number}`
      if (!this.#taken.has(key.toUpperCase()) && !this.keyed(key)) return key
    }
  }
}
