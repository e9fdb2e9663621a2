/** What the server says of a file that is brought in. */
import { ask } from '@throughline/client'

export const origins = [
  { id: 'jira', label: 'Jira issues (CSV)' },
  { id: 'github', label: 'GitHub issues (JSON)' },
  { id: 'msproject', label: 'MS Project (XML)' },
  { id: 'crm', label: 'CRM opportunities (CSV)' },
  { id: 'calendar', label: 'Holidays (iCalendar)' },
  { id: 'plan', label: 'A plan (YAML, CSV, JSON lines)' },
] as const

export type Origin = (typeof origins)[number]['id']

/** How the file is read beyond what its names say. */
export interface Reading {
  readonly columns: { readonly [column: string]: string }
  readonly people: { readonly [name: string]: string }
  readonly calendar: string
  readonly openedOn: string | undefined
  /** What was put away here comes back. */
  readonly restores: boolean
}

export interface Asked {
  readonly from: Origin
  readonly file: string
  readonly text: string
  readonly reading: Reading
}

type Counts = { readonly [kind: string]: number }

export interface Shown {
  readonly outcome: 'dryRun' | 'done'
  readonly command?: string
  readonly added: Counts
  readonly changed: Counts
  readonly unchanged: number
  readonly told: readonly string[]
  readonly skipped: readonly { readonly code: string; readonly count: number; readonly reason: string }[]
  readonly troubleCount: number
  readonly troubles: readonly { readonly line: number; readonly reason: string; readonly remedy: string }[]
  readonly columns: readonly { readonly name: string; readonly means?: string }[]
  readonly meanings: readonly string[]
  readonly people: readonly { readonly name: string; readonly times: number; readonly found: string | null }[]
  readonly records: readonly {
    readonly label: string
    readonly title: string
    readonly state: string | null
    readonly source: string
    readonly line: number
    readonly key: string | null
  }[]
}

/** @returns what it would become, or became; a sentence where it was not taken at all */
export async function knockWith(
  workspace: string,
  { id, dryRun, asked }: { id: string; dryRun: boolean; asked: Asked },
): Promise<Shown | string> {
  const { from, file, text, reading } = asked
  const { columns, people, calendar, openedOn, restores } = reading
  const map = {
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(Object.keys(people).length > 0 ? { people } : {}),
    ...(from === 'calendar' ? { calendar } : {}),
  }
  const body = { id, from, file, text, dryRun, restores, map, ...(openedOn ? { openedOn } : {}) }
  const said = await ask<Shown>({}, `/api/v1/workspaces/${encodeURIComponent(workspace)}/imports`, body)
  return said.ok ? said : [said.problem.title, said.problem.remedy].filter(Boolean).join(' ')
}

/** What exported a file, by its name and how it begins. */
export function originOf(file: string, text: string): Origin {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'xml') return 'msproject'
  if (ending === 'ics') return 'calendar'
  if (ending === 'json') return 'github'
  if (ending !== 'csv') return 'plan'
  const [header = ''] = text.split('\n', 1)
  if (/issue key/i.test(header)) return 'jira'
  return /stage/i.test(header) ? 'crm' : 'plan'
}

export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
