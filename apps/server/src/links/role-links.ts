/** Links of voices and contacts: each opens one gate or one engagement's page until its end. Only hashes are kept. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Principal } from '@throughline/host'
import type { Rows } from '../accounts/rows.ts'

export type LinkRole = 'voice' | 'contact'

export interface RoleLink {
  readonly id: string
  readonly workspace: string
  readonly role: LinkRole
  /** The gate or the engagement. */
  readonly subject: string
  /** The person a voice speaks as. */
  readonly person?: string | undefined
  /** Whom it was made for. */
  readonly name: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt?: Date | undefined
  readonly endsAt: Date
}

interface Row {
  id: string
  workspace: string
  role: string
  subject: string
  person?: string | null
  name: string
  createdBy: string
  createdAt: Date
  lastUsedAt?: Date | null
  endsAt: Date
  state: string
}

export interface NewLink
  extends Pick<RoleLink, 'workspace' | 'role' | 'subject' | 'person' | 'name' | 'createdBy'> {
  readonly days: number
}

const dayMs = 86_400_000
const usedEveryMs = 60_000

export class RoleLinks {
  readonly #rows: Rows
  readonly #signs: () => Promise<string>
  readonly #now: () => Date

  constructor(rows: Rows, signs: () => Promise<string>, now: () => Date) {
    this.#rows = rows
    this.#signs = signs
    this.#now = now
  }

  /** @returns the secret, which is told once and never kept */
  async issue({ days, ...link }: NewLink): Promise<{ secret: string; link: RoleLink }> {
    const chosen = `tll_${randomBytes(32).toString('base64url')}`
    const secret = `${chosen}.${await this.#signature(chosen)}`
    const now = this.#now()
    const row = await this.#rows.create<Row>('roleLink', {
      ...link,
      person: link.person ?? null,
      hash: hashOf(secret),
      createdAt: now,
      lastUsedAt: null,
      endsAt: new Date(now.getTime() + days * dayMs),
      state: 'open',
    })
    return { secret, link: linkOf(row) }
  }

  /** The link of a secret that still works. What we did not sign is not even looked up. */
  async of(secret: string): Promise<RoleLink | undefined> {
    const [chosen = '', signature = ''] = secret.split('.')
    const right = Buffer.from(await this.#signature(chosen))
    const shown = Buffer.from(signature)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) return undefined
    const row = await this.#rows.one<Row>('roleLink', { hash: hashOf(secret), state: 'open' })
    const now = this.#now()
    if (!row || row.endsAt <= now) return undefined
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= usedEveryMs)
      await this.#rows.change('roleLink', { id: row.id }, { lastUsedAt: now })
    return linkOf(row)
  }

  async open(workspace: string): Promise<RoleLink[]> {
    const rows = await this.#rows.all<Row>('roleLink', { workspace, state: 'open' })
    return rows.filter(row => row.endsAt > this.#now()).map(linkOf)
  }

  async withdraw(id: string, workspace: string): Promise<boolean> {
    const changed = await this.#rows.change(
      'roleLink',
      { id, workspace, state: 'open' },
      { state: 'withdrawn' },
    )
    return changed > 0
  }

  async #signature(chosen: string): Promise<string> {
    return createHmac('sha256', await this.#signs())
      .update(`link ${chosen}`)
      .digest('base64url')
  }
}

/** Whoever comes through the link, as the house knows them. */
export function holderOf({ id, workspace, role, subject, person }: RoleLink): Principal {
  return { account: id, workspace, roles: [role], opens: subject, via: 'link', person }
}

function linkOf(row: Row): RoleLink {
  const { id, workspace, role, subject, person, name, createdBy, createdAt, lastUsedAt, endsAt } = row
  return {
    id,
    workspace,
    role: role as LinkRole,
    subject,
    person: person ?? undefined,
    name,
    createdBy,
    createdAt,
    lastUsedAt: lastUsedAt ?? undefined,
    endsAt,
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
