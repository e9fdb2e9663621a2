/** Any file as a plan: decoded, its format known by its name, read into entries. */
import { decode } from './decode.ts'
import type { Plan } from './entry.ts'
import { unreadable } from './trouble.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface PlanFile {
  /** As it shall be named in messages. */
  readonly file: string
  readonly bytes: Uint8Array
}

export function readPlan({ file, bytes }: PlanFile): Plan {
  const decoded = decode(file, bytes)
  if ('trouble' in decoded) return { file, lines: [], entries: [], troubles: [decoded.trouble], told: [] }
  const { text, told } = decoded
  const lines = text.split(/\r\n|\n|\r/)
  const format = formatOf(file)
  if (format === 'yaml') return { file, lines, told, ...readYaml(file, text) }
  const said = {
    reason: `‘${file}’ is no format that is read.`,
    remedy: 'Plans are read from .yaml, .csv and .jsonl files.',
  }
  return {
    file,
    lines,
    told,
    entries: [],
    troubles: [unreadable('unknown-format', { file, line: 1, column: 1 }, said)],
  }
}

function formatOf(file: string): 'yaml' | 'csv' | 'jsonl' | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'yaml' || ending === 'yml' || ending === 'json') return 'yaml'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl'
  return undefined
}
