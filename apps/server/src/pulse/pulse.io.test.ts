import { operator, type Principal, type Step } from '@throughline/host'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

let here: Installation
let pulse: { id: string; key: string }
let team: string
const people: string[] = []

const keys = (key: number) => ({ serves: key, priorities: 3 })

async function say(...steps: Step[]) {
  const { host } = here
  const answer = await host.carryOut({ principal: operator('acme', 'api'), id: host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return answer.records
}

const standsAs = (person: string): Principal => ({
  ...operator('acme', 'web', person),
  roles: ['member'],
})

beforeAll(async () => {
  here = await installation()
  const { newId } = here.host.clock
  team = newId()
  await say({ kind: 'team', verb: 'add', subject: team, fields: { name: 'Delivery' } })
  for (let at = 0; at < 11; at++) {
    const person = newId()
    people.push(person)
    await say({ kind: 'person', verb: 'add', subject: person, fields: { name: `One ${at}`, teams: [team] } })
  }
  const { person } = here.ids.acme!
  await say({ kind: 'person', verb: 'edit', subject: person, fields: { teams: [team] } })
  const questions = [
    { code: 'serves', set: 'always', text: 'I can say how my work serves the intent' },
    { code: 'priorities', set: 'always', text: 'Our priorities are clear' },
  ]
  const fields = {
    name: 'November',
    audience: [team],
    questions,
    opensOn: '2026-11-02',
    closesOn: '2096-11-13',
  }
  const [added] = await say({ kind: 'pulse', verb: 'add', fields })
  pulse = { id: added!.id, key: added!.key }
})
afterAll(() => here.close())

const url = (tail: string) => `/api/v1/workspaces/acme/pulses/${pulse.key}/${tail}`

describe('a pulse', () => {
  it('takes answers only while it is open, of those it asks, whole, and once', async () => {
    const answer = (who: 'leader' | 'member', body: unknown) =>
      here.ask(who, { method: 'POST', url: url('answer'), body })
    expect((await answer('leader', { keys: keys(4) })).json()).toMatchObject({ code: 'closed' })
    await say({ kind: 'pulse', verb: 'open', subject: pulse.id })
    expect((await answer('member', { keys: keys(4) })).json()).toMatchObject({ code: 'not-asked' })
    expect((await answer('leader', { keys: { serves: 4 } })).json()).toMatchObject({ code: 'incomplete' })
    expect((await answer('leader', { keys: { ...keys(4), other: 1 } })).statusCode).toBe(422)
    expect((await answer('leader', { keys: keys(6) })).statusCode).toBe(400)
    expect((await answer('leader', { keys: keys(4), words: 'Ask us sooner.' })).json()).toEqual({
      taken: true,
    })
    expect((await answer('leader', { keys: keys(1) })).json()).toMatchObject({ code: 'answered' })
  })

  it('says of the answers only that they are in, and how many thirds came', async () => {
    const standing = async (who: 'leader' | 'member') =>
      (await here.ask(who, { method: 'GET', url: url('standing') })).json()
    expect(await standing('leader')).toEqual({
      ...{ key: pulse.key, state: 'open', isAsked: true, hasAnswered: true },
      ...{ participation: 'under a third', words: [] },
    })
    expect(await standing('member')).toMatchObject({ isAsked: false, hasAnswered: false })
    expect((await here.ask('nobody', { method: 'GET', url: url('standing') })).statusCode).toBe(401)
    expect((await here.ask('otherLeader', { method: 'GET', url: url('standing') })).statusCode).toBe(404)
  })

  it('is told once when it closes, in bands, and never in the ledger answer by answer', async () => {
    for (const [at, person] of people.entries()) {
      const sheet = { keys: keys(at < 8 ? 4 : 2), ...(at < 9 ? { words: `Word ${at}` } : {}) }
      expect(await here.outside.pulses.answer(standsAs(person), pulse.key, sheet)).toBe('taken')
    }
    const before = (await here.host.world('acme')).one('pulse', pulse.id)!
    expect(before.steps.published).toBeUndefined()
    await say({ kind: 'pulse', verb: 'close', subject: pulse.id })
    await here.outside.pulses.close('acme', pulse.id)
    await here.outside.pulses.close('acme', pulse.id)
    const { steps } = (await here.host.world('acme')).one('pulse', pulse.id)!
    expect(steps.published).toMatchObject({ invited: 12, answered: 10 })
    // Nine of twelve agree: to ten per cent 80. To the other question all pressed the same key.
    expect(steps.published!.results).toEqual([
      { question: 'priorities', answered: 10 },
      { question: 'serves', answered: 10, agree: 80, mean: 3.5 },
      { question: 'priorities', team, answered: 10 },
      { question: 'serves', team, answered: 10, agree: 80, mean: 3.5 },
    ])
    const late = await here.outside.pulses.answer(standsAs(people[0]!), pulse.key, { keys: keys(1) })
    expect(late).toBe('closed')
  })

  it('tells words once ten people wrote some, in no order of theirs', async () => {
    const { words } = (await here.ask('member', { method: 'GET', url: url('standing') })).json()
    expect([...words].sort()).toEqual([
      'Ask us sooner.',
      ...Array.from({ length: 9 }, (_, at) => `Word ${at}`),
    ])
  })
})
