import type { Role } from '@throughline/host'
import { registry } from '@throughline/model'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admitByPolicy } from './admit.ts'
import { policy } from './policy.ts'
import { type Asked, type Installation, installation, type Who } from './testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

describe('the policy', () => {
  it('stops a server that has a route without a row', () => {
    const app = fastify()
    admitByPolicy(app, here.accounts)
    expect(() => app.get('/api/v1/backdoor', async () => 'open')).toThrow(
      'No policy for GET /api/v1/backdoor',
    )
    expect(() => app.delete('/api/v1/me', async () => 'gone')).toThrow('No policy for DELETE /api/v1/me')
  })

  it('has no row for a route that is not there', async () => {
    const printed = here.app.printRoutes({ commonPrefix: false })
    for (const [, path] of policy) {
      if (path === '/*' || path.includes(':kind')) continue
      const last = path.split('/').at(-1)!
      expect(printed).toContain(last)
    }
  })
})

const workspaceRoles: readonly Role[] = [
  'administrator',
  'leader',
  'finance',
  'member',
  'observer',
  'guest',
  'voice',
  'contact',
  'key',
]
const everybody: readonly Who[] = [...workspaceRoles, 'nobody', 'suspended', 'otherLeader']
const writers: readonly Who[] = ['leader', 'finance', 'member']
const readers: readonly Who[] = ['administrator', 'leader', 'finance', 'member', 'observer', 'key']

/** One request for each row of the policy, as it is asked of a workspace with the ids of a workspace. */
function requests(workspace: string, of: string): [row: string, asked: Asked][] {
  const { outcome, person, invitation } = here.ids[of]!
  const id = () => here.host.clock.newId()
  const at = `/api/v1/workspaces/${workspace}`
  const account = here.account(of === 'other' ? 'otherLeader' : 'member')
  return [
    ['GET replica', { method: 'GET', url: `${at}/replica` }],
    ['GET search', { method: 'GET', url: `${at}/search?words=visits` }],
    ['GET agenda', { method: 'GET', url: `${at}/agenda` }],
    ['GET findings', { method: 'GET', url: `${at}/findings` }],
    ['GET orphans', { method: 'GET', url: `${at}/orphans` }],
    ['GET :kind', { method: 'GET', url: `${at}/outcomes` }],
    ['GET :kind/:key', { method: 'GET', url: `${at}/outcomes/${outcome}` }],
    ['GET :kind/:key/history', { method: 'GET', url: `${at}/outcomes/${outcome}/history` }],
    ['GET :kind/:key/line', { method: 'GET', url: `${at}/outcomes/${outcome}/line` }],
    [
      'PATCH :kind/:key',
      { method: 'PATCH', url: `${at}/outcomes/${outcome}`, body: { fields: { priority: 1 } } },
    ],
    ['POST :kind/:key/:verb', { method: 'POST', url: `${at}/outcomes/${outcome}/propose`, body: {} }],
    [
      'POST :kind',
      { method: 'POST', url: `${at}/tasks`, body: { fields: { title: 'Call', assignee: person } } },
    ],
    [
      'POST commands',
      {
        method: 'POST',
        url: `${at}/commands`,
        body: { id: id(), kind: 'outcome', verb: 'archive', subject: outcome },
      },
    ],
    [
      'POST batches',
      {
        method: 'POST',
        url: `${at}/batches`,
        body: { id: id(), steps: [{ kind: 'outcome', verb: 'restore', subject: outcome }] },
      },
    ],
    [
      'POST imports',
      {
        method: 'POST',
        url: `${at}/imports`,
        body: { id: id(), steps: [{ kind: 'task', verb: 'add', fields: { title: 'Call' } }] },
      },
    ],
    ['POST acts/:act', { method: 'POST', url: `${at}/acts/remark.question`, body: { id: id(), told: {} } }],
    ['POST undo', { method: 'POST', url: `${at}/undo`, body: { id: id(), command: id() } }],
    ['GET members', { method: 'GET', url: `${at}/members` }],
    [
      'PATCH members/:account',
      { method: 'PATCH', url: `${at}/members/${account}`, body: { roles: ['member'] } },
    ],
    ['GET invitations', { method: 'GET', url: `${at}/invitations` }],
    ['POST invitations', { method: 'POST', url: `${at}/invitations`, body: { roles: ['member'], person } }],
    ['DELETE invitations/:invitation', { method: 'DELETE', url: `${at}/invitations/${invitation}` }],
  ]
}

function expectedStatus(who: Who, row: string, own: boolean): number[] {
  if (who === 'nobody') return [401]
  if (who === 'suspended' || who === 'otherLeader') return [404]
  if (/members|invitations/.test(row)) {
    if (who !== 'administrator') return [403]
    if (!own && row !== 'GET members' && row !== 'GET invitations') return [404, 422]
    return [200, 201, 204, 404]
  }
  if (row === 'POST imports') {
    if (['administrator', 'leader'].includes(who)) return [200, 403]
    return [403, 404]
  }
  if (row === 'POST acts/:act') return readers.includes(who) ? [422] : [404]
  const isRecord = row.includes(':key')
  if (row.startsWith('GET')) {
    if (isRecord && !(own && readers.includes(who))) return [404]
    return [200]
  }
  if (!own)
    return row === 'POST :kind' && !writers.includes(who)
      ? [403, 404]
      : row === 'POST undo'
        ? [422]
        : [404, 422, 403]
  if (row === 'POST undo') return [422]
  if (writers.includes(who)) return [200, 201, 409, 422]
  return [403, 404]
}

describe.each(everybody)('%s', who => {
  it.each([
    ['acme', 'acme'],
    ['acme', 'other'],
    ['other', 'acme'],
    ['other', 'other'],
  ])('asking of %s with ids of %s', async (workspace, of) => {
    for (const [row, asked] of requests(workspace, of)) {
      const before = await heads()
      const response = await here.ask(who, asked)
      const told = `${who} ${row} in ${workspace} with ids of ${of}: ${response.statusCode} ${response.body}`
      if (who === 'otherLeader') {
        if (workspace === 'acme') expect(response.statusCode, told).toBe(404)
        continue
      }
      if (workspace === 'other') expect([401, 404], told).toContain(response.statusCode)
      else expect(expectedStatus(who, row, of === 'acme'), told).toContain(response.statusCode)
      if (response.statusCode >= 400) expect(await heads(), told).toEqual(before)
    }
  })
})

it('tells an absent workspace and a hidden one alike', async () => {
  for (const who of ['member', 'guest', 'administrator'] as const) {
    const hidden = await here.ask(who, { method: 'GET', url: '/api/v1/workspaces/other/replica' })
    const absent = await here.ask(who, { method: 'GET', url: '/api/v1/workspaces/never/replica' })
    expect(hidden.body).toBe(absent.body)
    const record = await here.ask(who, {
      method: 'GET',
      url: `/api/v1/workspaces/acme/outcomes/${here.ids.other!.outcome}`,
    })
    const none = await here.ask(who, { method: 'GET', url: '/api/v1/workspaces/acme/outcomes/OUT-99' })
    expect(record.body).toBe(none.body)
    expect(record.statusCode).toBe(404)
  }
})

it('serves every kind and verb of the registry', async () => {
  for (const kind of Object.values(registry.kinds)) {
    const list = await here.ask('leader', { method: 'GET', url: `/api/v1/workspaces/acme/${kind.plural}` })
    expect(list.statusCode).toBe(200)
    for (const verb of ['archive', 'restore', ...Object.keys(kind.verbs)]) {
      const url = `/api/v1/workspaces/acme/${kind.plural}/none-such/${verb}`
      expect((await here.ask('leader', { method: 'POST', url, body: {} })).statusCode).toBe(404)
    }
  }
})

async function heads(): Promise<unknown> {
  return [await here.ledger.head('acme'), await here.ledger.head('other')]
}

it('an account points at a person of its own workspace only', async () => {
  const member = here.account('member')
  const point = (person: string) =>
    here.ask('administrator', {
      method: 'PATCH',
      url: `/api/v1/workspaces/acme/members/${member}`,
      body: { person },
    })
  for (const person of [here.ids.other!.person, here.ids.acme!.outcome, 'nobody'])
    expect((await point(person)).statusCode).toBe(422)
  expect((await here.accounts.membership(member, 'acme'))?.person).toBeUndefined()
  expect((await point(here.ids.acme!.person)).statusCode).toBe(204)
})
