import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canary, type Installation, installation } from '../testing/installation.ts'
import { openSink, type Sink } from '../testing/sink.ts'
import { bodyBytesMost } from './message.ts'

let here: Installation
let sink: Sink
beforeAll(async () => {
  sink = await openSink()
  here = await installation({ outbound: sink.outbound })
})
afterAll(async () => {
  await here.close()
  sink.close()
})
beforeEach(() => {
  sink.heard.length = 0
  sink.answers = (_, response) => response.end()
})

const at = '/api/v1/workspaces/acme/webhooks'

async function added(body: object): Promise<{ id: string; secret: string }> {
  const response = await here.ask('administrator', {
    method: 'POST',
    url: at,
    body: { name: 'A program', ...body },
  })
  expect(response.statusCode, response.body).toBe(201)
  // The first round puts its cursor where the ledger ends.
  await here.outside.consumers.round()
  return response.json()
}

const standing = async (id: string) => {
  const told = (await here.ask('administrator', { method: 'GET', url: at })).json()
  return told.webhooks.find((each: { id: string }) => each.id === id)
}

const ask = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
  here.ask('administrator', { method, url: `${at}/${path}`, ...(body ? { body } : {}) })

async function prioritise(priority: number, more: object = {}) {
  const url = '/api/v1/workspaces/acme/outcomes/OUT-1'
  const response = await here.ask('leader', { method: 'PATCH', url, body: { fields: { priority }, ...more } })
  expect(response.statusCode, response.body).toBe(200)
}

const heardAt = (path: string) => sink.heard.filter(each => each.path === path)

describe('a webhook', () => {
  it('tells each fact once, signed, to whoever checks by the standard', async () => {
    const { id, secret } = await added({ url: sink.url('/signed') })
    await prioritise(1, { because: 'It matters most.' })
    await here.outside.consumers.round()
    await here.outside.consumers.round()
    const [told, ...more] = heardAt('/signed')
    expect(more).toEqual([])
    const headers = told!.headers as Record<string, string>
    const body = new Webhook(secret).verify(told!.body, headers) as { type: string; data: object }
    expect(body).toMatchObject({
      type: 'outcome.edited',
      data: {
        because: 'It matters most.',
        changes: { priority: 1 },
        record: { key: 'OUT-1', title: 'Visits' },
        url: 'https://throughline.test/strategy/OUT-1',
      },
    })
    const forged = told!.body.replace('OUT-1', 'OUT-2')
    expect(() => new Webhook(secret).verify(forged, headers)).toThrow()
    const old = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 301) }
    expect(() => new Webhook(secret).verify(told!.body, old)).toThrow()
    expect(await standing(id)).not.toHaveProperty('secret')
    await ask('DELETE', id)
  })

  it('hears only what it asked for', async () => {
    const { id } = await added({ url: sink.url('/tasks'), kinds: ['task'] })
    const other = await added({ url: sink.url('/committed'), verbs: ['archive'] })
    await prioritise(2)
    await here.outside.consumers.round()
    expect(sink.heard).toEqual([])
    expect((await standing(id)).position).toBe((await here.ledger.head('acme')).position)
    await ask('DELETE', id)
    await ask('DELETE', other.id)
  })

  it('sees no money, unless somebody who sees it grants it, and nothing of another workspace', async () => {
    const body = { name: 'Payroll', url: sink.url('/money'), seesMoney: true }
    expect((await here.ask('administrator', { method: 'POST', url: at, body })).statusCode).toBe(403)
    const { id } = await added({ url: sink.url('/people') })
    expect((await ask('PATCH', id, { seesMoney: true })).statusCode).toBe(403)
    const person = '/api/v1/workspaces/acme/people/PER-1'
    const edit = { fields: { costPerDay: 950, title: 'Director' } }
    expect((await here.ask('leader', { method: 'PATCH', url: person, body: edit })).statusCode).toBe(200)
    const elsewhere = '/api/v1/workspaces/other/outcomes/OUT-1'
    const change = { fields: { priority: 1 } }
    await here.ask('otherLeader', { method: 'PATCH', url: elsewhere, body: change })
    await here.outside.consumers.round()
    const told = heardAt('/people').map(each => each.body)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('Director')
    expect(told[0]).not.toContain('950')
    expect(told.join()).not.toContain(canary)
    await ask('DELETE', id)
  })

  it('that sees money is turned elsewhere only by who sees it', async () => {
    const at = '/api/v1/workspaces/acme/webhooks'
    const both = await here.ask('administrator', {
      method: 'POST',
      url: at,
      body: { name: 'Books', url: sink.url('/books') },
    })
    const { id } = both.json()
    // Granted by somebody who administers and leads; the matrix of roles has each of them alone.
    await here.outside.webhooks.endpoints.change({ id, workspace: 'acme' }, { seesMoney: true })
    for (const body of [{ url: sink.url('/mine') }, { kinds: [] }, { verbs: [] }, { format: 'standard' }]) {
      const turned = await here.ask('administrator', { method: 'PATCH', url: `${at}/${id}`, body })
      expect([body, turned.statusCode]).toEqual([body, 403])
    }
    expect((await ask('PATCH', id, { name: 'Bookkeeping' })).statusCode).toBe(204)
    expect((await ask('PATCH', id, { seesMoney: false, url: sink.url('/mine') })).statusCode).toBe(204)
    await ask('DELETE', id)
  })

  it('that fails is tried again with the same id, shows nobody the answer, and delays no other', async () => {
    const bad = await added({ url: sink.url('/bad') })
    const good = await added({ url: sink.url('/good') })
    sink.answers = (path, response) => {
      response.statusCode = path === '/bad' ? 500 : 200
      response.end('a secret of the other side')
    }
    await prioritise(3)
    await here.outside.consumers.round()
    expect([heardAt('/bad').length, heardAt('/good').length]).toEqual([1, 1])
    const stands = await standing(bad.id)
    expect(stands).toMatchObject({ state: 'going', tries: 1, trouble: 'The endpoint answered 500.' })
    expect(JSON.stringify(stands)).not.toContain('a secret')
    await here.outside.consumers.round()
    expect(heardAt('/bad')).toHaveLength(1)
    sink.answers = (_, response) => response.end()
    await ask('POST', `${bad.id}/resume`, {})
    await here.outside.consumers.round()
    const ids = heardAt('/bad').map(each => each.headers['webhook-id'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    await ask('DELETE', bad.id)
    await ask('DELETE', good.id)
  })

  it('hangs alone: others hear meanwhile', async () => {
    const slow = await added({ url: sink.url('/slow') })
    const quick = await added({ url: sink.url('/quick') })
    const held: (() => void)[] = []
    const quickly = new Promise<void>(resolve => {
      sink.answers = (path, response) => {
        if (path === '/slow') held.push(() => response.end())
        else response.end(resolve)
      }
    })
    await prioritise(1)
    const round = here.outside.consumers.round()
    await quickly
    expect(await standing(slow.id)).toMatchObject({ tries: 0 })
    expect((await standing(slow.id)).position).toBeLessThan((await here.ledger.head('acme')).position)
    for (const letGo of held) letGo()
    await round
    expect((await standing(slow.id)).position).toBe((await here.ledger.head('acme')).position)
    await ask('DELETE', slow.id)
    await ask('DELETE', quick.id)
  })

  it('is paused, resumed, and replayed from a position', async () => {
    const { id } = await added({ url: sink.url('/replay') })
    const before = (await here.ledger.head('acme')).position
    await ask('POST', `${id}/pause`)
    await prioritise(2)
    await here.outside.consumers.round()
    expect(heardAt('/replay')).toEqual([])
    await ask('POST', `${id}/resume`, {})
    await here.outside.consumers.round()
    await ask('POST', `${id}/resume`, { after: before })
    await here.outside.consumers.round()
    const ids = heardAt('/replay').map(each => each.headers['webhook-id'])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
    expect((await ask('POST', `${id}/resume`, { after: before + 100 })).statusCode).toBe(422)
    await ask('DELETE', id)
  })

  it('carries no body beyond 64 KB', async () => {
    const { id } = await added({ url: sink.url('/long') })
    const long = '€'.repeat(9_900)
    const url = '/api/v1/workspaces/acme/tasks'
    const body = { fields: { title: long }, because: long }
    expect((await here.ask('leader', { method: 'POST', url, body })).statusCode).toBe(201)
    await here.outside.consumers.round()
    const [told] = heardAt('/long')
    expect(Buffer.byteLength(told!.body)).toBeLessThanOrEqual(bodyBytesMost)
    expect(JSON.parse(told!.body)).toMatchObject({ type: 'task.added', data: { shortened: ['title'] } })
    await ask('DELETE', id)
  })

  it('is tested on demand, and says only whether it was taken', async () => {
    const { id, secret } = await added({ url: sink.url('/test') })
    expect((await ask('POST', `${id}/test`)).json()).toEqual({ isTaken: true })
    const [told] = heardAt('/test')
    const checked = new Webhook(secret).verify(told!.body, told!.headers as Record<string, string>)
    expect(checked).toMatchObject({ type: 'webhook.test' })
    sink.answers = (_, response) => response.writeHead(302, { location: sink.url('/within') }).end()
    expect((await ask('POST', `${id}/test`)).json()).toEqual({ isTaken: false })
    expect(heardAt('/within')).toEqual([])
    await ask('DELETE', id)
  })

  it.each([
    'http://127.1/x',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'http://a:b@example.org/',
  ])('never points at %s, be it made or changed', async url => {
    const made = await here.ask('administrator', { method: 'POST', url: at, body: { name: 'x', url } })
    expect(made.json()).toMatchObject({ status: 422, title: 'This address cannot be called.' })
    const { id } = await added({ url: 'https://hooks.example.org/x' })
    expect((await ask('PATCH', id, { url })).statusCode).toBe(422)
    await ask('DELETE', id)
  })
})

it('speaks to a chat in one line that calls nobody', async () => {
  const { id } = await added({ url: sink.url('/chat'), format: 'text' })
  await prioritise(1, { because: 'Asked by <!channel> & @everyone' })
  await here.outside.consumers.round()
  const { text } = JSON.parse(heardAt('/chat')[0]!.body) as { text: string }
  expect(text).toBe(
    'Ewa changed priority: OUT-1 Visits. Because: Asked by &lt;!channel&gt; &amp; @\u200beveryone\nhttps://throughline.test/strategy/OUT-1',
  )
  await ask('DELETE', id)
})

describe('a chat that speaks', () => {
  const hooks = '/api/v1/workspaces/acme/chat-hooks'

  it('leaves remarks and questions, and nothing else', async () => {
    const made = await here.ask('administrator', {
      method: 'POST',
      url: hooks,
      body: { name: 'Town hall', about: 'OUT-1' },
    })
    const { path, id } = made.json() as { path: string; id: string }
    const say = (body: object) => here.app.inject({ method: 'POST', url: path, payload: body })
    const remark = await say({ text: 'INT-1: This is what clients say.', user_name: 'amina', token: 'x' })
    expect(remark.json()).toEqual({ text: 'Kept as REM-1.', key: 'REM-1' })
    const question = await say({ text: 'Does the pilot week count?' })
    expect(question.json().key).toMatch(/^(Q|REM)-/)
    const world = await here.host.world('acme')
    expect(world.keyed('REM-1')).toMatchObject({
      text: 'This is what clients say. — amina',
      about: world.keyed('INT-1')!.id,
      createdBy: `key:${id}`,
    })
    expect((await say({ text: '' })).statusCode).toBe(400)
    const gone = await here.ask('administrator', { method: 'DELETE', url: `${hooks}/${id}` })
    expect(gone.statusCode).toBe(204)
    expect((await say({ text: 'Still here' })).statusCode).toBe(404)
    expect(
      (await here.app.inject({ method: 'POST', url: '/api/v1/hooks/in/guessed', payload: { text: 'x' } }))
        .statusCode,
    ).toBe(404)
  })
})
