import { type AnyRecord, registry } from '@throughline/model'

/** The verbs that the state of a record allows, in the order they are declared. */
export function verbsOf(record: AnyRecord): { name: string; label: string }[] {
  const kind = registry.kinds[record.kind]
  if (!kind || record.archived) return []
  return Object.entries(kind.verbs)
    .filter(([, verb]) => !verb.from || verb.from.includes(record.state))
    .map(([name, { label }]) => ({ name, label }))
}
