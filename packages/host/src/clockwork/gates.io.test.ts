import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clocked, clocked } from '../testing/clocked.ts'

let here: Clocked
beforeEach(async () => {
  here = await clocked()
})
afterEach(() => here.close())

const gateWith = async (voices: readonly object[], more: object = {}) => {
  const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits double' } })
  return here.say({
    kind: 'gate',
    verb: 'add',
    fields: { direction: 'Import by file', of: outcome.id, dueOn: '2026-11-24', voices, ...more },
  })
}
const answers = (gate: string, person: string, said: object) =>
  here.say(
    { kind: 'gate', verb: 'answer', subject: gate, fields: { answers: [{ person, ...said }] } },
    person,
  )
const gateNow = async (id: string) => (await here.facts()).findLast(fact => fact.subject === id)!

describe('a gate past its day', () => {
  it('proceeds when the day is over for the last voice, and names the silent', async () => {
    const { amina, ben } = here.people
    await here.say({ kind: 'person', verb: 'edit', subject: ben, fields: { timeZone: 'Pacific/Honolulu' } })
    const gate = await gateWith([{ person: amina, must: true }, { person: ben }])
    await here.node()
    await here.at('2026-11-25T09:59:59.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-25T10:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['gate.proceeded'])
    expect((await gateNow(gate.id)).body.carried).toEqual({ silent: [amina, ben] })
  })

  it('waits for a hold until its day, once', async () => {
    const { amina } = here.people
    const gate = await gateWith([{ person: amina, must: true }])
    await answers(gate.id, amina, { answer: 'hold', untilOn: '2026-11-26' })
    await here.node()
    await here.at('2026-11-26T22:59:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-26T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['gate.proceeded'])
  })

  it('opens a decision where a voice that must be heard objects, and only one', async () => {
    const { amina } = here.people
    const gate = await gateWith([{ person: amina, must: true }])
    await answers(gate.id, amina, { answer: 'object' })
    await here.node()
    await here.at('2026-11-24T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['decision.added', 'gate.edited'])
    await here.at('2026-12-24T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['decision.added', 'gate.edited'])
  })

  it('proceeds with a warning where nobody was asked', async () => {
    const gate = await gateWith([])
    await here.node()
    await here.at('2026-11-24T23:00:00.000Z')
    await here.settle()
    expect((await gateNow(gate.id)).body.passedOver).toEqual(['missing-voice'])
  })
})

describe('on several nodes', () => {
  it('happens once, though all look at the same instant and one runs ten minutes ahead', async () => {
    await gateWith([{ person: here.people.amina, must: true }])
    const [a, b] = [await here.node(), await here.node({ skewMs: 600_000 })]
    await here.at('2026-11-24T22:55:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-24T23:00:00.000Z')
    await Promise.all([a.clockwork.round(), b.clockwork.round(), a.clockwork.round(), b.clockwork.round()])
    expect(await here.told()).toEqual(['gate.proceeded'])
    const fact = (await here.facts()).findLast(each => each.actor === 'clock')!
    expect([fact.via, fact.at]).toEqual(['clock', '2026-11-24T23:00:00.000Z'])
  })

  it('happens once after the time has jumped back an hour', async () => {
    await gateWith([{ person: here.people.amina, must: true }])
    await here.node()
    await here.at('2026-11-24T23:00:00.000Z')
    await here.settle()
    await here.at('2026-11-24T22:00:00.000Z')
    await here.settle()
    await here.at('2026-11-24T23:30:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['gate.proceeded'])
  })
})
