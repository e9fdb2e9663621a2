/** Links of voices and contacts: each opens one gate or one engagement's page until its end. Only hashes are kept. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Principal } from '@throughline/host'
import { type KeptRow, KeptSecrets } from '../accounts/kept-secrets.ts'
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

interface Row extends KeptRow {
  readonly role: string
  readonly subject: string
  readonly person?: string | null
  readonly name: string
}

export interface NewLink
  extends Pick<RoleLink, 'workspace' | 'role' | 'subject' | 'person' | 'name' | 'createdBy'> {
  readonly days: number
}

export class RoleLinks {
  readonly #kept: KeptSecrets<Row>
  readonly #signs: () => Promise<string>

  /** @param signs the secret of the installation */
  constructor(rows: Rows, signs: () => Promise<string>, now: () => Date) {
    this.#kept = new KeptSecrets({ rows, table: 'roleLink', now })
    this.#signs = signs
  }

  /** @returns the secret, which is told once and never kept */
  async issue({ days, ...link }: NewLink): Promise<{ secret: string; link: RoleLink }> {
    const chosen = `tll_${randomBytes(32).toString('base64url')}`
    const secret = `${chosen}.${await this.#signature(chosen)}`
    const row = await this.#kept.keep(secret, { ...link, person: link.person ?? null }, days)
    return { secret, link: linkOf(row) }
  }

  /** The link of a secret that still works. What we did not sign is not even looked up. */
  async of(secret: string): Promise<RoleLink | undefined> {
    const [chosen = '', signature = ''] = secret.split('.')
    const right = Buffer.from(await this.#signature(chosen))
    const shown = Buffer.from(signature)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) return undefined
    const row = await this.#kept.of(secret)
    return row && linkOf(row)
  }

  async open(workspace: string): Promise<RoleLink[]> {
    return (await this.#kept.open({ workspace })).map(linkOf)
  }

  withdraw(id: string, workspace: string): Promise<boolean> {
    return this.#kept.end({ id, workspace }, 'withdrawn')
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
