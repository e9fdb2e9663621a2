import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { quietLog } from '../serve.ts'
import { Accounts } from './accounts.ts'
import { memoryTables } from './tables.ts'

const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'
const password = 'a password long enough'
let accounts: Accounts
let app: Awaited<ReturnType<typeof buildApp>>
let browser: Browser
let address: string
beforeAll(async () => {
  if (!existsSync(executablePath)) return
  accounts = await Accounts.open({
    tables: memoryTables(),
    secret: 'a secret for tests only, 32 long',
    https: false,
  })
  app = await buildApp({ host: openHost({ ledger: openMemoryLedger() }), accounts, log: quietLog('silent') })
  await app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://localhost:${(app.server.address() as AddressInfo).port}`
  const args = ['--no-sandbox', '--host-resolver-rules=MAP localhost 127.0.0.1']
  browser = await chromium.launch({ executablePath, args })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await accounts?.close()
})

/** A page of ours with an authenticator that says yes. */
async function page(): Promise<Page> {
  const context = await browser.newContext()
  const opened = await context.newPage()
  const cdp = await context.newCDPSession(opened)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...({ protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const),
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await opened.goto(`${address}/api/v1/health`)
  return opened
}

/** What a page has, and this process has not. */
interface InPage {
  readonly navigator: {
    readonly credentials: {
      readonly [how in 'create' | 'get']: (asked: object) => Promise<{ toJSON(): object }>
    }
  }
  readonly PublicKeyCredential: {
    readonly parseCreationOptionsFromJSON: (options: object) => object
    readonly parseRequestOptionsFromJSON: (options: object) => object
  }
}

/** In the page: asks for the question, lets the authenticator answer, and sends the answer. */
const ceremony = async ([question, answer]: readonly [string, string]) => {
  const { navigator: here, PublicKeyCredential: parse } = globalThis as unknown as InPage
  const asked = await fetch(`/api/auth/passkey/${question}`)
  if (!asked.ok) return asked.status
  const options = (await asked.json()) as object
  const said = question.includes('register')
    ? await here.credentials.create({ publicKey: parse.parseCreationOptionsFromJSON(options) })
    : await here.credentials.get({ publicKey: parse.parseRequestOptionsFromJSON(options) })
  const body = JSON.stringify({ response: said.toJSON() })
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`/api/auth/passkey/${answer}`, { method: 'POST', headers, body })).status
}

const make = (at: Page) =>
  at.evaluate(ceremony, ['generate-register-options', 'verify-registration'] as const)
const enter = (at: Page) =>
  at.evaluate(ceremony, ['generate-authenticate-options', 'verify-authentication'] as const)
const call = (at: Page, method: string, url: string, body?: object) =>
  at.evaluate(
    async ([how, where, sent]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(where, { method: how, ...(sent ? { headers, body: sent } : {}) })
      return { status: answer.status, text: await answer.text() }
    },
    [method, url, body && JSON.stringify(body)] as const,
  )

it.skipIf(!existsSync(executablePath))(
  'a passkey is made by whoever is signed in, opens the account, and is forgotten',
  { timeout: 60_000 },
  async () => {
    await accounts.create({ email: 'ada@acme.example', name: 'Ada', password })
    const at = await page()
    expect(await make(at)).toBe(401)
    await call(at, 'POST', '/api/auth/sign-in/email', { email: 'ada@acme.example', password })
    expect(await make(at)).toBe(201)
    await call(at, 'POST', '/api/auth/sign-out', {})
    expect((await call(at, 'GET', '/api/v1/me')).status).toBe(401)
    expect(await enter(at)).toBe(200)
    expect(JSON.parse((await call(at, 'GET', '/api/v1/me')).text).email).toBe('ada@acme.example')
    const { passkeys } = JSON.parse((await call(at, 'GET', '/api/v1/me/passkeys')).text)
    expect(passkeys).toHaveLength(1)
    const one = `/api/v1/me/passkeys/${passkeys[0].id}`
    await accounts.create({ email: 'eve@acme.example', name: 'Eve', password })
    const hers = await page()
    await call(hers, 'POST', '/api/auth/sign-in/email', { email: 'eve@acme.example', password })
    expect((await call(hers, 'DELETE', one)).status).toBe(404)
    expect((await call(at, 'DELETE', one)).status).toBe(204)
    await call(at, 'POST', '/api/auth/sign-out', {})
    expect(await enter(at)).toBe(401)
  },
)

it.skipIf(!existsSync(executablePath))(
  'an answer is taken once, and not for another question',
  { timeout: 60_000 },
  async () => {
    const replayed = await page()
    const sent: string[] = []
    await call(replayed, 'POST', '/api/auth/sign-in/email', { email: 'ada@acme.example', password })
    replayed.on('request', request => {
      if (request.url().endsWith('verify-authentication')) sent.push(request.postData() ?? '')
    })
    expect(await make(replayed)).toBe(201)
    expect(await enter(replayed)).toBe(200)
    await call(replayed, 'POST', '/api/auth/sign-out', {})
    const again = await call(
      replayed,
      'POST',
      '/api/auth/passkey/verify-authentication',
      JSON.parse(sent[0]!),
    )
    expect(again.status).toBe(401)
    expect((await call(replayed, 'GET', '/api/v1/me')).status).toBe(401)
  },
)
