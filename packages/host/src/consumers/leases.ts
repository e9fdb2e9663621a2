/**
 * Leases with a fencing token: of many nodes, one does a thing. A node that stood still past its lease may
 * believe that it holds it; so what it writes names its token, and an older token writes nothing.
 * (M. Kleppmann, How to do distributed locking, 2016.) Time is the database's, never the node's.
 */
import type { OrdinaryTables, Value } from '../tables/ordinary-tables.ts'
import { createTable } from '../tables/table.ts'

export interface Lease {
  readonly name: string
  readonly holder: string
  /** Grows by one each time the lease changes hands; never goes back. */
  readonly token: number
}

/** A condition in SQL, true while a lease is held, for the `where` of what is written under it. */
export interface Fence {
  readonly clause: string
  readonly values: readonly Value[]
}

export interface Leases {
  /** The lease, where nobody else holds it now; nothing where somebody does, be it this holder itself. */
  acquire(name: string, seconds: number): Promise<Lease | undefined>
  /** Holds it for so long from now. @returns whether it was still held */
  renew(lease: Lease, seconds: number): Promise<boolean>
  /** Gives it up at once; of a lease lost before, nothing happens. */
  release(lease: Lease): Promise<void>
  /** Whether it is still held, asked of the database. */
  isHeld(lease: Lease): Promise<boolean>
  fenced(lease: Lease): Fence
}

/** @param holder who this node is: a new id for each start */
export async function openLeases(tables: OrdinaryTables, holder: string): Promise<Leases> {
  await createTable(tables, leaseTable)
  const fenced = (lease: Lease): Fence => ({
    clause: `exists (select 1 from lease where name = ? and token = ? and until_ms > ${tables.nowMs})`,
    values: [lease.name, lease.token],
  })
  return {
    async acquire(name, seconds) {
      const [row] = await tables.all<{ token: number }>(acquireStatement(tables.nowMs), [
        name,
        holder,
        seconds * 1000,
      ])
      return row && { name, holder, token: row.token }
    },
    async renew({ name, token }, seconds) {
      const statement = `update lease set until_ms = ${tables.nowMs} + ? where name = ? and token = ? and until_ms > ${tables.nowMs}`
      return (await tables.run(statement, [seconds * 1000, name, token])) === 1
    },
    async release({ name, token }) {
      await tables.run('update lease set until_ms = 0 where name = ? and token = ?', [name, token])
    },
    async isHeld(lease) {
      const { clause, values } = fenced(lease)
      return (await tables.all(`select 1 as held from lease where ${clause} limit 1`, values)).length === 1
    },
    fenced,
  }
}

const leaseTable = {
  name: 'lease',
  columns: { name: 'text', holder: 'text', token: 'number', until_ms: 'number' },
  key: ['name'],
} as const

function acquireStatement(nowMs: string): string {
  return `insert into lease (name, holder, token, until_ms) values (?, ?, 1, ${nowMs} + ?)
    on conflict (name) do update
      set holder = excluded.holder, token = lease.token + 1, until_ms = excluded.until_ms
      where lease.until_ms <= ${nowMs}
    returning token`
}
