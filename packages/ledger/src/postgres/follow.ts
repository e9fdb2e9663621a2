/**
 * Hears of appends by other nodes. Asking (every `pollMs`) is the truth; a notification is a hint that lets a
 * node ask sooner. Hints are lost while the listening connection is away, so it asks once after each connect.
 */
import pg from 'pg'
import { type Followers, followers } from '../followers.ts'
import { type ConnectionSettings, driverSettings } from './connection.ts'
import { hintChannel, readHint } from './hint.ts'
import { heads } from './read.ts'
import type { Store } from './store.ts'

export interface FollowSettings extends ConnectionSettings {
  pollMs: number
  /** False where LISTEN is not to be had, as behind a pooler: asking alone then tells of appends. */
  hints: boolean
}

export interface NodeFollowers extends Followers {
  close(): Promise<void>
}

export function nodeFollowers(store: Store, settings: FollowSettings): NodeFollowers {
  const ask = oneAtATime(async () => {
    for (const { workspace, position } of await heads(store)) told.tell(workspace, position)
  })
  let timer: NodeJS.Timeout | undefined
  let ear: Ear | undefined
  let closing: Promise<void> = Promise.resolve()
  const told = followers({
    woken() {
      ask()
      timer = setInterval(ask, settings.pollMs).unref()
      if (!settings.hints) return
      ear = listen(settings, { heard: (workspace, position) => told.tell(workspace, position), ask })
    },
    idle() {
      clearInterval(timer)
      const ended = ear?.close()
      if (ended !== undefined) closing = ended
    },
  })
  return {
    add: told.add,
    tell: told.tell,
    get size() {
      return told.size
    },
    async close() {
      clearInterval(timer)
      await ear?.close()
      await closing
    },
  }
}

interface Ear {
  close(): Promise<void>
}

interface Listening {
  heard(workspace: string, position: number): void
  ask(): void
}

/** Keeps one connection listening, and makes another whenever it ends. */
function listen(settings: ConnectionSettings, listening: Listening): Ear {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false
  let waitMs = firstWaitMs

  async function connect(): Promise<void> {
    const fresh = new pg.Client(driverSettings(settings))
    client = fresh
    // Only the newest connection may ask for another: an old one's end can come late.
    const lost = () => client === fresh && again()
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', ({ payload }) => {
      const hint = readHint(payload ?? '')
      if (hint !== undefined) listening.heard(hint.workspace, hint.position)
    })
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${hintChannel}`)
      waitMs = firstWaitMs
      listening.ask()
    } catch {
      lost()
    }
  }

  function again(): void {
    if (closed || retry !== undefined) return
    const broken = client
    retry = setTimeout(async () => {
      await broken?.end().catch(() => {})
      retry = undefined
      if (!closed) opening = connect()
    }, waitMs).unref()
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }

  let opening = connect()
  return {
    async close() {
      closed = true
      clearTimeout(retry)
      await opening
      await client?.end().catch(() => {})
    },
  }
}

/** While one is under way, any number of further calls make one more. Trouble is left to the next call. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let wanted = false
  return async function ask() {
    wanted = true
    if (running) return
    running = true
    while (wanted) {
      wanted = false
      await work().catch(() => {})
    }
    running = false
  }
}

const firstWaitMs = 100
const longestWaitMs = 5_000
