/** What the other stores keep in tables, in maps. */
import { emptyHead } from '../chain.ts'
import type { Head, Snapshot } from '../ledger.ts'
import type { Row } from '../row.ts'

export interface Shelf {
  head: Head
  rows: Row[]
  /** Subject, line break, version. */
  versions: Set<string>
  rowsByCommand: Map<string, Row[]>
  rowsBySubject: Map<string, Row[]>
  snapshots: Map<string, Snapshot>
  /** Snapshots before this position may hold what was erased. */
  erasedTo: number
}

export type Tables = Map<string, Shelf>

export function shelf(tables: Tables, workspace: string): Shelf {
  const found = tables.get(workspace)
  if (found !== undefined) return found
  const made: Shelf = {
    head: { ...emptyHead },
    rows: [],
    versions: new Set(),
    rowsByCommand: new Map(),
    rowsBySubject: new Map(),
    snapshots: new Map(),
    erasedTo: 0,
  }
  tables.set(workspace, made)
  return made
}

/** Keeps rows whose place was checked; all of them or none. */
export function keep(to: Shelf, rows: readonly Row[]): void {
  for (const row of rows) {
    to.rows.push(row)
    to.versions.add(versionKey(row))
    listed(to.rowsByCommand, row.command).push(row)
    listed(to.rowsBySubject, row.subject).push(row)
    to.head = { position: row.position, hash: row.hash }
  }
}

export function versionKey(row: { subject: string; version: number }): string {
  return `${row.subject}\n${row.version}`
}

function listed(rowsByKey: Map<string, Row[]>, key: string): Row[] {
  const found = rowsByKey.get(key)
  if (found !== undefined) return found
  const made: Row[] = []
  rowsByKey.set(key, made)
  return made
}
