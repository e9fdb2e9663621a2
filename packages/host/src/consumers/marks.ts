/** Until when the clock has looked in each workspace: what goes by without a trace in the ledger is due after it. */

import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { openTable } from '../tables/table.ts'
import type { Lease, Leases } from './leases.ts'

export interface Marks {
  /** Instant of the database. */
  now(): Promise<string>
  /** Until when was looked; from now on, where nobody ever did. */
  of(workspace: string, now: string): Promise<string>
  /** Moves it forward, never back. A node that lost its lease moves nothing. */
  move(workspace: string, at: string, lease: Lease): Promise<void>
}

export async function openMarks(tables: OrdinaryTables, leases: Leases): Promise<Marks> {
  const table = await openTable(tables, declared)
  return {
    async now() {
      const [row] = await tables.all<{ now: number | string }>(`select ${tables.nowMs} as now`)
      return new Date(Number(row!.now)).toISOString()
    },
    async of(workspace, now) {
      const found = await table.one({ workspace })
      if (found?.looked_at) return found.looked_at
      await table.add({ workspace, looked_at: now })
      return (await table.one({ workspace }))?.looked_at ?? now
    },
    async move(workspace, at, lease) {
      const { clause, values } = leases.fenced(lease)
      await tables.run(
        `update clock_mark set looked_at = ? where workspace = ? and looked_at < ? and ${clause}`,
        [at, workspace, at, ...values],
      )
    },
  }
}

const declared = {
  name: 'clock_mark',
  columns: { workspace: 'text', looked_at: 'text' },
  key: ['workspace'],
} as const
