import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clocked, clocked } from '../testing/clocked.ts'
import type { ClockPost } from './hooks.ts'

let here: Clocked
let sent: string[]
beforeEach(async () => {
  here = await clocked()
  sent = []
})
afterEach(() => here.close())

const nameOf = (id: string) => Object.entries(here.people).find(([, person]) => person === id)?.[0]

const post = (answer = 'sent'): ClockPost => ({
  async sendDigest({ person, on }) {
    sent.push(`digest ${nameOf(person)} ${on}`)
    return answer
  },
  async sendInterruption({ person, id, rule }) {
    expect(rule).toMatch(/^You hear of this at once because /)
    sent.push(`${id.split(' ').slice(0, 2).join(' ')} ${nameOf(person)}`)
    return answer
  },
})

const edit = (person: string, fields: object) =>
  here.say({ kind: 'person', verb: 'edit', subject: person, fields: { ...fields } })
const pass = async (...instants: readonly string[]) => {
  for (const instant of instants) {
    await here.at(`${instant}.000Z`)
    await here.settle()
  }
}

describe('the daily word', () => {
  it('goes out at nine their time, from Kiritimati to Honolulu, on the day it is there', async () => {
    const { ewa, amina, ben } = here.people
    await edit(amina, { timeZone: 'Pacific/Kiritimati' })
    await edit(ben, { timeZone: 'Pacific/Honolulu' })
    await here.node({ post: post() })
    expect(ewa).toBeDefined()
    await pass('2026-11-23T18:59:59', '2026-11-23T19:00:00', '2026-11-24T07:59:59', '2026-11-24T08:00:00')
    expect(sent).toEqual(['digest amina 2026-11-24', 'digest ben 2026-11-23', 'digest ewa 2026-11-24'])
  })

  it('waits for the end of quiet hours, and pauses on leave, at weekends and for who wants no mail', async () => {
    const { ewa, amina, ben } = here.people
    await edit(ewa, { preferences: { digestAt: '7:30', quietFrom: '18:00', quietTo: '08:15' } })
    await edit(amina, { preferences: { reach: 'web' } })
    await edit(ben, { timeOff: [{ from: '2026-11-24', to: '2026-11-26', share: 1 }] })
    await here.node({ post: post() })
    await pass('2026-11-24T07:14:59', '2026-11-24T07:15:00', '2026-11-24T12:00:00', '2026-11-25T12:00:00')
    expect(sent).toEqual(['digest ewa 2026-11-24', 'digest ewa 2026-11-25'])
    await pass('2026-11-26T12:00:00', '2026-11-27T12:00:00', '2026-11-28T12:00:00', '2026-11-29T12:00:00')
    expect(sent.slice(2)).toEqual([
      'digest ewa 2026-11-26',
      'digest ben 2026-11-26',
      'digest ewa 2026-11-27',
      'digest ben 2026-11-27',
    ])
  })

  it('keeps its hour where clocks change', async () => {
    await edit(here.people.amina, { preferences: { reach: 'web' } })
    await edit(here.people.ben, { preferences: { reach: 'web' } })
    await here.at('2027-03-26T20:00:00.000Z')
    await here.node({ post: post() })
    await pass('2027-03-29T06:59:59', '2027-03-29T07:00:00')
    expect(sent).toEqual(['digest ewa 2027-03-29'])
  })

  it('is not made up for after a pause, and is not lost by a restart at its hour', async () => {
    await edit(here.people.amina, { preferences: { reach: 'web' } })
    await edit(here.people.ben, { preferences: { reach: 'web' } })
    const { clockwork } = await here.node({ post: post('elsewhere') })
    await clockwork.close()
    await here.at('2026-11-26T08:30:00.000Z')
    sent = []
    await here.node({ post: post() })
    expect(sent).toEqual(['digest ewa 2026-11-26'])
    await here.settle()
    expect(sent).toHaveLength(1)
  })

  it('is asked for again where it could not be sent, and not where it was', async () => {
    await edit(here.people.amina, { preferences: { reach: 'web' } })
    await edit(here.people.ben, { preferences: { reach: 'web' } })
    let answer = 'elsewhere'
    const sendDigest = async ({ on }: { on: string }) => {
      sent.push(on)
      return answer
    }
    await here.node({ post: { ...post(), sendDigest } })
    await pass('2026-11-24T08:00:00', '2026-11-24T08:05:00')
    expect(sent).toEqual(['2026-11-24'])
    answer = 'sent'
    await pass('2026-11-24T08:20:00', '2026-11-24T09:20:00')
    expect(sent).toEqual(['2026-11-24', '2026-11-24'])
  })
})

it('letters that cannot be handed over keep nothing else from happening', async () => {
  const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits double' } })
  const gate = { direction: 'By file', of: outcome.id, dueOn: '2026-11-23', voices: [] }
  await here.say({ kind: 'gate', verb: 'add', fields: gate })
  const troubles: unknown[] = []
  const sendDigest = () => Promise.reject(new Error('The post office is closed.'))
  await here.node({ post: { ...post(), sendDigest }, onTrouble: trouble => troubles.push(trouble) })
  await pass('2026-11-24T08:00:00')
  expect(await here.told()).toEqual(['gate.proceeded'])
  expect(troubles).toHaveLength(3)
})

describe('an interruption', () => {
  const calls = () => sent.filter(each => !each.startsWith('digest'))

  it('calls the silent a day before a gate ends, each once', async () => {
    const { amina, ben } = here.people
    const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits double' } })
    const voices = [{ person: amina, must: true }, { person: ben }]
    const fields = { direction: 'By file', of: outcome.id, dueOn: '2026-11-29', voices }
    const gate = await here.say({ kind: 'gate', verb: 'add', fields })
    const answers = [{ person: ben, answer: 'agree' }]
    await here.say({ kind: 'gate', verb: 'answer', subject: gate.id, fields: { answers } }, ben)
    await here.node({ post: post() })
    await pass('2026-11-28T22:59:59', '2026-11-28T23:00:00', '2026-11-29T10:00:00')
    expect(calls()).toEqual(['gate calls amina'])
  })

  it('tells whoever an escalation asks at once, but not in their quiet hours', async () => {
    const { ewa, amina } = here.people
    await edit(amina, { preferences: { quietFrom: '09:00', quietTo: '12:00' } })
    const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits double' } })
    await here.node({ post: post() })
    await here.at('2026-11-23T09:30:00.000Z')
    const to = (path: string[]) =>
      here.say({ kind: 'escalation', verb: 'add', fields: { ask: 'Two days', from: outcome.id, path } })
    await to([ewa])
    await to([amina])
    await pass('2026-11-23T09:30:01', '2026-11-23T10:59:59')
    expect(calls()).toEqual(['escalation calls ewa'])
    await pass('2026-11-23T11:00:00', '2026-11-23T11:05:00')
    expect(calls()).toEqual(['escalation calls ewa', 'escalation calls amina'])
  })
})
