import { registry } from '@throughline/model'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admitByPolicy } from './admit.ts'
import { policy } from './policy.ts'
import { type Installation, installation } from './testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

/** The policy once more, by what a route is for; written apart, so that a slip in one is seen by the other. */
function meant(path: string): string {
  const within = /^\/api\/v1\/workspaces\/:ws\/(.*)$/.exec(path)?.[1]
  if (within === undefined) return meantOutside(path)
  if (/^(members|invitations|webhooks|chat-hooks)\b|\/erase$/.test(within)) return 'administrator'
  // What a program must not do for somebody: their keys, links, calendar, their word to an assistant or a pulse.
  if (/^(keys|links|proposals|calendar-feed)\b|^pulses\/:key\/answer$/.test(within)) return 'person'
  return 'reader'
}

function meantOutside(path: string): string {
  if (/^\/(mcp|api\/v1\/me)$/.test(path)) return 'holder'
  if (/^\/api\/v1\/me\/|sign-out$|change-password$|regist(er|ration)/.test(path)) return 'account'
  if (path.startsWith('/api/v1/sample')) return 'machine'
  return /^\/\*$|\/(health|ready|openapi\.json|ways)$/.test(path) ? 'anyone' : 'secret'
}

describe('the policy', () => {
  it('stops a server that has a route without a row', () => {
    const app = fastify()
    admitByPolicy(app, here.accounts)
    expect(() => app.get('/api/v1/backdoor', async () => 'open')).toThrow(
      'No policy for GET /api/v1/backdoor',
    )
    expect(() => app.delete('/api/v1/me', async () => 'gone')).toThrow('No policy for DELETE /api/v1/me')
  })

  it('says of each route what it is for: nobody comes nearer than that', () => {
    for (const [method, path, who] of policy) expect([method, path, who]).toEqual([method, path, meant(path)])
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
