/** Any file as a plan: decoded, its format known by its name, read into entries. */
import { decode } from './decode.ts'
import type { Plan } from './entry.ts'
import { applyMap } from './map/apply-map.ts'
import { type PlanMap, readMap } from './map/read-map.ts'
import { readCsv } from './table/csv.ts'
import { readJsonLines } from './table/json-lines.ts'
import { readNative } from './table/native.ts'
import type { Table } from './table/row.ts'
import { type Trouble, unreadable } from './trouble.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface PlanFile {
  /** As it shall be named in messages. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** @param map says how columns and paths become records; without it columns bear the names of fields */
export function readPlan({ file, bytes }: PlanFile, map?: PlanFile): Plan {
  const decoded = decode(file, bytes)
  if ('trouble' in decoded) return refused(file, [], decoded.trouble)
  const { text, told } = decoded
  const lines = text.split(/\r\n|\n|\r/)
  const format = formatOf(file)
  if (!format) return refused(file, lines, unknownFormat(file))
  if (format === 'yaml') {
    if (map) return refused(file, lines, needsNoMap(map.file))
    return { file, lines, told, ...readYaml(file, text) }
  }
  const read = map && mapFrom(map)
  if (read && read.map.troubles.length > 0)
    return { file: map!.file, lines: read.lines, told, entries: [], troubles: read.map.troubles }
  const table =
    format === 'csv' ? readCsv(file, text, { separator: read?.map.separator }) : readJsonLines(file, text)
  const plan = { file, lines, ...fromTable(file, table, read?.map) }
  return { ...plan, told: [...told, ...table.told, ...plan.told], ...(read ? { mapLines: read.lines } : {}) }
}

function fromTable(file: string, table: Table, map: PlanMap | undefined): Omit<Plan, 'file' | 'lines'> {
  const broken = table.troubles.filter(trouble => trouble.unreadable)
  if (broken.length > 0) return { entries: [], troubles: broken, told: [] }
  if (!map) {
    const { entries, troubles } = readNative(file, table)
    return { entries, troubles: [...table.troubles, ...troubles], told: [] }
  }
  const mapped = applyMap(file, table, map)
  const place = { file, line: 1, column: 1 }
  return {
    entries: mapped.entries,
    troubles: [...table.troubles, ...mapped.troubles],
    told: mapped.told,
    ...(map.openedOn ? { openedOn: { value: map.openedOn, place } } : {}),
  }
}

function mapFrom(file: PlanFile): { map: PlanMap; lines: string[] } {
  const decoded = decode(file.file, file.bytes)
  const text = 'trouble' in decoded ? '' : decoded.text
  const map = readMap(file.file, text)
  const troubles = 'trouble' in decoded ? [decoded.trouble] : map.troubles
  return { map: { ...map, troubles }, lines: text.split(/\r\n|\n|\r/) }
}

function refused(file: string, lines: readonly string[], trouble: Trouble): Plan {
  return { file, lines, entries: [], troubles: [trouble], told: [] }
}

function needsNoMap(file: string): Trouble {
  const place = { file, line: 1, column: 1 }
  const reason = 'A plan in YAML says itself what its words mean.'
  return unreadable('needless-map', place, { reason, remedy: 'Leave out --map.' })
}

function unknownFormat(file: string): Trouble {
  const said = {
    reason: `What ‘${file}’ holds is not known from its name.`,
    remedy: 'Plans are read from .yaml, .csv and .jsonl files; say with --from what another system exported.',
  }
  return unreadable('unknown-format', { file, line: 1, column: 1 }, said)
}

function formatOf(file: string): 'yaml' | 'csv' | 'jsonl' | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'yaml' || ending === 'yml' || ending === 'json') return 'yaml'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl'
  return undefined
}
