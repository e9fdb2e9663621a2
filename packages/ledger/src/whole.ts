/**
 * A whole database: the ledger of every workspace, and the ordinary tables beside it. It is read as it stood at
 * one moment, while others go on writing, and filled in one transaction, so that it holds all or nothing.
 */
import type { Row } from './row.ts'

/** A value that both stores can hold; bytes travel in base64. */
export type Cell = null | string | number | boolean | { readonly base64: string }

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** Where a workspace stands. */
export interface Stand {
  readonly workspace: string
  readonly position: number
  readonly hash: string
  /** Snapshots before this position may hold what was erased. */
  readonly erasedTo: number
}

export interface Whole {
  /** Every workspace that holds a fact, by name. */
  stands(): Promise<Stand[]>
  /** Facts after a position, in order; not cut at a gap, which is for the reader to see. */
  rows(workspace: string, after: number, limit: number): Promise<Row[]>
  /** The tables beside the ledger, by name. */
  tables(): Promise<Table[]>
  cells(table: Table): AsyncGenerator<Cell[][]>
  close(): Promise<void>
}

export interface Filling {
  /** How many facts and rows stand here already. */
  standing(): Promise<number>
  /** Lets go of everything that stands here. */
  clear(): Promise<void>
  /** Such that each stands after those it points at. */
  tables(): Promise<Table[]>
  putRows(workspace: string, rows: readonly Row[]): Promise<void>
  putStand(stand: Stand): Promise<void>
  putCells(table: Table, rows: readonly (readonly Cell[])[]): Promise<void>
  /** Keeps it all. */
  commit(): Promise<void>
  /** Without a commit before it, nothing of it stays. */
  close(): Promise<void>
}

/** Whether a table holds what people put there: not the ledger's own, and not the mark of a migration. */
export function isBeside(table: string): boolean {
  return !/^(ledger_|sqlite_)/.test(table) && !/migration(s|_lock)?$/i.test(table)
}

/** A name as both stores quote it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Tables such that each stands after those it points at. */
export function inOrder(tables: readonly Table[], pointsAt: ReadonlyMap<string, readonly string[]>): Table[] {
  const byName = new Map(tables.map(table => [table.name, table]))
  const ordered = new Set<Table>()
  const place = (table: Table, under: readonly string[]): void => {
    for (const name of pointsAt.get(table.name) ?? []) {
      const target = byName.get(name)
      if (target && !under.includes(name)) place(target, [...under, name])
    }
    ordered.add(table)
  }
  for (const table of tables) place(table, [table.name])
  return [...ordered]
}

/** Rows of one statement, and of one line of a copy. */
export const batchRows = 1_000
