/** Looks after open streams: a session that ended, or a place that was taken away, ends its streams. */
import type { MembershipRow } from './accounts.ts'
import type { Rows } from './rows.ts'

const everyMs = 2000

interface Watched {
  readonly session: string
  readonly account: string
  readonly workspace: string
  readonly ended: () => void
}

export class SessionWatch {
  readonly #rows: Rows
  readonly #watched = new Set<Watched>()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined

  constructor(rows: Rows) {
    this.#rows = rows
  }

  watch(watched: Omit<Watched, 'ended'>, ended: () => void): () => void {
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
    const accounts = [...new Set(watched.map(one => one.account))]
    const living = await this.#rows.among<{ id: string; expiresAt: Date }>('session', 'id', sessions)
    const places = await this.#rows.among<MembershipRow>('membership', 'account', accounts)
    const now = new Date()
    const alive = new Set(living.filter(one => one.expiresAt > now).map(one => one.id))
    const open = new Set(places.filter(one => !one.suspended).map(one => `${one.account} ${one.workspace}`))
    for (const one of watched) {
      if (!alive.has(one.session) || !open.has(`${one.account} ${one.workspace}`)) one.ended()
    }
  }
}
