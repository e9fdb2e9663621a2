/** Links that work once: for the first administrator, and for whoever is invited. Only their hash is kept. */
import { randomBytes } from 'node:crypto'
import type { Role } from '@throughline/host'
import { hashOf } from './hash-of.ts'
import type { Rows } from './rows.ts'

export type Purpose = 'set-up' | 'invitation'

export interface OneTimeLink {
  readonly id: string
  readonly purpose: Purpose
  readonly workspace?: string | undefined
  readonly roles: readonly Role[]
  readonly person?: string | undefined
  readonly expiresAt: Date
}

interface Row {
  id: string
  purpose: string
  hash: string
  workspace?: string | null
  roles?: string | null
  person?: string | null
  expiresAt: Date
  state: string
  createdBy?: string | null
}

export interface Offered extends Omit<OneTimeLink, 'id' | 'expiresAt'> {
  readonly hours: number
  readonly createdBy?: string | undefined
}

export class OneTimeLinks {
  readonly #rows: Rows
  readonly #now: () => Date

  constructor(rows: Rows, now: () => Date) {
    this.#rows = rows
    this.#now = now
  }

  /** @returns the secret, which is told once and never kept */
  async offer({ hours, roles, ...offered }: Offered): Promise<{ secret: string; link: OneTimeLink }> {
    const secret = randomBytes(32).toString('base64url')
    const row = await this.#rows.create<Row>('oneTimeLink', {
      purpose: offered.purpose,
      hash: hashOf(secret),
      workspace: offered.workspace ?? null,
      roles: roles.join(' '),
      person: offered.person ?? null,
      expiresAt: new Date(this.#now().getTime() + hours * 3_600_000),
      state: 'open',
      createdBy: offered.createdBy ?? null,
    })
    return { secret, link: linkOf(row) }
  }

  /** The link of a secret that still works; it keeps working. */
  async look(purpose: Purpose, secret: string): Promise<OneTimeLink | undefined> {
    const row = await this.#rows.one<Row>('oneTimeLink', { hash: hashOf(secret), purpose, state: 'open' })
    return row && row.expiresAt > this.#now() ? linkOf(row) : undefined
  }

  /** Uses it up. Of many who try at once, one succeeds. */
  async redeem(purpose: Purpose, secret: string): Promise<OneTimeLink | undefined> {
    const link = await this.look(purpose, secret)
    if (!link) return undefined
    const used = await this.#rows.change('oneTimeLink', { id: link.id, state: 'open' }, { state: 'used' })
    return used === 1 ? link : undefined
  }

  /** Gives back what could not be used after all. */
  async giveBack(link: OneTimeLink): Promise<void> {
    await this.#rows.change('oneTimeLink', { id: link.id, state: 'used' }, { state: 'open' })
  }

  async open(purpose: Purpose, workspace: string): Promise<OneTimeLink[]> {
    const rows = await this.#rows.all<Row>('oneTimeLink', { purpose, workspace, state: 'open' })
    return rows.filter(row => row.expiresAt > this.#now()).map(linkOf)
  }

  async withdraw(id: string, workspace: string): Promise<boolean> {
    return (
      (await this.#rows.change('oneTimeLink', { id, workspace, state: 'open' }, { state: 'withdrawn' })) > 0
    )
  }

  async withdrawAll(purpose: Purpose): Promise<void> {
    await this.#rows.change('oneTimeLink', { purpose, state: 'open' }, { state: 'withdrawn' })
  }

  /** Those that somebody offered for a workspace. */
  async withdrawOffered(createdBy: string, workspace: string): Promise<void> {
    await this.#rows.change('oneTimeLink', { createdBy, workspace, state: 'open' }, { state: 'withdrawn' })
  }
}

function linkOf(row: Row): OneTimeLink {
  return {
    id: row.id,
    purpose: row.purpose as Purpose,
    roles: rolesIn(row.roles),
    expiresAt: row.expiresAt,
    ...(row.workspace ? { workspace: row.workspace } : {}),
    ...(row.person ? { person: row.person } : {}),
  }
}

/** Roles as a row keeps them. */
export function rolesIn(text: string | null | undefined): Role[] {
  return (text ?? '').split(' ').filter(role => role !== '') as Role[]
}
