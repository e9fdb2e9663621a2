/** One ordinary table: rows by equal values. What needs more than that is a statement in its own file. */
import type { OrdinaryTables, Value } from './ordinary-tables.ts'

export interface Declared {
  readonly name: string
  /** `number` is kept exactly up to 2^53. Every column may be empty but those of the key. */
  readonly columns: { readonly [column: string]: 'text' | 'number' }
  readonly key: readonly string[]
}

type Row<D extends Declared> = {
  [C in keyof D['columns']]: (D['columns'][C] extends 'number' ? number : string) | null
}

type Values<D extends Declared> = { readonly [C in keyof D['columns']]?: Value }

export interface Table<D extends Declared> {
  /** @returns whether it was added: a row with this key may stand there already, and stays as it is */
  add(row: Values<D>): Promise<boolean>
  one(equal: Values<D>): Promise<Row<D> | undefined>
  /** In the order of a column where one is named, else of the key. */
  all(equal: Values<D>, asked?: { readonly by?: string; readonly most?: number }): Promise<Row<D>[]>
  /** @returns how many rows were changed */
  change(equal: Values<D>, values: Values<D>): Promise<number>
  /** @returns how many rows went */
  remove(equal: Values<D>): Promise<number>
}

/** Names of tables and columns are the program's own, never somebody's words. */
export async function openTable<const D extends Declared>(
  tables: OrdinaryTables,
  declared: D,
): Promise<Table<D>> {
  const { name, key } = declared
  await createTable(tables, declared)
  const found = (equal: Values<D>, tail: string) => {
    const { clause, values } = where(equal)
    return tables.all<Row<D>>(`select * from ${name}${clause}${tail}`, values)
  }
  return {
    async add(row) {
      const columns = Object.keys(row)
      const marks = columns.map(() => '?').join(', ')
      const statement = `insert into ${name} (${columns.join(', ')}) values (${marks}) on conflict do nothing`
      return (await tables.run(statement, Object.values(row) as Value[])) === 1
    },
    one: async equal => (await found(equal, ' limit 1'))[0],
    all: (equal, { by, most = rowsMost } = {}) =>
      found(equal, ` order by ${[...(by === undefined ? [] : [by]), ...key].join(', ')} limit ${most}`),
    async change(equal, values) {
      const set = Object.keys(values).map(column => `${column} = ?`)
      const { clause, values: wanted } = where(equal)
      return tables.run(`update ${name} set ${set.join(', ')}${clause}`, [
        ...(Object.values(values) as Value[]),
        ...wanted,
      ])
    },
    async remove(equal) {
      const { clause, values } = where(equal)
      return tables.run(`delete from ${name}${clause}`, values)
    },
  }
}

/** Makes the table where it is missing; of two nodes that begin at once, one finds it made. */
export async function createTable(tables: OrdinaryTables, { name, columns, key }: Declared): Promise<void> {
  const written = Object.entries(columns).map(([column, sort]) => {
    const kept = sort === 'number' ? 'double precision' : 'text'
    return `${column} ${kept}${key.includes(column) ? ' not null' : ''}`
  })
  const statement = `create table if not exists ${name} (${written.join(', ')}, primary key (${key.join(', ')}))`
  try {
    await tables.run(statement)
  } catch {
    // PostgreSQL lets 'if not exists' race with itself: whoever lost finds the table now, or the real trouble.
    await tables.run(statement)
  }
}

/** More rows than this belong into pages. */
const rowsMost = 10_000

function where(equal: { readonly [column: string]: Value | undefined }): { clause: string; values: Value[] } {
  const clauses: string[] = []
  const values: Value[] = []
  for (const [column, value] of Object.entries(equal)) {
    if (value === undefined) continue
    clauses.push(value === null ? `${column} is null` : `${column} = ?`)
    if (value !== null) values.push(value)
  }
  return { clause: clauses.length === 0 ? '' : ` where ${clauses.join(' and ')}`, values }
}
