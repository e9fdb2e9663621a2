/** Facts written without deciding: for organisations that are healthy by the way they are made, and very large. */
import { type AnyRecord, type Fact, type Field, factSchema, registry, type Values } from '@throughline/model'

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

  /** Begins a record in the first state of its kind and gives its id. */
  add(kind: string, fields: Values, saying: Saying): string {
    const { prefix, states, fields: declared } = registry.kinds[kind]!
    const number = (this.#numbers.get(prefix) ?? 0) + 1
    this.#numbers.set(prefix, number)
    const id = this.newId()
    const { plain, erasable } = parted(declared, { ...initialOf(declared), ...fields })
    const body = { key: `${prefix}-${number}`, state: states[0]!, fields: plain }
    this.#put({ subject: id, kind, verb: 'added', body, ...(erasable ? { erasable } : {}) }, saying)
    return id
  }

  /** A step of a record, with what it carries. */
  step(of: { id: string; kind: string }, verb: string, saying: Saying & { carried?: Values }): void {
    const declared = registry.kinds[of.kind]!.verbs[verb]
    if (!declared) throw new Error(`${of.kind} has no verb ${verb}`)
    const { plain, erasable } = parted(declared.carries ?? {}, saying.carried ?? {}, 'carried')
    const body = { ...(declared.to ? { state: declared.to } : {}), carried: plain }
    const step = { subject: of.id, kind: of.kind, verb: declared.past, body }
    this.#put({ ...step, ...(erasable ? { erasable } : {}) }, saying)
  }

  /** A change of fields; a field set to nothing is emptied. */
  edit(of: { id: string; kind: string }, fields: Values, saying: Saying): void {
    this.#put(editOf(of, fields), saying)
  }

  newId(): string {
    return uuid(this.#seed, ++this.#ids)
  }

  #put(
    said: Omit<Fact, 'version' | 'schema' | 'position' | 'at' | 'actor' | 'via' | 'command' | 'ordinal'>,
    saying: Saying,
  ): void {
    const version = (this.#versions.get(said.subject) ?? 0) + 1
    this.#versions.set(said.subject, version)
    const position = this.facts.length + 1
    this.facts.push({
      ...said,
      version,
      schema: factSchema,
      position,
      at: saying.at,
      actor: saying.by,
      via: 'simulator',
      command: uuid(this.#seed ^ 0x5bd1e995, position),
      ordinal: 0,
      ...(saying.because ? { because: saying.because } : {}),
    })
  }
}

/** What an edit says, parted into what may be erased and what stays. */
export function editOf(
  of: Pick<AnyRecord, 'id' | 'kind'>,
  fields: Values,
): Pick<Fact, 'subject' | 'kind' | 'verb' | 'body' | 'erasable'> {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined)
  const cleared = Object.keys(fields).filter(name => fields[name] === undefined)
  const { plain, erasable } = parted(registry.kinds[of.kind]!.fields, Object.fromEntries(set))
  const body = { fields: plain, ...(cleared.length > 0 ? { cleared } : {}) }
  return { subject: of.id, kind: of.kind, verb: 'edited', body, ...(erasable ? { erasable } : {}) }
}

/** A UUID of version 8 (RFC 9562) that counts up. */
export function uuid(seed: number, count: number): string {
  const low = count.toString(16).padStart(12, '0')
  return `${(seed >>> 0).toString(16).padStart(8, '0')}-0000-8000-8000-${low}`
}

type Declared = { readonly [name: string]: Field }

const initials = new Map<Declared, Values>()

function initialOf(fields: Declared): Values {
  let known = initials.get(fields)
  if (!known) {
    const stated = Object.entries(fields).filter(([, field]) => field.initial !== undefined)
    known = Object.fromEntries(stated.map(([name, field]) => [name, field.initial]))
    initials.set(fields, known)
  }
  return known
}

function parted(
  declared: Declared,
  values: Values,
  as: 'fields' | 'carried' = 'fields',
): { plain: Values; erasable?: { readonly fields?: Values; readonly carried?: Values } } {
  const plain: Record<string, unknown> = {}
  let words: Record<string, unknown> | undefined
  for (const [name, value] of Object.entries(values)) {
    const field = declared[name]
    if (!field) throw new Error(`there is no field ${name}`)
    if (field.erasable) {
      words ??= {}
      words[name] = value
    } else plain[name] = value
  }
  return { plain, ...(words ? { erasable: { [as]: words } } : {}) }
}
