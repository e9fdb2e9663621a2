/** A busy morning: readers, writers, open feeds and a ranking of levers at once; milliseconds by sort of request. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ask, type Client, connect, newId, type Step, signIn } from '@throughline/client'

const password = 'a password for a folder that is thrown away'

interface Load {
  readonly seconds: number
  readonly perSecond: number
  readonly feeds: number
  readonly deliverables: number
  /** Of ten requests, how many write. */
  readonly writesOfTen: number
}

/**
 * `npm run bench -- mixed-load [--seconds 20] [--per-second 200] [--feeds 100] [--json]`: the server in a process of its own, the
 * generator beside it on the same machine; the second half runs while forecasts and levers are asked for again and again.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const load = {
    seconds: given('seconds', 20),
    perSecond: given('per-second', 200),
    feeds: given('feeds', 100),
    deliverables: given('deliverables', 1000),
    writesOfTen: 2,
  }
  const folder = await mkdtemp(join(tmpdir(), 'mixed-load-'))
  const { server, address, setUpLink } = await started(folder)
  try {
    const figures = await measured(await administrator(address, setUpLink), load)
    for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(22)} ${figure}`)
    return figures
  } finally {
    server.kill('SIGTERM')
    await new Promise(resolve => server.once('exit', resolve))
    await rm(folder, { recursive: true })
  }
}

type Figures = Record<string, number>

export async function started(
  folder: string,
): Promise<{ server: ChildProcess; address: string; setUpLink: string }> {
  const script = new URL('./kill-check-server.ts', import.meta.url).pathname
  const server = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  server.stdin.end(`${JSON.stringify({ dataDir: folder })}\n`)
  for await (const line of createInterface({ input: server.stdout! })) {
    const { address, setUpLink } = JSON.parse(line) as { address: string; setUpLink: string }
    return { server, address, setUpLink }
  }
  throw new Error('the server ended before it served')
}

export async function administrator(baseUrl: string, setUpLink: string): Promise<Asking> {
  const at = { baseUrl }
  const token = new URL(setUpLink).searchParams.get('token')
  const said = { email: 'ada@acme.example', password }
  const founded = await ask<{ workspace: string }>(at, '/api/v1/set-up', {
    token,
    ...said,
    name: 'Ada',
    organisation: 'Acme',
  })
  const signedIn = await signIn(at, said)
  if (!founded.ok || !signedIn.ok) throw new Error('the server could not be set up')
  const client = connect({ ...at, workspace: founded.workspace, token: signedIn.token })
  const headers = { authorization: `Bearer ${signedIn.token}` }
  const status = async (path: string) => {
    const response = await fetch(`${baseUrl}/api/v1/workspaces/${founded.workspace}${path}`, { headers })
    await response.arrayBuffer()
    return response.status
  }
  return {
    client,
    read: async path => (await status(path)) === 200,
    status,
  }
}

export interface Asking {
  readonly client: Client
  readonly read: (path: string) => Promise<boolean>
  /** Asks once, and says what came: 0 for no answer. */
  readonly status: (path: string) => Promise<number>
}

async function measured(asking: Asking, load: Load): Promise<Figures> {
  const sent = new Map<string, number>()
  const heard: number[] = []
  const stops = openFeeds(asking, load, facts => {
    for (const { command } of facts) {
      const at = sent.get(command)
      if (at !== undefined) heard.push(performance.now() - at)
    }
  })
  const brought = await asking.client.importAll(planOf(load.deliverables))
  if (!brought.ok) throw new Error(JSON.stringify(brought.refusals.slice(0, 3)))
  await spell(asking, { ...load, seconds: 3 }, new Map())
  const calm = await spell(asking, load, sent)
  let going = true
  const thinking = (async () => {
    let answered = 0
    while (going) {
      await asking.read('/levers')
      answered++
    }
    return answered
  })()
  const busy = await spell(asking, load, sent)
  going = false
  const ranked = await thinking
  for (const stop of stops) stop()
  return {
    ...prefixed('', calm),
    ...prefixed('ranking ', busy),
    rankings: ranked,
    heard: heard.length,
    'feed p99 ms': quantile(heard, 0.99),
    faults: calm.faults + busy.faults,
  }
}

function openFeeds(
  { client }: Asking,
  { feeds }: Load,
  onFacts: (facts: readonly { command: string }[]) => void,
): (() => void)[] {
  return Array.from({ length: feeds }, () =>
    client.feed({ after: 0, onFacts, onReset: () => {}, onState: () => {} }),
  )
}

/** People, outcomes worth something, and work with estimates: enough for a forecast that takes its time. */
function planOf(deliverables: number): Step[] {
  const people = Array.from({ length: 40 }, (_, k) => ({
    kind: 'person',
    verb: 'add',
    subject: newId(),
    fields: { name: `Person ${k}` },
  }))
  const outcomes = Array.from({ length: Math.ceil(deliverables / 12) }, (_, k) => ({
    kind: 'outcome',
    verb: 'add',
    subject: newId(),
    fields: { statement: `Branch ${k} plans its visits in the product`, dueOn: '2027-06-30' },
  }))
  const work = Array.from({ length: deliverables }, (_, k) => ({
    kind: 'deliverable',
    verb: 'add',
    subject: newId(),
    fields: {
      statement: `Part ${k} is imported and checked`,
      parent: outcomes[Math.floor(k / 12)]!.subject,
      owner: people[k % 40]!.subject,
      estimate: { low: 2, likely: 2 + (k % 9), high: 4 + 2 * (k % 9) },
    },
  }))
  return [...people, ...outcomes, ...work]
}

interface Spell {
  readonly reads: number[]
  readonly writes: number[]
  faults: number
}

/** So many requests a second, begun on their beat whether or not the last one was answered. */
async function spell(asking: Asking, load: Load, sent: Map<string, number>): Promise<Spell> {
  const told: Spell = { reads: [], writes: [], faults: 0 }
  const underWay: Promise<void>[] = []
  const beats = load.seconds * load.perSecond
  const begun = performance.now()
  for (let beat = 0; beat < beats; beat++) {
    const due = begun + (1000 * beat) / load.perSecond
    const early = due - performance.now()
    if (early > 1) await new Promise(resolve => setTimeout(resolve, early))
    underWay.push(one(asking, { beat, writes: beat % 10 < load.writesOfTen, sent, told }))
  }
  await Promise.all(underWay)
  return told
}

async function one(
  { client, read }: Asking,
  { beat, writes, sent, told }: { beat: number; writes: boolean; sent: Map<string, number>; told: Spell },
): Promise<void> {
  const id = newId()
  const at = performance.now()
  sent.set(id, at)
  const ok = writes
    ? (await client.task.add({ id, fields: { title: `Task ${beat}` } })).ok
    : await read(['/agenda', '/tasks?limit=20', '/search?words=task&limit=10'][beat % 3]!)
  if (ok) (writes ? told.writes : told.reads).push(performance.now() - at)
  else told.faults++
}

function prefixed(name: string, { reads, writes }: Spell): Figures {
  return {
    [`${name}read p95 ms`]: quantile(reads, 0.95),
    [`${name}read p99 ms`]: quantile(reads, 0.99),
    [`${name}write p95 ms`]: quantile(writes, 0.95),
    [`${name}write p99 ms`]: quantile(writes, 0.99),
  }
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toPrecision(3))
}
