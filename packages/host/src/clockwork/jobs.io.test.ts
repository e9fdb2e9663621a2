import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clocked, clocked } from '../testing/clocked.ts'

let here: Clocked
beforeEach(async () => {
  here = await clocked()
})
afterEach(() => here.close())

const add = (kind: string, fields: object) => here.say({ kind, verb: 'add', fields: { ...fields } })
const last = async (word: string) => {
  const facts = await here.facts()
  return facts.findLast(fact => `${fact.kind}.${fact.verb}` === word)!
}

describe('an escalation', () => {
  it('moves along its path, each person with their whole time, and stays where the path ends', async () => {
    const { ewa, amina, ben } = here.people
    const outcome = await add('outcome', { statement: 'Visits double' })
    await add('escalation', {
      ask: 'Two days of Tomas',
      from: outcome.id,
      path: [ben, amina, ewa],
      answersWithin: 2,
    })
    await here.node()
    await here.at('2026-11-25T22:59:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-25T23:00:00.000Z')
    await here.settle()
    expect((await last('escalation.forwarded')).body.carried).toEqual({ to: amina })
    await here.at('2026-12-30T12:00:00.000Z')
    await here.settle()
    expect((await last('escalation.forwarded')).body.carried).toEqual({ to: ewa })
    await here.at('2027-01-30T12:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['escalation.forwarded', 'escalation.forwarded'])
  })
})

it('an approval past its day goes where its right escalates, once, and is never taken as given', async () => {
  const { ewa, ben } = here.people
  await add('right', {
    domain: 'price',
    decider: ben,
    escalatesTo: ewa,
    scope: (await last('workspace.added')).subject,
  })
  const more = { sort: 'approval', domain: 'price', decider: ben, neededOn: '2026-11-24' }
  const decision = await add('decision', { question: 'May we sign?', ...more })
  await here.node()
  await here.at('2026-11-24T22:59:00.000Z')
  await here.settle()
  expect(await here.told()).toEqual([])
  for (const day of ['24T23:00', '27T12:00']) {
    await here.at(`2026-11-${day}:00.000Z`)
    await here.settle()
  }
  expect((await here.told()).filter(each => each === 'escalation.added')).toHaveLength(1)
  expect((await last('escalation.added')).body.fields).toMatchObject({ from: decision.id, path: [ewa] })
})

describe('a trigger', () => {
  const armed = async (more: object = {}) => {
    const trigger = await add('trigger', {
      name: 'It gets late',
      when: "daysSince('2026-11-26') >= 0",
      decider: here.people.ben,
      options: [{ title: 'Cut' }],
      answersWithin: 3,
      ...more,
    })
    await here.say({ kind: 'trigger', verb: 'arm', subject: trigger.id })
    return trigger
  }

  it('fires on the day its condition holds, with its decision, and once', async () => {
    await armed()
    await here.node()
    await here.at('2026-11-25T22:59:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-25T23:00:00.000Z')
    await here.settle()
    await here.at('2026-12-25T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['decision.added', 'trigger.fired'])
    expect((await last('decision.added')).body.fields).toMatchObject({ decider: here.people.ben })
  })

  it('fires after the fact that makes its condition true, without waiting for a day', async () => {
    const outcome = await add('outcome', { statement: 'Visits double' })
    const assumption = await add('assumption', { statement: 'The vendor waits', affects: [outcome.id] })
    await armed({ when: `assumption('${assumption.key}').broken` })
    await here.node()
    expect(await here.told()).toEqual([])
    await here.say({
      kind: 'assumption',
      verb: 'break',
      subject: assumption.id,
      fields: { evidence: 'They released it.' },
    })
    await here.settle()
    expect(await here.told()).toContain('trigger.fired')
  })

  it('watches again after its days, once it was reviewed', async () => {
    const trigger = await armed({ repeats: 'again', againAfterDays: 7, when: "daysSince('2026-11-20') >= 0" })
    await here.node()
    await here.settle()
    await here.say({ kind: 'trigger', verb: 'review', subject: trigger.id })
    await here.at('2026-11-29T22:59:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['decision.added', 'trigger.fired'])
    await here.at('2026-11-29T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([
      'decision.added',
      'trigger.fired',
      'trigger.armed',
      'decision.added',
      'trigger.fired',
    ])
  })
})

describe('a window held apart', () => {
  const windowOf = () =>
    add('cadence', { name: 'Monday apart', mode: 'apart', recurrence: 'FREQ=WEEKLY;BYDAY=TU' })

  it('was held where somebody spoke in it, with whoever did', async () => {
    const { amina } = here.people
    const outcome = await add('outcome', { statement: 'Visits double', owner: amina })
    await windowOf()
    await here.node()
    await here.at('2026-11-24T08:00:00.000Z')
    await here.say({ kind: 'checkIn', verb: 'add', fields: { of: outcome.id, status: 'onTrack' } }, amina)
    await here.at('2026-11-24T22:59:59.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
    await here.at('2026-11-24T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['sync.added', 'sync.ended'])
    expect((await last('sync.added')).body.fields).toMatchObject({ present: [amina] })
  })

  it('is not invented where nobody spoke, however long the clock stood still', async () => {
    await windowOf()
    await here.node()
    await here.at('2027-03-24T23:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual([])
  })
})

it('a pulse opens on its day, closes when its last day is over for all, and is handed to whoever counts', async () => {
  const { ewa, amina, ben } = here.people
  const team = await add('team', { name: 'Platform' })
  for (const person of [ewa, amina, ben])
    await here.say({ kind: 'person', verb: 'edit', subject: person, fields: { teams: [team.id] } })
  for (const name of ['Cleo', 'Dana']) await add('person', { name, teams: [team.id] })
  await here.say({ kind: 'person', verb: 'edit', subject: ben, fields: { timeZone: 'America/New_York' } })
  const days = { opensOn: '2026-11-25', closesOn: '2026-11-27' }
  const pulse = await add('pulse', { name: 'November', audience: [team.id], ...days })
  const closed: string[] = []
  await here.node({
    closePulse: async (_, id) => {
      closed.push(id)
    },
  })
  await here.at('2026-11-24T23:00:00.000Z')
  await here.settle()
  expect(await here.told()).toEqual(['pulse.opened'])
  await here.at('2026-11-28T04:59:00.000Z')
  await here.settle()
  expect(await here.told()).toEqual(['pulse.opened'])
  await here.at('2026-11-28T05:00:00.000Z')
  await here.settle()
  expect(await here.told()).toEqual(['pulse.opened', 'pulse.closed'])
  expect(closed).toEqual([pulse.id])
})

it('what stands against something due is told, and tried again later', async () => {
  const team = await add('team', { name: 'Two' })
  const days = { opensOn: '2026-11-25', closesOn: '2026-11-27' }
  await add('pulse', { name: 'November', audience: [team.id], ...days })
  const { clockwork } = await here.node()
  await here.at('2026-11-25T12:00:00.000Z')
  await here.settle()
  const { stuck } = await clockwork.state('acme')
  expect(stuck.map(each => [each.what, each.refusals.map(refusal => refusal.code)])).toEqual([
    ['PULSE-1 opens', ['too-small-group']],
  ])
  for (const name of ['A', 'B', 'C', 'D', 'E']) await add('person', { name, teams: [team.id] })
  await here.at('2026-11-25T12:20:00.000Z')
  await here.settle()
  expect(await here.told()).toEqual(['pulse.opened'])
})
