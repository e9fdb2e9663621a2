import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'

/** Ben is asked for a tester by 15 January. */
function asked(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  given.did('outcome.add', { fields: wholeOutcome })
  const fields = { what: 'A tester for two weeks', for: 'OUT-1', from: 'Ben', neededOn: '2027-01-15' }
  given.did('support.add', { fields })
  return given
}

describe('support', () => {
  it('[cascade.60] is asked of somebody who is here', () => {
    const given = asked()
    given.did('person.depart', { subject: 'Ben' })
    const fields = { what: 'A budget for tools', for: 'OUT-1', from: 'PER-2' }
    expect(given.refusedWith('support.add', { fields })).toEqual(['absent-owner'])
    expect(given.refusedWith('support.add', { fields: { ...fields, from: 'Cleo' } })).toEqual([])
  })

  it('[cascade.61] is promised for the day it is needed', () => {
    const given = asked()
    const promise = (promisedOn: string) =>
      given.refusedWith('support.promise', { subject: 'SUP-1', fields: { promisedOn } }, 'PER-2')
    expect(promise('2027-01-22')).toEqual(['late-support'])
    expect(promise('2027-01-15')).toEqual([])
  })

  it('is promised and refused by the person asked', () => {
    const given = asked()
    expect(given.refusedWith('support.promise', { subject: 'SUP-1' }, 'PER-1')).toEqual(['not-yours'])
    const refuse = { subject: 'SUP-1', because: 'Both testers are on the release.' }
    expect(given.refusedWith('support.refuse', refuse, 'PER-2')).toEqual([])
  })
})
