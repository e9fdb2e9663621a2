import { operator, type Step } from '@throughline/host'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation, type Who } from '../testing/installation.ts'

let here: Installation
let ids: { [name: string]: string }
beforeAll(async () => {
  here = await installation()
  ids = await told()
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme'

/** A gate with two voices, and an engagement with promises of every sort. */
async function told() {
  const id = () => here.host.clock.newId()
  const made = {
    ...{ mina: id(), tomas: id(), gate: id(), other: id(), client: id(), deal: id(), root: id() },
    ...{ shown: id(), assumed: id(), unshown: id(), owed: id(), risk: id(), belief: id() },
  }
  const { person: ewa, outcome } = here.ids.acme!
  const add = (kind: string, subject: string, fields: object): Step => ({
    ...{ kind, verb: 'add', subject },
    fields: fields as Record<string, unknown>,
  })
  const promise = (subject: string, what: string, sort: string) =>
    add('promise', subject, { what, sort, engagement: made.deal, dueOn: '2027-01-29' })
  const steps: Step[] = [
    add('person', made.mina, { name: 'Mina Farouk', costPerDay: 777 }),
    add('person', made.tomas, { name: 'Tomas Reyl' }),
    add('gate', made.gate, {
      direction: 'Import by file',
      of: outcome,
      host: ewa,
      dueOn: '2027-03-01',
      voices: [{ person: made.mina, must: true }, { person: made.tomas }],
    }),
    add('gate', made.other, {
      direction: 'Another gate',
      of: outcome,
      host: ewa,
      voices: [{ person: made.mina }],
    }),
    add('risk', made.risk, { statement: 'Notes are missing', affects: [outcome] }),
    add('assumption', made.belief, { statement: '24 months suffice', affects: [outcome] }),
    add('client', made.client, { name: 'Ardenvale Care' }),
    add('engagement', made.deal, {
      ...{ deal: 'Ardenvale, 14 branches', client: made.client, lead: ewa },
      ...{ value: 424_242, root: outcome },
    }),
    promise(made.shown, 'Weekend answers', 'stated'),
    promise(made.assumed, 'A dedicated number', 'stated'),
    promise(made.unshown, 'Not published', 'stated'),
    add('dependency', made.owed, {
      what: 'Names of the branch managers',
      to: outcome,
      ask: { client: made.client },
    }),
    { kind: 'engagement', verb: 'win', subject: made.deal },
    {
      ...{ kind: 'engagement', verb: 'share', subject: made.deal },
      fields: { note: 'The pilot begins', promises: [made.shown, made.assumed] },
    },
    // It turned out later that nobody had said it.
    { kind: 'promise', verb: 'edit', subject: made.assumed, fields: { sort: 'assumed' } },
  ]
  const principal = operator('acme', 'api', ewa)
  const answer = await here.host.carryOut({ principal, id: id(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return made
}

async function issue(who: Who, body: object) {
  return here.ask(who, { method: 'POST', url: `${at}/links`, body })
}

async function secretOf(body: object): Promise<string> {
  const response = await issue('leader', body)
  expect(response.statusCode, response.body).toBe(201)
  return response.json().secret
}

const through = (route: string, body: object, headers = {}) =>
  here.ask('nobody', { method: 'POST', url: `/api/v1/links/${route}`, body, headers })

const speak = (route: string, token: string, body: object = {}) =>
  through(route, { token, ...(route === 'look' ? {} : { id: here.host.clock.newId() }), ...body })

const voice = () => secretOf({ role: 'voice', gate: ids.gate, person: ids.mina })
const contact = () => secretOf({ role: 'contact', engagement: ids.deal, name: 'Joanna Reed' })

describe('links', () => {
  it('are made by the host, the lead and leaders, for what they may see', async () => {
    const body = { role: 'voice', gate: ids.gate, person: ids.mina }
    expect((await issue('member', body)).statusCode).toBe(403)
    expect((await issue('observer', body)).statusCode).toBe(403)
    expect((await issue('guest', body)).statusCode).toBe(404)
    expect((await issue('key', body)).statusCode).toBe(403)
    expect((await issue('leader', { ...body, gate: here.ids.other!.outcome })).statusCode).toBe(404)
    expect((await issue('leader', { ...body, person: here.ids.acme!.person })).statusCode).toBe(422)
    await here.accounts.rows.change('membership', { account: here.account('member') }, { person: ids.tomas! })
    expect((await issue('member', { role: 'contact', engagement: ids.deal, name: 'J' })).statusCode).toBe(403)
  })

  it('are kept as hashes, end, and are withdrawn', async () => {
    const token = await voice()
    expect(JSON.stringify(await here.accounts.rows.all('roleLink', {}))).not.toContain(token)
    const listed = (await here.ask('leader', { method: 'GET', url: `${at}/links` })).json().links
    const url = `${at}/links/${listed.at(-1).id}`
    expect((await here.ask('observer', { method: 'DELETE', url })).statusCode).toBe(404)
    expect((await here.ask('otherLeader', { method: 'DELETE', url })).statusCode).toBe(404)
    expect((await here.ask('leader', { method: 'DELETE', url })).statusCode).toBe(204)
    expect((await speak('look', token)).statusCode).toBe(404)
    const ended = await voice()
    await here.accounts.rows.change('roleLink', { state: 'open' }, { endsAt: new Date(0) })
    expect((await speak('look', ended)).json().code).toBe('link-spent')
    expect((await speak('look', `${ended.slice(0, -3)}abc`)).json().code).toBe('link-spent')
  })
})

describe('a voice', () => {
  it('sees its gate with what is open about its subject, and answers as itself', async () => {
    const token = await voice()
    const page = await speak('look', token)
    expect(page.json().gate.gate.direction).toBe('Import by file')
    expect(page.json().gate).toMatchObject({
      risks: [{ statement: 'Notes are missing', probability: null }],
      assumptions: [{ statement: '24 months suffice', testOn: null }],
      mine: { whatWeNeed: null, said: null },
    })
    expect(page.body).not.toMatch(/777|costPerDay|Another gate/)
    expect((await speak('answer', token, { answer: 'concern', wayOut: 'Mask the names' })).statusCode).toBe(
      200,
    )
    const tomas = await secretOf({ role: 'voice', gate: ids.gate, person: ids.tomas })
    // Nobody follows the first: what others said is told to whoever has spoken.
    const unspoken = (await speak('look', tomas)).json().gate.voices
    expect(unspoken.map((each: object) => each)).toMatchObject([
      { name: 'Mina Farouk', hasAnswered: true, said: null },
      { name: 'Tomas Reyl', hasAnswered: false, said: null },
    ])
    expect((await speak('answer', tomas, { answer: 'agree' })).statusCode).toBe(200)
    const { voices } = (await speak('look', token)).json().gate
    expect(voices.map((each: { said: { answer: string } }) => each.said.answer)).toEqual(['concern', 'agree'])
    const record = (await here.ask('leader', { method: 'GET', url: `${at}/gates/${ids.gate}` })).json()
    expect(record.answers.map((each: { person: string }) => each.person).sort()).toEqual(
      [ids.mina, ids.tomas].sort(),
    )
  })

  it('opens nothing else', async () => {
    const token = await voice()
    const before = await here.ledger.head('acme')
    const tried = [
      await speak('concern', token, { text: 'x' }),
      await speak('confirm', token, { subject: ids.shown }),
      await speak('hand-over', token, { subject: ids.owed }),
      await speak('answer', token, { answer: 'delegate', to: 'Ewa' }),
    ]
    expect(tried.map(each => each.statusCode)).toEqual([404, 404, 404, 404])
    const shown = { authorization: `Bearer ${token}` }
    const replica = await here.ask('nobody', { method: 'GET', url: `${at}/replica`, headers: shown })
    expect(replica.statusCode).toBe(401)
    expect(await here.ledger.head('acme')).toEqual(before)
  })
})

describe('a contact', () => {
  it('sees what the lead published: nothing assumed, no status, no money', async () => {
    const page = await speak('look', await contact())
    expect(page.json().engagement).toMatchObject({ deal: 'Ardenvale, 14 branches', note: 'The pilot begins' })
    expect(page.json().engagement.promises.map((each: { what: string }) => each.what)).toEqual([
      'Weekend answers',
    ])
    expect(page.json().engagement.owed).toHaveLength(1)
    expect(page.body).not.toMatch(/dedicated|Not published|424242|777|unmapped|"state"|delivering|"won"/)
  })

  it('raises a concern, confirms a promise kept, and hands over what it owes', async () => {
    const token = await contact()
    expect((await speak('concern', token, { text: 'Who answers on Sunday?' })).statusCode).toBe(200)
    expect((await speak('concern', token, { text: 'We need a name today', isUrgent: true })).statusCode).toBe(
      200,
    )
    expect((await speak('confirm', token, { subject: ids.shown })).statusCode).toBe(422)
    const keep = [
      { kind: 'promise', verb: 'map', subject: ids.shown!, fields: { mapsTo: [here.ids.acme!.outcome] } },
      { kind: 'promise', verb: 'keep', subject: ids.shown! },
    ]
    const principal = operator('acme', 'api', here.ids.acme!.person)
    await here.host.carryOut({ principal, id: here.host.clock.newId(), steps: keep })
    const confirmed = await speak('confirm', token, { subject: ids.shown })
    expect(confirmed.json()).toEqual({ done: true, repeated: false })
    const handed = await speak('hand-over', token, { subject: ids.owed, note: 'By mail' })
    expect(handed.statusCode, handed.body).toBe(200)
    expect((await speak('look', token)).json().engagement.owed).toEqual([])
    const questions = (await here.ask('leader', { method: 'GET', url: `${at}/questions` })).json().records
    expect(questions.at(-1).createdBy).toMatch(/^contact:/)
    expect(questions.at(-1).text).toBe('Joanna Reed: Who answers on Sunday?')
  })

  it('opens nothing else, by whatever id', async () => {
    const token = await contact()
    const before = await here.ledger.head('acme')
    expect((await speak('confirm', token, { subject: ids.deal })).statusCode).toBe(403)
    for (const subject of [ids.assumed, ids.unshown, here.ids.other!.outcome, 'PR-2', 'nobody']) {
      expect((await speak('confirm', token, { subject })).statusCode).toBe(404)
      expect((await speak('hand-over', token, { subject })).statusCode).toBe(404)
    }
    expect((await speak('answer', token, { answer: 'agree' })).statusCode).toBe(404)
    expect(await here.ledger.head('acme')).toEqual(before)
  })
})
