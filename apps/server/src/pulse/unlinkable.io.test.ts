import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { operator, type Step } from '@throughline/host'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quietLog } from '../operations/server-log.ts'
import { type Installation, installation } from '../testing/installation.ts'
import { openSink, type Sink } from '../testing/sink.ts'

/** As many as it takes for a join by anything but luck to be seen. */
const size = 40
const logged: string[] = []
let here: Installation
let sink: Sink
let pulse: string
/** In the order in which they answered: who, and which key they pressed. */
const answered: { readonly person: string; readonly key: number }[] = []
/** Joins while it is open: what somebody who watches the database can do, and must not be able to later. */
let whileOpen: number

beforeAll(async () => {
  sink = await openSink()
  here = await installation({
    outbound: sink.outbound,
    log: quietLog('info', { write: line => logged.push(line) }),
  })
  const { newId } = here.host.clock
  const [team, people] = [newId(), Array.from({ length: size }, newId)]
  await say({ kind: 'team', verb: 'add', subject: team, fields: { name: 'Delivery' } })
  for (const person of people)
    await say({ kind: 'person', verb: 'add', subject: person, fields: { name: person, teams: [team] } })
  const webhooks = '/api/v1/workspaces/acme/webhooks'
  const body = { name: 'A program', url: sink.url('/all') }
  await here.ask('administrator', { method: 'POST', url: webhooks, body })
  await here.outside.consumers.round()
  pulse = newId()
  const questions = [{ code: 'serves', set: 'always', text: 'I can say how my work serves the intent' }]
  const fields = {
    name: 'November',
    audience: [team],
    questions,
    opensOn: '2026-11-02',
    closesOn: '2096-11-13',
  }
  await say({ kind: 'pulse', verb: 'add', subject: pulse, fields })
  await say({ kind: 'pulse', verb: 'open', subject: pulse })
  for (const [at, person] of people.entries()) {
    const cookie = await signedIn(person, at)
    const key = 1 + ((at * at + 3 * at) % 5)
    const url = `/api/v1/workspaces/acme/pulses/${pulse}/answer`
    const sent = { keys: { serves: key } }
    const response = await here.ask('nobody', { method: 'POST', url, body: sent, headers: { cookie } })
    expect(response.json(), response.body).toEqual({ taken: true })
    answered.push({ person, key })
  }
  whileOpen = joins(rowsOf(boxFile()!, 'box_came'), rowsOf(boxFile()!, 'box_sheet').map(keyOfSheet))
  await say({ kind: 'pulse', verb: 'close', subject: pulse })
  await here.outside.pulses.close('acme', pulse)
  await here.outside.consumers.round()
}, 120_000)
afterAll(async () => {
  await here.close()
  sink.close()
})

async function say(...steps: Step[]) {
  const { host } = here
  const answer = await host.carryOut({ principal: operator('acme', 'api'), id: host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
}

async function signedIn(person: string, at: number): Promise<string> {
  const { accounts } = here
  const account = await accounts.create({
    ...{ email: `p${at}@acme.example`, name: `P ${at}`, password: `password of ${at}` },
  })
  await accounts.join({ account, workspace: 'acme', roles: ['member'], person })
  const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
  return headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
}

type Row = Record<string, unknown>

const boxFile = () => readdirSync(here.folder).find(file => /^pulse_open_.*\.db$/.test(file))

function rowsOf(file: string, table: string, order = 'rowid'): Row[] {
  const database = new DatabaseSync(join(here.folder, file), { readOnly: true })
  const rows = database.prepare(`select * from ${table} order by ${order}`).all()
  database.close()
  return rows
}

const keyOfSheet = (row: Row) => (JSON.parse(String(row.pressed)) as { serves: number }).serves

/** Of people in some order and keys in some order: how many lie beside what they really pressed. */
function joins(people: readonly Row[], keys: readonly number[]): number {
  const pressed = new Map(answered.map(each => [each.person, each.key]))
  return people.filter((row, at) => pressed.get(String(row.person)) === keys[at]).length
}

/** What luck alone reaches, and four standard deviations more. */
function luck(): number {
  const shares = [1, 2, 3, 4, 5].map(key => answered.filter(each => each.key === key).length / size)
  const chance = shares.reduce((sum, share) => sum + share * share, 0)
  return size * chance + 4 * Math.sqrt(size * chance * (1 - chance))
}

describe('who took part and what was answered', () => {
  it('lie beside each other while it is open, which is why nothing is called anonymous then', () => {
    expect(whileOpen).toBe(size)
  })

  it('cannot be joined after the close by position, by name or backwards, better than by luck', () => {
    const file = 'throughline.db'
    const came = [rowsOf(file, 'pulse_came'), rowsOf(file, 'pulse_came', 'person')]
    const inTime = answered.map(({ person }) => ({ person }))
    const keys = ['rowid', 'lot', 'rowid desc', 'lot desc'].map(order =>
      rowsOf(file, 'pulse_answer', order).map(row => Number(row.pressed)),
    )
    for (const people of [...came, inTime])
      for (const each of keys) expect(joins(people, each)).toBeLessThan(luck())
    expect(rowsOf(file, 'pulse_came')).toHaveLength(size)
    expect(rowsOf(file, 'pulse_answer')).toHaveLength(size)
  })

  it('share no id, no time and no person: an answer holds its key and its team', () => {
    const answers = rowsOf('throughline.db', 'pulse_answer')
    for (const row of answers)
      expect(Object.keys(row).sort()).toEqual(['lot', 'pressed', 'pulse', 'question', 'team'])
    for (const row of rowsOf('throughline.db', 'pulse_came'))
      expect(Object.keys(row).sort()).toEqual(['person', 'pulse', 'team'])
    // Random ids (RFC 9562, version 4): those with a time in them would tell the order.
    for (const { lot } of answers) expect(String(lot)[14]).toBe('4')
  })

  it('leave nothing of the open box behind in any file', () => {
    expect(boxFile()).toBeUndefined()
    for (const file of readdirSync(here.folder))
      expect(readFileSync(join(here.folder, file)).includes('{"serves":'), file).toBe(false)
  })

  it('are in no line of the log, no figure, no fact and no webhook', async () => {
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter(line => /pulse|serves/.test(line))).toEqual([])
    const { body } = await here.app.inject({ method: 'GET', url: '/metrics' })
    expect(body).not.toMatch(/pulses\/:key\/answer/)
    const facts = (await here.ledger.readSubject('acme', pulse)).map(fact => JSON.stringify(fact))
    expect(facts).toHaveLength(4)
    for (const { person } of answered) expect(facts.join('')).not.toContain(person)
    const heard = sink.heard.map(each => each.body).filter(each => each.includes(pulse))
    expect(heard).toHaveLength(4)
    for (const { person } of answered) expect(heard.join('')).not.toContain(person)
  })
})
