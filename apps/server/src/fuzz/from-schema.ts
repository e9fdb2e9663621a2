/** Values that fit a request's shape, drawn with a given source of chance. */
import type { z } from 'zod'
import type { Chance } from './chance.ts'

interface Def {
  readonly type: string
  readonly format?: string
  readonly shape?: { readonly [name: string]: z.ZodType }
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly valueType?: z.ZodType
  readonly entries?: { readonly [name: string]: string }
  readonly values?: readonly unknown[]
}

/** Words of the installation that is asked, so that some values meet what is there. */
export interface Words {
  /** By the name of the property. */
  readonly [name: string]: readonly unknown[]
}

interface From {
  readonly chance: Chance
  readonly words: Words
}

export function fitting(schema: z.ZodType, from: From, name = ''): unknown {
  const { chance, words } = from
  const def = schema.def as unknown as Def
  const known = words[name]
  if (known && chance.oneIn(1.2)) return chance.of(known)
  switch (def.type) {
    case 'object': {
      const entries = Object.entries(def.shape ?? {}).map(([key, part]) => [key, fitting(part, from, key)])
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
    }
    case 'optional':
    case 'default':
      return chance.oneIn(2) ? undefined : fitting(def.innerType!, from, name)
    case 'nullable':
      return chance.oneIn(3) ? null : fitting(def.innerType!, from, name)
    case 'array':
      return Array.from({ length: 1 + chance.below(2) }, () => fitting(def.element!, from, name))
    case 'union':
      return fitting(chance.of(def.options!), from, name)
    case 'pipe':
      return fitting(def.in!, from, name)
    case 'record':
      return { [chance.of(['title', 'statement', 'x'])]: fitting(def.valueType!, from, '') }
    case 'enum':
      return chance.of(Object.values(def.entries!))
    case 'literal':
      return chance.of(def.values!)
    case 'boolean':
      return chance.oneIn(2)
    case 'number':
      return chance.below(30) + 1
    case 'string':
      return ofFormat(def.format, chance)
    default:
      return chance.of(['words', 7, true, '2027-01-29'])
  }
}

function ofFormat(format: string | undefined, chance: Chance): string {
  switch (format) {
    case 'uuid':
    case 'guid':
      return chance.uuid()
    case 'email':
      return `p${chance.below(1000)}@acme.example`
    case 'date':
      return chance.of(['2027-01-29', '2024-02-29'])
    case 'url':
      return 'https://acme.example/a'
    default:
      return chance.of([
        'Eight of ten clients plan a visit',
        'outcome',
        'edit',
        'a password that is long enough',
      ])
  }
}
