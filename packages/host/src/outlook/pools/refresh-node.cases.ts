/** A node of the benchmark: a process with a host of its own on the common database, asked by its parent. */
import { operator } from '../../access/principal.ts'
import { systemClock } from '../../clock.ts'
import { openHost } from '../../open.ts'
import { openLedger } from '../../open-ledger.ts'
import { ordinaryTables } from '../../tables/ordinary-tables.ts'
import { openHelping } from './helping.ts'

/** What a node is told: how to begin, or to answer. */
export type NodeTold =
  | { readonly dataDir: string; readonly databaseUrl?: string | undefined; readonly workspace: string }
  /** At least up to a position: it may not have heard of the last change yet. */
  | { readonly least: number }
  | { readonly end: true }

/** What it says. */
export type NodeSaid =
  | { readonly ready: true; readonly loadSeconds: number }
  | {
      readonly position: number
      readonly nodes: number
      readonly expected: number
      /** Of the processor, on all its threads. */
      readonly processorSeconds: number
      readonly megabytes: number
    }

let deed: (told: NodeTold) => Promise<NodeSaid | undefined> = async told => {
  if (!('dataDir' in told)) throw new Error('a node begins with its place')
  const { workspace, ...place } = told
  const host = openHost({ ledger: await openLedger(place), place })
  const tables = await ordinaryTables(place)
  const helping = await openHelping({ tables, place, newId: systemClock.newId })
  const begun = performance.now()
  await host.world(workspace)
  deed = async next => {
    if ('end' in next) {
      await helping.close()
      await tables.close()
      await host.close()
      process.disconnect()
      return undefined
    }
    const from = process.cpuUsage()
    if ('least' in next) await host.world(workspace, next.least)
    const said = await host.outlook(operator(workspace, 'bench'))
    const used = process.cpuUsage(from)
    return {
      position: said.position,
      nodes: said.nodes.length,
      expected: said.gap.whole.expected,
      processorSeconds: (used.user + used.system) / 1e6,
      megabytes: process.memoryUsage().rss / 1e6,
    }
  }
  return { ready: true, loadSeconds: (performance.now() - begun) / 1000 }
}

process.on('message', async (told: NodeTold) => {
  const said = await deed(told)
  if (said) process.send?.(said)
})
