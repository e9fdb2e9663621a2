/** A table that may not have been made yet, whoever declares it: rows as they are, for what goes over all of them. */
import type { OrdinaryTables, Value } from './ordinary-tables.ts'

export interface LooseRow {
  readonly [column: string]: string | null
}

type Equal = { readonly [column: string]: Value }

export interface LooseTable {
  all(equal: Equal): Promise<LooseRow[]>
  /** Rows of which a column holds these words. */
  holding(column: string, words: string): Promise<LooseRow[]>
  change(equal: Equal, values: Equal): Promise<number>
  remove(equal: Equal): Promise<number>
}

/** Names of tables and columns are the program's own, never somebody's words. Nothing where it is not there. */
export async function looseTable(tables: OrdinaryTables, name: string): Promise<LooseTable | undefined> {
  try {
    await tables.all(`select 1 as one from ${name} limit 1`)
  } catch {
    // It is not there: which error that is, each database says in its own way.
    return undefined
  }
  const where = (equal: Equal) =>
    Object.keys(equal)
      .map(column => `${column} = ?`)
      .join(' and ')
  return {
    all: equal => tables.all(`select * from ${name} where ${where(equal)}`, Object.values(equal)),
    holding: (column, words) =>
      tables.all(`select * from ${name} where ${column} like ?`, [`%${words.replace(/[%_]/g, '')}%`]),
    change(equal, values) {
      const set = Object.keys(values).map(column => `${column} = ?`)
      const statement = `update ${name} set ${set.join(', ')} where ${where(equal)}`
      return tables.run(statement, [...Object.values(values), ...Object.values(equal)])
    },
    remove: equal => tables.run(`delete from ${name} where ${where(equal)}`, Object.values(equal)),
  }
}
