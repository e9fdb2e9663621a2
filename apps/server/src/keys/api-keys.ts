/** Keys of programs. The key is told once; its hash is kept, and its first characters to tell it by. */
import { randomBytes } from 'node:crypto'
import { type KeptRow, KeptSecrets } from '../accounts/kept-secrets.ts'
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

interface Row extends KeptRow {
  readonly name: string
  readonly prefix: string
  readonly account?: string | null
  readonly grants: string
}

export interface NewKey extends Pick<ApiKey, 'name' | 'workspace' | 'account' | 'grants' | 'createdBy'> {
  readonly days: number
}

/** Begins every key, so that one that leaked is recognised. */
export const keyMark = 'tlk_'

export class ApiKeys {
  readonly #kept: KeptSecrets<Row>

  constructor(rows: Rows, now: () => Date) {
    this.#kept = new KeptSecrets({ rows, table: 'apiKey', now })
  }

  /** @returns the secret (256 bits), which is told once and never kept */
  async issue({ days, ...key }: NewKey): Promise<{ secret: string; key: ApiKey }> {
    const prefix = `${keyMark}${randomBytes(6).toString('base64url')}`
    const secret = `${prefix}.${randomBytes(32).toString('base64url')}`
    const values = { ...key, account: key.account ?? null, grants: key.grants.join(' '), prefix }
    return { secret, key: keyOf(await this.#kept.keep(secret, values, days)) }
  }

  /** The key of a secret, where it still opens anything. */
  async of(secret: string): Promise<ApiKey | undefined> {
    const row = await this.#kept.of(secret)
    return row && keyOf(row)
  }

  /** Those of a workspace that still open it; of one account where it is named. */
  async open(workspace: string, account?: string): Promise<ApiKey[]> {
    return (await this.#kept.open({ workspace, ...whose(account) })).map(keyOf)
  }

  /** @returns whether there was such a key */
  revoke(id: string, workspace: string, account?: string): Promise<boolean> {
    return this.#kept.end({ id, workspace, ...whose(account) }, 'revoked')
  }
}

const whose = (account: string | undefined) => (account === undefined ? {} : { account })

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
