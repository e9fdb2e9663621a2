import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { signIn } from '@throughline/client'
import { LedgerUnavailable, openHost, openLedger, watchedLedger } from '@throughline/host'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Accounts } from '../accounts/accounts.ts'
import { memoryTables } from '../accounts/tables.ts'
import { buildApp } from '../app.ts'
import { serve } from '../serve.ts'
import { quietLog } from './server-log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const post = (address: string, body: object, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('the figures', () => {
  it('say how it goes, and name no workspace, person or address', async () => {
    const serving = await serve({ port: 0, dataDir: folder, sample: true })
    await fetch(`${serving.address}/api/v1/workspaces/CANARY-NAME/replica`)
    await (await fetch(`${serving.address}/api/v1/me`)).text()
    await (await fetch(`${serving.address}/metrics`)).text()
    const answer = await fetch(`${serving.address}/metrics`)
    const text = await answer.text()
    await serving.close()
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    for (const name of [
      'throughline_http_request_seconds_count',
      'throughline_ledger_facts',
      'throughline_ledger_head',
      'throughline_live_workspaces',
      'throughline_feed_readers',
      'throughline_facts_appended_total',
      'throughline_appends_total{outcome="appended"}',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(text).toContain(name)
    expect(Number(/^throughline_facts_appended_total (\d+)/m.exec(text)?.[1])).toBeGreaterThan(100)
    expect(text).toContain('route="/api/v1/me",status="401"')
    expect(text).not.toMatch(/CANARY|sample|Quillmere/)
  })

  it('are for this machine, or for whoever holds the token', async () => {
    const open = await serve({ port: 0, dataDir: folder })
    const proxied = await fetch(`${open.address}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } })
    await open.close()
    expect(proxied.status).toBe(404)
    vi.stubEnv('THROUGHLINE_METRICS_TOKEN', 'a token of the operator')
    const closed = await serve({ port: 0, dataDir: folder })
    const asked = (authorization: string) =>
      fetch(`${closed.address}/metrics`, { headers: { authorization } }).then(answer => answer.status)
    expect(await asked('')).toBe(404)
    expect(await asked('Bearer a token of the operato')).toBe(404)
    expect(await asked('Bearer a token of the operator')).toBe(200)
    await closed.close()
  })
})

it('writes down no secret, no word of anybody, and no line that somebody else made', async () => {
  const lines: string[] = []
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = quietLog('trace', out)
  const serving = await serve({ port: 0, dataDir: folder, log })
  const token = new URL(serving.setUpLink!).searchParams.get('token')!
  const [email, password] = ['canary@acme.example', 'CANARY-password-1']
  const account = { email, password, name: 'CANARY-name' }
  await post(`${serving.address}/api/v1/set-up`, { token, ...account })
  const signedIn = await signIn({ baseUrl: serving.address }, { email, password })
  if (!signedIn.ok) throw new Error('nobody was signed in')
  const session = signedIn.token
  const headers = { authorization: `Bearer ${session}` }
  await post(`${serving.address}/api/auth/sign-in/email`, { email, password: 'CANARY-wrong' })
  const forged = encodeURIComponent('x\r\n{"level":60,"msg":"CANARY-forged"}')
  await fetch(`${serving.address}/api/v1/workspaces/${forged}/replica?secret=CANARY-query`, { headers })
  await post(`${serving.address}/api/v1/workspaces/a/commands`, { CANARY: 1 }, headers)
  log.error(
    { err: Object.assign(new Error('a fault\r\n{"msg":"forged"}'), { detail: 'Key (email)=(CANARY)' }) },
    'broken',
  )
  log.warn({ password: 'CANARY-a', token: 'CANARY-b', headers: { cookie: 'CANARY-c' } }, 'told too much')
  await serving.close()
  const text = lines.join('')
  expect(text).not.toMatch(/CANARY|canary@/)
  expect(text).not.toContain(token)
  expect(text).not.toContain(session)
  const written = text.trim().split('\n')
  expect(written.length).toBeGreaterThan(5)
  for (const line of written) expect(Object.keys(JSON.parse(line))).toContain('msg')
  expect(written.filter(line => JSON.parse(line).msg === 'answered').length).toBeGreaterThan(4)
})

it('is degraded while nothing can be kept, and says when to come back', async () => {
  const kept = await openLedger({ dataDir: folder })
  let isFull = false
  const { ledger, figures } = watchedLedger({
    ...kept,
    append: request => {
      if (isFull) throw new LedgerUnavailable('no room', { code: 'SQLITE_FULL' })
      return kept.append(request)
    },
  })
  const host = openHost({ ledger })
  const tables = memoryTables()
  const accounts = await Accounts.open({ tables, secret: 'a secret for tests only, 32 long', https: false })
  const app = await buildApp({ host, accounts, figures, sample: { opensAs: 'Ewa' } })
  const token = (await accounts.links.offer({ purpose: 'set-up', hours: 1, roles: [] })).secret
  const known = { email: 'ada@acme.example', password: 'a password of some length' }
  const account = { ...known, name: 'Ada' }
  const url = (path: string) => ({ url: path, remoteAddress: '127.0.0.1' })
  const setUp = await app.inject({ method: 'POST', ...url('/api/v1/set-up'), payload: { token, ...account } })
  const { workspace } = setUp.json<{ workspace: string }>()
  const signedIn = await app.inject({ method: 'POST', ...url('/api/auth/sign-in/email'), payload: known })
  const headers = { authorization: `Bearer ${signedIn.json<{ token: string }>().token}` }
  const at = `/api/v1/workspaces/${workspace}`
  const add = (title: string) =>
    app.inject({ method: 'POST', url: `${at}/tasks`, headers, payload: { fields: { title } } })
  const health = async () => (await app.inject({ url: '/api/v1/health' })).json()
  expect((await add('Before')).statusCode).toBe(201)
  isFull = true
  const refused = await add('Meanwhile')
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([507, '5'])
  expect(await health()).toEqual({ status: 'degraded', because: 'full' })
  expect((await app.inject({ url: `${at}/tasks`, headers })).statusCode).toBe(200)
  expect((await app.inject({ url: '/api/v1/ready' })).statusCode).toBe(200)
  isFull = false
  expect((await add('After')).statusCode).toBe(201)
  expect(await health()).toEqual({ status: 'ok' })
  await app.close()
  await host.close()
  await accounts.close()
})
