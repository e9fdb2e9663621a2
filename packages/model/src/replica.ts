/** A world that grows fact by fact. The fold mutates inside; what it hands out is read only. */
import { evolve } from './grammar/evolve.ts'
import type { Fact } from './grammar/fact.ts'
import type { Kind } from './grammar/kind.ts'
import type { AnyRecord } from './grammar/record.ts'
import type { Level } from './grammar/refusal.ts'
import { leadInstead } from './group-owner.ts'
import { type FigureName, figures } from './people/figures.ts'
import { Pointers } from './pointers.ts'
import { policies } from './policies.ts'
import { type KindName, kinds, type Records, registry, titleOf } from './registry.ts'
import type { World } from './world.ts'

/** Restarts of the fold's meaning: a snapshot of another version is dropped. */
export const foldVersion = 2

/** What brings a replica back to an earlier state. */
export type Savepoint = {
  readonly position: number
  readonly changes: number
  /** Changes are remembered since this savepoint, and no longer once it is rolled back to. */
  readonly opens: boolean
}

export interface Kept {
  readonly position: number
  readonly records: readonly AnyRecord[]
}

export class Replica implements World {
  position = 0
  readonly #records = new Map<string, AnyRecord>()
  readonly #ofKind = new Map<string, Set<string>>()
  readonly #byKey = new Map<string, string>()
  readonly #bySource = new Map<string, string>()
  readonly #byTitle = new Map<string, Set<string>>()
  readonly #pointers = new Pointers()
  readonly #lastNumber = new Map<string, number>()
  /** Records before each change, newest last; kept only while a savepoint is open. */
  #log: [id: string, before: AnyRecord | undefined][] | undefined

  static from(kept: Kept): Replica {
    const replica = new Replica()
    for (const record of kept.records) replica.#put(record.id, record)
    replica.position = kept.position
    return replica
  }

  /** @throws where the fact does not continue what is here, or is of a kind this release does not know. */
  apply(fact: Fact): AnyRecord {
    if (!registry.kinds[fact.kind])
      throw new Error(`fact ${fact.position} is of a kind this release does not know: ${fact.kind}`)
    const after = evolve(this.#records.get(fact.subject), fact)
    this.#put(fact.subject, after)
    if (fact.position > 0) this.position = fact.position
    return after
  }

  /** From here on changes can be taken back, until `release`. */
  savepoint(): Savepoint {
    const opens = this.#log === undefined
    this.#log ??= []
    return { position: this.position, changes: this.#log.length, opens }
  }

  rollback(to: Savepoint): void {
    const log = this.#log ?? []
    for (let last = log.length; last > to.changes; last--) {
      const [id, before] = log.pop()!
      this.#put(id, before, true)
    }
    this.position = to.position
    if (to.opens) this.#log = undefined
  }

  release(): void {
    this.#log = undefined
  }

  /** Puts a record as somebody else folded it, such as one trimmed to what its reader may see. */
  put(record: AnyRecord): void {
    this.#put(record.id, record)
  }

  kept(): Kept {
    return { position: this.position, records: [...this.#records.values()] }
  }

  get size(): number {
    return this.#records.size
  }

  get workspace(): Records['workspace'] | undefined {
    return this.all('workspace')[0]
  }

  record = (id: string): AnyRecord | undefined => this.#records.get(id)

  keyed = (key: string): AnyRecord | undefined => {
    const id = this.#byKey.get(key.toUpperCase())
    return id === undefined ? undefined : this.#records.get(id)
  }

  one = <K extends KindName>(kind: K, id: string | undefined): Records[K] | undefined => {
    const record = id === undefined ? undefined : this.#records.get(id)
    return record?.kind === kind ? (record as unknown as Records[K]) : undefined
  }

  all = <K extends KindName>(kind: K): Records[K][] => {
    const found: Records[K][] = []
    for (const id of this.#ofKind.get(kind) ?? []) {
      const record = this.#records.get(id)!
      if (!record.archived) found.push(record as unknown as Records[K])
    }
    return found
  }

  pointing = <K extends KindName>(kind: K, field: keyof Records[K] & string, at: string): Records[K][] =>
    this.#pointers
      .at(at, field)
      .map(id => this.#records.get(id)!)
      .filter(record => record.kind === kind && !record.archived) as unknown as Records[K][]

  below = (id: string): AnyRecord[] =>
    this.#pointers
      .at(id, 'parent')
      .map(below => this.#records.get(below)!)
      .filter(record => record.kind !== 'team' && !record.archived)

  sourced = (system: string, key: string): AnyRecord | undefined => {
    const id = this.#bySource.get(sourceKey({ system, key }))
    return id === undefined ? undefined : this.#records.get(id)
  }

  named = (words: string, among: readonly string[]): readonly AnyRecord[] => {
    const fits = (record: AnyRecord | undefined) => record && among.includes(record.kind) && !record.archived
    const exact = this.record(words) ?? this.keyed(words)
    if (exact && fits(exact)) return [exact]
    const titled = [...(this.#byTitle.get(words.trim().toLowerCase()) ?? [])].map(id => this.#records.get(id))
    const found = titled.filter(fits) as AnyRecord[]
    if (found.length > 0 || !among.includes('person')) return found
    const first = `${words.trim().toLowerCase()} `
    const people: unknown = this.all('person').filter(person =>
      `${person.name} `.toLowerCase().startsWith(first),
    )
    return people as AnyRecord[]
  }

  nextKey = (of: Kind): string => `${of.prefix}-${(this.#lastNumber.get(of.prefix) ?? 0) + 1}`

  levelOf = (code: string): Level | undefined =>
    this.workspace?.policies.find(policy => policy.check === code)?.level

  systemIsOn = (system: string): boolean => {
    const on: readonly string[] | undefined = this.workspace?.systems
    return on === undefined || on.includes(system)
  }

  figure = (name: FigureName): number =>
    this.workspace?.defaults.find(set => set.figure === name)?.value ?? figures[name].value

  kindOf = (name: string): Kind | undefined => registry.kinds[name]

  instead: World['instead'] = (words, among) => leadInstead(this, words, among)

  readonly checks: readonly string[] = policies().map(policy => policy.check)

  #put(id: string, after: AnyRecord | undefined, takingBack = false): void {
    const before = this.#records.get(id)
    if (!takingBack) this.#log?.push([id, before])
    if (before) this.#forget(before, after)
    if (after) this.#records.set(id, after)
    else this.#records.delete(id)
    if (after) this.#learn(after)
    this.#pointers.move(id, before, after)
  }

  #learn(record: AnyRecord): void {
    among(this.#ofKind, record.kind).add(record.id)
    among(this.#byTitle, titleOf(record).toLowerCase()).add(record.id)
    this.#byKey.set(record.key, record.id)
    if (record.source) this.#bySource.set(sourceKey(record.source), record.id)
    const [prefix, number] = numbered(record.key)
    if (number > (this.#lastNumber.get(prefix) ?? 0)) this.#lastNumber.set(prefix, number)
  }

  /** A kind's set keeps its order: a record that stays is not taken out and put at the end. */
  #forget(record: AnyRecord, after: AnyRecord | undefined): void {
    const title = titleOf(record).toLowerCase()
    const titled = this.#byTitle.get(title)
    titled?.delete(record.id)
    if (titled?.size === 0) this.#byTitle.delete(title)
    if (after) return
    this.#ofKind.get(record.kind)?.delete(record.id)
    this.#byKey.delete(record.key)
    if (record.source) this.#bySource.delete(sourceKey(record.source))
    const [prefix, number] = numbered(record.key)
    if (number === this.#lastNumber.get(prefix)) this.#lastNumber.set(prefix, number - 1)
  }
}

/** Every kind that a replica can hold. */
export const kindNames = Object.keys(kinds) as KindName[]

function among<K>(sets: Map<K, Set<string>>, key: K): Set<string> {
  let set = sets.get(key)
  if (!set) {
    set = new Set()
    sets.set(key, set)
  }
  return set
}

function sourceKey(source: { system: string; key: string }): string {
  return `${source.system}\n${source.key}`
}

function numbered(key: string): [prefix: string, number: number] {
  const dash = key.lastIndexOf('-')
  return [key.slice(0, dash), Number(key.slice(dash + 1))]
}
