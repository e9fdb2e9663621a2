/** A node's help with pools that other nodes ask about: a thread that begins when there is something to answer. */
import { Worker } from 'node:worker_threads'
import { openAskedPools } from '../../consumers/asked-pools.ts'
import { openLeases } from '../../consumers/leases.ts'
import type { Place } from '../../open-ledger.ts'
import type { OrdinaryTables } from '../../tables/ordinary-tables.ts'

export interface HelpingSettings {
  readonly tables: OrdinaryTables
  readonly place: Place
  readonly newId: () => string
  /** How often it looks. Default 2,000. */
  readonly pollMs?: number
  readonly onTrouble?: (trouble: unknown) => void
}

export interface Helping {
  close(): Promise<void>
}

const thread = new URL('./helping-worker.ts', import.meta.url)

/** What the thread is told when it begins. */
export interface HelpingAt {
  readonly place: Place
  readonly holder: string
}

/** Of use where several nodes share a database; on one file there is nobody to help. */
export async function openHelping(settings: HelpingSettings): Promise<Helping> {
  const { tables, place, newId, pollMs = 2_000, onTrouble = () => {} } = settings
  if (!place.databaseUrl) return { close: async () => {} }
  const asked = await openAskedPools(tables, await openLeases(tables, newId()))
  let worker: Worker | undefined
  let isLooking = false
  const look = async () => {
    if (worker || isLooking) return
    isLooking = true
    try {
      if (await asked.anyOpen()) worker = begin()
    } catch (trouble) {
      onTrouble(trouble)
    } finally {
      isLooking = false
    }
  }
  const begin = () => {
    const workerData: HelpingAt = { place, holder: newId() }
    const begun = new Worker(thread, { workerData })
    begun.unref()
    begun.on('error', onTrouble)
    begun.on('exit', () => {
      worker = undefined
    })
    return begun
  }
  const timer = setInterval(() => void look(), pollMs).unref()
  return {
    async close() {
      clearInterval(timer)
      await worker?.terminate()
    },
  }
}
