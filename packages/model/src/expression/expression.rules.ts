/** What must hold of a condition or a formula when it is written. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { type Program, program, type Wanted } from './cel.ts'
import { faultAt, isFault } from './fault.ts'

export interface ExpressionField extends Wanted {
  /** Field that holds it. */
  readonly field: string
  /** Verbs besides adding and editing at which it is read again. */
  readonly on?: readonly string[]
}

/** The rules of one field that holds an expression. */
export function expressionRules({ field, on = [], ...wanted }: ExpressionField): readonly Rule<World>[] {
  const guarded = { on: ['added', 'edited', ...on], level: 'block', fixed: true } as const
  return [
    {
      rule: 'expression.1',
      code: 'unreadable-condition',
      ...guarded,
      holds: ({ after, world }) => {
        const source = after[field]
        if (typeof source !== 'string') return undefined
        const read = program(source, wanted)
        if (!isFault(read)) return undefined
        const label = world.kindOf(after.kind)?.fields[field]?.label ?? field
        return { field, reason: `${label} cannot be read.\n${read.shown}`, remedy: read.message }
      },
    },
    {
      rule: 'expression.2',
      code: 'unknown-reference',
      ...guarded,
      holds: ({ after, world }) => {
        const read = readable(after[field], wanted)
        const missing = read?.references.find(({ key, kinds }) => !isThere(world, key, kinds))
        if (!read || !missing) return undefined
        const { key, kinds, at } = missing
        const { message, shown } = faultAt(read.source, at, unknown(world, key, kinds))
        return { field, reason: `${message}\n${shown}`, remedy: `Name one ${kinds.join(', ')} by its key.` }
      },
    },
  ]
}

function readable(source: unknown, wanted: Wanted): Program | undefined {
  const read = typeof source === 'string' ? program(source, wanted) : undefined
  return read && !isFault(read) ? read : undefined
}

function isThere(world: World, key: string, kinds: readonly string[]): boolean {
  const record = world.keyed(key)
  return record !== undefined && kinds.includes(record.kind) && !record.archived
}

function unknown(world: World, key: string, kinds: readonly string[]): string {
  const found = world.named(key, kinds)
  if (found.length > 1) return `‘${key}’ names ${found.map(each => each.key).join(' and ')}.`
  const other = world.keyed(key)
  if (other) return `${other.key} is ${other.archived ? 'archived' : other.kind}.`
  return `There is no ${kinds.join(' or ')} called ‘${key.slice(0, 60)}’.`
}
