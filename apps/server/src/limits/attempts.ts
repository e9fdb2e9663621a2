/** Limits guessing, over all nodes: so many tries of one sort a minute, whether they are right or wrong. */

import { hashOf } from '../accounts/hash-of.ts'
import type { Rows } from '../accounts/rows.ts'

export interface Limit {
  readonly tries: number
  readonly windowMs: number
}

export const perAddress: Limit = { tries: 20, windowMs: 60_000 }
export const perAccount: Limit = { tries: 5, windowMs: 60_000 }

interface Row {
  id: string
  name: string
  tried: string
}

/** What was tried when, and how much of it at once. */
type Tried = readonly (readonly [at: number, weight: number])[]

/** More losers of a race than this wait a second. */
const racesMost = 30
const tidyEveryMs = 600_000

/** Tries are counted before anything is looked up, in a row of their own that no failed sign-in takes back. */
export class Attempts {
  readonly #rows: Rows
  readonly #now: () => number
  readonly #turns = new Map<string, Promise<unknown>>()
  #tidiedAt = 0

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows
    this.#now = now
  }

  /** Counts a try, or several at once. @returns seconds to wait, or 0 where it may be tried */
  count(name: string, limit: Limit, weight = 1): Promise<number> {
    return this.#inTurn(hashOf(name), hash => this.#count(hash, limit, weight))
  }

  /** What was tried turned out right. */
  clear(name: string): Promise<void> {
    return this.#inTurn(hashOf(name), hash => this.#rows.remove('attempt', { name: hash }))
  }

  async #count(name: string, { tries, windowMs }: Limit, weight: number): Promise<number> {
    await this.#tidy()
    for (let race = 0; race < racesMost; race++) {
      const now = this.#now()
      const row = await this.#rows.one<Row>('attempt', { name })
      const recent = triedIn(row?.tried ?? '').filter(([at]) => at > now - windowMs)
      const room = tries - recent.reduce((sum, [, many]) => sum + many, 0)
      if (room < weight) return waitFor(recent, weight - room, windowMs - now)
      const tried = [...recent, [now, weight] as const].map(each => each.join(':')).join(' ')
      const values = { tried, forgetAt: new Date(now + windowMs) }
      if (row) {
        if ((await this.#rows.change('attempt', { name, tried: row.tried }, values)) === 1) return 0
        continue
      }
      const made = await this.#rows.create('attempt', { name, ...values }).catch(() => undefined)
      if (made) return 0
    }
    return 1
  }

  /** One after the other on this node; other nodes are met by the condition on what was seen. */
  #inTurn<T>(hash: string, work: (hash: string) => Promise<T>): Promise<T> {
    const before = this.#turns.get(hash) ?? Promise.resolve()
    const mine = before.then(
      () => work(hash),
      () => work(hash),
    )
    this.#turns.set(hash, mine)
    const leave = () => {
      if (this.#turns.get(hash) === mine) this.#turns.delete(hash)
    }
    mine.then(leave, leave)
    return mine
  }

  async #tidy(): Promise<void> {
    const now = this.#now()
    if (now - this.#tidiedAt < tidyEveryMs) return
    this.#tidiedAt = now
    await this.#rows.removeBefore('attempt', 'forgetAt', new Date(now))
  }
}

/** Seconds until so much weight is forgotten. */
function waitFor(recent: Tried, wanted: number, untilForgottenMs: number): number {
  let freed = 0
  for (const [at, weight] of recent) {
    freed += weight
    if (freed >= wanted) return Math.max(1, Math.ceil((at + untilForgottenMs) / 1000))
  }
  return 60
}

function triedIn(text: string): Tried {
  return text
    .split(' ')
    .filter(each => each !== '')
    .map(each => {
      const [at = '0', weight = '1'] = each.split(':')
      return [Number(at), Number(weight)] as const
    })
}
