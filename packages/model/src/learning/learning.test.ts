import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'

function organisation(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  given.did('outcome.add', { fields: wholeOutcome })
  return given
}

function retro(fields: Record<string, unknown> = {}): Given {
  const given = organisation()
  const whole = { name: 'What the pilot taught', of: 'OUT-1', sponsor: 'Amina', host: 'Cleo', ...fields }
  given.did('retro.add', { fields: whole })
  return given
}

const hold = { subject: 'RETRO-1' }

describe('a retrospective', () => {
  it('[learning.1] is held with a sponsor', () => {
    const given = retro()
    expect(given.refusedWith('retro.hold', hold)).toEqual([])
    given.did('retro.edit', { ...hold, fields: { sponsor: null } })
    expect(given.refusedWith('retro.hold', hold)).toEqual(['unsponsored-retro'])
  })

  it('[learning.2] is held with a host', () => {
    const given = retro()
    given.did('retro.edit', { ...hold, fields: { host: null } })
    expect(given.refusedWith('retro.hold', hold)).toEqual(['no-host'])
  })

  it('[learning.3] has a sponsor who leads somebody', () => {
    const given = retro({ sponsor: 'Cleo' })
    expect(given.refusal('retro.hold', hold)).toMatchObject({ code: 'unsponsored-retro', level: 'warn' })
    given.did('team.edit', { subject: 'Sales', fields: { lead: 'Cleo' } })
    expect(given.refusedWith('retro.hold', hold)).toEqual([])
  })

  it('[learning.4] judges an effect after delivery, [learning.5] and says what follows', () => {
    const given = retro({ when: 'impact' })
    const judged = { ...hold, fields: { verdict: 'scale' } }
    expect(given.refusedWith('retro.hold', judged)).toEqual(['not-delivered'])
    const opening = { state: 'delivered', openedOn: '2026-11-23' }
    given.did('outcome.add', { fields: { statement: 'The pilot branch plans a week' }, opening })
    given.did('retro.edit', { ...hold, fields: { of: 'OUT-2' } })
    expect(given.refusedWith('retro.hold', hold)).toEqual(['no-verdict'])
    expect(given.refusedWith('retro.hold', judged)).toEqual([])
  })

  it('is skipped only by its sponsor, who says why', () => {
    const given = retro()
    expect(given.refusedWith('retro.skip', hold, 'PER-1')).toEqual(['no-reason'])
    const why = { ...hold, because: 'Nothing ended in this cycle.' }
    expect(given.refusedWith('retro.skip', why, 'PER-3')).toEqual(['not-yours'])
    expect(given.refusedWith('retro.skip', why, 'PER-1')).toEqual([])
  })

  it('[learning.8] takes each vote from its voter', () => {
    const given = retro()
    const items = (...votes: string[]) => ({ ...hold, fields: { items: [{ text: 'A wait', votes }] } })
    expect(given.refusedWith('retro.edit', items('PER-2'), 'PER-3')).toEqual(['not-yours'])
    given.did('retro.edit', items('PER-2'), 'PER-2')
    expect(given.refusedWith('retro.edit', items('PER-2', 'PER-3'), 'PER-3')).toEqual([])
  })
})

describe('the library', () => {
  it('[learning.6] counts a lesson once at each place', () => {
    const given = organisation()
    given.did('lesson.add', { fields: { text: 'Ask for a sample export first' } })
    expect(given.refusedWith('lesson.show', { subject: 'LES-1' })).toEqual(['not-counted'])
    const shown = { subject: 'LES-1', fields: { shownAt: ['OUT-1'] } }
    given.did('lesson.show', shown)
    expect(given.refusedWith('lesson.show', shown)).toEqual(['not-counted'])
    const both = { subject: 'LES-1', fields: { shownAt: ['OUT-1', 'INT-1'] } }
    expect(given.refusedWith('lesson.show', both)).toEqual([])
  })

  it('[learning.7] lets each say for themselves what they have read; a coach for those coached', () => {
    const given = organisation()
    given.did('practice.add', { fields: { title: 'Read the deal aloud' } })
    const read = { subject: 'PRAC-1', fields: { readBy: ['Ben'] } }
    expect(given.refusedWith('practice.read', read, 'PER-3')).toEqual(['not-yours'])
    expect(given.refusedWith('practice.read', read, 'PER-2')).toEqual([])
    given.did('practice.edit', { subject: 'PRAC-1', fields: { coaching: { coach: 'Cleo' } } })
    expect(given.refusedWith('practice.read', read, 'PER-3')).toEqual([])
  })
})
