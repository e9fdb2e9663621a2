/** Rows that a secret opens until their end. The secret is told once; its hash is kept. */
import { hashOf } from './hash-of.ts'
import type { Rows, Values } from './rows.ts'

export interface KeptRow {
  readonly id: string
  readonly workspace: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt?: Date | null
  readonly endsAt: Date
}

export interface KeptSecretsSettings {
  readonly rows: Rows
  /** Table of ours with `hash`, `state` and the columns of a kept row. */
  readonly table: 'apiKey' | 'roleLink'
  readonly now: () => Date
}

const dayMs = 86_400_000
/** When it was used is kept to the minute: most requests write nothing. */
const usedEveryMs = 60_000

export class KeptSecrets<Row extends KeptRow> {
  readonly #rows: Rows
  readonly #table: string
  readonly #now: () => Date

  constructor({ rows, table, now }: KeptSecretsSettings) {
    this.#rows = rows
    this.#table = table
    this.#now = now
  }

  /** @param secret at least 256 bits of chance: its hash needs no salt */
  keep(secret: string, values: Values, days: number): Promise<Row> {
    const createdAt = this.#now()
    const endsAt = new Date(createdAt.getTime() + days * dayMs)
    const kept = { ...values, hash: hashOf(secret), createdAt, lastUsedAt: null, endsAt, state: 'open' }
    return this.#rows.create<Row>(this.#table, kept)
  }

  /** What a secret still opens; that it was used is kept. */
  async of(secret: string): Promise<Row | undefined> {
    const row = await this.#rows.one<Row>(this.#table, { hash: hashOf(secret), state: 'open' })
    const now = this.#now()
    if (!row || row.endsAt <= now) return undefined
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= usedEveryMs)
      await this.#rows.change(this.#table, { id: row.id }, { lastUsedAt: now })
    return row
  }

  /** Those that still open something. */
  async open(equal: Values): Promise<Row[]> {
    const rows = await this.#rows.all<Row>(this.#table, { ...equal, state: 'open' })
    return rows.filter(row => row.endsAt > this.#now())
  }

  /** @returns whether there was one that still opened something */
  async end(equal: Values & { id: string; workspace: string }, state: string): Promise<boolean> {
    return (await this.#rows.change(this.#table, { ...equal, state: 'open' }, { state })) > 0
  }
}
