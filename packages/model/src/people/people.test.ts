import { describe, expect, it } from 'vitest'
import { acted } from '../acts/acted.given.ts'
import { Given } from '../given.ts'

describe('people', () => {
  it('[people.1] a connector stands between two different teams', () => {
    const given = Given.organisation()
    const fields = { mandate: 'Settles dates', person: 'Cleo', between: ['Platform', 'Platform'], share: 0.2 }
    expect(given.refusedWith('connector.add', { fields })).toEqual(['two-teams'])
    expect(
      given.refusedWith('connector.add', { fields: { ...fields, between: ['Platform', 'Sales'] } }),
    ).toEqual([])
  })

  it.each([['no-owner'], ['cycle'], ['made-up']])('[people.2] the check %s cannot be changed', check => {
    const given = Given.organisation()
    const policies = [{ check, level: 'off' }]
    expect(
      given.refusedWith('workspace.edit', { subject: 'WS-1', fields: { policies }, because: 'x' }),
    ).toEqual(['fixed-check'])
  })

  it('[people.3] a changed figure says why', () => {
    const given = Given.organisation()
    const fields = { defaults: [{ figure: 'unreadAfter', value: 3 }] }
    expect(given.refusedWith('workspace.edit', { subject: 'WS-1', fields })).toEqual(['unexplained-change'])
    given.did('workspace.edit', { subject: 'WS-1', fields, because: 'We read on Mondays.' })
    expect(given.replica.figure('unreadAfter')).toBe(3)
  })

  it('[people.4] an address belongs to one person, however it is written', () => {
    const given = Given.organisation()
    given.did('person.edit', { subject: 'Ben', fields: { email: 'ben@quillmere.example' } })
    expect(
      given.refusedWith('person.edit', { subject: 'Cleo', fields: { email: 'Ben@Quillmere.example' } }),
    ).toEqual(['email-taken'])
  })

  it('[people.5] a ledger has one workspace', () => {
    expect(Given.organisation().refusedWith('workspace.add', { fields: { name: 'Another' } })).toEqual([
      'already-there',
    ])
  })

  it('[people.6] no setting makes small groups recognisable', () => {
    const given = Given.organisation()
    const set = (value: number) => {
      const fields = { defaults: [{ figure: 'smallestGroup', value }] }
      return given.refusedWith('workspace.edit', { subject: 'WS-1', fields, because: 'We are few.' })
    }
    expect(set(3)).toEqual(['below-least'])
    expect(set(8)).toEqual([])
  })

  it('[people.7] a space is switched on with its time', () => {
    const given = Given.organisation()
    const on = (by: string, ...more: string[]) =>
      given.refusedWith('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade', ...more] } }, by)
    expect(on('PER-1', 'retrospectives')).toEqual(['time-not-reserved'])
    expect(on('PER-1', 'risks')).toEqual([])
    expect(on('import', 'retrospectives')).toEqual([])
    given.did('cadence.add', { fields: { name: 'Look back', purpose: 'retro', recurrence: 'FREQ=MONTHLY' } })
    expect(on('PER-1', 'retrospectives')).toEqual([])
    expect(on('PER-1', 'retrospectives', 'gate')).toEqual(['time-not-reserved'])
  })

  it('reserves the time of a space with it, once', () => {
    const given = Given.organisation()
    const open = (system: string) => acted(given, 'workspace.openSpace', { system, leaders: ['Amina'] })
    expect(open('gate')).toEqual([])
    expect(given.replica.systemIsOn('gate')).toBe(true)
    const leaders = [given.id('PER-1')]
    expect(given.record('CAD-1')).toMatchObject({ purpose: 'review', recurrence: 'FREQ=WEEKLY', leaders })
    expect(open('decisions')).toEqual([])
    expect(given.replica.all('cadence')).toHaveLength(1)
    expect(open('gate')).toEqual(['nothing-to-do'])
    expect(open('risks')).not.toEqual([])
  })
})
