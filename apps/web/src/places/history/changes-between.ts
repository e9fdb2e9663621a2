/** What is otherwise in one world than in another, record by record. */
import { type AnyRecord, type Kind, type KindName, kinds, same, type World } from '@throughline/model'

export interface Changed {
  readonly kind: Kind
  readonly record: AnyRecord
  readonly before: AnyRecord | undefined
  /** It is new, was put away, is back, went on to another state, or only says something else. */
  readonly sort: 'new' | 'gone' | 'back' | 'moved' | 'edited'
  /** Names of fields whose value is another. */
  readonly fields: readonly string[]
}

/** The newest change first. */
export function changesBetween(before: World, after: World): Changed[] {
  const found: Changed[] = []
  for (const kind of Object.values(kinds) as unknown as Kind[]) {
    for (const record of allOf(after, kind)) {
      const then = before.record(record.id)
      if (then?.version === record.version) continue
      const changed = changeOf(kind, then, record)
      if (changed) found.push(changed)
    }
  }
  return found.sort((one, other) => (one.record.changedAt < other.record.changedAt ? 1 : -1))
}

function changeOf(kind: Kind, before: AnyRecord | undefined, record: AnyRecord): Changed | undefined {
  if (!before) return record.archived ? undefined : { kind, record, before, sort: 'new', fields: [] }
  const fields = Object.keys(kind.fields).filter(name => !same(before[name], record[name]))
  const at = { kind, record, before, fields }
  if (record.archived && !before.archived) return { ...at, sort: 'gone' }
  if (!record.archived && before.archived) return { ...at, sort: 'back' }
  if (record.state !== before.state) return { ...at, sort: 'moved' }
  return fields.length > 0 ? { ...at, sort: 'edited' } : undefined
}

/** Those put away included: they keep their keys. */
function allOf(world: World, kind: Kind): AnyRecord[] {
  const next = world.nextKey(kind)
  const present = world.all(kind.name as KindName) as AnyRecord[]
  const last = Number(next.slice(next.lastIndexOf('-') + 1)) - 1
  if (present.length === last) return present
  const numbered = Array.from({ length: last }, (_, at) => world.keyed(`${kind.prefix}-${at + 1}`))
  return numbered.filter(record => record?.kind === kind.name) as AnyRecord[]
}
