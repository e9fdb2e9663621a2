import { describe, expect, it } from 'vitest'
import { connect } from './connect.ts'
import { eventsIn } from './event-stream.ts'
import type { Following } from './feed.ts'
import { newId } from './ids.ts'
import { CallError } from './problem.ts'

interface Asked {
  readonly url: string
  readonly method: string
  readonly body: { readonly id?: string; readonly [name: string]: unknown } | undefined
  readonly headers: Record<string, string>
}

/** A server of answers: each is given once, in order. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  const asked: Asked[] = []
  const waits: number[] = []
  const client = connect({
    baseUrl: 'http://there/',
    workspace: 'acme',
    token: 'secret',
    wait: async ms => {
      waits.push(ms)
    },
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      asked.push({
        url: String(input),
        method: init?.method ?? 'GET',
        body,
        headers: init?.headers as Record<string, string>,
      })
      const answer = answers.shift()
      if (!answer) return new Promise<Response>(() => {})
      return answer()
    },
  })
  return { client, asked, waits }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })
const silence = () => Promise.reject(new TypeError('fetch failed'))
const done = {
  command: 'c',
  records: [{ key: 'OUT-1' }],
  facts: [],
  passed: [],
  position: 3,
  repeated: false,
}
const problem = (status: number, code: string, more = {}) =>
  json({ status, code, title: code, ...more }, status)

describe('a command', () => {
  it('is said in the words of the registry', async () => {
    const { client, asked } = answering(json(done))
    const answer = await client.outcome.commit('OUT-1', { because: 'Amina asked', passOver: ['vague-done'] })
    expect(answer).toMatchObject({ ok: true, record: { key: 'OUT-1' } })
    expect(asked[0]).toMatchObject({
      url: 'http://there/api/v1/workspaces/acme/commands',
      headers: { authorization: 'Bearer secret' },
      body: { kind: 'outcome', verb: 'commit', subject: 'OUT-1', because: 'Amina asked' },
    })
  })

  it('is sent again with the same id while nobody knows what became of it', async () => {
    const { client, asked, waits } = answering(
      silence,
      problem(503, 'unknown'),
      problem(409, 'busy'),
      json(done),
    )
    expect((await client.task.add({ fields: { title: 'Call' } })).ok).toBe(true)
    expect(new Set(asked.map(each => each.body?.id)).size).toBe(1)
    expect(asked).toHaveLength(4)
    expect(waits).toEqual([200, 500, 1000])
  })

  it('stays unknown in the end, with its id, and can be sent again by hand', async () => {
    const { client, asked } = answering(...Array.from({ length: 6 }, () => silence))
    const answer = await client.task.add({ id: 'mine', fields: { title: 'Call' } })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unknown', status: 0 }, refusals: [] })
    expect(asked.every(each => each.body?.id === 'mine')).toBe(true)
  })

  it('that is refused comes back as a value', async () => {
    const refusals = [{ code: 'no-owner', reason: 'Nobody answers for OUT-1.' }]
    const { client, asked } = answering(problem(422, 'refused', { refusals }))
    expect(await client.outcome.commit('OUT-1')).toMatchObject({ ok: false, refusals })
    expect(asked).toHaveLength(1)
  })
})

describe('reading', () => {
  it('finds nothing where there is nothing, and throws where it may not', async () => {
    const { client } = answering(problem(404, 'not-found'), problem(401, 'sign-in'))
    expect(await client.outcome.one('OUT-9')).toBeUndefined()
    await expect(client.outcome.one('OUT-1')).rejects.toBeInstanceOf(CallError)
  })

  it('asks for a page with its filters', async () => {
    const { client, asked } = answering(json({ records: [], next: null, position: 1 }))
    await client.outcome.list({ limit: 5, state: 'draft', fields: { owner: 'p 1' } })
    expect(asked[0]?.url).toBe('http://there/api/v1/workspaces/acme/outcomes?owner=p+1&limit=5&state=draft')
  })
})

const streamOf = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(stream) {
      for (const chunk of chunks) stream.enqueue(chunk)
      stream.close()
    },
  })

const bytes = (...chunks: string[]) => streamOf(chunks.map(chunk => new TextEncoder().encode(chunk)))

it('events are read however the network cuts them', async () => {
  const text = 'retry: 1\n\n: beat\n\nid: 7\nevent: facts\ndata: [1,\ndata: 2]\n\nid: 8\ndata: é\n\n'
  const whole = []
  for await (const event of eventsIn(bytes(text))) whole.push(event)
  expect(whole).toEqual([
    { id: '7', event: 'facts', data: '[1,\n2]' },
    { id: '8', event: 'message', data: 'é' },
  ])
  const encoded = new TextEncoder().encode(text)
  for (let size = 1; size < 9; size++) {
    const cut = []
    for (let at = 0; at < encoded.length; at += size) cut.push(encoded.slice(at, at + size))
    const read = []
    for await (const event of eventsIn(streamOf(cut))) read.push(event)
    expect(read).toEqual(whole)
  }
})

describe('the feed', () => {
  const stream =
    (...chunks: string[]) =>
    () =>
      new Response(bytes(...chunks))
  const event = (position: number, name = 'facts') =>
    `id: ${position}\nevent: ${name}\ndata: [{"position":${position}}]\n\n`

  async function heardFrom(...answers: Parameters<typeof answering>) {
    const { client, asked, waits } = answering(...answers)
    const heard: string[] = []
    await new Promise<void>(resolve => {
      const following: Following = {
        after: 4,
        onFacts: facts => heard.push(`fact ${facts[0]?.position}`),
        onReset: position => heard.push(`reset ${position}`),
        onState: (state, why) => {
          heard.push(why ? `${state} ${why.code}` : state)
          if (state === 'ended') resolve()
        },
      }
      client.feed(following)
    })
    return { heard, asked, waits }
  }

  it('comes back with the position it has, after a break and after a reset', async () => {
    const { heard, asked } = await heardFrom(
      stream(event(5), event(6)),
      silence,
      stream(event(9, 'reset')),
      problem(401, 'sign-in'),
    )
    expect(heard).toEqual([
      'open',
      'fact 5',
      'fact 6',
      'waiting',
      'waiting',
      'open',
      'reset 9',
      'waiting',
      'ended sign-in',
    ])
    expect(asked.map(each => each.headers['last-event-id'])).toEqual(['4', '6', '6', '9'])
  })

  it('waits longer after each failure, and starts anew once something was heard', async () => {
    const { waits } = await heardFrom(
      silence,
      silence,
      silence,
      stream(event(5)),
      silence,
      problem(404, 'not-found'),
    )
    expect(waits[1]! / waits[0]!).toBeCloseTo(2)
    expect(waits[2]! / waits[1]!).toBeCloseTo(2)
    expect(waits[3]!).toBeLessThan(waits[2]!)
  })
})

it('asks what follows from the plan, of one intent, as of a moment, and for an addition', async () => {
  const { client, asked } = answering(json({ position: 3 }), json({}), json({}), problem(404, 'not-found'))
  expect(await client.outlook.causes<{ position: number }>({ intent: 'INT-1' })).toEqual({ position: 3 })
  await client.outlook.findings({ at: '2026-03-31' })
  await client.outlook.levers()
  const addition = { personDays: 8, team: 'Import', fromOn: '2026-11-23', byOn: '2026-12-18' }
  await expect(client.outlook.tryAddition(addition)).rejects.toThrow(CallError)
  expect(asked.map(each => each.url.replace('http://there/api/v1/workspaces/acme', ''))).toEqual([
    ...['/causes?intent=INT-1', '/findings?at=2026-03-31', '/levers', '/capacity/try'],
  ])
  expect(asked.at(-1)!.body).toEqual(addition)
})

it('ids are UUIDs of version 7 and differ', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
