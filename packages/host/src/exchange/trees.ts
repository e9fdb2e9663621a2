/** Trees as they can stand: no record below itself, and no line so long that nobody could follow it. */
import { type Field, registry } from '@throughline/model'
import type { Entry } from './entry.ts'
import type { Trouble } from './trouble.ts'
import { entryTitle } from './unkeyed.ts'

/** Entries that each field of an entry names. */
export type Pointed = Map<Entry, Map<string, Entry[]>>

/** Steps from the top that views follow; a longer line is a broken tree. */
const stepsMost = 100

/** Cuts what cannot stand, and tells each cut at its place. */
export function cutTrees(entries: readonly Entry[], pointed: Pointed): Trouble[] {
  const troubles: Trouble[] = []
  const depths = new Map<Entry, number>()
  for (const start of entries) {
    const path = new Set<Entry>()
    let at: Entry | undefined = start
    while (at && !depths.has(at) && !path.has(at)) {
      path.add(at)
      at = above(at, pointed)
    }
    if (at && path.has(at)) {
      const circle = [...path].slice([...path].indexOf(at))
      troubles.push(circleTrouble(circle))
      cut(circle[0]!, pointed)
    }
    for (const entry of [...path].reverse()) {
      const top = above(entry, pointed)
      const depth = top ? (depths.get(top) ?? 0) + 1 : 1
      if (depth <= stepsMost) depths.set(entry, depth)
      else {
        troubles.push(depthTrouble(entry))
        cut(entry, pointed)
        depths.set(entry, 1)
      }
    }
  }
  return troubles
}

/** How an entry is named in a sentence. */
export function nameOf(entry: Entry): string {
  const title = entryTitle(entry)
  return entry.key ?? `‘${title.length > 50 ? `${title.slice(0, 47)}…` : title}’`
}

function cut(entry: Entry, pointed: Pointed): void {
  const [name] = climbing(entry)!
  pointed.get(entry)!.delete(name)
  delete entry.fields[name]
}

function above(entry: Entry, pointed: Pointed): Entry | undefined {
  const field = climbing(entry)
  return field && pointed.get(entry)?.get(field[0])?.[0]
}

function climbing(entry: Entry): [string, Field] | undefined {
  return Object.entries(registry.kinds[entry.kind]?.fields ?? {}).find(([, field]) => field.climbs)
}

function circleTrouble(circle: readonly Entry[]): Trouble {
  const [first] = circle
  const field = climbing(first!)![0]
  const path = [...circle, first!].slice(0, 12).map(nameOf)
  return {
    code: 'cycle',
    place: first!.fields[field]?.place ?? first!.place,
    entry: first!,
    field,
    reason: `${nameOf(first!)} would stand below itself: ${path.join(' → ')}.`,
    remedy: `Choose another ${field} for one of them.`,
  }
}

function depthTrouble(entry: Entry): Trouble {
  const field = climbing(entry)![0]
  return {
    code: 'too-deep',
    place: entry.fields[field]?.place ?? entry.place,
    entry,
    field,
    reason: `${nameOf(entry)} stands more than ${stepsMost} steps below the top.`,
    remedy: `Choose a ${field} nearer to the intent.`,
  }
}
