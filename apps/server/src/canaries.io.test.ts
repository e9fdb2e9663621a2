/** What belongs to one workspace is looked for in everything that another is told, by whatever door; and secrets in all of it. */
import { Writable } from 'node:stream'
import { exportCalendar, exportCsv, exportJsonLines, exportYaml, operator } from '@throughline/host'
import { Replica, registry } from '@throughline/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Letter } from './mail/mail.ts'
import { tools } from './mcp/tools/tools.ts'
import { quietLog } from './serve.ts'
import { everyKind } from './testing/every-kind.ts'
import { canary, type Installation, installation, type Who } from './testing/installation.ts'
import { openSink, type Sink } from './testing/sink.ts'

let here: Installation
let sink: Sink
const letters: Letter[] = []
const lines: string[] = []
/** Told once, to whoever may know; afterwards nowhere. */
const secrets: string[] = []
/** What was said through each door, by the workspace it was said to. */
const told = { acme: new Map<string, string[]>(), other: new Map<string, string[]>() }

function tell(workspace: 'acme' | 'other', door: string, text: string): void {
  told[workspace].set(door, [...(told[workspace].get(door) ?? []), text])
}

beforeAll(async () => {
  sink = await openSink()
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const mail = { send: async (letter: Letter) => void letters.push(letter), close() {} }
  here = await installation({ outbound: sink.outbound, mail, log: quietLog('trace', out) })
  for (const [workspace, who] of [
    ['acme', 'leader'],
    ['other', 'otherLeader'],
  ] as const)
    await hear(workspace, who)
})
afterAll(async () => {
  await here.close()
  sink.close()
})

/** Everything a workspace is told of itself while something of every kind happens there. */
async function hear(workspace: 'acme' | 'other', who: Who): Promise<void> {
  const at = `/api/v1/workspaces/${workspace}`
  const administrator: Who = workspace === 'acme' ? 'administrator' : 'otherLeader'
  const url = sink.url(`/${workspace}`)
  const hook = await post(administrator, `${at}/webhooks`, { name: 'Everything', url })
  secrets.push(hook.secret)
  await here.outside.consumers.round()
  await everyKind(here, workspace, workspace === 'other' ? canary : '')
  await here.outside.consumers.round()
  for (const each of sink.heard.filter(({ path }) => path === `/${workspace}`))
    tell(workspace, 'webhook', each.body)
  await ofRoutes(workspace, who)
  await ofAssistants(workspace, who)
  await ofExports(workspace)
  const { accounts, ids } = here
  const person = ids[workspace]!.person
  await accounts.rows.change('membership', { account: here.account(who), workspace }, { person })
  await accounts.changed()
  const { path } = await post(who, `${at}/calendar-feed`, undefined)
  secrets.push(path.split('/').at(-1)!)
  tell(workspace, 'calendar', (await here.app.inject({ url: path })).body)
  await here.outside.post!.sendDigest({ workspace, person, on: '2026-11-24' })
  for (const letter of letters.splice(0)) tell(workspace, 'mail', JSON.stringify(letter))
}

async function post(who: Who, url: string, body: unknown) {
  const answer = await here.ask(who, { method: 'POST', url, ...(body === undefined ? {} : { body }) })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

/** Every route that lists or counts, with ids of the other workspace where one could be named. */
async function ofRoutes(workspace: 'acme' | 'other', who: Who): Promise<void> {
  const rows = here.app.routeTable.filter(row => row.method === 'GET' && !/feed$|\*|:(?!ws)/.test(row.url))
  for (const row of rows) {
    const url = `${row.url.replace(':ws', workspace)}?words=${canary.toLowerCase()}`
    const answer = await here.app.inject({ url, headers: here.headers(who), remoteAddress: '127.0.0.1' })
    if (row.url === '/metrics') tell('acme', 'metrics', answer.body)
    else tell(workspace, 'http', answer.body)
  }
}

/** Everything that is let out, as a leader of the workspace takes it along. */
async function ofExports(workspace: 'acme' | 'other'): Promise<void> {
  const world = Replica.from(await here.host.replica(operator(workspace, 'api', here.ids[workspace]!.person)))
  const now = here.host.clock.now()
  const tables = Object.values(registry.kinds).map(kind => exportCsv(world, kind))
  const calendar = exportCalendar(world, { now, today: now.slice(0, 10) })
  tell(workspace, 'export', [exportYaml(world), exportJsonLines(world), calendar, ...tables].join(''))
}

/** Every tool, asked with the words and the ids of the other workspace. */
async function ofAssistants(workspace: 'acme' | 'other', who: Who): Promise<void> {
  const account = here.account(who)
  const { secret } = await here.accounts.keys.issue({
    ...{ name: 'An assistant', grants: ['read', 'remark.add'], days: 1 },
    ...{ account, workspace, createdBy: account },
  })
  secrets.push(secret)
  const record = here.ids.other!.outcome
  for (const { name } of tools)
    for (const asked of [
      {},
      { words: canary },
      { record },
      { about: record, text: 'x' },
      { kind: 'outcome' },
    ]) {
      const answer = await here.app.inject({
        method: 'POST',
        url: '/mcp',
        headers: { authorization: `Bearer ${secret}`, accept: 'application/json, text/event-stream' },
        payload: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: asked } },
      })
      // What was asked may be said again; what it is may not.
      tell(workspace, 'assistant', answer.body.replaceAll(record, '').replaceAll(`"${canary}"`, ''))
    }
}

it.each(['webhook', 'http', 'assistant', 'calendar', 'mail', 'export'])(
  'nothing of another workspace is told by %s, where its own is',
  door => {
    const [ours, theirs] = [told.acme.get(door) ?? [], told.other.get(door) ?? []]
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter(text => text.includes(canary))).toEqual([])
    // The control: whoever may know is told so by the same door.
    expect(theirs.some(text => text.includes(canary))).toBe(true)
  },
)

it('figures and log name nothing of any workspace', () => {
  expect(told.acme.get('metrics')?.join('')).toContain('throughline_')
  expect(lines.length).toBeGreaterThan(50)
  for (const text of [...(told.acme.get('metrics') ?? []), ...lines]) {
    expect(text).not.toContain(canary)
    for (const who of ['leader', 'otherLeader'] as const)
      expect(text).not.toContain(`${who.toLowerCase()}@acme.example`)
  }
})

it('no secret is told twice, by any door', async () => {
  const cookies = (['leader', 'administrator', 'otherLeader'] as const).map(who => here.headers(who).cookie!)
  secrets.push(...cookies.map(cookie => /session_token=([^;.]+)/.exec(cookie)![1]!))
  expect(secrets.length).toBeGreaterThan(8)
  const everything = [...told.acme.values(), ...told.other.values(), lines].flat().join('\n')
  const facts = JSON.stringify(await here.ledger.read('acme', 0, 10_000))
  for (const secret of secrets) {
    expect(everything).not.toContain(secret)
    expect(facts).not.toContain(secret)
  }
})
