/** Secret addresses of calendars, one for a person at a time. Only their hash is kept. */
import { randomBytes } from 'node:crypto'
import { type OrdinaryTables, openTable } from '@throughline/host'
import { hashOf } from '../accounts/hash-of.ts'

export interface Feed {
  readonly workspace: string
  readonly person: string
  /** Account that made it: it shows what this account may see. */
  readonly account: string
  readonly madeAt: string
}

export interface Feeds {
  /** Makes the address anew; an earlier one ends. @returns the secret, which is told once */
  make(feed: Feed): Promise<string>
  of(secret: string): Promise<Feed | undefined>
  open(workspace: string, account: string): Promise<Feed | undefined>
  /** @returns whether there was one */
  end(workspace: string, account: string): Promise<boolean>
}

export async function openFeeds(tables: OrdinaryTables): Promise<Feeds> {
  const table = await openTable(tables, declared)
  const end = async (workspace: string, account: string) => (await table.remove({ workspace, account })) > 0
  return {
    async make({ workspace, person, account, madeAt }) {
      await end(workspace, account)
      const secret = randomBytes(32).toString('base64url')
      await table.add({ hash: hashOf(secret), workspace, person, account, made_at: madeAt })
      return secret
    },
    async of(secret) {
      const row = await table.one({ hash: hashOf(secret) })
      return row && feedOf(row)
    },
    async open(workspace, account) {
      const row = await table.one({ workspace, account })
      return row && feedOf(row)
    },
    end,
  }
}

const declared = {
  name: 'calendar_feed',
  columns: { hash: 'text', workspace: 'text', person: 'text', account: 'text', made_at: 'text' },
  key: ['hash'],
} as const

function feedOf(row: { readonly [C in keyof typeof declared.columns]: string | null }): Feed {
  const { workspace, person, account, made_at } = row
  return {
    workspace: workspace ?? '',
    person: person ?? '',
    account: account ?? '',
    madeAt: made_at ?? '',
  }
}
