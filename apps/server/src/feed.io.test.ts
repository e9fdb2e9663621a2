import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, connect } from '@throughline/client'
import { type Fact, Replica } from '@throughline/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { quietLog, type Serving, serve } from './serve.ts'

const password = 'correct horse battery'
let folder: string
let serving: Serving
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-'))
  serving = await start()
})
afterEach(async () => {
  await serving.close()
  await rm(folder, { recursive: true })
})

const start = (port = 0) => serve({ port, dataDir: folder, log: quietLog('silent') })

async function post(path: string, body: object, token?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const response = await fetch(serving.address + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

async function setUp(): Promise<{ client: Client; token: string; workspace: string }> {
  const token = new URL(serving.setUpLink!).searchParams.get('token')
  const said = { token, email: 'ada@acme.example', name: 'Ada', password, organisation: 'Acme' }
  const { workspace } = (await post('/api/v1/set-up', said)).body as { workspace: string }
  const signedIn = await post('/api/auth/sign-in/email', { email: 'ada@acme.example', password })
  const session = signedIn.body.token!
  return {
    client: connect({ baseUrl: serving.address, workspace, token: session }),
    token: session,
    workspace,
  }
}

function listening(client: Client, after: number) {
  const heard: { facts: Fact[]; states: string[]; resets: number[] } = { facts: [], states: [], resets: [] }
  const stop = client.feed({
    after,
    onFacts: facts => heard.facts.push(...facts),
    onReset: position => heard.resets.push(position),
    onState: state => heard.states.push(state),
  })
  return { heard, stop }
}

it('a replica and the feed after it are the server’s replica, also across a restart', async () => {
  const { client } = await setUp()
  const kept = await client.replica()
  const mine = Replica.from(kept)
  const { heard, stop } = listening(client, kept.position)
  const added = await client.outcome.add({ fields: { statement: 'Clients plan visits' } })
  expect(added).toMatchObject({ ok: true, record: { key: 'OUT-1' } })
  await expect.poll(() => heard.facts.length).toBe(1)

  const { port } = new URL(serving.address)
  await serving.close()
  serving = await start(Number(port))
  const committed = await client.outcome.commit('OUT-1')
  expect(committed.ok).toBe(false)
  if (!committed.ok) expect(committed.refusals.map(refusal => refusal.code)).toContain('no-owner')
  const edited = await client.outcome.edit('OUT-1', { fields: { priority: 1 } })
  expect(edited.ok).toBe(true)
  await expect.poll(() => heard.facts.length, { timeout: 15_000 }).toBe(2)
  stop()
  for (const fact of heard.facts) mine.apply(fact)
  expect(mine.kept()).toEqual(await client.replica())
})

it('ends within five seconds of the session', async () => {
  const { client, token } = await setUp()
  const { heard } = listening(client, 0)
  await expect.poll(() => heard.states).toContain('open')
  const began = performance.now()
  expect((await post('/api/auth/sign-out', {}, token)).status).toBe(200)
  await expect.poll(() => heard.states.at(-1), { timeout: 10_000 }).toBe('ended')
  expect(performance.now() - began).toBeLessThan(5_000)
})

it('ends when a place in the workspace is taken away', async () => {
  const { client, token, workspace } = await setUp()
  const invited = await post(`/api/v1/workspaces/${workspace}/invitations`, { roles: ['member'] }, token)
  const link = new URL(invited.body.path!, serving.address).searchParams.get('token')
  const eve = { email: 'eve@acme.example', password }
  const { account } = (await post('/api/v1/invitations/accept', { token: link, name: 'Eve', ...eve })).body
  const session = (await post('/api/auth/sign-in/email', eve)).body.token!
  const theirs = listening(connect({ baseUrl: serving.address, workspace, token: session }), 0)
  const mine = listening(client, 0)
  await expect.poll(() => theirs.heard.states).toContain('open')
  const url = `${serving.address}/api/v1/workspaces/${workspace}/members/${account}`
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ suspended: true }) })
  await expect.poll(() => theirs.heard.states.at(-1), { timeout: 10_000 }).toBe('ended')
  expect(mine.heard.states).toEqual(['open'])
  mine.stop()
})

it('a command sent five times at once, by many, happens once', async () => {
  const { client } = await setUp()
  const ids = Array.from({ length: 20 }, () => crypto.randomUUID())
  const answers = await Promise.all(
    ids.flatMap(id => Array.from({ length: 5 }, () => client.task.add({ id, fields: { title: 'Call' } }))),
  )
  expect(answers.every(answer => answer.ok)).toBe(true)
  const { records } = await client.task.list({ limit: 500 })
  expect(records).toHaveLength(20)
})

it('stops although somebody listens, and keeps what it has answered', async () => {
  const { client, token, workspace } = await setUp()
  const { stop } = listening(client, 0)
  const wait = () => new Promise<void>(resolve => setTimeout(resolve, 10))
  const hasty = connect({ baseUrl: serving.address, workspace, token, wait })
  const under = Array.from({ length: 30 }, () => hasty.task.add({ fields: { title: 'Call' } }))
  await Promise.race(under)
  await serving.close()
  const answers = await Promise.all(under)
  stop()
  serving = await start()
  expect(serving.setUpLink).toBeUndefined()
  const { records } = await connect({ baseUrl: serving.address, workspace, token }).task.list({ limit: 500 })
  const kept = new Set(records.map(record => record.id))
  for (const answer of answers) if (answer.ok) expect(kept.has(answer.record.id)).toBe(true)
  expect(answers.some(answer => answer.ok)).toBe(true)
})
