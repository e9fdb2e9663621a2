import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation, type Who } from '../testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme'

async function issued(who: Who, body: object) {
  const response = await here.ask(who, {
    method: 'POST',
    url: `${at}/keys`,
    body: { name: 'A program', ...body },
  })
  return {
    status: response.statusCode,
    ...(response.json() as { id: string; secret: string; title?: string }),
  }
}

const held = (secret: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  here.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${secret}` },
    ...(payload ? { payload } : {}),
  })

describe('a key', () => {
  it('does what is written on it, in its workspace, and nothing else', async () => {
    const { secret } = await issued('administrator', { actsAs: 'key', grants: ['read', 'task.*'] })
    const url = `${at}/tasks`
    const task = await held(secret, 'POST', url, { fields: { title: 'Call' } })
    expect(task.statusCode).toBe(201)
    expect(task.json().records[0].createdBy).toMatch(/^key:/)
    expect((await held(secret, 'POST', `${at}/intents`, { fields: { statement: 'More' } })).statusCode).toBe(
      403,
    )
    expect((await held(secret, 'GET', `${at}/replica`)).body).not.toContain('costPerDay')
    expect((await held(secret, 'GET', '/api/v1/workspaces/other/replica')).statusCode).toBe(404)
    const me = (await held(secret, 'GET', '/api/v1/me')).json()
    expect(me.workspaces).toHaveLength(1)
    expect(Object.keys(me.workspaces[0].may)).toEqual(['task'])
    const inPerson = [`${at}/keys`, `${at}/members`, '/api/v1/me/sessions']
    for (const each of inPerson) expect((await held(secret, 'GET', each)).statusCode).toBe(403)
  })

  it('without leave to read sees nothing, and still adds', async () => {
    const { secret } = await issued('administrator', { actsAs: 'key', grants: ['task.add'] })
    expect((await held(secret, 'GET', `${at}/replica`)).json().records).toEqual([])
    expect((await held(secret, 'GET', `${at}/outcomes/OUT-1`)).statusCode).toBe(404)
    expect((await held(secret, 'POST', `${at}/tasks`, { fields: { title: 'x' } })).statusCode).toBe(201)
  })

  it('of a person is held to both, their rights and its grants, also when they lose a right', async () => {
    const { secret } = await issued('leader', { grants: ['read', 'money', '*'] })
    const poor = await issued('leader', { grants: ['read'] })
    expect((await held(secret, 'GET', `${at}/replica`)).body).toContain('costPerDay')
    expect((await held(poor.secret, 'GET', `${at}/replica`)).body).not.toContain('costPerDay')
    const edit = { fields: { priority: 1 } }
    expect((await held(secret, 'PATCH', `${at}/outcomes/OUT-1`, edit)).statusCode).toBe(200)
    expect((await held(poor.secret, 'PATCH', `${at}/outcomes/OUT-1`, edit)).statusCode).toBe(403)
    const settings = { fields: { currency: 'EUR' } }
    expect((await held(secret, 'PATCH', `${at}/workspaces/WS-1`, settings)).statusCode).toBe(403)
    const place = { account: here.account('leader'), workspace: 'acme' }
    await here.accounts.rows.change('membership', place, { suspended: true })
    expect((await held(secret, 'GET', `${at}/replica`)).statusCode).toBe(404)
    await here.accounts.rows.change('membership', place, { suspended: false })
  })

  it('is made by nobody beyond their own rights', async () => {
    expect((await issued('member', { grants: ['money'] })).status).toBe(422)
    expect((await issued('member', { grants: ['workspace.edit'] })).status).toBe(422)
    expect((await issued('observer', { grants: ['task.add'] })).status).toBe(422)
    expect((await issued('member', { actsAs: 'key', grants: ['read'] })).status).toBe(403)
    expect((await issued('administrator', { actsAs: 'key', grants: ['money'] })).status).toBe(422)
    expect((await issued('administrator', { actsAs: 'key', grants: ['outcome.fly'] })).status).toBe(422)
    expect((await issued('administrator', { actsAs: 'key', grants: ['__proto__.*'] })).status).toBe(422)
  })

  it('ends at its end, and within a second of being revoked, by whoever may', async () => {
    const mine = await issued('member', { grants: ['read'] })
    const path = `${at}/keys/${mine.id}`
    expect((await here.ask('leader', { method: 'DELETE', url: path })).statusCode).toBe(404)
    expect((await here.ask('otherLeader', { method: 'DELETE', url: path })).statusCode).toBe(404)
    expect((await held(mine.secret, 'GET', `${at}/replica`)).statusCode).toBe(200)
    expect((await here.ask('member', { method: 'DELETE', url: path })).statusCode).toBe(204)
    expect((await held(mine.secret, 'GET', `${at}/replica`)).statusCode).toBe(401)
    const short = await issued('member', { grants: ['read'] })
    await here.accounts.rows.change('apiKey', { id: short.id }, { endsAt: new Date(0) })
    expect((await held(short.secret, 'GET', `${at}/replica`)).statusCode).toBe(401)
  })

  it('is kept as a hash, listed to its own and to administrators by its first characters', async () => {
    const { secret, id } = await issued('member', { grants: ['read'] })
    await held(secret, 'GET', `${at}/replica`)
    expect(JSON.stringify(await here.accounts.rows.all('apiKey', {}))).not.toContain(secret)
    const listed = async (who: Who) => (await here.ask(who, { method: 'GET', url: `${at}/keys` })).json().keys
    const [own] = (await listed('member')).filter((key: { id: string }) => key.id === id)
    expect(secret.startsWith(own.prefix)).toBe(true)
    expect(own.lastUsedAt).toBeTruthy()
    expect(JSON.stringify(await listed('administrator'))).toContain(id)
    expect(JSON.stringify(await listed('leader'))).not.toContain(id)
    expect(JSON.stringify(await listed('administrator'))).not.toContain(secret)
  })
})
