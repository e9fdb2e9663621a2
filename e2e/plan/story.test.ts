/** A plan out of a spreadsheet: dated, forecast and repaired, from the file and on a server; what was pulled is kept. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Line, line } from '@throughline/cli'
import { ask, signIn } from '@throughline/client'
import { quietLog, type Serving, serve } from '@throughline/server'
import { afterAll, beforeAll, expect, test } from 'vitest'

const who = { email: 'isla@tarn.example', password: 'a long enough word' }
const today = new Date().toISOString().slice(0, 10)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const map = `system: goal-sheet
tree: { key: Nr, parent: Part of }
records:
  - kind: person
    when: { Kind: Person }
    key: Nr
    fields: { name: What }
  - kind: intent
    when: { Kind: Goal }
    key: Nr
    fields: { statement: What, horizonOn: { from: By, day: last } }
  - kind: outcome
    when: { Kind: Result }
    key: Nr
    fields:
      statement: What
      parent: { above: true }
      owner: { from: Who, as: [person] }
      done: Done when
      dueOn: { from: By, day: last }
  - kind: deliverable
    when: { Kind: Work }
    key: Nr
    fields:
      statement: What
      parent: { above: true }
      owner: { from: Who, as: [person] }
      done: Done when
      dueOn: { from: By, day: last }
      estimate: Days
`

const sheet = [
  'Nr,Part of,Kind,What,Who,By,Done when,Days',
  '6,,Person,Adaeze Obi,,,,',
  '7,,Person,Jun Park,,,,',
  `1,,Goal,Every child borrows a book a month,,${inDays(200)},,`,
  `2,1,Result,Eight of ten pupils hold a card,Adaeze Obi,${inDays(60)},The register lists them,`,
  `3,2,Work,Parents sign on their telephone,Adaeze Obi,${inDays(50)},Ten parents did it,8/12/30`,
  `4,2,Work,Forms are on every first-day list,Adaeze Obi,${inDays(54)},Each school showed its list,5/9/20`,
  `5,2,Work,The register is clean,Jun Park,${inDays(54)},No pupil stands twice,2/3/5`,
].join('\n')

const inFile = ['--map', 'map.yaml', '--today', today, '--seed', '3', '--trials', '1000', '--json']

let serving: Serving
let cli: Line
let token: string
let workspace: string

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'plan-'))
  serving = await serve({ port: 0, dataDir, log: quietLog('silent') })
  const link = new URL(serving.setUpLink!).searchParams.get('token')
  const at = { baseUrl: serving.address }
  const begun = { ...who, token: link, name: 'Isla Merrow', organisation: 'Tarn' }
  const made = await ask<{ workspace: string }>(at, '/api/v1/set-up', begun)
  const signed = await signIn(at, who)
  if (!made.ok || !signed.ok) throw new Error(JSON.stringify([made, signed]))
  token = signed.token
  workspace = made.workspace
  cli = await line({ env: { THROUGHLINE_TOKEN: token } })
  await cli.write('map.yaml', map)
  await cli.write('plan.csv', sheet)
})

afterAll(() => serving?.close())

async function say(...words: string[]): Promise<string> {
  const { exit, out, err } = await cli.say(...words)
  if (exit !== 0) throw new Error(`throughline ${words.join(' ')}: ${err}${out}`)
  return out
}

async function api<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${serving.address}/api/v1/workspaces/${workspace}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer as Answer
}

interface Levers {
  readonly best: readonly { readonly id: string; readonly deed: string; readonly who: readonly string[] }[]
  readonly folded: Levers['best']
}

test('a spreadsheet is forecast, dated and repaired without a server', async () => {
  const forecast = JSON.parse(await say('forecast', 'plan.csv', ...inFile))
  const cards = forecast.nodes.find((node: { title: string }) => node.title.startsWith('Eight of ten'))
  expect(cards.due, JSON.stringify(forecast.nodes)).toBe(inDays(60))
  expect(cards.pOnTime).toBeGreaterThan(0)
  expect(cards.pOnTime, JSON.stringify(cards)).toBeLessThan(0.97)
  const levers = JSON.parse(await say('levers', 'plan.csv', ...inFile))
  expect(levers.levers.length + levers.unclear.length).toBeGreaterThan(0)
  const dated = await say('schedule', 'plan.csv', '--map', 'map.yaml', '--today', today, '--json')
  expect(dated).toContain('Adaeze Obi')
})

test('the same plan on a server says the same, and a lever that is pulled becomes an intervention', async () => {
  const at = ['--server', serving.address]
  expect(await say('import', 'plan.csv', '--map', 'map.yaml', ...at)).toMatch(
    /1 intent, 1 outcome, 3 deliverables/,
  )
  expect(await say('import', 'plan.csv', '--map', 'map.yaml', ...at)).toBe('Nothing changed.\n')
  const systems = ['cascade', 'ownership', 'lineOfSight', 'questions', 'sync', 'dependencies', 'risks']
  const more = ['capacity', 'schedule', 'forecast', 'diagnosis']
  await say('workspace', 'edit', 'Tarn', ...[...systems, ...more].flatMap(name => ['--systems', name]), ...at)
  await say('outcome', 'edit', 'OUT-1', '--serves', 'A child without a card borrows nothing.', ...at)
  await say('outcome', 'commit', 'OUT-1', '--because', 'Agreed on Monday.', ...at)
  const outlook = await api<{ nodes: { pOnTime?: number }[] }>('/outlook')
  expect(outlook.nodes.some(node => (node.pOnTime ?? 1) < 0.97)).toBe(true)
  const { best, folded } = await api<Levers>('/levers')
  const [lever] = [...best, ...folded]
  expect(lever?.deed).toBeTruthy()
  const id = crypto.randomUUID()
  await api('/levers/adopt', { id, levers: [lever!.id], because: 'It wins back the most.' })
  const { records } = await api<{ records: { sentence: string; expected: object }[] }>('/interventions')
  expect(records.map(({ sentence }) => sentence)).toEqual([lever!.deed])
  expect(records[0]!.expected).toBeTruthy()
  await api('/levers/adopt', { id, levers: [lever!.id], because: 'It wins back the most.' })
  expect(await say('intervention', 'list', ...at)).toContain('IV-1')
})
