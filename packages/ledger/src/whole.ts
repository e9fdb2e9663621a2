/**
 * A whole database: the ledger of every workspace, and the ordinary tables beside it. It is read as it stood at
 * one moment, while others go on writing, and filled in one transaction, so that it holds all or nothing.
 */
import type { Row } from './row.ts'
import type { Cell, Table } from './table-beside.ts'

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
  /** Makes a table that is not there yet, as the installation would once it needs it. */
  make(table: Table): Promise<void>
  putRows(workspace: string, rows: readonly Row[]): Promise<void>
  putStand(stand: Stand): Promise<void>
  putCells(table: Table, rows: readonly (readonly Cell[])[]): Promise<void>
  /** Keeps it all. */
  commit(): Promise<void>
  /** Without a commit before it, nothing of it stays. */
  close(): Promise<void>
}
