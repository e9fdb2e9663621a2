/** What a fact says of a record, in the shape in which it is kept: words that may be erased apart from the rest. */
import { type Fact, type Field, registry, type Values } from '@throughline/model'

/** A fact without its place and its circumstances. */
export type Said = Pick<Fact, 'subject' | 'kind' | 'verb' | 'body' | 'erasable'>

export interface Of {
  readonly id: string
  readonly kind: string
}

/** A record begins, in the first state of its kind. */
export function begun(of: Of, number: number, fields: Values): Said {
  const { prefix, states, fields: declared } = registry.kinds[of.kind]!
  const { plain, erasable } = parted(declared, { ...initialOf(declared), ...fields })
  const body = { key: `${prefix}-${number}`, state: states[0]!, fields: plain }
  return { subject: of.id, kind: of.kind, verb: 'added', body, ...(erasable ? { erasable } : {}) }
}

/** A record takes a step, which may carry something and change fields. @throws where its kind has no such verb */
export function stepped(of: Of, verb: string, carried: Values = {}): Said {
  const kind = registry.kinds[of.kind]!
  if (verb === 'archive') return { subject: of.id, kind: of.kind, verb: 'archived', body: {} }
  const declared = kind.verbs[verb]
  if (!declared) throw new Error(`${of.kind} has no verb ${verb}`)
  const { plain, erasable } = parted(declared.carries ?? {}, carried, 'carried')
  const body = { ...(declared.to ? { state: declared.to } : {}), carried: plain }
  return { subject: of.id, kind: of.kind, verb: declared.past, body, ...(erasable ? { erasable } : {}) }
}

/** Fields change; one that is set to nothing is emptied. */
export function edited(of: Of, fields: Values): Said {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined)
  const cleared = Object.keys(fields).filter(name => fields[name] === undefined)
  const { plain, erasable } = parted(registry.kinds[of.kind]!.fields, Object.fromEntries(set))
  const body = { fields: plain, ...(cleared.length > 0 ? { cleared } : {}) }
  return { subject: of.id, kind: of.kind, verb: 'edited', body, ...(erasable ? { erasable } : {}) }
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
