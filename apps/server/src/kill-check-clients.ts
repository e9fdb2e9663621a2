/** Those who write and listen while nodes are killed, and what they were told. */
import { type Client, connect, newId } from '@throughline/client'
import { neverAgain, until, waited } from './kill-check-waits.ts'

export interface Session {
  readonly baseUrl: string
  readonly workspace: string
  readonly token: string
}

export interface Told {
  /** Position by command id. */
  readonly acknowledged: Map<string, number>
  /** Commands that were answered only when they were sent again with the same id. */
  readonly unanswered: Set<string>
  readonly listeners: readonly Listener[]
  /** When something was last acknowledged. */
  lastWriteAt: number
  /** From the first try that was not answered to the answer, in milliseconds, since they were last taken. */
  resumedMs: number[]
}

export interface Listener {
  readonly positions: number[]
  /** When it last heard. */
  at: number
  /** Since when it has been cut off. */
  cutAt: number | undefined
  /** From each cut to the next fact, in milliseconds, since they were last taken. */
  silentMs: number[]
}

const listeners = 6

export function newTold(): Told {
  return {
    acknowledged: new Map(),
    unanswered: new Set(),
    listeners: Array.from({ length: listeners }, () => ({
      ...{ positions: [], silentMs: [] },
      ...{ at: performance.now(), cutAt: undefined },
    })),
    lastWriteAt: performance.now(),
    resumedMs: [],
  }
}

/** Writes one task after the other. No answer means: send the same id again, until there is one. */
export async function keepWriting(session: Session, told: Told, end: { isNear: boolean }): Promise<void> {
  const client = connect({ ...session, wait: neverAgain })
  while (!end.isNear) {
    const id = newId()
    const askedAt = performance.now()
    let position = await add(client, id)
    for (let tries = 0; position === undefined && tries < triesMost; tries++) {
      told.unanswered.add(id)
      await waited(50)
      position = await add(client, id)
    }
    if (position === undefined) return
    if (told.unanswered.has(id)) told.resumedMs.push(performance.now() - askedAt)
    told.acknowledged.set(id, position)
    told.lastWriteAt = performance.now()
  }
}

const triesMost = 3_000

/** Sends again what was answered, all that was doubtful and a sample of the rest: it must have happened once. */
export async function sendAgain(session: Session, told: Told): Promise<void> {
  const client = connect(session)
  const known = [...told.acknowledged.keys()]
  const some = known.filter((_, place) => place % Math.ceil(known.length / 200) === 0)
  const waiting = [...new Set([...[...told.unanswered].slice(-200), ...some])]
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await add(client, id)
  }
  await Promise.all([work(), work(), work(), work()])
}

async function add(client: Client, id: string): Promise<number | undefined> {
  const answer = await client.task.add({ id, fields: { title: id } }).catch(() => undefined)
  return answer?.ok ? (answer.facts[0]?.position ?? 0) : undefined
}

/** @param waitMostMs how long it waits at most before it tries again; without it as long as the client sees fit */
export function listen(session: Session, heard: Listener, waitMostMs = Infinity): () => void {
  const wait = (ms: number) => waited(Math.min(ms, waitMostMs))
  return connect({ ...session, wait }).feed({
    after: 0,
    onFacts(facts) {
      const now = performance.now()
      heard.positions.push(...facts.map(fact => fact.position))
      if (heard.cutAt !== undefined) heard.silentMs.push(now - heard.cutAt)
      heard.cutAt = undefined
      heard.at = now
    },
    onReset: () => heard.positions.push(-1),
    onState(state) {
      if (state === 'waiting') heard.cutAt ??= performance.now()
    },
  })
}

/** Waits until every listener has heard everything; who has not in time is found afterwards. */
export async function allHeard(session: Session, told: Told): Promise<void> {
  const { position } = await connect(session).replica()
  await until(() => told.listeners.every(({ positions }) => (positions.at(-1) ?? 0) >= position))
}
