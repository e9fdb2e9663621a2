/**
 * Kills servers with SIGKILL while many write and listen, again and again, crashes their database and makes them
 * stand still, and looks at what is left: no fact that was acknowledged is lost, no position is missing, no command
 * has happened twice, every listener heard every fact once and in order, a webhook was told of each under one id,
 * and what the clock does by itself was done once.
 */
import { ask, signIn } from '@throughline/client'
import {
  allHeard,
  keepWriting,
  listen,
  newTold,
  type Session,
  sendAgain,
  type Told,
} from './kill-check-clients.ts'
import {
  beginFollowing,
  type Followers,
  keepPlanning,
  openSink,
  whatFollowed,
} from './kill-check-followers.ts'
import { type Ground, Nodes, openDoor } from './kill-check-nodes.ts'
import { type Finding, lookAt } from './kill-check-verdict.ts'
import { until, waited } from './kill-check-waits.ts'

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
  /** Whether webhooks and work of the clock are looked at too; a lease of the dead takes its minute to end. */
  readonly follows?: boolean
  /** What befalls them, one after the other and over again. */
  readonly faults?: readonly Fault[] | undefined
}

export type Fault = 'kill' | 'crash' | 'pause'

/** Of ten no more than one, of a hundred no more than one was longer, in milliseconds. */
export interface Spread {
  readonly p90: number
  readonly p99: number
  readonly longest: number
}

export interface Report extends Finding {
  readonly rounds: number
  readonly kills: number
  readonly crashes: number
  readonly pauses: number
  readonly acknowledged: number
  /** Not answered when they were sent first; each was sent again with the same id. */
  readonly unanswered: number
  /** After a kill, from a write that was not answered to its answer; with one node, its start is in it. */
  readonly writesResumeMs: Spread
  /** After a kill, from the end of a listener's feed to the next fact it heard. */
  readonly silenceMs: Spread
  /** The same two after a crash of the database, its start included. */
  readonly afterCrashMs: { readonly writes: Spread; readonly silence: Spread }
  /** Nodes that did not end when they were asked to. */
  readonly unstoppable: number
  /** What followed by itself; null where that was not looked at. */
  readonly followers: Followers | null
}

const writers = 8
const password = 'a password for a folder that is thrown away'

export async function killRounds(settings: KillSettings): Promise<Report> {
  const sink = await openSink()
  const nodes = new Nodes(settings.ground, settings.nodes, { THROUGHLINE_OUTBOUND_ALLOW: sink.allowed })
  const door = await openDoor(nodes)
  try {
    const session = { baseUrl: door.address, ...(await setUp(nodes, door.address)) }
    const told = newTold()
    const followed = settings.follows ? await beginFollowing(session, sink) : undefined
    // Alone it stands up at once: waiting longer would only take time. With others, the client's patience is tried.
    const waitMostMs = settings.nodes === 1 ? 50 : undefined
    const stops = told.listeners.map(heard => listen(session, heard, waitMostMs))
    const end = { isNear: false }
    const writing = Array.from({ length: writers }, () => keepWriting(session, told, end))
    if (followed) writing.push(keepPlanning(session, followed, end))
    const faults = await breakAgain(settings, nodes, told)
    end.isNear = true
    await Promise.all(writing)
    await sendAgain(session, told)
    const followers = followed ? await whatFollowed(session, followed, sink) : null
    await allHeard(session, told)
    for (const stop of stops) stop()
    const unstoppable = await nodes.stopAll()
    const finding = await lookAt(settings.ground, session.workspace, told)
    const counts = { acknowledged: told.acknowledged.size, unanswered: told.unanswered.size }
    return { rounds: settings.rounds, ...faults, ...counts, unstoppable, followers, ...finding }
  } finally {
    await nodes.drop()
    await door.close()
    sink.close()
  }
}

type Faults = Pick<Report, 'kills' | 'crashes' | 'pauses' | 'writesResumeMs' | 'silenceMs' | 'afterCrashMs'>

/** One fault a round, each mended before the next. */
async function breakAgain(settings: KillSettings, nodes: Nodes, told: Told): Promise<Faults> {
  const random = randomOf(settings.seed)
  const met = { kill: newMet(), crash: newMet(), pause: newMet() }
  const plan = settings.faults ?? planOf(settings)
  for (let round = 0; round < settings.rounds; round++) {
    await waited(random() * 60)
    const place = Math.trunc(random() * nodes.count)
    const fault = plan[round % plan.length]!
    const faultAt = performance.now()
    await befall(settings, { fault, nodes, place, told })
    await until(() => told.lastWriteAt > faultAt && told.listeners.every(isBackSince(faultAt)))
    met[fault].times += 1
    met[fault].writes.push(...told.resumedMs.splice(0))
    for (const heard of told.listeners) met[fault].silence.push(...heard.silentMs.splice(0))
  }
  return {
    kills: met.kill.times,
    crashes: met.crash.times,
    pauses: met.pause.times,
    writesResumeMs: spread(met.kill.writes),
    silenceMs: spread(met.kill.silence),
    afterCrashMs: { writes: spread(met.crash.writes), silence: spread(met.crash.silence) },
  }
}

const newMet = () => ({ times: 0, writes: [] as number[], silence: [] as number[] })

function planOf({ crash, nodes }: KillSettings): readonly Fault[] {
  if (!crash) return nodes > 1 ? ['kill', 'kill', 'pause'] : ['kill']
  return nodes > 1 ? ['kill', 'crash', 'kill', 'crash', 'pause', 'crash'] : ['kill', 'crash']
}

interface Blow {
  readonly fault: Fault
  readonly nodes: Nodes
  readonly place: number
  readonly told: Told
}

async function befall(settings: KillSettings, { fault, nodes, place, told }: Blow): Promise<void> {
  if (fault === 'crash') await settings.crash?.()
  else if (fault === 'pause') {
    nodes.signal(place, 'SIGSTOP')
    await waited(settings.pauseMs ?? 1_500)
    nodes.signal(place, 'SIGCONT')
  } else {
    await nodes.kill(place)
    const killedAt = performance.now()
    // With others left, their clients find one of them before this one stands again.
    if (nodes.count > 1) await until(() => told.listeners.every(isBackSince(killedAt)))
    await nodes.start(place)
  }
}

function isBackSince(faultAt: number): (heard: Told['listeners'][number]) => boolean {
  return ({ at, cutAt }) => cutAt === undefined && at > faultAt
}

async function setUp(nodes: Nodes, baseUrl: string): Promise<Omit<Session, 'baseUrl'>> {
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

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return { p90: at(0.9), p99: at(0.99), longest: at(1) }
}

/** Park and Miller's minimal standard generator (1988): 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
