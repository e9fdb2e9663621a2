/** Ordinary tables in PostgreSQL. */
import type { OrdinaryTables, Value } from './ordinary-tables.ts'

/** What is used of the driver. */
export interface PostgresPool {
  query(statement: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>
  end(): Promise<void>
}

/** @param nowMs SQL for the instant; tests hand in their own */
export function postgresTables(
  pool: PostgresPool,
  nowMs = '(extract(epoch from clock_timestamp()) * 1000)::double precision',
): OrdinaryTables {
  const query = (statement: string, values: readonly Value[] = []) => {
    let place = 0
    return pool.query(
      statement.replaceAll('?', () => `$${++place}`),
      [...values],
    )
  }
  return {
    nowMs,
    all: async <Row>(statement: string, values?: readonly Value[]) =>
      (await query(statement, values)).rows as Row[],
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
    close: () => pool.end(),
  }
}
