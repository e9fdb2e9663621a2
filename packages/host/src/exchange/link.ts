/** Entries tied to each other and to what is there: ids, references, and the order in which they can enter. */
import { type AnyRecord, type Field, type Kind, registry, type World } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import { type Entry, homeSystem, Points, type Said, workspaceWord } from './entry.ts'
import { Names } from './names.ts'
import { mapReferences, referencesOf } from './references.ts'
import { cutTrees, type Pointed } from './trees.ts'
import type { Trouble } from './trouble.ts'
import { entryTitle } from './unkeyed.ts'

export interface Linked {
  readonly entry: Entry
  readonly id: string
  /** The record that this source brought before. */
  readonly before: AnyRecord | undefined
  /** Values with ids in place of words that mean one entry; other words stay for the model to find or refuse. */
  readonly fields: { [name: string]: unknown }
  /** Fields that point at entries which come later: said once those are there. */
  readonly later: readonly string[]
}

export interface Links {
  /** In an order in which each record finds what it needs. */
  readonly linked: readonly Linked[]
  readonly names: Names
  readonly troubles: readonly Trouble[]
}

export function link(entries: readonly Entry[], world: World): Links {
  const troubles: Trouble[] = []
  const own = withoutDoubles(entries, troubles).filter(entry => ofItsKind(entry, world, troubles))
  letGo(own)
  const names = new Names(own)
  const found = new Map(own.map(entry => [entry, standing(entry, world)]))
  const idOf = (entry: Entry) => found.get(entry)?.id ?? idFor(entry)
  const pointed = new Map(own.map(entry => [entry, entriesPointedAt(entry, names)]))
  troubles.push(...cutTrees(own, pointed))
  const order = ordered(own, pointed)
  const rank = new Map(order.map((entry, at) => [entry, at]))
  const idMeant = (entry: Entry) => (field: Field, words: unknown) => {
    const target = entryMeant(field, words, names)
    if (target) return idOf(target)
    return typeof words === 'string' ? (idThere(world, { field, words, entry }) ?? words) : words
  }
  const linked = order.map(entry => {
    const isLater = (target: Entry) => !found.get(target) && rank.get(target)! >= rank.get(entry)!
    const later = [...pointed.get(entry)!]
      .filter(([, targets]) => targets.some(isLater))
      .map(([name]) => name)
    const before = found.get(entry)
    return { entry, id: idOf(entry), before, fields: resolvedFields(entry, idMeant(entry)), later }
  })
  return { linked, names, troubles }
}

function idFor(entry: Entry): string {
  return deterministicId(entry.source.system, entry.source.key)
}

/** The record that this source brought before, or that went out from here under its own key. */
function standing(entry: Entry, world: World): AnyRecord | undefined {
  const { system, key } = entry.source
  const sourced = world.sourced(system, key)
  if (sourced?.kind === entry.kind) return sourced
  const own = system === homeSystem(world.workspace?.id) ? world.keyed(key) : undefined
  if (own?.kind === entry.kind) return own
  const named = entry.findsByTitle ? world.named(entryTitle(entry), [entry.kind]) : []
  return named.length === 1 ? named[0] : world.record(idFor(entry))
}

/** A record that is there already: by the key it came with from the same system, or as people name it. */
function idThere(
  world: World,
  { field, words, entry }: { field: Field; words: string; entry: Entry },
): string | undefined {
  const kinds = field.to ?? []
  if (words.trim() === workspaceWord && kinds.includes('workspace')) return world.workspace?.id
  const sourced = world.sourced(entry.source.system, words.trim())
  if (sourced && kinds.includes(sourced.kind)) return sourced.id
  const named = world.named(words, kinds)
  return named.length === 1 ? named[0]!.id : undefined
}

function withoutDoubles(entries: readonly Entry[], troubles: Trouble[]): Entry[] {
  const seen = new Map<string, Entry>()
  const firstOf = new Map<Entry, Entry>()
  for (const entry of entries) {
    const key = `${entry.source.system}\n${entry.source.key}`
    const first = seen.get(key)
    if (!first) seen.set(key, entry)
    else {
      firstOf.set(entry, first)
      troubles.push({
        code: 'duplicate-key',
        place: entry.place,
        entry,
        reason: `The key ‘${entry.source.key.slice(0, 50)}’ is taken by line ${first.place.line}.`,
        remedy: 'Give each record a key of its own.',
      })
    }
  }
  const own = entries.filter(entry => !firstOf.has(entry))
  for (const { fields } of own)
    for (const [name, said] of Object.entries(fields)) {
      const first = said.value instanceof Points ? firstOf.get(said.value.to) : undefined
      if (first) fields[name] = { ...said, value: new Points(first) }
    }
  return own
}

/** A record stays of its kind: one that comes back as another is told, not made anew. */
function ofItsKind(entry: Entry, world: World, troubles: Trouble[]): boolean {
  const there = world.sourced(entry.source.system, entry.source.key)
  if (!there || there.kind === entry.kind) return true
  const label = (kind: string) => registry.kinds[kind]?.label.toLowerCase() ?? kind
  troubles.push({
    code: 'changed-kind',
    place: entry.place,
    entry,
    reason: `‘${entry.source.key.slice(0, 50)}’ came in as ${there.key}, of the kind ${label(there.kind)}; here it is of the kind ${label(entry.kind)}.`,
    remedy: 'Give it another key, and drop or archive the one that is there.',
  })
  return false
}

/** What hangs on a record that cannot enter is let go: the cause is told already. */
function letGo(own: readonly Entry[]): void {
  const entering = new Set(own)
  for (const { fields } of own)
    for (const [name, said] of Object.entries(fields))
      if (said.value instanceof Points && !entering.has(said.value.to)) delete fields[name]
}

/** Entries that each field of an entry names. */
function entriesPointedAt(entry: Entry, names: Names): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const [name, field] of referring(entry)) {
    const targets = referencesOf(field, entry.fields[name]!.value).flatMap(({ field: of, words }) => {
      const target = entryMeant(of, words, names)
      return target ? [target] : []
    })
    if (targets.length > 0) found.set(name, targets)
  }
  return found
}

function entryMeant(field: Field, words: unknown, names: Names): Entry | undefined {
  if (words instanceof Points) return words.to
  if (typeof words !== 'string') return undefined
  const meant = names.meant(words, field.to ?? [])
  return meant.length === 1 ? meant[0] : undefined
}

function resolvedFields(
  entry: Entry,
  idOf: (field: Field, words: unknown) => unknown,
): { [name: string]: unknown } {
  const kind: Kind | undefined = registry.kinds[entry.kind]
  return Object.fromEntries(
    readable(entry).map(([name, said]) => {
      const field = kind?.fields[name]
      if (!field) return [name, said.value]
      return [name, mapReferences(field, said.value, idOf)]
    }),
  )
}

function readable(entry: Entry): [string, Said][] {
  return Object.entries(entry.fields).filter(([, said]) => !said.fault)
}

function referring(entry: Entry): [string, Field][] {
  const kind: Kind | undefined = registry.kinds[entry.kind]
  return readable(entry).flatMap(([name]): [string, Field][] => {
    const field = kind?.fields[name]
    return field ? [[name, field]] : []
  })
}

/** Those pointed at first, as far as no circle of other fields forbids it. Depth first, with a stack of its own. */
function ordered(entries: readonly Entry[], pointed: Pointed): Entry[] {
  const order: Entry[] = []
  const met = new Set<Entry>()
  for (const start of entries) {
    const stack: { entry: Entry; open: Entry[] }[] = []
    const enter = (entry: Entry) => {
      if (met.has(entry) || !pointed.has(entry)) return
      met.add(entry)
      stack.push({ entry, open: [...(pointed.get(entry)?.values() ?? [])].flat().reverse() })
    }
    enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const next = top.open.pop()
      if (next) enter(next)
      else order.push(stack.pop()!.entry)
    }
  }
  return order
}
