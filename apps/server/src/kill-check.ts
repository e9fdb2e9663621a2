/**
 * Kills servers with SIGKILL while many write and listen, again and again, crashes their database and makes them
 * stand still, and looks at what is left: no fact that was acknowledged is lost, no position is missing, no command
 * has happened twice, and every listener heard every fact once and in order.
 */
import { ask, type Client, connect, newId, signIn } from '@throughline/client'
import { type Ground, Nodes, openDoor } from './kill-check-nodes.ts'
import { type Finding, lookAt } from './kill-check-verdict.ts'

export { isSound } from './kill-check-verdict.ts'

export interface KillSettings {
  readonly rounds: number
  readonly seed: number
  readonly nodes: number
  readonly ground: Ground
  /** Ends the database at once, as a power cut would, and starts it again. */
  readonly crash?: (() => Promise<void>) | undefined
  /** How long a node stands still. */
  readonly pauseMs?: number
}

export interface Report extends Finding {
  readonly rounds: number
  readonly kills: number
  readonly crashes: number
  readonly pauses: number
  readonly acknowledged: number
  /** Sent, and not answered; each was sent again with the same id. */
  readonly unanswered: number
  /** From a fault to the next acknowledged write, in milliseconds; nine of ten were no longer. */
  readonly writesResumeMs: { readonly p90: number; readonly longest: number }
  /** The longest a listener heard nothing after a fault, likewise. */
  readonly silenceMs: { readonly p90: number; readonly longest: number }
  /** Nodes that did not end when they were asked to. */
  readonly unstoppable: number
}

const writers = 8
const listeners = 3
const password = 'a password for a folder that is thrown away'

export async function killRounds(settings: KillSettings): Promise<Report> {
  const nodes = new Nodes(settings.ground, settings.nodes)
  const door = await openDoor(nodes)
  try {
    const session = { baseUrl: door.address, ...(await setUp(nodes, door.address)) }
    const told = newTold()
    const stops = told.heard.map(heard => listen(connect(session), heard))
    const end = { isNear: false }
    const writing = Array.from({ length: writers }, async () => {
      const client = connect({ ...session, wait: neverAgain })
      while (!end.isNear) await writeOne(client, told)
    })
    const faults = await breakAgain(settings, nodes, told)
    end.isNear = true
    await Promise.all(writing)
    await sendAgain(connect(session), told)
    await allHeard(connect(session), told)
    for (const stop of stops) stop()
    const unstoppable = await nodes.stopAll()
    const finding = await lookAt(settings.ground, session.workspace, told)
    const counts = { acknowledged: told.acknowledged.size, unanswered: told.unanswered.size }
    return { rounds: settings.rounds, ...faults, ...counts, unstoppable, ...finding }
  } finally {
    for (let place = 0; place < nodes.count; place++) await nodes.kill(place)
    await door.close()
  }
}

export interface Told {
  /** Position by command id. */
  readonly acknowledged: Map<string, number>
  readonly unanswered: Set<string>
  readonly heard: Hearing[]
  lastWriteAt: number
}

export interface Hearing {
  readonly positions: number[]
  at: number
}

function newTold(): Told {
  const heard = Array.from({ length: listeners }, () => ({ positions: [], at: performance.now() }))
  return { acknowledged: new Map(), unanswered: new Set(), heard, lastWriteAt: performance.now() }
}

interface Faults {
  kills: number
  crashes: number
  pauses: number
  writesResumeMs: { p90: number; longest: number }
  silenceMs: { p90: number; longest: number }
}

/** One fault a round, each mended before the next. */
async function breakAgain(settings: KillSettings, nodes: Nodes, told: Told): Promise<Faults> {
  const random = randomOf(settings.seed)
  const count = { kills: 0, crashes: 0, pauses: 0 }
  const [resumes, silences]: [number[], number[]] = [[], []]
  for (let round = 0; round < settings.rounds; round++) {
    await waited(60 + random() * 400)
    const place = Math.trunc(random() * nodes.count)
    const faultAt = performance.now()
    if (settings.crash && round % 2 === 1) {
      count.crashes += 1
      await settings.crash()
    } else if (nodes.count > 1 && round % 6 === 4) {
      count.pauses += 1
      nodes.signal(place, 'SIGSTOP')
      await waited(settings.pauseMs ?? 1_500)
      nodes.signal(place, 'SIGCONT')
    } else {
      count.kills += 1
      await nodes.kill(place)
      // With others left, their clients find one of them before this one stands again.
      if (nodes.count > 1) await until(() => told.lastWriteAt > faultAt)
      resumes.push(told.lastWriteAt > faultAt ? told.lastWriteAt - faultAt : 0)
      await nodes.start(place)
    }
    await until(() => told.lastWriteAt > faultAt && told.heard.every(each => each.at > faultAt))
    if (told.heard.every(each => each.at > faultAt))
      silences.push(...told.heard.map(each => each.at - faultAt))
  }
  return { ...count, writesResumeMs: spread(resumes), silenceMs: spread(silences) }
}

function listen(client: Client, heard: Hearing): () => void {
  return client.feed({
    after: 0,
    onFacts(facts) {
      heard.positions.push(...facts.map(fact => fact.position))
      heard.at = performance.now()
    },
    onReset: () => heard.positions.push(-1),
  })
}

async function writeOne(client: Client, told: Told): Promise<void> {
  const id = newId()
  const answer = await client.task.add({ id, fields: { title: id } }).catch(() => undefined)
  if (answer?.ok) {
    told.acknowledged.set(id, answer.facts[0]?.position ?? 0)
    told.lastWriteAt = performance.now()
    return
  }
  told.unanswered.add(id)
  await waited(20)
}

/** Unknown means: send the same id again. Afterwards each has happened, and once. */
async function sendAgain(client: Client, told: Told): Promise<void> {
  const known = [...told.acknowledged.keys()]
  const some = known.filter((_, place) => place % Math.ceil(known.length / 300) === 0)
  for (const id of [...told.unanswered, ...some]) {
    for (let tries = 0; tries < 20; tries++) {
      const answer = await client.task.add({ id, fields: { title: id } }).catch(() => undefined)
      if (answer?.ok && !told.acknowledged.has(id)) told.acknowledged.set(id, answer.facts[0]?.position ?? 0)
      if (answer?.ok) break
      await waited(50)
    }
  }
}

async function allHeard(client: Client, told: Told): Promise<void> {
  const { position } = await client.replica()
  await until(() => told.heard.every(({ positions }) => (positions.at(-1) ?? 0) >= position))
}

async function setUp(nodes: Nodes, baseUrl: string): Promise<{ workspace: string; token: string }> {
  const { setUpLink } = await nodes.start(0)
  const token = new URL(setUpLink ?? '').searchParams.get('token')
  const email = 'ada@acme.example'
  const account = { token, email, password, name: 'Ada' }
  const founded = await ask<{ workspace: string }>({ baseUrl }, '/api/v1/set-up', account)
  const signedIn = await signIn({ baseUrl }, { email, password })
  if (!founded.ok || !signedIn.ok) throw new Error('the nodes to be killed could not be set up')
  for (let place = 1; place < nodes.count; place++) await nodes.start(place)
  return { workspace: founded.workspace, token: signedIn.token }
}

/** Waits for what must come; what does not come in time is found by those who look afterwards. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waits = 0; waits < 1_500 && !isSo(); waits++) await waited(10)
}

function waited(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

function spread(times: readonly number[]): { p90: number; longest: number } {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return { p90: at(0.9), longest: at(1) }
}

/** Whoever is killed is not asked again with the same question: that comes afterwards. */
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
