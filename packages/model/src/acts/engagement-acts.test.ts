import { describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import { acted } from './acted.given.ts'

/** ENG-1 is about to be won: Ben sold it, Cleo bridges, Amina delivers; INT-1 is the intent of client work. */
function presale(): Given {
  const given = Given.organisation()
  const fields = { systems: [...systemNames], clientWork: 'INT-1' }
  given.did('workspace.edit', { subject: 'WS-1', fields })
  given.did('client.add', { fields: { name: 'Ardenvale Care' } })
  const people = { soldBy: 'Ben', lead: 'Cleo', deliveryLead: 'Amina' }
  given.did('engagement.add', { fields: { deal: 'Ardenvale, 14 branches', client: 'CLI-1', ...people } })
  return given
}

describe('engagement.win', () => {
  it('makes the root under client work, asks seller and leads, and sets the first checkpoint', () => {
    const given = presale()
    expect(acted(given, 'engagement.win', { engagement: 'ENG-1', checkpointOn: '2026-12-01' })).toEqual([])
    expect(given.record('ENG-1')).toMatchObject({ state: 'won', root: given.id('OUT-1') })
    expect(given.record('OUT-1')).toMatchObject({ parent: given.id('INT-1'), owner: given.id('PER-1') })
    expect(given.record('G-1')).toMatchObject({
      sort: 'readiness',
      of: given.id('ENG-1'),
      host: given.id('PER-3'),
      voices: ['PER-2', 'PER-3', 'PER-1'].map(key => ({ person: given.id(key), must: true })),
    })
    expect(given.record('CAD-1')).toMatchObject({
      purpose: 'checkpoint',
      about: given.id('ENG-1'),
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    })
    expect(acted(given, 'engagement.win', { engagement: 'ENG-1' })).toEqual(['nothing-to-do'])
  })

  it('opens no gate and no checkpoint where their systems are off', () => {
    const given = presale()
    const systems = systemNames.filter(name => name !== 'gate' && name !== 'sync')
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems } })
    expect(acted(given, 'engagement.win', { engagement: 'ENG-1' })).toEqual([])
    expect([given.replica.keyed('G-1'), given.replica.keyed('CAD-1')]).toEqual([undefined, undefined])
  })
})

describe('promises', () => {
  it('are pasted one line each, without their bullets, and once', () => {
    const given = presale()
    const lines = '- All branches live by 29 January\n2) Weekend answers\n\n* weekend answers.\n'
    const told = { engagement: 'ENG-1', lines, saidIn: 'call', saidBy: 'Ben' }
    expect(acted(given, 'promise.paste', told)).toEqual([])
    const said = given.replica.all('promise').map(each => each.what)
    expect(said).toEqual(['All branches live by 29 January', 'Weekend answers'])
    expect(given.record('PR-1')).toMatchObject({ saidIn: 'call', saidBy: given.id('PER-2'), sort: 'stated' })
    expect(acted(given, 'promise.paste', told)).toEqual(['nothing-to-do'])
  })

  it('become the deliverable that keeps them', () => {
    const given = presale()
    acted(given, 'engagement.win', { engagement: 'ENG-1' })
    const fields = { what: 'Visit history is imported', engagement: 'ENG-1', dueOn: '2026-12-18' }
    given.did('promise.add', { fields })
    expect(acted(given, 'promise.plan', { promise: 'PR-1', owner: 'Amina' })).toEqual([])
    expect(given.record('DEL-1')).toMatchObject({
      statement: 'Visit history is imported',
      parent: given.id('OUT-1'),
      dueOn: '2026-12-18',
      forWhom: given.id('CLI-1'),
    })
    expect(given.record('PR-1')).toMatchObject({ state: 'mapped', mapsTo: [given.id('DEL-1')] })
  })
})

describe('person.depart', () => {
  it('hands over what somebody holds, with the reason', () => {
    const given = presale()
    acted(given, 'engagement.win', { engagement: 'ENG-1' })
    const told = { person: 'Amina', successor: 'Ben', because: 'Amina moves to another company.' }
    expect(acted(given, 'person.depart', told)).toEqual([])
    expect(given.record('PER-1').state).toBe('departed')
    expect(given.record('OUT-1').owner).toBe(given.id('PER-2'))
    expect(given.record('TEAM-1').lead).toBe(given.id('PER-2'))
    expect(given.record('ENG-1')).toMatchObject({ deliveryLead: given.id('PER-2') })
    expect(given.record('CAD-1').leaders).toEqual([given.id('PER-3'), given.id('PER-2')])
    expect(given.record('OUT-1').edits.owner).toMatchObject({ because: told.because })
  })

  it('without a successor leaves everything where it is', () => {
    const given = presale()
    expect(acted(given, 'person.depart', { person: 'Amina' })).toEqual([])
    expect(given.record('TEAM-1').lead).toBe(given.id('PER-1'))
  })
})
