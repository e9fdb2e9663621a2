import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { expect, it } from 'vitest'
import { Accounts } from './accounts/accounts.ts'
import { memoryTables } from './accounts/tables.ts'
import { buildApp } from './app.ts'
import { quietLog } from './serve.ts'

const everywhere = {
  'content-security-policy':
    "default-src 'self';base-uri 'none';font-src 'self';form-action 'self';frame-ancestors 'none';img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';style-src 'self' 'unsafe-inline';connect-src 'self';worker-src 'self' blob:",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

it('every class of route sends the headers that keep browsers honest', async () => {
  const webDist = await mkdtemp(join(tmpdir(), 'web-'))
  await writeFile(join(webDist, 'index.html'), '<!doctype html>')
  const accounts = await Accounts.open({
    tables: memoryTables(),
    secret: 'a secret for tests only, 32 long',
    https: true,
  })
  const host = openHost({ ledger: openMemoryLedger() })
  const app = await buildApp({ host, accounts, webDist, log: quietLog('silent') })
  const classes: readonly [name: string, url: string, status: number, cache: string][] = [
    ['a page', '/today', 200, 'no-cache'],
    ['anyone', '/api/v1/health', 200, 'no-store'],
    ['signed in', '/api/v1/me', 401, 'no-store'],
    ['a workspace', '/api/v1/workspaces/acme/replica', 401, 'no-store'],
    ['nothing', '/api/v1/none-such', 404, 'no-store'],
    ['malformed', '/api/v1/oidc/return?state=%', 404, 'no-store'],
  ]
  for (const [name, url, status, cache] of classes) {
    const { headers, statusCode } = await app.inject(url)
    expect(statusCode, name).toBe(status)
    expect(headers, name).toMatchObject({ ...everywhere, 'cache-control': cache })
    for (const told of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(headers[told], name).toBeUndefined()
  }
  const email = 'ada@acme.example'
  await accounts.create({ email, name: 'Ada', password: 'a password long enough' })
  const payload = { email, password: 'a password long enough' }
  const signed = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  const cookie = [signed.headers['set-cookie']].flat().find(each => each?.includes('session_token'))
  for (const part of ['__Secure-', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    expect(cookie).toContain(part)
  expect((await app.inject({ method: 'TRACE' as 'GET', url: '/api/v1/health' })).statusCode).toBe(404)
  await app.close()
  await accounts.close()
})
