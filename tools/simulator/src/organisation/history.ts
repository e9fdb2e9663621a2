/** Facts written without deciding: for organisations that are healthy by the way they are made, and very large. */
import { type Fact, factSchema, registry, type Values } from '@throughline/model'
import { begun, edited, type Of, type Said, stepped } from './said.ts'

/** When it was said, by whom and why. */
export interface Saying {
  readonly at: string
  readonly by: string
  readonly because?: string
}

export class History {
  readonly facts: Fact[] = []
  readonly #seed: number
  readonly #versions = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  #ids = 0

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Records begun so far. */
  get records(): number {
    return this.#versions.size
  }

  /** Begins a record and gives its id. */
  add(kind: string, fields: Values, saying: Saying): string {
    const { prefix } = registry.kinds[kind]!
    const number = (this.#numbers.get(prefix) ?? 0) + 1
    this.#numbers.set(prefix, number)
    const id = uuid(this.#seed, ++this.#ids)
    this.#put(begun({ id, kind }, number, fields), saying)
    return id
  }

  /** A step of a record, with what it carries. */
  step(of: Of, verb: string, saying: Saying & { readonly carried?: Values }): void {
    this.#put(stepped(of, verb, saying.carried), saying)
  }

  edit(of: Of, fields: Values, saying: Saying): void {
    this.#put(edited(of, fields), saying)
  }

  #put(said: Said, saying: Saying): void {
    const version = (this.#versions.get(said.subject) ?? 0) + 1
    this.#versions.set(said.subject, version)
    const position = this.facts.length + 1
    this.facts.push(
      factOf(said, saying, { version, position, command: uuid(this.#seed ^ 0x5bd1e995, position) }),
    )
  }
}

/** A fact in its place. */
export function factOf(
  said: Said,
  { at, by, because }: Saying,
  place: { readonly version: number; readonly position: number; readonly command: string },
): Fact {
  const where = { ...place, schema: factSchema, at, actor: by, via: 'simulator', ordinal: 0 }
  return { ...said, ...where, ...(because ? { because } : {}) }
}

/** A UUID of version 8 (RFC 9562) that counts up. */
export function uuid(seed: number, count: number): string {
  const low = count.toString(16).padStart(12, '0')
  return `${(seed >>> 0).toString(16).padStart(8, '0')}-0000-8000-8000-${low}`
}
