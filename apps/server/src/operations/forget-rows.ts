/**
 * What stands of a person beside the ledger: their proposals, their feed, links made out to them, letters told to
 * them, and the names that others gave to keys and hooks. Whatever is new here and holds words stands in this list.
 */
import type { OrdinaryTables, RowErased } from '@throughline/host'
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
const lettersOf = `select id from mail_sent where id like ?`

export async function rowsOf({ tables, accounts }: Tables, sought: Sought): Promise<RowErased[]> {
  const { workspace, person, names } = sought
  const found: RowErased[] = []
  const there = await existing(tables, [...Object.keys(speaking), 'mail_sent'])
  for (const [table, { key, words, person: whose }] of Object.entries(speaking)) {
    if (!there.has(table)) continue
    const rows = await tables.all<Record<string, string | null>>(
      `select * from ${table} where workspace = ?`,
      [workspace],
    )
    for (const row of rows)
      if ((whose && row[whose] === person) || words.some(column => names(row[column] ?? '')))
        found.push({ table, id: JSON.stringify(key.map(column => row[column])) })
  }
  if (there.has('mail_sent'))
    for (const { id } of await tables.all<{ id: string }>(lettersOf, [`%${person}%`]))
      found.push({ table: 'mail_sent', id: JSON.stringify([id]) })
  for (const table of Object.keys(named))
    for (const { id, name } of await accounts.rows.all<{ id: string; name: string }>(table, { workspace }))
      if (names(name)) found.push({ table, id })
  return found
}

/** Once more does no harm. */
export async function forgetRows({ tables, accounts }: Tables, rows: readonly RowErased[]): Promise<void> {
  const there = await existing(tables, [...Object.keys(speaking), 'mail_sent'])
  for (const { table, id } of rows) {
    const ours = named[table]
    if (ours?.instead) await accounts.rows.change(table, { id }, ours.instead)
    else if (ours) await accounts.rows.remove(table, { id })
    else if (there.has(table)) await forgetRow(tables, table, id)
  }
}

async function forgetRow(tables: OrdinaryTables, table: string, id: string): Promise<void> {
  const { key, instead }: Speaking = speaking[table] ?? { key: ['id'], words: [] }
  const where = key.map(column => `${column} = ?`).join(' and ')
  const values = JSON.parse(id) as string[]
  if (!instead) {
    await tables.run(`delete from ${table} where ${where}`, values)
    return
  }
  const set = Object.keys(instead).map(column => `${column} = ?`)
  await tables.run(`update ${table} set ${set.join(', ')} where ${where}`, [
    ...Object.values(instead),
    ...values,
  ])
}

/** A table is made when it is first used: of those that are not there nothing is to be forgotten. */
async function existing(tables: OrdinaryTables, names: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>()
  for (const name of names) {
    try {
      await tables.all(`select 1 as one from ${name} limit 1`)
      there.add(name)
    } catch {
      // It is not there: which error that is, each database says in its own way.
    }
  }
  return there
}
