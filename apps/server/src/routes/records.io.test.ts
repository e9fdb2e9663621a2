import { LedgerUnavailable } from '@throughline/host'
import { registry } from '@throughline/model'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme'
const post = (url: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  here.ask('leader', { method: 'POST', url: at + url, body, headers })
const get = (url: string, headers: Record<string, string> = {}) =>
  here.ask('leader', { method: 'GET', url: at + url, headers })

describe('a resource', () => {
  it('is added, read by key, edited where it is what was seen, and stepped by its verbs', async () => {
    const added = await post('/tasks', { fields: { title: 'Call' } })
    expect(added.statusCode).toBe(201)
    const { key, id } = added.json().records[0]
    const one = await get(`/tasks/${key.toLowerCase()}`)
    expect(one.headers.etag).toBe('"1"')
    expect(one.json()).toMatchObject({ id, title: 'Call', state: 'open' })
    const patch = (etag: string, title: string) =>
      here.ask('leader', {
        method: 'PATCH',
        url: `${at}/tasks/${key}`,
        body: { fields: { title } },
        headers: { 'if-match': etag },
      })
    expect((await patch('"1"', 'Write')).headers.etag).toBe('"2"')
    expect((await patch('"1"', 'Late')).statusCode).toBe(412)
    expect((await post(`/tasks/${key}/finish`)).json().records[0].state).toBe('done')
    const again = await post(`/tasks/${key}/finish`)
    expect(again.statusCode).toBe(422)
    expect(again.json().refusals[0]).toMatchObject({ code: 'wrong-state', about: { key } })
    const { facts } = (await get(`/tasks/${key}/history`)).json()
    expect(facts.map((fact: { verb: string }) => fact.verb)).toEqual(['added', 'edited', 'finished'])
  })

  it('tells who changed a field meanwhile, and what stands there', async () => {
    const { key } = (await post('/tasks', { fields: { title: 'Call' } })).json().records[0]
    await here.ask('leader', {
      method: 'PATCH',
      url: `${at}/tasks/${key}`,
      body: { fields: { title: 'Write' } },
    })
    const late = await here.ask('leader', {
      method: 'PATCH',
      url: `${at}/tasks/${key}`,
      body: { fields: { title: 'Visit' }, was: { title: 'Call' } },
    })
    expect(late.statusCode).toBe(409)
    expect(late.json().refusals[0]).toMatchObject({
      code: 'changed-meanwhile',
      meanwhile: { value: 'Write' },
    })
  })

  it('is written once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': here.host.clock.newId() }
    const first = await post('/teams', { fields: { name: 'Platform' } }, headers)
    const second = await post('/teams', { fields: { name: 'Platform' } }, headers)
    expect([first.statusCode, second.statusCode]).toEqual([201, 200])
    expect(second.json()).toMatchObject({ repeated: true, records: first.json().records })
    const other = await post('/teams', { fields: { name: 'Delivery' } }, headers)
    expect(other.json()).toMatchObject({ status: 422, code: 'reused' })
  })

  it('is undone by the command that made it', async () => {
    const added = (await post('/teams', { fields: { name: 'Sales' } })).json()
    const undone = await post('/undo', { id: here.host.clock.newId(), command: added.command })
    expect(undone.json().records[0]).toMatchObject({ name: 'Sales', archived: true })
    const restored = await post(`/teams/${added.records[0].key}/restore`)
    expect(restored.json().records[0].archived).toBeUndefined()
  })

  it('shows its line up to the intent', async () => {
    const { line } = (await get(`/outcomes/${here.ids.acme!.outcome}/line`)).json()
    expect(line.map((record: { key: string }) => record.key)).toEqual(['INT-1', 'OUT-1'])
  })
})

it('a list comes in pages that meet without a gap, filtered by state, by field and by archive', async () => {
  const steps = Array.from({ length: 25 }, (_, place) => ({
    kind: 'deliverable',
    verb: 'add',
    fields: { statement: `Part ${place}`, dueOn: place % 2 ? '2027-01-29' : '2027-02-26' },
  }))
  expect((await post('/batches', { id: here.host.clock.newId(), steps })).statusCode).toBe(200)
  await post('/deliverables/DEL-3/archive')
  const keys: string[] = []
  let after = ''
  do {
    const page = (await get(`/deliverables?limit=7${after}`)).json()
    keys.push(...page.records.map((record: { key: string }) => record.key))
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(keys).toEqual(
    Array.from({ length: 25 }, (_, place) => `DEL-${place + 1}`).filter(key => key !== 'DEL-3'),
  )
  const count = async (query: string) => (await get(`/deliverables?${query}`)).json().records.length
  expect(await count('archived=yes')).toBe(1)
  expect(await count('archived=all')).toBe(25)
  expect(await count('state=started')).toBe(0)
  expect(await count('dueOn=2027-01-29')).toBe(12)
  expect((await get('/deliverables?owned=1')).statusCode).toBe(400)
})

it('says ‘unknown’ where the ledger does not answer, and the same id settles it', async () => {
  const body = { id: here.host.clock.newId(), kind: 'task', verb: 'add', fields: { title: 'Call' } }
  const append = vi.spyOn(here.ledger, 'append').mockRejectedValueOnce(new LedgerUnavailable('disk full'))
  const unknown = await here.app.inject({
    method: 'POST',
    url: `${at}/commands`,
    payload: body,
    headers: here.headers('leader'),
  })
  append.mockRestore()
  expect(unknown.json()).toMatchObject({ status: 503, code: 'unknown' })
  expect(unknown.headers['retry-after']).toBe('1')
  expect((await post('/commands', body)).statusCode).toBe(201)
})

describe('the description', () => {
  it('is OpenAPI 3.1 and has every verb of every kind, its fields with their words', async () => {
    const described = (await here.ask('nobody', { method: 'GET', url: '/api/v1/openapi.json' })).json()
    expect(described.openapi).toBe('3.1.0')
    for (const kind of Object.values(registry.kinds)) {
      const path = `/api/v1/workspaces/{ws}/${kind.plural}`
      expect(Object.keys(described.paths[path])).toEqual(expect.arrayContaining(['get', 'post']))
      for (const verb of Object.keys(kind.verbs))
        expect(described.paths[`${path}/{key}/${verb}`]?.post).toBeDefined()
      const body = described.paths[path].post.requestBody.content['application/json'].schema
      expect(Object.keys(body.properties.fields.properties)).toEqual(
        expect.arrayContaining(Object.keys(kind.fields)),
      )
    }
    const said = JSON.stringify(described.paths['/api/v1/workspaces/{ws}/outcomes'].post)
    expect(said).toContain('Who can do what, how much, from when.')
    expect(said).toContain('Eight of ten new clients')
    expect(JSON.stringify(described)).not.toContain('"/*"')
  })

  it('tells no lie about what is answered: every success has the members it names', async () => {
    const described = (await here.ask('nobody', { method: 'GET', url: '/api/v1/openapi.json' })).json()
    for (const kind of Object.values(registry.kinds)) {
      const list = (await get(`/${kind.plural}?archived=all`)).json()
      const schema =
        described.paths[`/api/v1/workspaces/{ws}/${kind.plural}`].get.responses['200'].content[
          'application/json'
        ].schema
      expect(Object.keys(list)).toEqual(expect.arrayContaining(schema.required))
      const each = schema.properties.records.items
      for (const record of list.records) {
        expect(Object.keys(record)).toEqual(expect.arrayContaining(each.required))
        expect(each.properties.state.enum).toContain(record.state)
      }
    }
  })
})
