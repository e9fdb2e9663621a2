/** A world as a plan that people can read and change, and that finds its way back. */
import { type AnyRecord, type Kind, kinds, registry, same, type World } from '@throughline/model'
import { stringify } from 'yaml'
import { nestedWords } from '../yaml/nesting.ts'
import { Outgoing, toldKinds } from './outgoing.ts'

type Tree = { [word: string]: unknown }

export function exportYaml(world: World): string {
  const outgoing = new Outgoing(world)
  const below = new Map<string, Map<string, AnyRecord[]>>()
  const roots = new Map<string, AnyRecord[]>()
  for (const kind of toldKinds)
    for (const record of outgoing.of(kind)) {
      const above = aboveOf(record, kind, world)
      if (above) pushed(within(below, above), kind.plural, record)
      else pushed(roots, kind.plural, record)
    }
  const telling = { outgoing, below }
  const plan: Tree = { system: outgoing.system }
  if (world.workspace)
    plan.workspace = fieldsOf(
      world.workspace as unknown as AnyRecord,
      kinds.workspace as unknown as Kind,
      outgoing,
    )
  for (const [plural, records] of roots) plan[plural] = records.map(record => told(record, telling))
  return stringify(plan, { lineWidth: 110, aliasDuplicateObjects: false })
}

interface Telling {
  readonly outgoing: Outgoing
  readonly below: ReadonlyMap<string, ReadonlyMap<string, readonly AnyRecord[]>>
}

function told(record: AnyRecord, telling: Telling, hangsBy?: string): Tree {
  const { outgoing, below } = telling
  const kind = registry.kinds[record.kind]!
  const tree: Tree = { key: record.key, ...fieldsOf(record, kind, outgoing) }
  if (hangsBy) delete tree[hangsBy]
  if (record.state !== kind.states[0]) tree.state = record.state
  if (record.source) tree.source = sourceOf(record)
  for (const [plural, records] of below.get(record.id) ?? []) {
    const field = nestedWords(record.kind).get(plural)?.field
    tree[plural] = records.map(each => told(each, telling, field))
  }
  return tree
}

function fieldsOf(record: AnyRecord, kind: Kind, outgoing: Outgoing): Tree {
  const filled = outgoing.fields(record, kind).filter(([name, field, value]) => {
    return name === kind.title || field.initial === undefined || !same(field.initial, value)
  })
  const values = filled.map(([name, field, value]) => [name, field.sort === 'tri' ? points(value) : value])
  return Object.fromEntries(values)
}

function points(value: unknown): string {
  const { low, likely, high } = value as { low: number; likely: number; high: number }
  return `${low}/${likely}/${high}`
}

function sourceOf({ source }: AnyRecord): Tree {
  return { system: source!.system, key: source!.key, ...(source!.url ? { url: source!.url } : {}) }
}

/** The record it is written under. */
function aboveOf(record: AnyRecord, kind: Kind, world: World): string | undefined {
  for (const field of ['parent', 'of', 'about']) {
    const above = world.record(String(record[field] ?? ''))
    if (!above || above.archived) continue
    if (nestedWords(above.kind).get(kind.plural)?.field === field) return above.id
  }
  return undefined
}

function within<K, V>(maps: Map<K, Map<string, V[]>>, key: K): Map<string, V[]> {
  let map = maps.get(key)
  if (!map) {
    map = new Map()
    maps.set(key, map)
  }
  return map
}

function pushed<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
