import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'

/** What the palette can find: a verb to run, a record to open, a place to go to. */
export interface PaletteEntry {
  id: string
  group: PaletteGroup
  title: string
  icon: IconName
  /** Grey beside the title: who has the right, the key of a record. */
  beside?: string
  keys?: string
  run: () => void
  /** What it still asks, in the palette itself; `run` is for where it cannot. */
  ask?: (done: () => void) => ReactNode
}

export type PaletteGroup = 'Do' | 'Records' | 'Places'

/** Verbs first, then records, then places; inside a group the order of the search stands. */
export function inGroups(entries: PaletteEntry[]): { group: PaletteGroup; entries: PaletteEntry[] }[] {
  return groups
    .map(group => ({ group, entries: entries.filter(entry => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0)
}

/**
 * Keeps the entries in which every typed word begins a word of the title or stands in what is beside
 * it; titles that begin with what was typed come first. Enough for verbs and places; records want an index.
 */
export function matching(entries: PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = entries.filter(entry => {
    const text = ` ${entry.title} ${entry.beside ?? ''}`.toLowerCase()
    return words.every(word => text.includes(` ${word}`))
  })
  const begins = (entry: PaletteEntry) => (entry.title.toLowerCase().startsWith(words.join(' ')) ? 0 : 1)
  return wanted.toSorted((a, b) => begins(a) - begins(b))
}

const groups: PaletteGroup[] = ['Do', 'Records', 'Places']
