import { type Field, type Kind, kinds } from '@throughline/model'

export function kindOf(name: string): Kind {
  return (kinds as unknown as { [kind: string]: Kind })[name]!
}

export function fieldOf(kind: string, field: string): Field | undefined {
  return kindOf(kind)?.fields[field]
}

export function labelOf(kind: string, field: string): string {
  return fieldOf(kind, field)?.label ?? field
}
