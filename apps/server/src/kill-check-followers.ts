/** What follows from facts while nodes are killed: a webhook that is told each, and work that the clock does. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask, connect, newId, type Step } from '@throughline/client'
import type { Records } from '@throughline/model'
import type { Session } from './kill-check-clients.ts'
import { neverAgain, waited } from './kill-check-waits.ts'

export interface Sink {
  readonly url: string
  /** What lets the nodes call it, as their environment says it. */
  readonly allowed: string
  /** Position by id of each message, and how often it came. */
  readonly heard: Map<string, { readonly position: number; times: number }>
  close(): void
}

/** Takes messages of webhooks; the nodes find it on this machine. */
export async function openSink(): Promise<Sink> {
  const heard: Sink['heard'] = new Map()
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { data: { position: number } }
      const id = String(request.headers['webhook-id'])
      const message = heard.get(id) ?? { position: data.position, times: 0 }
      message.times += 1
      heard.set(id, message)
      response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    allowed: `127.0.0.1/32:${port}`,
    heard,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export interface Followed {
  /** Cycles that were started and closed: each leaves one baseline and one look back, by itself. */
  readonly cycles: string[]
}

/** Switches on what keeps promises, and adds a webhook that hears everything from here on. */
export async function beginFollowing(session: Session, sink: Sink): Promise<Followed> {
  const client = connect(session)
  const { records } = await client.replica()
  const place = records.find(record => record.kind === 'workspace') as Records['workspace'] | undefined
  const { id: subject = '', systems = [] } = place ?? {}
  const fields = { systems: [...new Set([...systems, 'schedule', 'retrospectives'])] }
  const on = await client.command({
    ...{ kind: 'workspace', verb: 'edit', subject, fields },
    ...{ because: 'Nobody looks back here.', passOver: ['time-not-reserved'] },
  })
  if (!on.ok) throw new Error(`the systems are not on: ${JSON.stringify(on)}`)
  const path = `/api/v1/workspaces/${session.workspace}/webhooks`
  const added = await ask(session, path, { name: 'Everything', url: sink.url })
  if (!added.ok) throw new Error(`there is no webhook: ${JSON.stringify(added)}`)
  return { cycles: [] }
}

/** Plans one cycle after the other, each said again with the same id until it is answered. */
export async function keepPlanning(
  session: Session,
  followed: Followed,
  end: { isNear: boolean },
): Promise<void> {
  const client = connect({ ...session, wait: neverAgain })
  while (!end.isNear) {
    const [id, subject] = [newId(), newId()]
    const fields = { name: subject, startsOn: '2026-01-05', endsOn: '2026-03-27' }
    const steps: Step[] = [
      { kind: 'cycle', verb: 'add', subject, fields },
      { kind: 'cycle', verb: 'start', subject },
      { kind: 'cycle', verb: 'close', subject },
    ]
    let said = await client.batch(steps, id).catch(() => undefined)
    for (let tries = 0; !said?.ok && tries < 3_000; tries++) {
      await waited(50)
      said = await client.batch(steps, id).catch(() => undefined)
    }
    if (!said?.ok) return
    followed.cycles.push(subject)
    await waited(100)
  }
}

export interface Followers {
  /** Facts the webhook was not told of. */
  readonly untold: number
  /** Facts it was told of under two ids, which no receiver can tell apart from two facts. */
  readonly twoIds: number
  /** Messages that came again with the id they had: at least once is what is promised. */
  readonly toldAgain: number
  readonly jobs: number
  readonly jobsMissing: number
  readonly jobsTwice: number
}

/** Waits until everything followed that has to, and counts. */
export async function whatFollowed(session: Session, followed: Followed, sink: Sink): Promise<Followers> {
  const client = connect(session)
  const done = async () => {
    const { records, position } = await client.replica()
    const per = new Map(followed.cycles.map(id => [id, { baseline: 0, retro: 0 }]))
    for (const record of records) {
      if (record.kind !== 'baseline' && record.kind !== 'retro') continue
      const counts = per.get(String((record as { of?: unknown }).of))
      if (counts) counts[record.kind] += 1
    }
    const times = [...per.values()].flatMap(({ baseline, retro }) => [baseline, retro])
    const told = [...sink.heard.values()].map(each => each.position)
    return { position, times, told }
  }
  let now = await done()
  const isDone = () => !now.times.includes(0) && new Set(now.told).size >= now.position - first(now.told) + 1
  for (let waits = 0; waits < 600 && !isDone(); waits++) {
    await waited(200)
    now = await done()
  }
  const { position, times, told } = now
  const distinct = new Set(told).size
  return {
    untold: told.length === 0 ? position : position - first(told) + 1 - distinct,
    twoIds: told.length - distinct,
    toldAgain: [...sink.heard.values()].reduce((sum, each) => sum + each.times - 1, 0),
    jobs: times.length,
    jobsMissing: times.filter(each => each === 0).length,
    jobsTwice: times.filter(each => each > 1).length,
  }
}

function first(positions: readonly number[]): number {
  return positions.reduce((least, each) => Math.min(least, each), Infinity)
}
