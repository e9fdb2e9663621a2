/** A line of a table or of JSON lines: its cells by name, each with its place. */
import type { Place } from '../place.ts'
import type { Trouble } from '../trouble.ts'

export interface Row {
  /** Of the line as a whole. */
  readonly place: Place
  /** What stands in a column, or behind a path such as `labels.0`; nothing where it is empty. */
  readonly cell: (name: string) => unknown
  readonly placeOf: (name: string) => Place
  readonly names: () => readonly string[]
  /** Lines that hang directly below it, where a map says how lines hang. */
  readonly below?: readonly Row[]
}

export interface Table {
  readonly rows: readonly Row[]
  /** Columns of the header; nothing for JSON lines, where each line has names of its own. */
  readonly columns?: readonly string[]
  /** Place of a column's name. */
  readonly header?: (column: string) => Place
  readonly troubles: readonly Trouble[]
  readonly told: readonly string[]
}
