import type { Fact } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { factOf } from '../commands/fact-of.ts'
import { house, type SmallHouse } from '../testing/house.ts'
import { digestOf } from './digest.ts'

const moment = { todayIn: () => '2026-11-24' }

async function composed(here: SmallHouse, who = here.amina, after = 0) {
  const world = await here.host.world('acme')
  const person = world.one('person', who.person)!
  const facts: Fact[] = (await here.ledger.read('acme', after, 1000)).map(factOf)
  return digestOf({ world, access: await here.host.access(who), person, facts, moment })
}

async function withWork(): Promise<SmallHouse & { outcome: string }> {
  const here = await house()
  const [intent, outcome] = [here.id(), here.id()]
  const add = (kind: string, subject: string, fields: object) =>
    here.say(here.ewa, { kind, verb: 'add', subject, fields: { ...fields } })
  await add('intent', intent, { statement: 'Clients stay' })
  await add('outcome', outcome, {
    statement: 'Visits <b>double</b>',
    parent: intent,
    owner: here.amina.person,
    dueOn: '2027-01-29',
  })
  return { ...here, outcome }
}

describe('the daily word', () => {
  it('opens with the intents they serve, and says what changed, by whom and why', async () => {
    const here = await withWork()
    const { position } = await here.ledger.head('acme')
    await here.say(here.ewa, {
      kind: 'outcome',
      verb: 'edit',
      subject: here.outcome,
      fields: { dueOn: '2027-02-26' },
      because: 'The pilot starts later.',
    })
    const digest = (await composed(here, here.amina, position))!
    expect(digest.serves.map(each => each.text)).toEqual(['Clients stay. You carry 1 below it: OUT-1.'])
    expect(digest.changed).toEqual([
      {
        text: 'OUT-1 Visits <b>double</b>: changed due (due: 2027-02-26), by Ewa Lindgren. Because: The pilot starts later.',
        about: { kind: 'outcome', key: 'OUT-1' },
      },
    ])
    expect(digest.moved).toEqual([])
    expect(digest.on).toBe('2026-11-24')
    expect(digest.rule).toContain('09:00 your time')
  })

  it('says nothing where nothing is to be said, nor of what they did themselves', async () => {
    const here = await house()
    expect(await composed(here)).toBeUndefined()
    const worked = await withWork()
    const { position } = await worked.ledger.head('acme')
    const edit = { kind: 'outcome', verb: 'edit', subject: worked.outcome, fields: { priority: 1 } }
    await worked.say(worked.amina, edit)
    expect((await composed(worked, worked.amina, position))?.changed ?? []).toEqual([])
  })

  it('asks what waits for them, with the day it is due', async () => {
    const here = await withWork()
    await here.say(here.ewa, { kind: 'outcome', verb: 'propose', subject: here.outcome, passOver: [] })
    const question = { text: 'Does the pilot count?', about: here.outcome, to: here.amina.person }
    const asked = await here.say(here.ewa, { kind: 'question', verb: 'add', fields: question })
    if (asked.outcome !== 'done') {
      await here.say(here.ewa, {
        kind: 'workspace',
        verb: 'edit',
        subject: 'WS-1',
        fields: { systems: ['questions'] },
      })
      await here.say(here.ewa, { kind: 'question', verb: 'add', fields: question })
    }
    const digest = (await composed(here))!
    expect(digest.needs.some(each => each.text.includes('a question waits for your answer'))).toBe(true)
    expect(digest.needs.every(each => each.on.key.length > 0)).toBe(true)
  })

  it('tells no money to who sees none', async () => {
    const here = await withWork()
    const big = here.id()
    const fields = { statement: 'More visits', parent: 'INT-1', owner: here.ewa.person }
    await here.say(here.ewa, { kind: 'outcome', verb: 'add', subject: big, fields })
    const under = { kind: 'outcome', verb: 'edit', subject: here.outcome, fields: { parent: big } }
    expect((await here.say(here.ewa, under)).outcome).toBe('done')
    const { position } = await here.ledger.head('acme')
    const edit = {
      kind: 'outcome',
      verb: 'edit',
      subject: big,
      fields: { value: { amount: 987_654, shape: 'steady' } },
    }
    const said = await here.say(here.ewa, edit)
    expect(said.outcome, JSON.stringify(said)).toBe('done')
    expect(JSON.stringify((await composed(here, here.amina, position)) ?? {})).not.toMatch(/987.?654/)
    const leader = { ...here.ewa, person: here.amina.person }
    expect(JSON.stringify(await composed(here, leader, position))).toMatch(/987.?654/)
  })
})
