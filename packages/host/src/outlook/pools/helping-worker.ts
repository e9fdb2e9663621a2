/** Answers questions about pools for as long as there are any, and a while after. */
import { setTimeout } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openAskedPools } from '../../consumers/asked-pools.ts'
import { openLeases } from '../../consumers/leases.ts'
import { ordinaryTables } from '../../tables/ordinary-tables.ts'
import type { HelpingAt } from './helping.ts'

const waitMs = 200
/** Looks without work after which it ends: a minute. */
const idleLooks = 300

const { place, holder } = workerData as HelpingAt
const tables = await ordinaryTables(place)
const asked = await openAskedPools(tables, await openLeases(tables, holder))
for (let idle = 0; idle < idleLooks; ) {
  const answered = await asked.answerSome()
  idle = answered > 0 ? 0 : idle + 1
  if (answered === 0) await setTimeout(waitMs)
}
await tables.close()
