import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Accounts } from '../accounts/accounts.ts'
import { memoryTables } from '../accounts/tables.ts'
import { buildApp } from '../app.ts'
import { openOutbound } from '../outbound/outbound.ts'
import { readAllowed } from '../outbound/targets.ts'
import { quietLog } from '../serve.ts'
import { Provider } from './provider.ts'
import { oidcSettingsIn } from './settings.ts'

const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
let stub: Server
let issuer: string
/** What the provider says of whoever comes next; `head` and `by` spoil its token. */
let next: { claims: Record<string, unknown>; head?: object; by?: typeof key; token?: string }
let nonces: Map<string, string>

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function tokenFor(nonce: string | undefined): string {
  if (next.token) return next.token
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, aud: 'us', exp: now + 300, iat: now, nonce, ...next.claims }
  const body = `${part(next.head ?? { alg: 'RS256', kid: 'k1' })}.${part(claims)}`
  return `${body}.${createSign('sha256')
    .update(body)
    .sign((next.by ?? key).privateKey, 'base64url')}`
}

let accounts: Accounts
let app: Awaited<ReturnType<typeof buildApp>>
beforeEach(async () => {
  nonces = new Map()
  stub = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      const answers: { readonly [path: string]: (() => object) | undefined } = {
        '/.well-known/openid-configuration': () => ({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
        }),
        '/keys': () => ({ keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256' }] }),
        '/token': () => ({ id_token: tokenFor(nonces.get(form.get('code') ?? '')), access_token: 'a' }),
      }
      const answer = answers[request.url ?? '']
      response.statusCode = answer ? 200 : 404
      response.end(JSON.stringify(answer?.() ?? {}))
    })
  })
  await new Promise<void>(resolve => stub.listen(0, '127.0.0.1', resolve))
  const { port } = stub.address() as AddressInfo
  issuer = `http://127.0.0.1:${port}`
  const settings = oidcSettingsIn({
    THROUGHLINE_OIDC_ISSUER: issuer,
    THROUGHLINE_OIDC_CLIENT_ID: 'us',
    THROUGHLINE_OIDC_CLIENT_SECRET: 'secret',
  })!
  const provider = new Provider(settings, openOutbound({ allowed: readAllowed(`127.0.0.1/32:${port}`) }))
  accounts = await Accounts.open({
    tables: memoryTables(),
    secret: 'a secret for tests only, 32 long',
    https: false,
  })
  app = await buildApp({
    host: openHost({ ledger: openMemoryLedger() }),
    accounts,
    provider,
    log: quietLog('silent'),
  })
})
afterEach(async () => {
  await app.close()
  await accounts.close()
  stub.closeAllConnections()
  stub.close()
})

const cookiesOf = (response: { headers: { [name: string]: unknown } }) =>
  [response.headers['set-cookie']]
    .flat()
    .map(each => String(each).split(';')[0])
    .join('; ')

async function begin(body: object = {}, cookie = '') {
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/oidc/begin',
    payload: body,
    headers: { cookie },
  })
  expect(response.statusCode, response.body).toBe(200)
  const address = new URL(response.json().address)
  return {
    address,
    cookie: [cookiesOf(response), cookie].filter(Boolean).join('; '),
    state: address.searchParams.get('state')!,
  }
}

/** Goes there and back as somebody. @returns where one ends up */
async function comeBack(begun: Awaited<ReturnType<typeof begin>>, said: Partial<typeof next>) {
  next = { claims: { sub: 's1' }, ...said }
  const code = randomUUID()
  nonces.set(code, begun.address.searchParams.get('nonce')!)
  const url = `/api/v1/oidc/return?code=${code}&state=${begun.state}`
  const response = await app.inject({ url, headers: { cookie: begun.cookie } })
  expect(response.statusCode, response.body).toBe(302)
  return { to: response.headers.location, cookie: cookiesOf(response) }
}

const verified = (email: string, sub = 's1') => ({
  claims: { sub, email, email_verified: true, name: 'Ada' },
})

async function me(cookie: string) {
  return (await app.inject({ url: '/api/v1/me', headers: { cookie } })).json()
}

async function invited() {
  const { secret } = await accounts.links.offer({
    purpose: 'invitation',
    workspace: 'acme',
    hours: 1,
    roles: ['member'],
  })
  return secret
}

describe('with an identity provider', () => {
  it('an invitation is accepted, and the same identity comes in again', async () => {
    expect((await app.inject('/api/v1/sign-in/ways')).json().provider).toEqual({ name: '127.0.0.1' })
    const came = await comeBack(await begin({ invitation: await invited() }), verified('ada@acme.example'))
    expect(came.to).toBe('/')
    expect((await me(came.cookie)).email).toBe('ada@acme.example')
    const again = await comeBack(await begin(), { claims: { sub: 's1' } })
    expect((await me(again.cookie)).email).toBe('ada@acme.example')
    // Another identity that proves the same address, which was proved before, opens the same account.
    const twin = await comeBack(await begin(), verified('ada@acme.example', 's2'))
    expect((await me(twin.cookie)).account).toBe((await me(came.cookie)).account)
  })

  it('what was not verified opens nothing, on either side', async () => {
    const typed = await accounts.create({
      email: 'ada@acme.example',
      name: 'Ada',
      password: 'a long password',
    })
    expect((await comeBack(await begin(), verified('ada@acme.example'))).to).toBe('/sign-in?refused=taken')
    for (const email_verified of [false, undefined, 'yes', 1]) {
      const claims = { sub: 's9', email: 'eve@acme.example', email_verified }
      const came = await comeBack(await begin({ invitation: await invited() }), { claims })
      expect(came.to).toBe('/sign-in?refused=unverified')
    }
    expect((await comeBack(await begin(), verified('nobody@acme.example'))).to).toBe(
      '/sign-in?refused=unknown',
    )
    expect(await accounts.rows.all('account', { providerId: 'oidc' })).toEqual([])
    expect(typed).toBeTruthy()
  })

  it('whoever is signed in opens their account this way from then on, and nobody takes it from another', async () => {
    const account = await accounts.create({
      email: 'ada@acme.example',
      name: 'Ada',
      password: 'a long password',
    })
    const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
    const session = headers
      .getSetCookie()
      .map(each => each.split(';')[0])
      .join('; ')
    await comeBack(await begin({ link: true }, session), verified('ada@home.example'))
    const came = await comeBack(await begin(), { claims: { sub: 's1' } })
    expect((await me(came.cookie)).account).toBe(account)
    const eve = await accounts.create({ email: 'eve@acme.example', name: 'Eve', password: 'a long password' })
    const hers = await accounts.signIn.api.openAs({ body: { account: eve }, returnHeaders: true })
    const cookie = hers.headers
      .getSetCookie()
      .map(each => each.split(';')[0])
      .join('; ')
    expect((await comeBack(await begin({ link: true }, cookie), { claims: { sub: 's1' } })).to).toContain(
      'refused=taken',
    )
    const without = await app.inject({ method: 'POST', url: '/api/v1/oidc/begin', payload: { link: true } })
    expect(without.statusCode).toBe(401)
  })

  it('a place that was taken away, or is another, stays as it is whatever invitation is accepted', async () => {
    const came = await comeBack(await begin({ invitation: await invited() }), verified('ada@acme.example'))
    const { account } = await me(came.cookie)
    await accounts.rows.change('membership', { account }, { suspended: true, roles: 'observer' })
    const open = await invited()
    await comeBack(await begin({ invitation: open }), verified('ada@acme.example', 's2'))
    expect(await accounts.rows.all('membership', { account })).toMatchObject([
      { suspended: true, roles: 'observer' },
    ])
    // It was not used up, so it is still there for whom it was made.
    expect(await accounts.links.look('invitation', open)).toBeDefined()
  })

  it('a session that ended meanwhile gives nobody another way in', async () => {
    const account = await accounts.create({
      ...{ email: 'ada@acme.example', name: 'Ada', password: 'a long password' },
    })
    const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
    const session = headers
      .getSetCookie()
      .map(each => each.split(';')[0])
      .join('; ')
    const begun = await begin({ link: true }, session)
    await accounts.rows.remove('session', { userId: account })
    await accounts.changed()
    expect((await comeBack(begun, verified('thief@acme.example'))).to).toContain('refused=')
    expect(await accounts.rows.all('account', { providerId: 'oidc' })).toEqual([])
  })

  it('a state works once, and only in the browser where it began', async () => {
    const begun = await begin({ invitation: await invited() })
    expect((await comeBack({ ...begun, cookie: '' }, verified('ada@acme.example'))).to).toContain(
      'refused=spent',
    )
    const strange = await begin()
    expect((await comeBack({ ...begun, cookie: strange.cookie }, verified('ada@acme.example'))).to).toContain(
      'spent',
    )
    expect((await comeBack(begun, verified('ada@acme.example'))).to).toBe('/')
    expect((await comeBack(begun, verified('ada@acme.example'))).to).toContain('refused=spent')
    const raced = await begin()
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => comeBack(raced, verified('ada@acme.example'))),
    )
    expect(tries.filter(each => each.to === '/')).toHaveLength(1)
  })

  it.each<[string, () => Partial<typeof next>]>([
    ['of another issuer', () => ({ claims: { sub: 's1', iss: 'https://evil.example' } })],
    ['for somebody else', () => ({ claims: { sub: 's1', aud: 'them' } })],
    [
      'for several, and issued to another',
      () => ({ claims: { sub: 's1', aud: ['us', 'them'], azp: 'them' } }),
    ],
    ['that ended', () => ({ claims: { sub: 's1', exp: 1000 } })],
    ['from the future', () => ({ claims: { sub: 's1', iat: 9_999_999_999 } })],
    ['with another nonce', () => ({ claims: { sub: 's1', nonce: 'x' } })],
    ['of nobody', () => ({ claims: { sub: '' } })],
    ['signed by another', () => ({ by: other })],
    ['that is not signed', () => ({ token: `${part({ alg: 'none' })}.${part({ sub: 's1' })}.x` })],
    ['that says it is signed by a shared secret', () => ({ head: { alg: 'HS256', kid: 'k1' } })],
    ['by a key nobody knows', () => ({ head: { alg: 'RS256', kid: 'k2' } })],
    ['that is none', () => ({ token: 'words' })],
  ])('a token %s is not believed', async (_name, spoiled) => {
    await comeBack(await begin({ invitation: await invited() }), verified('ada@acme.example'))
    const came = await comeBack(await begin(), spoiled())
    expect(came.to).toBe('/sign-in?refused=not-believed')
  })
})

it('is there as a whole or not at all', () => {
  expect(oidcSettingsIn({})).toBeUndefined()
  expect(() => oidcSettingsIn({ THROUGHLINE_OIDC_ISSUER: 'https://id.example' })).toThrow('set together')
})
