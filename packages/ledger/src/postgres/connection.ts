/** How connections are made, and what a failing one means. */
import pg from 'pg'
import { LedgerUnavailable } from '../unavailable.ts'

export interface ConnectionSettings {
  /** `postgres://…`; what it leaves out comes from `connection` or the PG* environment. */
  url?: string
  /** Further settings of the driver: host, port, user, password, database, ssl, max (connections) … */
  connection?: pg.PoolConfig
}

/** A pool whose every connection was asked whether its commits are durable. */
export function makePool(settings: ConnectionSettings): pg.Pool {
  const pool = new pg.Pool({
    max: 8,
    query_timeout: 60_000,
    ...driverSettings(settings),
    onConnect: async (client: pg.ClientBase) => assertDurable(client),
  } as pg.PoolConfig)
  // A connection that breaks while idle leaves the pool by itself; the next query makes another.
  pool.on('error', () => {})
  // One that breaks while somebody holds it says so as well, and would end the process if nobody listened.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

export function driverSettings(settings: ConnectionSettings): pg.PoolConfig {
  return {
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'throughline ledger',
    ...(settings.url === undefined ? {} : { connectionString: settings.url }),
    ...settings.connection,
  }
}

/** Throws unless a commit on this connection is on the server's disk before it is answered. */
export async function assertDurable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync`,
  )
  const { commit, fsync } = rows[0] as { commit: string; fsync: string }
  if (commit === 'off')
    throw new Error('Refused to open: synchronous_commit is off, acknowledged facts need it')
  if (fsync !== 'on') throw new Error('Refused to open: fsync is off, acknowledged facts need it')
}

/** Runs it; trouble with server, network or locks comes out as LedgerUnavailable, a wrong statement as it is. */
export async function attempt<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!isTrouble(error)) throw error
    throw new LedgerUnavailable(`The ledger's database cannot be used: ${error.message}`, {
      code: (error as { code?: string }).code ?? '',
      cause: error,
    })
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505'
}

/**
 * SQLSTATE classes 08 connection, 25 transaction state (a standby is read only), 40 rollback, 53 resources,
 * 55 not available, 57 operator, 58 system. What has no SQLSTATE was met on the way there: a socket, a
 * timeout, a connection that ended.
 */
function isTrouble(error: unknown): error is Error {
  if (error instanceof pg.DatabaseError) return /^(08|25|40|53|55|57|58)/.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  return 'errno' in error || onTheWay.test(error.message) || error instanceof AggregateError
}

const onTheWay = /connection|timeout|terminated|not queryable|socket|ended/i
