/** People name records by key, title or id; what is kept are ids. */
import { isExpression } from '../expression/field.ts'
import { withKeys } from '../expression/keys.ts'
import type { Values } from '../grammar/fact.ts'
import type { Field } from '../grammar/fields.ts'
import type { Refusal } from '../grammar/refusal.ts'
import type { Known } from './known.ts'

/** Where names are looked up, and what went wrong on the way. */
export interface Naming {
  readonly world: Known
  readonly problems: Problem[]
}

/** Why a reference names nothing, or not one thing. */
type Problem = Pick<Refusal, 'reason'> & Partial<Refusal>

/** References become ids; those in the parts of groups and lists likewise. */
export function resolved(field: Field, value: unknown, naming: Naming): unknown {
  switch (field.sort) {
    case 'ref':
      return meant(field, String(value), naming)
    case 'refs':
      return [...new Set((value as string[]).map(each => meant(field, each, naming)))]
    case 'group':
      return resolvedParts(field, value, naming)
    case 'list':
      return (value as unknown[]).map(line => resolvedParts(field, line, naming))
    default:
      return isExpression(field) ? keyed(String(value), naming.world) : value
  }
}

/** What an expression names by title or id is kept by key. What names nothing is refused by its rule. */
function keyed(source: string, world: Known): string {
  return withKeys(source, (words, kinds) => {
    const found = world.named(words, kinds)
    return found.length === 1 ? found[0]!.key : undefined
  })
}

/** Words short enough to be repeated in a sentence. */
export function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}

function resolvedParts(field: Field, line: unknown, naming: Naming): unknown {
  const entries = Object.entries(line as Values).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const of = field.parts?.[name]
      return [name, of ? resolved(of, part, naming) : part]
    }),
  )
}

function meant(field: Field, words: string, { world, problems }: Naming): string {
  const kinds = field.to ?? []
  const exact = world.record(words) ?? world.keyed(words)
  if (exact && kinds.includes(exact.kind)) return exact.id
  const found = world.named(words, kinds)
  if (found.length === 1) return found[0]!.id
  const what = kinds.join(' or ')
  const instead = world.instead(words, kinds)
  if (found.length > 1) {
    const keys = found.map(record => record.key).join(' and ')
    problems.push({ reason: `${field.label}: ‘${short(words)}’ names ${keys}.` })
  } else if (instead) problems.push(instead)
  else if (exact) problems.push({ reason: `${field.label} must be ${what}; ${exact.key} is ${exact.kind}.` })
  else problems.push({ reason: `${field.label}: there is no ${what} called ‘${short(words)}’.` })
  return words
}
