/** Pools as the place of an installation allows: with other nodes on PostgreSQL, else by this process alone. */

import { openAskedPools } from '../../consumers/asked-pools.ts'
import { openLeases } from '../../consumers/leases.ts'
import type { Place } from '../../open-ledger.ts'
import { ordinaryTables } from '../../tables/ordinary-tables.ts'
import { commonPools } from './common-pools.ts'
import { type ForeseenPools, ownPools } from './foreseen-pools.ts'

export interface PoolsOf {
  /** Nothing where nothing outlasts the process. */
  readonly place?: Place | undefined
  readonly workspace: string
  /** Who holds leases: a new id for each thread. */
  readonly holder: string
}

export async function poolsAt({ place, workspace, holder }: PoolsOf): Promise<ForeseenPools> {
  if (!place?.databaseUrl) return ownPools()
  const tables = await ordinaryTables(place)
  const asked = await openAskedPools(tables, await openLeases(tables, holder))
  return { ...commonPools(asked, workspace), close: () => tables.close() }
}
