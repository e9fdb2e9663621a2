import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation } from './testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme'
const bodyRoutes = [
  `POST ${at}/commands`,
  `POST ${at}/batches`,
  `POST ${at}/imports`,
  `POST ${at}/acts/interpretation.settle`,
  `POST ${at}/undo`,
  `POST ${at}/outcomes`,
  `PATCH ${at}/outcomes/OUT-1`,
  `POST ${at}/outcomes/OUT-1/commit`,
  `POST ${at}/invitations`,
  `PATCH ${at}/members/nobody`,
  'POST /api/auth/sign-in/email',
  'POST /api/auth/change-password',
  'POST /api/v1/set-up',
  'POST /api/v1/set-up/look',
  'POST /api/v1/invitations/look',
  'POST /api/v1/invitations/accept',
  'POST /api/v1/sample/open',
].map(route => route.split(' ') as ['POST' | 'PATCH', string])

async function send(route: ['POST' | 'PATCH', string], payload: string | Buffer, type: string | undefined) {
  const [method, url] = route
  const headers = {
    ...here.headers('administrator'),
    ...(type === undefined ? {} : { 'content-type': type }),
  }
  const response = await here.app.inject({ method, url, payload, headers })
  const told = `${method} ${url} ${type}: ${response.statusCode} ${response.body}`
  expect(response.statusCode, told).toBeGreaterThanOrEqual(400)
  expect(response.statusCode, told).toBeLessThan(500)
  expect(response.body, told).not.toMatch(/\.(ts|js|mjs):\d+|node_modules|\/src\//)
  expect(response.headers['content-type'], told).toContain('application/problem+json')
  return response
}

const valid = JSON.stringify({ id: '018f0000-0000-7000-8000-000000000000', kind: 'task', verb: 'add' })

it.each([
  'text/plain',
  'text/html',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/json\ta',
  ' application/jsonx',
  'application/json-patch+json',
  'application/jsonp',
  'garbage',
  undefined,
])('a body of type %j is refused on every route', async type => {
  for (const route of bodyRoutes) {
    const { statusCode } = await send(route, valid, type)
    expect([400, 403, 404, 415, 429]).toContain(statusCode)
  }
})

const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)
const command = (fields: string) =>
  `{"id":"018f0000-0000-7000-8000-000000000001","kind":"task","verb":"add","fields":${fields}}`

describe.each<[string, string | Buffer]>([
  ['nothing', ''],
  ['half an object', '{"id":'],
  ['a number', '7'],
  ['null', 'null'],
  ['an array', '[]'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a prototype within', command('{"__proto__":{"title":"x"}}')],
  ['a constructor', command('{"constructor":{"prototype":{"x":1}}}')],
  ['deep arrays', deep(200_000, '[', ']')],
  ['deep objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['deep values', command(`{"title":${deep(5_000, '[', ']')}}`)],
  ['a lone surrogate', command('{"title":"half \\ud800"}')],
  ['a NUL', command('{"title":"nul \\u0000"}')],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a number beyond numbers', command('{"effortDays":1e999}')],
  ['names nobody declared', '{"id":"x","tenantId":"other","role":"administrator","seq":1}'],
  ['ten megabytes in one field', command(`{"title":"${'x'.repeat(10_000_000)}"}`)],
])('%s', (_name, payload) => {
  it('is answered by a problem on every route', async () => {
    for (const route of bodyRoutes) await send(route, payload, 'application/json')
  })
})

it('odd addresses find nothing, and break nothing', async () => {
  const odd = [
    `${at}/outcomes/%00`,
    `${at}/outcomes/%ed%a0%80`,
    `${at}/outcomes/%`,
    `${at}/outcomes/${'x'.repeat(5000)}`,
    `${at}/outcomes/__proto__`,
    `${at}/constructor`,
    `${at}/outcomes?limit=-1`,
    `${at}/outcomes?after=zzz`,
    `${at}/outcomes?constructor=1`,
    `${at}/search?words=`,
    `${at}/feed?after=-1`,
    `${at}/feed?after=1e3`,
    '/api/v1/workspaces/__proto__/replica',
    '/api/v1/../../../etc/passwd',
    '/api/v1/workspaces/acme%2f..%2fother/replica',
  ]
  for (const url of odd) {
    const response = await here.ask('leader', { method: 'GET', url })
    expect(response.statusCode, url).toBeGreaterThanOrEqual(400)
    expect(response.statusCode, url).toBeLessThan(500)
  }
})

it('odd headers break nothing', async () => {
  const odd = [
    { authorization: 'Bearer' },
    { authorization: 'Bearer \u00ff' },
    { authorization: 'Basic abc' },
    { cookie: '=;=;;' },
    { cookie: 'throughline.session_token=%' },
    { cookie: 'throughline.session_token=a.b' },
  ]
  for (const headers of odd) {
    const response = await here.app.inject({ method: 'GET', url: '/api/v1/me', headers })
    expect(response.statusCode, JSON.stringify(headers)).toBe(401)
  }
  const tagged = { 'if-match': 'W/"x", "\u0001', 'idempotency-key': 'not a uuid' }
  const patch = {
    method: 'PATCH' as const,
    url: `${at}/outcomes/OUT-1`,
    body: { fields: {} },
    headers: tagged,
  }
  expect([400, 412]).toContain((await here.ask('leader', patch)).statusCode)
})

it('a page of another site cannot write with somebody’s cookie', async () => {
  const asked = { method: 'POST' as const, url: `${at}/tasks`, body: { fields: { title: 'x' } } }
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ]) {
    expect((await here.ask('leader', { ...asked, headers })).statusCode).toBe(403)
  }
})
