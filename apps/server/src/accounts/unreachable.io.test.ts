import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { quietLog } from '../serve.ts'
import { Accounts } from './accounts.ts'
import { sqliteTables } from './tables.ts'

/** Statements that meet trouble, and which. */
let breaks: { readonly where: RegExp; readonly trouble: object } | undefined
let accounts: Accounts
let app: Awaited<ReturnType<typeof buildApp>>
let account: string
let cookie: string

beforeEach(async () => {
  breaks = undefined
  const file = new Database(':memory:')
  const prepare = (statement: string) => {
    if (breaks?.where.test(statement)) throw Object.assign(new Error('It went away.'), breaks.trouble)
    return file.prepare(statement)
  }
  const tables = sqliteTables({ prepare, close: () => file.close() } as never)
  accounts = await Accounts.open({ tables, secret: 'a secret for tests only, 32 long', https: false })
  app = await buildApp({ host: openHost({ ledger: openMemoryLedger() }), accounts, log: quietLog('silent') })
  account = await accounts.create({ email: 'ada@acme.example', name: 'Ada', password: 'a long password' })
  await accounts.join({ account, workspace: 'acme', roles: ['leader'] })
  const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
  cookie = headers.getSetCookie()[0]!.split(';')[0]!
})
afterEach(async () => {
  breaks = undefined
  await app.close()
  await accounts.close()
})

const signIn = () =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: 'ada@acme.example', password: 'a long password' },
  })
const look = (url: string) => app.inject({ url, headers: { cookie } })

it.each([
  ['a database that crashed', { message: 'Connection terminated unexpectedly' }],
  ['a database that is shut down', { code: '57P01' }],
  ['a database that refuses connections', { code: 'ECONNREFUSED' }],
  ['a file that cannot be read', { code: 'SQLITE_IOERR_READ' }],
])('%s signs nobody out and calls no password wrong: one asks again', async (_, trouble) => {
  const asked = [
    [/"session"/, () => look('/api/v1/me')],
    [/"membership"/, () => look('/api/v1/workspaces/acme/replica')],
    [/"user"/, signIn],
    [/"attempt"/, signIn],
  ] as const
  for (const [where, ask] of asked) {
    await accounts.changed()
    breaks = { where, trouble }
    const answer = await ask()
    expect([where, answer.statusCode, answer.json().code]).toEqual([where, 503, 'unknown'])
    expect(answer.headers['retry-after']).toBe('1')
    // Nothing of it is remembered once it is back.
    breaks = undefined
    expect([where, (await ask()).statusCode]).toEqual([where, 200])
  }
})

it('a statement that is wrong is a fault, and is told as one', async () => {
  breaks = { where: /"membership"/, trouble: { code: 'SQLITE_ERROR', message: 'no such column: role' } }
  expect((await look('/api/v1/workspaces/acme/replica')).statusCode).toBe(500)
})
