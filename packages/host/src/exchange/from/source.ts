/** What can be read: its sort, what is known here already, and what comes of it. */
import type { World } from '@throughline/model'
import type { Entry } from '../entry.ts'
import type { Trouble } from '../trouble.ts'
import type { SourceMap } from './source-map.ts'

export const sources = ['jira', 'github', 'msproject', 'crm', 'calendar'] as const
export type Source = (typeof sources)[number]

/** What is here already and a reader has to know. Plain values: it may cross to another thread. */
export interface Known {
  /** Kinds of the records that came from elsewhere, by system and key, a line break between. */
  readonly kinds: ReadonlyMap<string, string>
  readonly calendars: readonly {
    readonly name: string
    readonly holidays: readonly { readonly on: string; readonly name: string }[]
  }[]
  /** Today, by which dates that recur are told apart. */
  readonly today: string
}

export interface SourceAsked {
  readonly file: string
  readonly text: string
  readonly map: SourceMap
  readonly known: Known
  readonly kindOf: (system: string, key: string) => string | undefined
}

/** What a reader makes of its text. */
export interface Reading {
  readonly entries: Entry[]
  readonly troubles: readonly Trouble[]
  readonly told: readonly string[]
  readonly columns: readonly ColumnRead[]
  /** Names of people that were met, with how often. */
  readonly people: ReadonlyMap<string, number>
}

export interface ColumnRead {
  readonly name: string
  /** What it was taken for; nothing where it is left out. */
  readonly means?: string | undefined
}

export function knownIn(world: World, today: string, records: Iterable<KnownRecord>): Known {
  const kinds = new Map<string, string>()
  for (const { source, kind } of records) if (source) kinds.set(`${source.system}\n${source.key}`, kind)
  const calendars = world.all('calendar').map(({ name, holidays = [] }) => ({ name, holidays }))
  return { kinds, calendars, today }
}

interface KnownRecord {
  readonly kind: string
  readonly source?: { readonly system: string; readonly key: string }
}
