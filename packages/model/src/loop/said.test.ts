import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { Records } from '../registry.ts'
import { agendaOf } from '../views/agenda.ts'
import { attendeesOf, heldOf } from '../views/attendees.ts'
import { coordinationHours } from '../views/coordination.ts'
import { noticesOf } from '../views/notices.ts'

function working(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
  const opening = { state: 'committed', openedOn: '2026-11-20' }
  const fields = {
    ...wholeOutcome,
    statement: 'Ben delivers',
    parent: 'OUT-1',
    owner: 'Ben',
    dueOn: '2027-03-31',
  }
  given.did('outcome.add', { fields, opening })
  given.did('deliverable.add', {
    fields: { statement: 'The history is imported', parent: 'OUT-2', owner: 'Cleo' },
  })
  return given
}

function acting(given: Given, act: string, told: object, by = 'PER-1'): string[] {
  const acted = actOut(given.replica, { act, told: { ...told } }, given.moment(by))
  if (!acted.ok) return acted.refusals.map(refusal => refusal.code)
  const decision = decideAll(given.replica, acted.commands, given.moment(by))
  if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
  for (const fact of decision.facts) given.kept(fact, by)
  return []
}

describe('checking in', () => {
  it('[loop.1] is written down by somebody else while the owner is there', () => {
    const given = working()
    given.did('cadence.add', { fields: { name: 'Delivery sync' } })
    given.did('sync.add', {
      fields: { cadence: 'CAD-1', startedAt: '2026-11-23T09:00:00Z', present: ['Ben'] },
    })
    const fields = { of: 'OUT-2', status: 'atRisk' }
    expect(given.refusedWith('checkIn.add', { fields }, 'PER-1')).toEqual(['not-yours'])
    expect(given.refusedWith('checkIn.add', { fields: { ...fields, sync: 'SYNC-1' } }, 'PER-1')).toEqual([])
  })

  it('[loop.3] speaks of an engagement three times', () => {
    const given = working()
    given.did('client.add', { fields: { name: 'Ardenvale Care' } })
    given.did('engagement.add', { fields: { deal: 'Ardenvale', client: 'CLI-1', lead: 'Ben' } })
    const saying = (fields: object) =>
      given.refusedWith('checkIn.add', { fields: { status: 'onTrack', ...fields } }, 'PER-2')
    expect(saying({ of: 'ENG-1' })).toEqual(['no-aspect'])
    expect(saying({ of: 'ENG-1', aspect: 'client' })).toEqual([])
    expect(saying({ of: 'OUT-2', aspect: 'client' })).toEqual(['no-aspect'])
  })

  it('[loop.4] is not asked of a deliverable that goes as planned', () => {
    const given = working()
    const saying = (fields: object) =>
      given.refusedWith('checkIn.add', { fields: { of: 'DEL-1', ...fields } }, 'PER-3')
    expect(saying({ status: 'onTrack' })).toEqual(['as-planned'])
    expect(saying({ status: 'onTrack', remaining: 3 })).toEqual([])
    expect(saying({ status: 'offTrack' })).toEqual([])
    given.did('checkIn.add', { fields: { of: 'DEL-1', status: 'offTrack' } }, 'PER-3')
    expect(saying({ status: 'onTrack' })).toEqual([])
  })
})

describe('a sync', () => {
  it('[loop.10] has a rhythm that can be read', () => {
    const saying = (recurrence: string) =>
      given.refusedWith('cadence.add', { fields: { name: 'Sync', recurrence } })
    const given = working()
    expect(saying('whenever we meet')).toEqual(['unreadable-rhythm'])
    expect(saying('FREQ=MONTHLY;BYDAY=1MO')).toEqual([])
  })

  it.each([
    ['tomorrow', undefined],
    ['2026-02-30T09:00:00Z', undefined],
    ['2026-11-23T09:00:00Z', '2026-11-23T08:00:00Z'],
  ])('[loop.11] is held between two instants, not from %s to %s', (startedAt, endedAt) => {
    const given = working()
    given.did('cadence.add', { fields: { name: 'Delivery sync' } })
    const fields = { cadence: 'CAD-1', startedAt, ...(endedAt ? { endedAt } : {}) }
    expect(given.refusedWith('sync.add', { fields })).toEqual(['no-instant'])
  })

  it('is kept whole, or not at all', () => {
    const given = working()
    given.did('cadence.add', { fields: { name: 'Delivery sync', leaders: ['Amina'] } })
    const said = {
      cadence: 'CAD-1',
      present: ['Amina', 'Ben'],
      checkIns: [{ of: 'OUT-2', status: 'atRisk', note: 'The pilot branch waits.' }],
      decisions: [{ question: 'File or live link?', about: ['OUT-2'] }],
      actions: [{ what: 'Ask for the sample', who: 'Cleo', dueOn: '2026-11-26' }],
      remarks: [{ text: 'The import is slow.', about: 'OUT-2' }],
    }
    const facts = given.facts.length
    expect(acting(given, 'sync.hold', { ...said, present: ['Amina'] })).toEqual(['not-yours'])
    expect(given.facts.length).toBe(facts)
    expect(acting(given, 'sync.hold', said)).toEqual([])
    const sync = given.record('SYNC-1')
    expect(sync).toMatchObject({ state: 'held', startedAt: '2026-11-23T09:00:00.000Z' })
    expect(given.record('ACT-1')).toMatchObject({ from: sync.id, who: given.id('PER-3') })
    expect(given.record('CHK-1')).toMatchObject({ sync: sync.id, status: 'atRisk' })
    const cadence = given.record('CAD-1') as unknown as Records['cadence']
    const held = heldOf(given.replica, cadence, { from: '2026-11-23', to: '2026-12-06' })
    expect(held.map(each => [each.on, each.sync?.key])).toEqual([
      ['2026-11-23', 'SYNC-1'],
      ['2026-11-30', undefined],
    ])
  })

  it('asks its team, the teams below and its leaders', () => {
    const given = working()
    given.did('cadence.add', { fields: { name: 'Sales sync', team: 'Sales', leaders: ['Cleo'] } })
    const cadence = given.record('CAD-1') as unknown as Records['cadence']
    expect(attendeesOf(given.replica, cadence).map(person => person.key)).toEqual(['PER-2', 'PER-3'])
    const week = coordinationHours(
      given.replica,
      given.replica.one('person', given.id('PER-2'))!,
      '2026-11-25',
    )
    expect(week).toMatchObject({ cadences: 0.25, ofHours: 40, share: 0.625 })
    given.did('gate.add', {
      fields: { direction: 'By file', of: 'OUT-1', dueOn: '2026-11-27', voices: [{ person: 'Ben' }] },
    })
    const team = given.replica.one('team', given.id('TEAM-2'))!
    expect(coordinationHours(given.replica, team, '2026-11-25')).toMatchObject({
      cadences: 0.25,
      gates: 0.25,
      hours: 0.5,
    })
  })
})

describe('words', () => {
  it.each([
    ['risk', 'R-1', { affects: ['OUT-2'] }],
    ['decision', 'D-1', { about: ['OUT-2'] }],
    ['action', 'ACT-1', { from: 'OUT-2' }],
    ['lateInput', 'LATE-1', { of: 'OUT-2', from: 'PER-3' }],
  ])('of a remark become a %s', (kind, key, fields) => {
    const given = working()
    given.did('remark.add', { fields: { text: 'The export lacks notes', about: 'OUT-2' } }, 'PER-3')
    expect(acting(given, `remark.${kind}`, { remark: 'REM-1' })).toEqual([])
    const ids = JSON.parse(
      JSON.stringify(fields).replaceAll(/"([A-Z]+-\d)"/g, (_, named) => `"${given.id(named)}"`),
    )
    expect(given.record(key)).toMatchObject(ids)
    expect(given.record('REM-1')).toMatchObject({ state: 'turned', steps: { turned: { as: given.id(key) } } })
  })

  it.each([
    ['risk', 'R-1'],
    ['assumption', 'A-1'],
    ['decision', 'D-1'],
    ['changeRequest', 'CR-1'],
  ])('of a concern become a %s, and whoever spoke up is thanked', (kind, key) => {
    const given = working()
    const fields = { text: 'Is 24 months enough?', about: 'DEL-1', sort: 'concern', askedBy: 'Ben' }
    given.did('question.add', { fields }, 'PER-2')
    expect(acting(given, `question.${kind}`, { question: 'Q-1', thanks: 'Well seen.' })).toEqual([])
    expect(given.record('Q-1')).toMatchObject({ state: 'takenUp', steps: { takenUp: { as: given.id(key) } } })
    expect(given.record('THX-1')).toMatchObject({ text: 'Well seen.', to: [given.id('PER-2')] })
  })
})

describe('a notice', () => {
  function moved(fields: object): { given: Given; told: string[]; what: string | undefined } {
    const given = working()
    const before = given.record('OUT-2')
    given.did(
      'outcome.edit',
      { subject: 'OUT-2', fields: { ...fields }, because: 'The client asked.' },
      'PER-2',
    )
    const due = noticesOf(before, given.facts.at(-1)!, given.replica)
    return { given, told: due.map(each => given.replica.record(each.to)!.key).sort(), what: due[0]?.what }
  }

  it('goes to everybody whose committed work a change touches, save who made it', () => {
    const { told, what } = moved({ dueOn: '2027-04-15' })
    expect(told).toEqual(['PER-1', 'PER-3'])
    expect(what).toBe('Due 2027-03-31 → 2027-04-15 (The client asked.)')
    expect(moved({ owner: 'Amina' }).what).toContain('Owner Ben Okri → Amina Diallo')
  })

  it('is not written for what touches nobody', () => {
    expect(moved({ team: 'Sales' }).told).toEqual([])
    const given = working()
    const before = given.record('OUT-1')
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-05-01' } })
    expect(noticesOf(before, given.facts.at(-1)!, given.replica)).toEqual([])
  })

  it('[loop.12] is written by the clock, and waits until it is known', () => {
    const { given } = moved({ dueOn: '2027-04-15' })
    const fields = { what: 'Due moved', fact: 1, to: 'Amina', subject: 'OUT-2' }
    expect(given.refusedWith('notice.add', { fields }, 'PER-2')).toEqual(['not-yours'])
    given.did('notice.add', { fields }, 'clock')
    const amina = given.replica.one('person', given.id('PER-1'))!
    const waits = () => agendaOf(given.replica, amina, given.moment('PER-1')).map(item => item.deed?.wait)
    expect(waits()).toContain('notice')
    expect(given.refusedWith('notice.acknowledge', { subject: 'NOT-1' }, 'PER-2')).toEqual(['not-yours'])
    given.did('notice.acknowledge', { subject: 'NOT-1' }, 'PER-1')
    expect(waits()).not.toContain('notice')
  })
})
