import type { Ends } from '../audit.ts'
import { assertPage, type Row, unbroken } from '../row.ts'
import { shelf, type Tables } from './tables.ts'

export function rows(tables: Tables, workspace: string, page: { after: number; limit: number }): Row[] {
  assertPage(page.after, page.limit)
  const kept = tables.get(workspace)?.rows ?? []
  return unbroken(kept.slice(page.after, page.after + page.limit), page.after)
}

export function rowsOfSubject(tables: Tables, workspace: string, subject: string): Row[] {
  const kept = tables.get(workspace)?.rowsBySubject.get(subject) ?? []
  return [...kept].sort((one, other) => one.version - other.version)
}

export function rowsOfCommand(tables: Tables, workspace: string, command: string): Row[] {
  return tables.get(workspace)?.rowsByCommand.get(command) ?? []
}

export function workspaces(tables: Tables): string[] {
  return [...tables]
    .filter(([, { head }]) => head.position > 0)
    .map(([name]) => name)
    .sort()
}

export function ends(tables: Tables, workspace: string): Ends {
  const kept = shelf(tables, workspace)
  return { ...kept.head, last: kept.rows.at(-1)?.position ?? 0 }
}
