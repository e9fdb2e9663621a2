/** A file of another system as a plan: read, and told what each column was taken for and whom it names. */
import { decode } from '../decode.ts'
import type { Plan } from '../entry.ts'
import type { PlanFile } from '../read-plan.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { crmColumns, readCrm } from './crm.ts'
import { readGithub } from './github.ts'
import { readHolidays } from './holidays.ts'
import { jiraColumns, readJira } from './jira.ts'
import { readProject } from './msproject.ts'
import type { ColumnRead, Known, Reading, Source, SourceAsked } from './source.ts'
import { readSourceMap, type SourceMap } from './source-map.ts'

export interface SourceRead {
  readonly plan: Plan
  readonly columns: readonly ColumnRead[]
  readonly people: ReadonlyMap<string, number>
}

const readers: { readonly [source in Source]: (asked: SourceAsked) => Reading } = {
  jira: readJira,
  github: readGithub,
  msproject: readProject,
  crm: readCrm,
  calendar: readHolidays,
}

/** What a column of that source may be said to mean; nothing where it has no columns. */
export function columnMeanings(source: Source): readonly string[] {
  return Object.keys({ jira: jiraColumns, crm: crmColumns }[source as string] ?? {})
}

export interface SourceSaid {
  /** A map in YAML or JSON. */
  readonly map?: string | undefined
  /** Words of a map that stand before it. */
  readonly more?: SourceMap | undefined
  readonly known: Known
}

/** Meant for small files; `readSource` puts large ones on a thread of their own. */
export function readFrom(
  source: Source,
  { file, bytes }: PlanFile,
  { map: mapText, more = {}, known }: SourceSaid,
): SourceRead {
  const decoded = decode(file, bytes)
  if ('trouble' in decoded) return refused(file, [], [decoded.trouble])
  const { text, told } = decoded
  const lines = text.split(/\r\n|\n|\r/)
  const read = mapText === undefined ? { map: {}, troubles: [] } : readSourceMap('the map', mapText)
  if (read.troubles.length > 0) return refused(file, lines, read.troubles)
  const kindOf = (system: string, key: string) => known.kinds.get(`${system}\n${key}`)
  const { entries, troubles, columns, people, ...reading } = readers[source]({
    file,
    text,
    map: { ...read.map, ...more },
    known,
    kindOf,
  })
  const none = entries.length === 0 && troubles.length === 0 ? [nothingIn(file)] : []
  const plan = { file, lines, entries, troubles: [...troubles, ...none], told: [...told, ...reading.told] }
  return { plan, columns, people }
}

function nothingIn(file: string): Trouble {
  const said = { reason: 'There is nothing in it to import.', remedy: 'Check what was exported.' }
  return unreadable('no-plan', { file, line: 1, column: 1 }, said)
}

export function refused(file: string, lines: readonly string[], troubles: readonly Trouble[]): SourceRead {
  return { plan: { file, lines, entries: [], troubles, told: [] }, columns: [], people: new Map() }
}
