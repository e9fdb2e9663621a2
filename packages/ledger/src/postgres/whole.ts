/** A whole PostgreSQL database at one moment: one transaction that reads what was committed when it began. */
import pg from 'pg'
import { columns, type Row } from '../row.ts'
import { batchRows, type Cell, isBeside, quoted, sortOf, type Table } from '../table-beside.ts'
import type { Stand, Whole } from '../whole.ts'
import { attempt, driverSettings } from './connection.ts'

export async function openPostgresWhole({ url }: { url: string }): Promise<Whole> {
  const client = new pg.Client(driverSettings({ url }))
  client.on('error', () => {})
  await attempt(() => client.connect())
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const ask = async <Line>(text: string, values: unknown[] = []): Promise<Line[]> =>
    (await attempt(() => client.query(text, values))).rows as Line[]
  // The moment is that of the first question.
  const stands = (
    await ask<{ workspace: string; position: string; hash: string; erased_to: string }>(
      'SELECT workspace, position, hash, erased_to FROM ledger_head WHERE position > 0 ORDER BY workspace',
    )
  ).map(
    ({ workspace, position, hash, erased_to }): Stand => ({
      workspace,
      position: Number(position),
      hash,
      erasedTo: Number(erased_to),
    }),
  )
  return {
    stands: async () => stands,
    async rows(workspace, after, limit) {
      const found = await ask<Omit<Row, 'position'> & { position: string }>(
        `SELECT ${columns.join(', ')} FROM ledger_fact
         WHERE workspace = $1 AND position > $2 ORDER BY position LIMIT $3`,
        [workspace, after, limit],
      )
      return found.map(line => ({ ...line, position: Number(line.position) }))
    },
    tables: () => tablesOf(client),
    cells: table => cellsOf(client, table),
    async close() {
      await client.query('ROLLBACK').catch(() => {})
      await client.end()
    },
  }
}

export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await attempt(() => client.query<Column>(columnsOfTables))
  return [...Map.groupBy(rows, row => row.name)]
    .filter(([name]) => isBeside(name))
    .map(([name, found]) => ({
      name,
      columns: found.map(row => row.column),
      sorts: found.map(row => sortOf(row.type)),
      key: found
        .filter(row => row.place !== null)
        .sort((one, other) => Number(one.place) - Number(other.place))
        .map(row => row.column),
    }))
}

interface Column {
  name: string
  column: string
  type: string
  /** Place in the primary key. */
  place: number | null
}

const columnsOfTables = `SELECT c.table_name AS name, c.column_name AS column, c.data_type AS type,
    array_position(i.indkey::smallint[], a.attnum) AS place
  FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  JOIN pg_attribute a ON a.attname = c.column_name
    AND a.attrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
  LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
  WHERE table_schema = current_schema() AND t.table_type = 'BASE TABLE'
  ORDER BY c.table_name COLLATE "C", c.ordinal_position`

async function* cellsOf(client: pg.Client, table: Table): AsyncGenerator<Cell[][]> {
  const list = table.columns.map(quoted).join(', ')
  await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ${list} FROM ${quoted(table.name)}`)
  for (;;) {
    const { rows } = await attempt(() =>
      client.query<unknown[]>({
        text: `FETCH ${batchRows} FROM copied`,
        rowMode: 'array',
        types: plainTypes,
      }),
    )
    if (rows.length === 0) break
    yield rows.map(row => row.map(cellOf))
  }
  await client.query('CLOSE copied')
}

/** Numbers too large for the driver, and JSON, come as the text they are. */
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === jsonType || id === jsonbType) return (text: string) => text
    return id === bigintType ? (text: string) => Number(text) : pg.types.getTypeParser(id, format as 'text')
  },
}

const [bigintType, jsonType, jsonbType] = [20, 114, 3802]

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : (value as Cell)
}
