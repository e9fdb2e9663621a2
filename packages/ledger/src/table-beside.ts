/** The ordinary tables beside a ledger, as both stores can read and make them. */

/** A value that both stores can hold; bytes travel in base64. */
export type Cell = null | string | number | boolean | { readonly base64: string }

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** What each column holds; `other` where only whoever made the table knows. */
  readonly sorts: readonly ('text' | 'number' | 'other')[]
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[]
}

/** Whether a table holds what people put there: not the ledger's own, and not the mark of a migration. */
export function isBeside(table: string): boolean {
  return !/^(ledger_|sqlite_)/.test(table) && !/migration(s|_lock)?$/i.test(table)
}

/** The statement that makes a table of texts and numbers, the same in both stores. */
export function makingOf({ name, columns, sorts, key }: Table): string {
  const written = columns.map((column, place) => {
    const kept = sorts[place] === 'number' ? 'double precision' : 'text'
    return `${quoted(column)} ${kept}${key.includes(column) ? ' NOT NULL' : ''}`
  })
  const primary = key.length === 0 ? '' : `, PRIMARY KEY (${key.map(quoted).join(', ')})`
  return `CREATE TABLE ${quoted(name)} (${written.join(', ')}${primary})`
}

/** What a column's type holds, by the words of either store. */
export function sortOf(type: string): Table['sorts'][number] {
  if (/^text$/i.test(type)) return 'text'
  return /^(double precision|real|integer|bigint)$/i.test(type) ? 'number' : 'other'
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
