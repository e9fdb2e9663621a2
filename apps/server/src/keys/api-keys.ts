/** Keys of programs. The key is told once; its hash is kept, and its first characters to tell it by. */
import { createHash, randomBytes } from 'node:crypto'
import type { Rows } from '../accounts/rows.ts'

export interface ApiKey {
  readonly id: string
  readonly name: string
  /** First characters, which open nothing. */
  readonly prefix: string
  /** The one workspace it opens. */
  readonly workspace: string
  /** On whose behalf it acts; without an account it acts as itself. */
  readonly account?: string | undefined
  readonly grants: readonly string[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt?: Date | undefined
  readonly endsAt: Date
}

interface Row {
  id: string
  name: string
  prefix: string
  hash: string
  workspace: string
  account?: string | null
  grants: string
  createdBy: string
  createdAt: Date
  lastUsedAt?: Date | null
  endsAt: Date
  state: string
}

export interface NewKey extends Pick<ApiKey, 'name' | 'workspace' | 'account' | 'grants' | 'createdBy'> {
  readonly days: number
}

/** Begins every key, so that one that leaked is recognised. */
export const keyMark = 'tlk_'

const usedEveryMs = 60_000
const dayMs = 86_400_000

export class ApiKeys {
  readonly #rows: Rows
  readonly #now: () => Date

  constructor(rows: Rows, now: () => Date) {
    this.#rows = rows
    this.#now = now
  }

  /** @returns the secret (256 bits), which is told once and never kept */
  async issue({ days, ...key }: NewKey): Promise<{ secret: string; key: ApiKey }> {
    const prefix = `${keyMark}${randomBytes(6).toString('base64url')}`
    const secret = `${prefix}.${randomBytes(32).toString('base64url')}`
    const now = this.#now()
    const row = await this.#rows.create<Row>('apiKey', {
      ...key,
      account: key.account ?? null,
      grants: key.grants.join(' '),
      prefix,
      hash: hashOf(secret),
      createdAt: now,
      lastUsedAt: null,
      endsAt: new Date(now.getTime() + days * dayMs),
      state: 'open',
    })
    return { secret, key: keyOf(row) }
  }

  /** The key of a secret, where it still opens anything. */
  async of(secret: string): Promise<ApiKey | undefined> {
    const row = await this.#rows.one<Row>('apiKey', { hash: hashOf(secret), state: 'open' })
    const now = this.#now()
    if (!row || row.endsAt <= now) return undefined
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= usedEveryMs)
      await this.#rows.change('apiKey', { id: row.id }, { lastUsedAt: now })
    return keyOf(row)
  }

  /** Those of a workspace that still open it; of one account where it is named. */
  async open(workspace: string, account?: string): Promise<ApiKey[]> {
    const whose = account === undefined ? {} : { account }
    const rows = await this.#rows.all<Row>('apiKey', { workspace, state: 'open', ...whose })
    return rows.filter(row => row.endsAt > this.#now()).map(keyOf)
  }

  /** @returns whether there was such a key */
  async revoke(id: string, workspace: string, account?: string): Promise<boolean> {
    const whose = account === undefined ? {} : { account }
    const changed = await this.#rows.change(
      'apiKey',
      { id, workspace, state: 'open', ...whose },
      { state: 'revoked' },
    )
    return changed > 0
  }
}

/** The secret in an `Authorization` header, where it is one of a key. */
export function keySecretIn(authorization: string | undefined): string | undefined {
  const match = /^Bearer +(tlk_[\w-]{8}\.[\w-]{43})$/i.exec(authorization ?? '')
  return match?.[1]
}

function keyOf(row: Row): ApiKey {
  const { id, name, prefix, workspace, account, createdBy, createdAt, lastUsedAt, endsAt } = row
  return {
    id,
    name,
    prefix,
    workspace,
    account: account ?? undefined,
    grants: row.grants.split(' ').filter(grant => grant !== ''),
    createdBy,
    createdAt,
    lastUsedAt: lastUsedAt ?? undefined,
    endsAt,
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
