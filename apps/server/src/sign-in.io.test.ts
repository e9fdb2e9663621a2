import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Accounts } from './accounts/accounts.ts'
import { memoryTables, sqliteTables } from './accounts/tables.ts'
import { buildApp } from './app.ts'
import { quietLog } from './serve.ts'

const password = 'correct horse battery'
let folder: string
let closing: (() => Promise<unknown>)[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-'))
  closing = []
})
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  await rm(folder, { recursive: true })
})

async function start(kept: boolean, ledger = openMemoryLedger()) {
  const host = openHost({ ledger })
  const tables = kept ? sqliteTables(new Database(join(folder, 'accounts.db'))) : memoryTables()
  const accounts = await Accounts.open({ tables, secret: 'a secret for tests only, 32 long', https: false })
  const app = await buildApp({ host, accounts, log: quietLog('silent') })
  closing.push(
    () => app.close(),
    () => accounts.close(),
  )
  const post = (url: string, payload: object, cookie?: string) =>
    app.inject({ method: 'POST', url, payload, ...(cookie ? { headers: { cookie } } : {}) })
  return { app, host, accounts, post, ledger }
}

const cookieOf = (response: { headers: { [name: string]: unknown } }) =>
  [response.headers['set-cookie']]
    .flat()
    .map(each => String(each).split(';')[0])
    .join('; ')

async function founded(kept: boolean) {
  const started = await start(kept)
  const { accounts, post } = started
  const { secret } = await accounts.links.offer({ purpose: 'set-up', hours: 1, roles: [] })
  const said = { token: secret, email: 'Ada@Acme.example', name: 'Ada', password, organisation: 'Acme' }
  const arrived = await post('/api/v1/set-up', said)
  expect(arrived.statusCode).toBe(201)
  return { ...started, said, cookie: cookieOf(arrived), workspace: arrived.json().workspace as string }
}

describe.each([
  ['in memory', false],
  ['in SQLite', true],
])('accounts kept %s', (_where, kept) => {
  it('begin with a link that works once', async () => {
    const { app, cookie, post, said } = await founded(kept)
    const me = (await app.inject({ url: '/api/v1/me', headers: { cookie } })).json()
    expect(me).toMatchObject({
      email: 'ada@acme.example',
      workspaces: [{ roles: ['administrator', 'leader'] }],
    })
    expect(me.workspaces[0].name).toBe('Acme')
    const again = await post('/api/v1/set-up', { ...said, email: 'eve@acme.example' })
    expect(again.json()).toMatchObject({ status: 404, code: 'link-spent' })
  })

  it('let one of many in who use one link at once', async () => {
    const { accounts, post, workspace } = await founded(kept)
    const { secret } = await accounts.links.offer({
      purpose: 'invitation',
      workspace,
      hours: 1,
      roles: ['member'],
    })
    const tries = await Promise.all(
      Array.from({ length: 15 }, (_, at) =>
        post('/api/v1/invitations/accept', {
          token: secret,
          email: `p${at}@acme.example`,
          name: 'P',
          password,
        }),
      ),
    )
    expect(tries.filter(answer => answer.statusCode === 201)).toHaveLength(1)
    expect(await accounts.rows.count('membership')).toBe(2)
  })

  it('sign in by password, and no more once the session is ended', async () => {
    const { app, post } = await founded(kept)
    const wrong = await post('/api/auth/sign-in/email', { email: 'ada@acme.example', password: 'wrong' })
    const nobody = await post('/api/auth/sign-in/email', { email: 'eve@acme.example', password: 'wrong' })
    expect(wrong.statusCode).toBe(401)
    expect(wrong.body).toBe(nobody.body)
    const right = await post('/api/auth/sign-in/email', { email: ' ADA@acme.example', password })
    expect(right.statusCode).toBe(200)
    const bearer = { authorization: `Bearer ${right.json().token}` }
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(200)
    const cookie = cookieOf(right)
    const { sessions } = (await app.inject({ url: '/api/v1/me/sessions', headers: { cookie } })).json()
    expect(sessions).toHaveLength(2)
    expect((await post('/api/auth/sign-out', {}, cookie)).statusCode).toBe(200)
    expect((await app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(401)
  })

  it('end another session of theirs, and nobody else’s', async () => {
    const { app, accounts, cookie, post, workspace } = await founded(kept)
    const { secret } = await accounts.links.offer({
      purpose: 'invitation',
      workspace,
      hours: 1,
      roles: ['member'],
    })
    const eve = await post('/api/v1/invitations/accept', {
      token: secret,
      email: 'eve@acme.example',
      name: 'E',
      password,
    })
    const mine = (await app.inject({ url: '/api/v1/me/sessions', headers: { cookie } })).json().sessions[0].id
    const url = `/api/v1/me/sessions/${mine}`
    expect((await app.inject({ method: 'DELETE', url, headers: { cookie: cookieOf(eve) } })).statusCode).toBe(
      404,
    )
    expect((await app.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(204)
    expect((await app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
  })

  it('are never taken over by a link', async () => {
    const { accounts, post, workspace } = await founded(kept)
    const { secret } = await accounts.links.offer({
      purpose: 'invitation',
      workspace,
      hours: 1,
      roles: ['member'],
    })
    const said = { token: secret, email: 'ada@ACME.example', name: 'Eve', password: 'another password' }
    expect((await post('/api/v1/invitations/accept', said)).json().code).toBe('address-taken')
    const still = await post('/api/auth/sign-in/email', { email: 'ada@acme.example', password })
    expect(still.statusCode).toBe(200)
    expect(await accounts.links.look('invitation', secret)).toBeDefined()
  })

  it('are slowed down when guessed, also when the last guess is right', async () => {
    const { post } = await founded(kept)
    for (let guess = 0; guess < 5; guess++)
      await post('/api/auth/sign-in/email', { email: 'ada@acme.example', password: `guess ${guess}` })
    const right = await post('/api/auth/sign-in/email', { email: 'ada@acme.example', password })
    expect(right.statusCode).toBe(429)
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('are let in by an administrator, who cannot leave nobody behind', async () => {
    const { app, cookie, post, workspace } = await founded(kept)
    const at = `/api/v1/workspaces/${workspace}`
    const invited = await post(`${at}/invitations`, { roles: ['observer'] }, cookie)
    const token = new URL(invited.json().path, 'http://x').searchParams.get('token')
    expect((await post('/api/v1/invitations/look', { token })).json()).toMatchObject({
      workspace: 'Acme',
      roles: ['observer'],
    })
    await post('/api/v1/invitations/accept', { token, email: 'olu@acme.example', name: 'Olu', password })
    const { members } = (await app.inject({ url: `${at}/members`, headers: { cookie } })).json()
    expect(members.map((member: { email: string }) => member.email).sort()).toEqual([
      'ada@acme.example',
      'olu@acme.example',
    ])
    const ada = members.find((member: { email: string }) => member.email.startsWith('ada')).account
    const step = {
      method: 'PATCH',
      url: `${at}/members/${ada}`,
      headers: { cookie },
      payload: { roles: ['member'] },
    } as const
    expect((await app.inject(step)).statusCode).toBe(422)
  })

  it('leave no secret in the tables', async () => {
    const { accounts, workspace } = await founded(kept)
    const { secret } = await accounts.links.offer({
      purpose: 'invitation',
      workspace,
      hours: 1,
      roles: ['member'],
    })
    const rows = JSON.stringify([
      await accounts.rows.all('oneTimeLink', {}),
      await accounts.rows.all('account', {}),
    ])
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(password)
  })
})

it('outlast the process, where they are kept in SQLite', async () => {
  const { cookie, ledger } = await founded(true)
  for (const close of closing.reverse()) await close()
  closing = []
  const { app, accounts } = await start(true, ledger)
  expect((await app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(200)
  expect(await accounts.isEmpty()).toBe(false)
})
