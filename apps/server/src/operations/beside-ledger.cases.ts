/** A name in every table beside the ledger that can hold one. */
import { type OrdinaryTables, openTable, ordinaryTables, type Place } from '@throughline/host'
import { openFeeds } from '../calendar-feed/feeds.ts'
import { openProposals } from '../mcp/proposals/proposals.ts'
import { openEndpoints } from '../webhooks/endpoints.ts'
import { openInHooks } from '../webhooks/in-hooks.ts'
import { openAccounts } from './prepare-tables.ts'

export interface Named {
  readonly workspace: string
  /** Id of the person, and of somebody else. */
  readonly person: string
  readonly other: string
  readonly name: string
}

/** @returns how many rows hold the name or are the person's */
export async function namedBeside(place: Place, { workspace, person, other, name }: Named): Promise<number> {
  const tables = await ordinaryTables(place)
  const accounts = await openAccounts(place)
  const at = '2026-11-21T09:00:00.000Z'
  const made = { newId: () => `made-${person}`, now: () => at }
  const proposals = await openProposals(tables)
  const proposed = { workspace, via: 'mcp:key', proposedAt: at }
  const step = (title: string) => ({ kind: 'task', verb: 'add', fields: { title } })
  await proposals.keep({ ...proposed, id: 'own', person, step: step('Mine'), words: 'As I said' })
  await proposals.keep({ ...proposed, id: 'words', person: other, step: step('Call'), words: `Call ${name}` })
  await proposals.keep({ ...proposed, id: 'step', person: other, step: step(`Call ${name}`) })
  await proposals.keep({ ...proposed, id: 'kept', person: other, step: step('Call somebody'), words: 'Soon' })
  await (await openFeeds(tables)).make({ workspace, person, account: 'gone', madeAt: at })
  const hook = { workspace, createdBy: other }
  const url = 'https://hooks.example/1'
  const wants = { format: 'standard', kinds: [], verbs: [], seesMoney: false } as const
  await (await openEndpoints({ tables, secret: 'secret', ...made })).add({ ...hook, name, url, ...wants })
  await (await openInHooks(tables, made)).add({ ...hook, name: `Chat of ${name}`, about: other })
  await letterTold(tables, `digest.${workspace}.${person}.2026-11-21`)
  const cursor = { consumer: 'letters', workspace, position: 1, state: 'parked', tries: 3, retry_ms: 0 }
  const columns = [...Object.keys(cursor), 'trouble']
  await tables.run(
    `insert into consumer_cursor (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    [...Object.values(cursor), `no letter to ${name}`],
  )
  const kept = {
    workspace,
    createdBy: other,
    createdAt: new Date(at),
    endsAt: new Date('2036-01-01'),
    state: 'open',
  }
  const link = {
    hash: `link-${person}`,
    role: 'contact',
    subject: 'an engagement',
    name,
    person: null,
    lastUsedAt: null,
  }
  await accounts.rows.create('roleLink', { ...kept, ...link })
  const key = {
    hash: `key-${person}`,
    prefix: 'tlk',
    name: `Laptop of ${name}`,
    account: null,
    grants: 'read',
  }
  await accounts.rows.create('apiKey', { ...kept, ...key, lastUsedAt: null })
  await accounts.close()
  await tables.close()
  return 10
}

async function letterTold(tables: OrdinaryTables, id: string): Promise<void> {
  const columns = { id: 'text', told: 'text', position: 'number', sent_at: 'text' } as const
  const table = await openTable(tables, { name: 'mail_sent', columns, key: ['id'] })
  await table.add({ id, told: id, position: 1, sent_at: '2026-11-21' })
}
