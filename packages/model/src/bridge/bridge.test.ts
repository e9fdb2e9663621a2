import { describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { systemNames } from '../people/systems.ts'

const context = {
  whyBought: 'One visit in nine is missed.',
  stakeholders: [{ name: 'Joanna Reed', role: 'signs', wants: 'a calm January' }],
  constraints: ['Client data stays in the EU'],
}

/** ENG-1 is won and has all that readiness asks for, save a gate: Cleo bridges, Amina delivers. */
function won(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  given.did('outcome.add', { fields: { statement: 'All 14 branches plan their visits', parent: 'INT-1' } })
  given.did('client.add', { fields: { name: 'Ardenvale Care' } })
  const fields = { deal: 'Ardenvale', client: 'CLI-1', lead: 'Cleo', deliveryLead: 'Amina', context }
  given.did('engagement.add', { fields: { ...fields, root: 'OUT-1' } })
  given.did('engagement.win', { subject: 'ENG-1' })
  return given
}

function promised(given: Given, what: string): void {
  given.did('promise.add', { fields: { what, engagement: 'ENG-1' } })
}

/** The readiness gate has proceeded. */
function heard(given: Given): Given {
  const fields = { direction: 'Ready', of: 'ENG-1', sort: 'readiness' }
  given.did('gate.add', { fields, opening: { state: 'proceeds', openedOn: '2026-11-23' } })
  return given
}

describe('an engagement becomes ready', () => {
  it.each([
    ['[bridge.1] with its context', 'context', 'no-context'],
    ['[bridge.2] with a bridge lead', 'lead', 'no-owner'],
    ['[bridge.3] with a delivery lead', 'deliveryLead', 'no-owner'],
    ['[bridge.4] with a root outcome', 'root', 'no-root'],
  ])('%s', (_title, field, code) => {
    const given = heard(won())
    expect(given.refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual([])
    given.did('engagement.edit', { subject: 'ENG-1', fields: { [field]: null } })
    expect(given.refusal('engagement.ready', { subject: 'ENG-1' })).toMatchObject({ code, about: { field } })
  })

  it('[bridge.5] when every promise is mapped, declined or disputed by name', () => {
    const given = heard(won())
    promised(given, 'Weekend answers within one hour')
    expect(given.refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual(['unmapped-promise'])
    given.did('promise.dispute', { subject: 'PR-1', fields: { why: 'Not in the offer' } }, 'PER-3')
    expect(given.refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual([])
    promised(given, 'All branches by 29 January')
    given.did('promise.decline', { subject: 'PR-2', because: 'Four months were offered.' })
    promised(given, 'History imported')
    given.did('promise.map', { subject: 'PR-3', fields: { mapsTo: ['OUT-1'] } })
    expect(given.refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual([])
  })

  it('[bridge.6] after a readiness gate that proceeds, or with a reason', () => {
    const given = won()
    expect(given.refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual(['not-ready'])
    const passing = { subject: 'ENG-1', passOver: ['not-ready'], because: 'A second contract of the same.' }
    expect(given.refusedWith('engagement.ready', passing)).toEqual([])
    given.did('gate.add', { fields: { direction: 'Ready', of: 'ENG-1', sort: 'readiness' } })
    expect(given.refusal('engagement.ready', { subject: 'ENG-1' }).reason).toContain('G-1 is still open')
    expect(heard(won()).refusedWith('engagement.ready', { subject: 'ENG-1' })).toEqual([])
  })
})

describe('delivery', () => {
  it('[bridge.7] begins once the hand-off was accepted', () => {
    const given = heard(won())
    given.did('engagement.ready', { subject: 'ENG-1' })
    expect(given.refusedWith('engagement.deliver', { subject: 'ENG-1' })).toEqual(['not-ready'])
    const fields = { what: 'Ardenvale', from: 'Sales', to: 'Platform', about: 'ENG-1' }
    given.did('handOff.add', { fields })
    given.did('handOff.accept', { subject: 'HO-1' }, 'PER-1')
    given.did('engagement.deliver', { subject: 'ENG-1' })
    given.did('engagement.pause', { subject: 'ENG-1', because: 'The client moves house.' })
    given.did('handOff.archive', { subject: 'HO-1' })
    expect(given.refusedWith('engagement.deliver', { subject: 'ENG-1' })).toEqual([])
  })

  it('[bridge.8] publishes no promise that is only assumed, nor one of another client', () => {
    const given = won()
    promised(given, 'History imported')
    given.did('promise.add', { fields: { what: 'Free for ever', engagement: 'ENG-1', sort: 'assumed' } })
    const share = (promises: string[]) =>
      given.refusedWith('engagement.share', { subject: 'ENG-1', fields: { note: 'On its way', promises } })
    expect(share(['PR-1'])).toEqual([])
    expect(share(['PR-1', 'PR-2'])).toEqual(['not-publishable'])
    given.did('engagement.add', { fields: { deal: 'Second', client: 'CLI-1' } })
    given.did('promise.add', { fields: { what: 'Training', engagement: 'ENG-2' } })
    expect(share(['PR-3'])).toEqual(['not-publishable'])
  })

  it('[bridge.16] says why its lead changes once it is agreed', () => {
    const given = heard(won())
    given.did('engagement.ready', { subject: 'ENG-1' })
    const change = { subject: 'ENG-1', fields: { lead: 'Ben' } }
    expect(given.refusedWith('engagement.edit', change)).toEqual(['unexplained-change'])
    expect(given.refusedWith('engagement.edit', { ...change, because: 'Cleo is on leave.' })).toEqual([])
  })
})

describe('a promise', () => {
  it('[bridge.9] is mapped to work', () => {
    const given = won()
    promised(given, 'History imported')
    expect(given.refusedWith('promise.map', { subject: 'PR-1' })).toEqual(['no-work'])
    given.did('promise.map', { subject: 'PR-1', fields: { mapsTo: ['OUT-1'] } })
    expect(given.refusedWith('promise.edit', { subject: 'PR-1', fields: { mapsTo: [] } })).toEqual([
      'no-work',
    ])
  })

  it('[bridge.10] is disputed by somebody with a name', () => {
    const given = won()
    promised(given, 'History imported')
    const fields = { why: 'Not in the offer' }
    expect(given.refusedWith('promise.dispute', { subject: 'PR-1', fields })).toEqual(['no-name'])
    expect(given.refusedWith('promise.dispute', { subject: 'PR-1', fields }, 'PER-1')).toEqual([])
    const named = { ...fields, disputedBy: 'Amina' }
    expect(given.refusedWith('promise.dispute', { subject: 'PR-1', fields: named })).toEqual([])
  })
})

describe('a change request', () => {
  const fields = { effort: { low: 5, likely: 6, high: 9 }, price: 4000 }

  function asked(): Given {
    const given = won()
    given.did('changeRequest.add', { fields: { what: 'Large-type rota', of: 'ENG-1' } })
    return given
  }

  it('[bridge.11] is priced with an effort', () => {
    const saying = { subject: 'CR-1', fields: { price: 4000 } }
    expect(asked().refusedWith('changeRequest.price', saying)).toEqual(['no-estimate'])
  })

  it('[bridge.12] is priced with a price', () => {
    const given = asked()
    const saying = { subject: 'CR-1', fields: { effort: fields.effort } }
    expect(given.refusedWith('changeRequest.price', saying)).toEqual(['no-price'])
    expect(given.refusedWith('changeRequest.price', { subject: 'CR-1', fields })).toEqual([])
  })

  it('[bridge.13] is decided by whoever holds the nearest right, else by the lead', () => {
    const given = asked()
    const decline = { subject: 'CR-1', because: 'It is not in what was agreed.' }
    expect(given.refusedWith('changeRequest.decline', decline, 'PER-3')).toEqual([])
    expect(given.refusedWith('changeRequest.decline', decline, 'PER-2')).toEqual(['outside-the-right'])
    given.did('right.add', { fields: { domain: 'price', scope: 'OUT-1', decider: 'Ben' } })
    expect(given.refusedWith('changeRequest.decline', decline, 'PER-2')).toEqual([])
    expect(given.refusedWith('changeRequest.decline', decline, 'PER-3')).toEqual(['outside-the-right'])
    expect(given.refusedWith('changeRequest.decline', decline)).toEqual([])
  })
})

describe('a hand-off', () => {
  const fields = { what: 'Ardenvale', from: 'Sales', to: 'Platform', about: 'ENG-1' }

  it('[bridge.14] goes from one team to another', () => {
    const saying = { fields: { ...fields, to: 'Sales' } }
    expect(won().refusedWith('handOff.add', saying)).toEqual(['two-teams'])
  })

  it('[bridge.15] is accepted or returned by those who receive it', () => {
    const given = won()
    given.did('handOff.add', { fields })
    expect(given.refusedWith('handOff.accept', { subject: 'HO-1' }, 'PER-2')).toEqual(['not-yours'])
    expect(given.refusedWith('handOff.accept', { subject: 'HO-1' }, 'PER-1')).toEqual([])
    const missing = { subject: 'HO-1', fields: { missing: 'Who decides over Christmas' } }
    expect(given.refusedWith('handOff.return', missing, 'PER-1')).toEqual([])
  })
})
