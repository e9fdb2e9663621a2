/** Records as they leave: known by their keys, references written in words that find them again. */
import {
  type AnyRecord,
  type Field,
  type Kind,
  type KindName,
  kinds,
  titleOf,
  type World,
} from '@throughline/model'
import { homeSystem, workspaceWord } from '../entry.ts'
import { mapReferences } from '../references.ts'

/** Kinds in the order in which a plan tells them. */
export const toldKinds = (Object.values(kinds) as unknown as readonly Kind[]).filter(kind => !kind.single)

export class Outgoing {
  readonly world: World
  /** The system that this workspace's own keys belong to. */
  readonly system: string
  readonly #words = new Map<string, string>()

  constructor(world: World) {
    this.world = world
    this.system = homeSystem(world.workspace?.id)
    const titles = new Map<string, number>()
    const all = toldKinds.flatMap(kind => this.of(kind))
    for (const record of all) titles.set(titleKey(record), (titles.get(titleKey(record)) ?? 0) + 1)
    const keys = new Set(all.map(record => record.key.toLowerCase()))
    for (const record of all) {
      const title = titleOf(record)
      const isName = named.has(record.kind) && title !== '' && title.trim() === title && !title.includes(';')
      const isAlone = titles.get(titleKey(record)) === 1 && !keys.has(title.toLowerCase())
      this.#words.set(record.id, isName && isAlone ? title : record.key)
    }
  }

  of(kind: Kind): readonly AnyRecord[] {
    return this.world.all(kind.name as KindName) as unknown as readonly AnyRecord[]
  }

  /** Filled fields in the order of their declaration, references as words. */
  fields(record: AnyRecord, kind: Kind): [string, Field, unknown][] {
    return Object.entries(kind.fields).flatMap(([name, field]): [string, Field, unknown][] => {
      const value = record[name]
      if (value === undefined) return []
      return [[name, field, mapReferences(field, value, (_, id) => this.words(String(id)))]]
    })
  }

  words(id: string): string {
    return this.#words.get(id) ?? (id === this.world.workspace?.id ? workspaceWord : id)
  }
}

/** Kinds whose titles are names that people write. */
const named = new Set(['person', 'team', 'skill', 'calendar'])

function titleKey(record: AnyRecord): string {
  return titleOf(record).toLowerCase()
}
