import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, type Installation, installation, type Who } from '../testing/installation.ts'
import { tools } from './tools/tools.ts'

let here: Installation
const keys: { [name: string]: string } = {}
beforeAll(async () => {
  here = await installation()
  keys.reader = await keyFor('leader', ['read'])
  keys.writer = await keyFor('leader', ['read', 'remark.add', 'outcome.edit'])
  keys.member = await keyFor('member', ['read'])
  keys.other = await keyFor('otherLeader', ['read'], 'other')
})
afterAll(() => here.close())

async function keyFor(who: Who, grants: string[], workspace = 'acme'): Promise<string> {
  const { secret } = await here.accounts.keys.issue({
    name: 'An assistant',
    grants,
    days: 1,
    account: here.account(who),
    workspace,
    createdBy: here.account(who),
  })
  return secret
}

/** What the tools answer here, each its part. */
interface Told {
  readonly [name: string]: unknown
  readonly record: { readonly name?: string; readonly costPerDay?: number }
  readonly line: readonly object[]
  readonly findings: readonly { readonly code: string; readonly about: { readonly key: string } }[]
  readonly explained: readonly { readonly evidence?: object }[]
  readonly kinds: readonly object[]
  readonly verbs: readonly { readonly verb: string; readonly youMay: string }[]
  readonly proposal: string
}

let lastId = 0

async function called(key: string, tool: string, asked: object = {}, id: number | string = ++lastId) {
  const response = await here.app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { authorization: `Bearer ${key}`, accept: 'application/json, text/event-stream' },
    payload: { jsonrpc: '2.0', id, method: 'tools/call', params: { name: tool, arguments: asked } },
  })
  const text = response.body.startsWith('event:') ? response.body.split('data: ')[1]! : response.body
  const told = JSON.parse(text) as {
    id: number | string
    result?: { isError?: boolean; content: { text: string }[] }
    error?: { message: string }
  }
  const answer = told.result?.content[0]?.text
  return {
    status: response.statusCode,
    id: told.id,
    isError: told.result?.isError ?? told.error !== undefined,
    answer: (isJson(answer) ? JSON.parse(answer) : { text: answer ?? told.error?.message }) as Told,
  }
}

const isJson = (text: string | undefined): text is string => text?.startsWith('{') === true

describe('an assistant', () => {
  it('has exactly fifteen tools', () => {
    expect(tools.map(tool => tool.name)).toEqual([
      ...['find', 'read', 'history', 'line', 'agenda', 'findings', 'explain', 'forecast', 'levers'],
      ...['gap', 'compare', 'describe', 'propose', 'act', 'remark'],
    ])
  })

  it('connects with the client of the protocol, over HTTP', async () => {
    const address = await here.app.listen({ port: 0, host: '127.0.0.1' })
    const transport = new StreamableHTTPClientTransport(new URL(`${address}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${keys.reader}` } },
    })
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(transport)
    expect((await client.listTools()).tools).toHaveLength(15)
    const answer = await client.callTool({ name: 'find', arguments: { kind: 'outcome' } })
    expect(JSON.stringify(answer.content)).toContain('Visits')
    await client.close()
  })

  it('is let in by a key alone', async () => {
    const ask = (headers: object) =>
      here.app.inject({
        method: 'POST',
        url: '/mcp',
        headers: { accept: 'application/json, text/event-stream', ...headers },
        payload: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      })
    expect((await ask({})).statusCode).toBe(401)
    expect((await ask(here.headers('leader'))).statusCode).toBe(403)
    expect((await ask({ authorization: `Bearer ${keys.reader}x` })).statusCode).toBe(401)
  })

  it('reads within the rights of its person', async () => {
    const person = here.ids.acme!.person
    const rich = await called(await keyFor('leader', ['read', 'money']), 'read', { record: person })
    const poor = await called(keys.member!, 'read', { record: person })
    expect(rich.answer.record.costPerDay).toBe(900)
    expect(poor.answer.record.name).toBe('Ewa')
    expect(poor.answer.record.costPerDay).toBeUndefined()
    for (const tool of ['read', 'history', 'line'] as const) {
      const hidden = await called(keys.reader!, tool, { record: here.ids.other!.outcome })
      expect(hidden.isError).toBe(true)
      expect(JSON.stringify(hidden.answer)).not.toContain(canary)
    }
  })

  it('finds, reads, follows and compares', async () => {
    const found = await called(keys.reader!, 'find', { words: 'visits' })
    expect(found.answer.found).toMatchObject([{ key: 'OUT-1', kind: 'outcome', title: 'Visits' }])
    expect((await called(keys.reader!, 'line', { record: 'OUT-1' })).answer.line).toHaveLength(2)
    expect((await called(keys.reader!, 'findings')).answer.findings.length).toBeGreaterThan(0)
    const first = (await called(keys.reader!, 'findings')).answer.findings[0]!
    const opened = await called(keys.reader!, 'explain', { code: first.code, record: first.about.key })
    expect(opened.answer.explained[0]!.evidence).toBeDefined()
    const today = new Date().toISOString().slice(0, 10)
    const same = await called(keys.reader!, 'compare', { record: 'OUT-1', asOf: today })
    expect(same.answer.differ).toEqual([])
    const never = await called(keys.reader!, 'compare', { record: 'OUT-1', asOf: '2020-01-01' })
    expect(never.answer.was).toBeNull()
    const kinds = await called(keys.reader!, 'describe')
    expect(kinds.answer.kinds.length).toBeGreaterThan(10)
    const outcome = await called(keys.reader!, 'describe', { kind: 'outcome' })
    expect(outcome.answer.verbs.find(each => each.verb === 'edit')?.youMay).toBe('no')
  })

  it('reckons forecast, levers and gap at a position, and says what is missing', async () => {
    const forecast = (await called(keys.reader!, 'forecast', { record: 'OUT-1' })).answer
    expect(forecast).toMatchObject({
      seed: 1,
      forecasts: [{ key: 'OUT-1', cannot: { because: 'no-estimate' } }],
    })
    const levers = (await called(keys.reader!, 'levers')).answer
    expect(levers).toMatchObject({ position: forecast.position, levers: [], notYetTold: [] })
    const gap = (await called(keys.reader!, 'gap')).answer
    expect(gap).toMatchObject({ position: forecast.position, gap: { unpriced: true } })
  })

  it('changes nothing without a grant, and with one under its key', async () => {
    const head = await here.ledger.head('acme')
    const edit = { kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { priority: 1 } }
    expect((await called(keys.reader!, 'act', edit)).isError).toBe(true)
    expect((await called(keys.reader!, 'remark', { record: 'OUT-1', text: 'Hm.' })).isError).toBe(true)
    expect(await here.ledger.head('acme')).toEqual(head)
    expect((await called(keys.writer!, 'act', edit)).answer.done).toMatchObject([{ key: 'OUT-1' }])
    const intent = { kind: 'intent', verb: 'add', fields: { statement: 'More clients come' } }
    expect((await called(keys.writer!, 'act', intent)).isError).toBe(true)
    expect((await called(keys.writer!, 'remark', { record: 'OUT-1', text: 'Hm.' })).isError).toBe(false)
    const facts = await here.ledger.read('acme', head.position, 10)
    expect(facts.map(fact => [fact.actor, fact.via.slice(0, 4)])).toEqual([
      [here.ids.acme!.person, 'mcp:'],
      [here.ids.acme!.person, 'mcp:'],
    ])
    expect(facts[0]!.via).not.toContain(keys.writer!.slice(0, 10))
  })
})

describe('a proposal', () => {
  const at = '/api/v1/workspaces/acme/proposals'
  const waiting = async (who: Who) => (await here.ask(who, { method: 'GET', url: at })).json().proposals
  const edit = (priority: number) => ({
    kind: 'outcome',
    verb: 'edit',
    subject: 'OUT-1',
    fields: { priority },
    words: 'It matters most.',
  })

  it('is tried and kept nowhere until its person says it, once', async () => {
    const head = await here.ledger.head('acme')
    const { answer } = await called(keys.reader!, 'propose', edit(2))
    expect(answer).toMatchObject({
      waits: true,
      would: [{ happens: 'outcome.edited', to: { key: 'OUT-1' } }],
    })
    expect(await here.ledger.head('acme')).toEqual(head)
    expect(await waiting('leader')).toMatchObject([
      { id: answer.proposal, words: 'It matters most.', about: { key: 'OUT-1' } },
    ])
    expect(await waiting('member')).toEqual([])
    const say = (who: Who) => here.ask(who, { method: 'POST', url: `${at}/${answer.proposal}/say`, body: {} })
    expect((await say('member')).statusCode).toBe(404)
    expect(await here.ledger.head('acme')).toEqual(head)
    const both = await Promise.all([say('leader'), say('leader')])
    expect(both.map(each => each.statusCode).filter(status => status === 200)).not.toEqual([])
    expect((await here.ledger.head('acme')).position).toBe(head.position + 1)
    const [fact] = await here.ledger.read('acme', head.position, 1)
    expect(fact).toMatchObject({ actor: here.ids.acme!.person, command: answer.proposal })
    expect(fact!.via).toMatch(/^mcp:/)
    expect((await say('leader')).statusCode).toBe(404)
    expect(await waiting('leader')).toEqual([])
  })

  it('goes when its person says not so', async () => {
    const { answer } = await called(keys.reader!, 'propose', edit(3))
    const url = `${at}/${answer.proposal}/decline`
    expect((await here.ask('leader', { method: 'POST', url, body: {} })).statusCode).toBe(200)
    expect((await here.ask('leader', { method: 'POST', url, body: {} })).statusCode).toBe(404)
    expect(await waiting('leader')).toEqual([])
  })

  it('of what would be refused is refused at once, with the reason', async () => {
    const refused = await called(keys.reader!, 'propose', { ...edit(2), subject: 'OUT-99' })
    expect(refused.isError).toBe(true)
    expect(await waiting('leader')).toEqual([])
    const dry = await called(keys.reader!, 'propose', { ...edit(2), ask: false })
    expect(dry.answer.waits).toBe(false)
    expect(await waiting('leader')).toEqual([])
  })
})

it('two tenants with equal ids at once get no answer of the other', async () => {
  const each = Array.from({ length: 50 }, (_, id) => id)
  const calls = await Promise.all(
    each.flatMap(id => [
      keyFor('leader', ['read']).then(key => ({ of: 'acme', id, key })),
      keyFor('otherLeader', ['read'], 'other').then(key => ({ of: 'other', id, key })),
    ]),
  )
  const ask = ({ key, id }: (typeof calls)[0]) => called(key, 'find', { kind: 'outcome' }, id)
  const answers = await Promise.all(calls.map(async call => ({ ...call, told: await ask(call) })))
  const crossed = answers.filter(({ of, id, told }) => {
    const isOther = JSON.stringify(told.answer).includes(canary)
    return told.id !== id || told.isError || isOther !== (of === 'other')
  })
  expect(answers).toHaveLength(100)
  expect(crossed).toEqual([])
})
