import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { house } from '../testing/house.ts'
import { calendarOf } from './calendar.ts'
import { calendarText } from './calendar-text.ts'
import { instantOf } from './instant-of.ts'

const now = '2026-11-23T09:00:00.123Z'

describe('a time on a wall', () => {
  it.each([
    ['2027-03-26', '10:00', 'Europe/Berlin', '2027-03-26T09:00:00.000Z'],
    ['2027-03-27', '10:00', 'Europe/Berlin', '2027-03-27T09:00:00.000Z'],
    ['2027-03-28', '10:00', 'Europe/Berlin', '2027-03-28T08:00:00.000Z'],
    ['2027-03-29', '10:00', 'Europe/Berlin', '2027-03-29T08:00:00.000Z'],
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '10:00', 'Europe/Berlin', '2026-10-25T09:00:00.000Z'],
    ['2027-03-14', '10:00', 'America/New_York', '2027-03-14T14:00:00.000Z'],
    ['2027-03-13', '10:00', 'America/New_York', '2027-03-13T15:00:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '10:00', 'America/New_York', '2026-11-01T15:00:00.000Z'],
    ['2027-04-04', '02:15', 'Australia/Lord_Howe', '2027-04-03T15:45:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-11-23', '00:00', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
    ['2026-11-23', '09:00', 'Pacific/Kiritimati', '2026-11-22T19:00:00.000Z'],
    ['2026-11-23', '09:00', 'Pacific/Honolulu', '2026-11-23T19:00:00.000Z'],
    ['2028-02-29', '09:00', 'Pacific/Auckland', '2028-02-28T20:00:00.000Z'],
    ['2011-12-31', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
    ['2026-11-23', '09:00', 'No/Where', '2026-11-23T09:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
  })
})

describe('a calendar', () => {
  it('says nothing that somebody wrote into it', () => {
    const title =
      'Call; them,\\ now\r\nEND:VEVENT\nBEGIN:VEVENT\u2028ATTACH:https://a.example\u0007 \u20ac'.repeat(9)
    const about = { kind: 'task', key: 'T-1' }
    const entry = { id: 'a\r\nX-EVIL:1', title, about, when: { on: '2027-03-28' } }
    const text = calendarText([entry], {
      name: 'Ewa\nX-EVIL:2',
      now,
      linkOf: () => 'https://t.example/a\r\nX: 1',
    })
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/^(X-EVIL|ATTACH|X: 1)/)
      expect(line).not.toMatch(/[\n\r]/)
    }
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(events).toHaveLength(1)
    const event = new ICAL.Event(events[0]!)
    expect(event.startDate.isDate).toBe(true)
    expect(event.startDate.toString()).toBe('2027-03-28')
    expect(event.summary.startsWith('Call; them,\\ now\nEND:VEVENT')).toBe(true)
  })

  it('shows what its person answers for, and when their team meets, over a change of clocks', async () => {
    const here = await house()
    const add = async (kind: string, fields: object) => {
      const answer = await here.say(here.ewa, { kind, verb: 'add', fields: { ...fields } })
      expect(answer.outcome, JSON.stringify(answer)).toBe('done')
    }
    const { workspace } = await here.host.world('acme')
    const systems = [...new Set([...workspace!.systems, 'sync'])]
    await here.say(here.ewa, { kind: 'workspace', verb: 'edit', subject: 'WS-1', fields: { systems } })
    await add('intent', { statement: 'Clients stay' })
    await add('outcome', {
      statement: 'Visits',
      parent: 'INT-1',
      owner: here.amina.person,
      dueOn: '2027-03-30',
    })
    await add('outcome', {
      statement: 'Others',
      parent: 'INT-1',
      owner: here.ewa.person,
      dueOn: '2027-03-28',
    })
    const rhythm = 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0'
    const cadence = { name: 'Delivery sync', recurrence: rhythm, leaders: [here.amina.person] }
    await add('cadence', cadence)
    const world = await here.host.world('acme')
    const person = world.one('person', here.amina.person)!
    const entries = calendarOf(world, await here.host.access(here.amina), { person, today: '2027-03-20' })
    expect(entries.filter(each => 'on' in each.when)).toMatchObject([
      { title: 'Due: OUT-1 Visits', when: { on: '2027-03-30' } },
    ])
    expect(entries.flatMap(each => ('at' in each.when ? each.when.at : [])).slice(0, 3)).toEqual([
      '2027-03-22T09:00:00.000Z',
      '2027-03-29T08:00:00.000Z',
      '2027-04-05T08:00:00.000Z',
    ])
  })
})
