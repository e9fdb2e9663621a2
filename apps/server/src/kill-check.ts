/**
 * Kills the whole server with SIGKILL while many write and listen, again and again, and looks at what is left:
 * no fact that was acknowledged is lost, no position is missing, no command has happened twice, and every
 * listener heard every fact once and in order. `node apps/server/src/kill-check.ts --rounds 50`
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ask, type Client, connect, newId, signIn } from '@throughline/client'
import { openHost, openLedger, operator } from '@throughline/host'
import { titleOf } from '@throughline/model'

export interface Report {
  readonly rounds: number
  readonly acknowledged: number
  /** Sent, and not answered before the kill. */
  readonly unanswered: number
  readonly facts: number
  readonly heard: number
  readonly lost: number
  readonly gaps: number
  readonly duplicates: number
  /** Facts a listener missed, heard twice or heard out of order. */
  readonly misheard: number
  readonly soundChain: boolean
}

const writers = 8
const password = 'a password for a folder that is thrown away'

export async function killRounds(rounds: number, seed: number): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-check-'))
  try {
    const session = await setUp(folder)
    const told: Told = { acknowledged: new Map(), unanswered: new Set(), heard: [] }
    const random = randomOf(seed)
    for (let round = 0; round < rounds; round++) {
      await killOnce(folder, session, { told, afterMs: 60 + random() * 400 })
    }
    await sendAgain(folder, session, told)
    return { rounds, ...(await lookAt(folder, session, told)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Session {
  readonly workspace: string
  readonly token: string
}

interface Told {
  /** Position by command id. */
  readonly acknowledged: Map<string, number>
  readonly unanswered: Set<string>
  readonly heard: number[]
}

interface Running {
  readonly process: ChildProcess
  readonly address: string
  readonly setUpLink: string | undefined
}

/** Writes and listens with all its might, until the server is gone. */
async function killOnce(
  folder: string,
  session: Session,
  { told, afterMs }: { told: Told; afterMs: number },
) {
  const running = await start(folder)
  let isKilled = false
  const client = connect({ baseUrl: running.address, ...session, wait: neverAgain })
  const stop = listen(connect({ baseUrl: running.address, ...session }), told)
  const writing = Array.from({ length: writers }, async () => {
    while (!isKilled) await writeOne(client, told)
  })
  await new Promise(resolve => setTimeout(resolve, afterMs))
  isKilled = true
  await end(running, 'SIGKILL')
  stop()
  await Promise.all(writing)
}

function listen(client: Client, { heard }: Told): () => void {
  return client.feed({
    after: heard.at(-1) ?? 0,
    onFacts: facts => heard.push(...facts.map(fact => fact.position)),
    onReset: () => heard.push(-1),
  })
}

async function writeOne(client: Client, told: Told): Promise<void> {
  const id = newId()
  const answer = await client.task.add({ id, fields: { title: id } }).catch(() => undefined)
  if (answer?.ok) told.acknowledged.set(id, answer.facts[0]?.position ?? 0)
  else told.unanswered.add(id)
}

/** Unknown means: send the same id again. Afterwards each has happened, and once. */
async function sendAgain(folder: string, session: Session, told: Told): Promise<void> {
  const running = await start(folder)
  const client = connect({ baseUrl: running.address, ...session })
  for (const id of [...told.unanswered, ...told.acknowledged.keys()]) {
    const answer = await client.task.add({ id, fields: { title: id } })
    if (answer.ok && !told.acknowledged.has(id)) told.acknowledged.set(id, answer.facts[0]?.position ?? 0)
  }
  const { position } = await client.replica()
  const stop = listen(client, told)
  for (let waited = 0; waited < 200 && (told.heard.at(-1) ?? 0) < position; waited++)
    await new Promise(resolve => setTimeout(resolve, 50))
  stop()
  await end(running, 'SIGTERM')
}

async function lookAt(folder: string, { workspace }: Session, told: Told): Promise<Omit<Report, 'rounds'>> {
  const ledger = await openLedger({ dataDir: folder })
  const host = openHost({ ledger })
  const { position } = await ledger.head(workspace)
  const facts = await ledger.read(workspace, 0, 10_000)
  while (facts.length < position) facts.push(...(await ledger.read(workspace, facts.length, 10_000)))
  const at = new Map(facts.map(fact => [fact.command, fact.position]))
  const tasks = (await host.replica(operator(workspace, 'cli'))).records.filter(each => each.kind === 'task')
  const verdict = await ledger.verify(workspace)
  const heard = told.heard.filter((each, place) => each === place + 1).length
  await host.close()
  return {
    acknowledged: told.acknowledged.size,
    unanswered: told.unanswered.size,
    facts: facts.length,
    heard,
    lost: [...told.acknowledged].filter(([id, where]) => at.get(id) !== where).length,
    gaps: facts.filter((fact, place) => fact.position !== place + 1).length,
    duplicates: tasks.length - new Set(tasks.map(titleOf)).size,
    misheard: Math.max(told.heard.length, position) - heard,
    soundChain: verdict.sound,
  }
}

async function setUp(folder: string): Promise<Session> {
  const running = await start(folder)
  const at = { baseUrl: running.address }
  const token = new URL(running.setUpLink ?? '').searchParams.get('token')
  const email = 'ada@acme.example'
  const founded = await ask<{ workspace: string }>(at, '/api/v1/set-up', {
    token,
    email,
    password,
    name: 'Ada',
  })
  const signedIn = await signIn(at, { email, password })
  if (!founded.ok || !signedIn.ok) throw new Error('the server to be killed could not be set up')
  await end(running, 'SIGTERM')
  return { workspace: founded.workspace, token: signedIn.token }
}

async function start(folder: string): Promise<Running> {
  const script = fileURLToPath(new URL('./kill-check-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const { address, setUpLink } = JSON.parse(line) as { address: string; setUpLink?: string }
    return { process: child, address, setUpLink }
  }
  throw new Error('the server to be killed did not start')
}

function end({ process: child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** Whoever is killed is not asked again in the same round. */
function neverAgain(): Promise<void> {
  return Promise.reject(new Error('not again'))
}

/** Park and Miller's minimal standard generator (1988): 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

if (import.meta.main) {
  const wanted = process.argv.indexOf('--rounds')
  const report = await killRounds(wanted === -1 ? 5 : Number(process.argv[wanted + 1]), 7)
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  const isSound = report.lost + report.gaps + report.duplicates + report.misheard === 0 && report.soundChain
  process.exitCode = isSound ? 0 : 1
}
