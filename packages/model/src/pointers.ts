/** Who points at whom: for each record and field, the records that name it there. */
import type { Field, Fields } from './grammar/fields.ts'
import type { AnyRecord } from './grammar/record.ts'
import { registry } from './registry.ts'

export class Pointers {
  readonly #at = new Map<string, Map<string, Set<string>>>()

  at(target: string, field: string): string[] {
    return [...(this.#at.get(target)?.get(field) ?? [])]
  }

  move(id: string, before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    for (const [name, field] of pointingFields(before ?? after)) {
      const was = before?.[name]
      const is = after?.[name]
      if (was === is) continue
      for (const target of targetsOf(field, was)) this.#at.get(target)?.get(name)?.delete(id)
      for (const target of targetsOf(field, is)) this.#set(target, name).add(id)
    }
  }

  #set(target: string, field: string): Set<string> {
    const fields = this.#at.get(target) ?? new Map<string, Set<string>>()
    this.#at.set(target, fields)
    const ids = fields.get(field) ?? new Set()
    fields.set(field, ids)
    return ids
  }
}

/** Ids that a value names, those in the parts of groups and lists included. */
export function targetsOf(field: Field, value: unknown): string[] {
  if (value === undefined || value === null) return []
  switch (field.sort) {
    case 'ref':
      return [value as string]
    case 'refs':
      return value as string[]
    case 'group':
      return targetsOfParts(field.parts ?? {}, value)
    case 'list':
      return (value as unknown[]).flatMap(line => targetsOfParts(field.parts ?? {}, line))
    default:
      return []
  }
}

function targetsOfParts(parts: Fields, line: unknown): string[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    targetsOf(part, (line as Record<string, unknown>)[name]),
  )
}

const fieldsByKind = new Map<string, [string, Field][]>()

function pointingFields(record: AnyRecord | undefined): [string, Field][] {
  if (!record) return []
  let fields = fieldsByKind.get(record.kind)
  if (!fields) {
    fields = Object.entries(registry.kinds[record.kind]?.fields ?? {}).filter(([, field]) =>
      pointsAnywhere(field),
    )
    fieldsByKind.set(record.kind, fields)
  }
  return fields
}

function pointsAnywhere(field: Field): boolean {
  return field.to !== undefined || Object.values(field.parts ?? {}).some(pointsAnywhere)
}
