import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, installation } from './testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

/** One secret of each sort that opens something. */
async function secrets(): Promise<{ [sort: string]: string }> {
  const { accounts } = here
  const { person, outcome } = here.ids.acme!
  const of = { workspace: 'acme', createdBy: 'x', name: 'n' }
  const setUp = await accounts.links.offer({ purpose: 'set-up', hours: 1, roles: [] })
  const invitation = await accounts.links.offer({
    purpose: 'invitation',
    workspace: 'acme',
    hours: 1,
    roles: ['member'],
  })
  const key = await accounts.keys.issue({ ...of, account: undefined, grants: ['read'], days: 1 })
  const link = await accounts.roleLinks.issue({ ...of, role: 'voice', subject: outcome, person, days: 1 })
  const session = /session_token=([^;]+)/.exec(here.headers('member').cookie ?? '')?.[1] ?? ''
  return {
    'set-up': setUp.secret,
    invitation: invitation.secret,
    key: key.secret,
    link: link.secret,
    session,
  }
}

it('a secret opens its own door and no other', async () => {
  const all = await secrets()
  const post = (url: string) => (token: string) =>
    here.app.inject({ method: 'POST', url, payload: { token }, remoteAddress: `10.0.0.${token.length}` })
  const bearer = (token: string) =>
    here.app.inject({ url: '/api/v1/workspaces/acme/replica', headers: { authorization: `Bearer ${token}` } })
  const doors: { readonly [sort: string]: (token: string) => ReturnType<typeof bearer> } = {
    'set-up': post('/api/v1/set-up/look'),
    invitation: post('/api/v1/invitations/look'),
    link: post('/api/v1/links/look'),
    bearer,
  }
  const opens: { readonly [sort: string]: string } = { key: 'bearer', session: 'bearer' }
  for (const [sort, secret] of Object.entries(all)) {
    expect(secret.length, sort).toBeGreaterThan(20)
    for (const [door, knock] of Object.entries(doors)) {
      const { statusCode } = await knock(secret)
      const isOwn = door === (opens[sort] ?? sort)
      // A link to what is no gate opens, and shows nothing: 404 as well, which is told by its code.
      if (isOwn && sort !== 'link') expect(statusCode, `${sort} at ${door}`).toBe(200)
      if (!isOwn) expect([400, 401, 404], `${sort} at ${door}`).toContain(statusCode)
    }
  }
})

it('no secret stands in the tables, and none is kept longer than its hash', async () => {
  const { session: _, ...all } = await secrets()
  const tables = ['user', 'account', 'verification', 'oneTimeLink', 'apiKey', 'roleLink', 'attempt']
  const rows = JSON.stringify(await Promise.all(tables.map(table => here.accounts.rows.all(table, {}))))
  for (const secret of Object.values(all)) expect(rows).not.toContain(secret)
})

it('what is kept of a session does not open it: it was signed for whoever holds it', async () => {
  const kept = await here.accounts.rows.all<{ token: string }>('session', {})
  expect(kept.length).toBeGreaterThan(5)
  for (const { token } of kept)
    for (const shown of [
      { authorization: `Bearer ${token}` },
      { cookie: `throughline.session_token=${token}` },
    ]) {
      const { statusCode } = await here.app.inject({ url: '/api/v1/me', headers: shown })
      expect(statusCode).toBe(401)
    }
})

it('who shows much is not kept much of', async () => {
  const wide = 'x'.repeat(14_000)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  for (let each = 0; each < 1_000; each++)
    await here.accounts.whoIs({ cookie: Buffer.from(`${each}=${wide}`).toString('latin1') })
  collect()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000)
})

it('known and unknown addresses are answered alike', async () => {
  const asked = async (email: string) => {
    const payload = { email, password: 'a wrong password' }
    const remoteAddress = `10.1.0.${email.length}`
    const answer = await here.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload,
      remoteAddress,
    })
    return { status: answer.statusCode, body: answer.body, names: Object.keys(answer.headers).sort() }
  }
  expect(await asked('leader@acme.example')).toEqual(await asked('nobody.at.all@acme.example'))
})

it.each([
  '',
  'Bearer',
  'Bearer ',
  'Bearer tlk_',
  `Bearer tlk_${'a'.repeat(8)}.${'b'.repeat(43)}`,
  'bearer x y z',
  'Basic YTpi',
  'Negotiate',
  `Bearer ${'x'.repeat(8000)}`,
  'Bearer \u00ff\u00fe',
  'Bearer undefined',
  'Bearer null',
])('an Authorization header %j lets nobody in', async authorization => {
  for (const url of ['/api/v1/me', '/api/v1/workspaces/acme/replica', '/api/v1/workspaces/acme/keys']) {
    const answer = await here.app.inject({ url, headers: { authorization } })
    expect([401, 431]).toContain(answer.statusCode)
  }
})
