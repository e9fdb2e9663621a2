/**
 * Seconds until every node shows new forecasts of a whole organisation, at first and after one change, and pools a
 * second for each core: `npm run bench -- refresh [--deliverables 10000] [--pools 50] [--nodes 2] [--json]`. More
 * than one node takes PostgreSQL; nodes are processes, and share the cores of this machine.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { operator } from '../access/principal.ts'
import { systemClock } from '../clock.ts'
import type { Step } from '../commands/asked.ts'
import { type Host, openHost } from '../open.ts'
import { openLedger, type Place } from '../open-ledger.ts'
import { deliverableOf, type PooledPlan, pooledPlanSteps, promiseSteps } from './pools/pooled-plan.cases.ts'
import type { NodeSaid, NodeTold } from './pools/refresh-node.cases.ts'

type Figures = { [name: string]: number | string }

const workspace = 'pools'
const importer = operator(workspace, 'import')

export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const count = given('nodes', whyNoPostgres() ? 1 : 2)
  const today = systemClock.todayIn('UTC', systemClock.now())
  const plan = { deliverables: given('deliverables', 10_000), pools: given('pools', 50), seed: 1, today }
  const folder = await mkdtemp(join(tmpdir(), 'refresh-'))
  const server = count > 1 ? await throwawayPostgres() : undefined
  const place: Place = { dataDir: folder, ...(server ? { databaseUrl: await server.database() } : {}) }
  const nodes: ChildProcess[] = []
  try {
    const host = openHost({ ledger: await openLedger(place) })
    const written = await timed(() => write(host, plan))
    for (let k = 0; k < count; k++) nodes.push(fork(nodeFile))
    const loaded = await timed(() => Promise.all(nodes.map(node => told(node, { ...place, workspace }))))
    out(`written in ${written.seconds.toFixed(0)} s, loaded by all nodes in ${loaded.seconds.toFixed(0)} s`)
    const cores = availableParallelism()
    const first = await refreshed(nodes, host)
    const poolsPerSecondAndCore = plan.pools / first.seconds / Math.min(cores, count)
    const load = loadavg()[0]!
    out(`all forecasts on all nodes: ${spoken(first)}, ${first.megabytes.toFixed(0)} MB a node at most`)
    await change(host, plan)
    const after = await refreshed(nodes, host)
    out(`after a change in one pool: ${spoken(after)}`)
    await host.close()
    return {
      ...{ deliverables: plan.deliverables, pools: plan.pools, nodes: count, cores },
      ...{
        store: server ? 'postgres' : 'sqlite',
        writeSeconds: written.seconds,
        loadSeconds: loaded.seconds,
      },
      ...{ refreshSeconds: first.seconds, poolsPerSecondAndCore, afterChangeSeconds: after.seconds },
      ...{
        processorSeconds: first.processorSeconds,
        processorSecondsAfterChange: after.processorSeconds,
        load,
      },
      megabytesMost: Math.max(first.megabytes, after.megabytes),
    }
  } finally {
    await Promise.all(nodes.map(ended))
    await server?.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

const nodeFile = fileURLToPath(new URL('./pools/refresh-node.cases.ts', import.meta.url))

async function write(host: Host, plan: PooledPlan): Promise<void> {
  const all: Step[] = [...pooledPlanSteps(plan), ...promiseSteps(plan)]
  for (let from = 0; from < all.length; from += stepsAtOnce)
    await say(host, all.slice(from, from + stepsAtOnce))
}

const stepsAtOnce = 5000

async function change(host: Host, { deliverables, pools }: PooledPlan): Promise<void> {
  const subject = deliverableOf(Math.floor(pools / 2), Math.floor(deliverables / pools / 2))
  const fields = { estimate: { low: 20, likely: 30, high: 60 } }
  await say(host, [{ kind: 'deliverable', verb: 'edit', subject, fields }])
}

async function say(host: Host, steps: readonly Step[]): Promise<void> {
  const asked = { principal: importer, id: systemClock.newId(), steps, isImport: true }
  const answer = await host.carryOut(asked)
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer).slice(0, 1000))
}

interface Refreshed {
  readonly seconds: number
  /** Of all nodes together. */
  readonly processorSeconds: number
  readonly megabytes: number
}

function spoken({ seconds, processorSeconds }: Refreshed): string {
  return `${seconds.toFixed(1)} s, ${processorSeconds.toFixed(0)} s of processor on all nodes together`
}

/** All are asked at once; done when the last has answered. They must agree. */
async function refreshed(nodes: readonly ChildProcess[], host: Host): Promise<Refreshed> {
  const least = (await host.world(workspace)).position
  const { value, seconds } = await timed(() => Promise.all(nodes.map(node => told(node, { least }))))
  const answers = value.map(said => ('nodes' in said ? said : undefined)!)
  const different = new Set(answers.map(({ nodes: count, expected }) => `${count} ${expected}`))
  if (different.size > 1) throw new Error(`nodes differ: ${[...different].join('; ')}`)
  return {
    seconds,
    processorSeconds: answers.reduce((sum, each) => sum + each.processorSeconds, 0),
    megabytes: Math.max(...answers.map(each => each.megabytes)),
  }
}

async function told(node: ChildProcess, what: NodeTold): Promise<NodeSaid> {
  node.send(what)
  const ended = once(node, 'exit').then(() => {
    throw new Error('a node ended before it answered')
  })
  const [said] = await Promise.race([once(node, 'message'), ended])
  return said as NodeSaid
}

async function ended(node: ChildProcess): Promise<void> {
  if (node.exitCode !== null) return
  const exit = once(node, 'exit')
  node.send({ end: true } satisfies NodeTold)
  await exit
}

async function timed<T>(deed: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begun = performance.now()
  const value = await deed()
  return { value, seconds: (performance.now() - begun) / 1000 }
}
