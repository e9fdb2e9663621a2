/**
 * What stands of a person beside the ledger: their proposals, their feed, links made out to them, letters told to
 * them, and the names that others gave to keys and hooks. Whatever is new here and holds words stands in this list.
 */
import { looseTable, type OrdinaryTables, type RowErased } from '@throughline/host'
import type { Accounts } from '../accounts/accounts.ts'

export interface Tables {
  readonly accounts: Accounts
  readonly tables: OrdinaryTables
}

export interface Sought {
  readonly workspace: string
  readonly person: string
  /** Whether a text names the person. */
  readonly names: (text: string) => boolean
}

interface Speaking {
  /** Columns that tell rows apart. */
  readonly key: readonly string[]
  /** Columns that hold words. */
  readonly words: readonly string[]
  /** The column that says whose it is. */
  readonly person?: string
  /** What stands there afterwards; the row goes where nothing is said. */
  readonly instead?: { readonly [column: string]: string | null }
}

const speaking: { readonly [table: string]: Speaking } = {
  proposal: { key: ['id'], words: ['words', 'step_json'], person: 'person' },
  calendar_feed: { key: ['hash'], words: [], person: 'person' },
  webhook_endpoint: { key: ['id'], words: ['name'], instead: { name: 'A webhook' } },
  chat_hook: { key: ['id'], words: ['name'], instead: { name: 'A chat' } },
  consumer_cursor: { key: ['consumer', 'workspace'], words: ['trouble'], instead: { trouble: null } },
}

/** Of our account tables, by id. */
const named: { readonly [table: string]: { readonly instead?: { readonly name: string } } } = {
  roleLink: {},
  apiKey: { instead: { name: 'A key' } },
}

/** Letters are told under ids that hold the person's. */
const letters = 'mail_sent'

export async function rowsOf({ tables, accounts }: Tables, sought: Sought): Promise<RowErased[]> {
  const { workspace, person, names } = sought
  const found: RowErased[] = []
  for (const [name, { key, words, person: whose }] of Object.entries(speaking)) {
    const rows = (await (await looseTable(tables, name))?.all({ workspace })) ?? []
    for (const row of rows)
      if ((whose && row[whose] === person) || words.some(column => names(row[column] ?? '')))
        found.push({ table: name, id: JSON.stringify(key.map(column => row[column])) })
  }
  const told = (await (await looseTable(tables, letters))?.holding('id', person)) ?? []
  found.push(...told.map(({ id }) => ({ table: letters, id: JSON.stringify([id]) })))
  for (const table of Object.keys(named))
    for (const { id, name } of await accounts.rows.all<{ id: string; name: string }>(table, { workspace }))
      if (names(name)) found.push({ table, id })
  return found
}

/** Once more does no harm. */
export async function forgetRows({ tables, accounts }: Tables, rows: readonly RowErased[]): Promise<void> {
  for (const { table, id } of rows) {
    const ours = named[table]
    if (ours?.instead) await accounts.rows.change(table, { id }, ours.instead)
    else if (ours) await accounts.rows.remove(table, { id })
    else if (table === letters || speaking[table]) await forgetRow(tables, table, id)
  }
}

async function forgetRow(tables: OrdinaryTables, name: string, id: string): Promise<void> {
  const { key, instead }: Speaking = speaking[name] ?? { key: ['id'], words: [] }
  const values = JSON.parse(id) as string[]
  const equal = Object.fromEntries(key.map((column, at) => [column, values[at]!]))
  const table = await looseTable(tables, name)
  if (instead) await table?.change(equal, instead)
  else await table?.remove(equal)
}
