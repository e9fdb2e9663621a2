/** Looks after open streams: a session that ended, or a place that was taken away, ends its streams. */
import type { Membership, Watched } from '../doorkeeper.ts'
import { type MembershipRow, membershipOf } from './membership-row.ts'
import type { Rows } from './rows.ts'

const everyMs = 2000
const ofKey = 'key:'

interface Stream extends Watched {
  readonly ended: () => void
}

export class SessionWatch {
  readonly #rows: Rows
  readonly #watched = new Set<Stream>()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined

  constructor(rows: Rows) {
    this.#rows = rows
  }

  watch(watched: Watched, ended: () => void): () => void {
    const one = { ...watched, ended }
    this.#watched.add(one)
    this.#timer ??= setInterval(() => void this.look().catch(() => {}), everyMs).unref()
    return () => {
      this.#watched.delete(one)
      if (this.#watched.size === 0) this.close()
    }
  }

  /** All streams in two questions. Where the database does not answer, nobody is sent away for it. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async #look(): Promise<void> {
    if (this.#watched.size === 0) return
    const watched = [...this.#watched]
    const sessions = [...new Set(watched.map(one => one.session))]
    const accounts = [...new Set(watched.map(one => one.principal.account))]
    const living = await this.#rows.among<{ id: string; expiresAt: Date }>('session', 'id', sessions)
    const keys = await this.#livingKeys(sessions)
    const places = await this.#rows.among<MembershipRow>('membership', 'account', accounts)
    const now = new Date()
    const alive = new Set([...keys, ...living.filter(one => one.expiresAt > now).map(one => one.id)])
    const open = new Set(places.filter(row => !row.suspended).map(row => placeOf(membershipOf(row))))
    for (const one of watched) {
      const isPlaced = one.principal.roles.includes('key') || open.has(placeOf(one.principal))
      if (!alive.has(one.session) || !isPlaced) one.ended()
    }
  }

  /** Sessions of keys that still work. */
  async #livingKeys(sessions: readonly string[]): Promise<string[]> {
    const ids = sessions.filter(each => each.startsWith(ofKey)).map(each => each.slice(ofKey.length))
    if (ids.length === 0) return []
    const now = new Date()
    const rows = await this.#rows.among<{ id: string; endsAt: Date; state: string }>('apiKey', 'id', ids)
    return rows.filter(row => row.state === 'open' && row.endsAt > now).map(row => ofKey + row.id)
  }
}

function placeOf({ account, workspace, roles, person = '' }: Membership): string {
  return [account, workspace, person, ...roles].join(' ')
}
