import { describe, expect, it } from 'vitest'
import { provenByMisalignment, saidOf, withSystems } from '../alignment.cases.ts'
import { findingOf } from '../spoken.cases.ts'

const measure = (name: string, more: object = {}) => ({
  fields: { name, better: 'up', informs: 'Which branch is next', owner: 'Amina', ...more },
})

describe('signals', () => {
  it.each([
    ['metric-rewards-wrong', 'metrics'],
    ['activity-as-success', 'metrics'],
    ['vanity-signal', 'metrics'],
    ['unguarded-target', 'metrics'],
    ['missing-indicator', 'metrics'],
    ['too-many-indicators', 'metrics'],
    ['unmet-condition', 'drivers'],
    ['starved-constraint', 'flow'],
    ['flooded-constraint', 'flow'],
  ] as const)('%s finds what was put in, and is silent without it or its system', provenByMisalignment)

  it('asks for leading and lagging signals, of the intent or of what serves it', () => {
    const given = withSystems('metrics')
    expect(saidOf(given, 'missing-indicator')).toEqual(['INT-1 INT-1 has no leading and no lagging signal.'])
    given.did('signal.add', measure('Days to the first visit', { timing: 'lagging' }))
    given.did('intent.edit', { subject: 'INT-1', fields: { signals: ['SIG-1'] } })
    given.did('signal.add', measure('Exports checked', { timing: 'leading' }))
    expect(saidOf(given, 'missing-indicator')).toEqual(['INT-1 INT-1 has no leading signal.'])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { signals: ['SIG-2'] } })
    expect(saidOf(given, 'missing-indicator')).toEqual([])
  })

  it('keeps two leading signals by heart, and not a third', () => {
    const given = withSystems('metrics')
    for (const name of ['Exports checked', 'Branches trained', 'Calls answered'])
      given.did('signal.add', measure(name, { timing: 'leading' }))
    given.did('intent.edit', { subject: 'INT-1', fields: { signals: ['SIG-1', 'SIG-2'] } })
    expect(saidOf(given, 'too-many-indicators')).toEqual([])
    given.did('intent.edit', { subject: 'INT-1', fields: { signals: ['SIG-1', 'SIG-2', 'SIG-3'] } })
    expect(saidOf(given, 'too-many-indicators')).toEqual([
      'INT-1 INT-1 has 3 leading signals; 2 of each are known by heart.',
    ])
  })

  it('calls no signal vain that guards another, and warns of one with a target', () => {
    const given = withSystems('metrics')
    given.did('signal.add', measure('Visits missed', { informs: undefined }))
    expect(findingOf(given, 'vanity-signal')).toMatchObject({ severity: 'note', subject: { key: 'SIG-1' } })
    given.did('signal.add', measure('Visits', { owner: 'Ben', guardedBy: ['SIG-1'] }))
    expect(saidOf(given, 'vanity-signal')).toEqual([])
  })

  it('rewards what moves a result step by step', () => {
    const given = withSystems('metrics', 'drivers')
    given.did('outcome.edit', { subject: 'OUT-1', fields: { team: 'Platform' }, because: 'It is theirs.' })
    given.did('signal.add', measure('Days to the first visit'))
    given.did('signal.add', measure('Tickets closed', { rewards: ['Platform'] }))
    expect(saidOf(given, 'metric-rewards-wrong')).toEqual([])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { signals: ['SIG-1'] } })
    expect(saidOf(given, 'metric-rewards-wrong')).toEqual([
      'SIG-2 SIG-2 rewards Platform for something that moves nothing they answer for.',
    ])
    given.did('driver.add', {
      fields: { condition: 'Tickets hold up visits', effect: 'SIG-1', cause: 'SIG-2' },
    })
    expect(saidOf(given, 'metric-rewards-wrong')).toEqual([])
  })

  it('lets a condition be unknown until its day', () => {
    const given = withSystems('metrics', 'drivers')
    given.did('signal.add', measure('Days to the first visit'))
    given.did('signal.add', measure('Exports checked'))
    const driver = {
      condition: 'Delivery sees the deal',
      effect: 'SIG-1',
      cause: 'SIG-2',
      checkOn: '2026-11-23',
    }
    given.did('driver.add', { fields: driver })
    expect(saidOf(given, 'unmet-condition')).toEqual([])
    given.did('driver.edit', { subject: 'DRV-1', fields: { checkOn: '2026-11-22' } })
    expect(findingOf(given, 'unmet-condition')).toMatchObject({ severity: 'note', cost: { days: 1 } })
    given.did('driver.edit', { subject: 'DRV-1', fields: { holds: 'no' } })
    expect(findingOf(given, 'unmet-condition').severity).toBe('warning')
  })
})
