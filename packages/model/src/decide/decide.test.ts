import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'

function withOutcome(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  return given
}

const edit = (fields: Record<string, unknown>, more = {}) => ({ subject: 'OUT-1', fields, ...more })

describe('a command', () => {
  it.each([
    ['gadget.add', 'unknown-kind'],
    ['constructor.add', 'unknown-kind'],
    ['outcome.toString', 'unknown-verb'],
    ['outcome.fly', 'unknown-verb'],
    ['outcome.commit', 'unknown-record'],
    ['outcome.validate', 'wrong-state'],
  ])('[grammar.1] %s is refused as %s', (word, code) => {
    const subject = code === 'unknown-record' ? 'OUT-99' : 'OUT-1'
    expect(withOutcome().refusedWith(word, { subject })).toEqual([code])
  })

  it('[grammar.2] begins no record without its words', () => {
    expect(Given.organisation().refusal('outcome.add')).toMatchObject({
      code: 'missing-value',
      about: { field: 'statement' },
    })
    expect(withOutcome().refusedWith('outcome.edit', edit({ statement: null }))).toEqual(['missing-value'])
    expect(withOutcome().refusedWith('outcome.edit', edit({ statement: '   ' }))).toEqual(['invalid-value'])
  })

  it('[grammar.3] names one record of the right kind', () => {
    const given = withOutcome()
    expect(given.refusal('outcome.edit', edit({ owner: 'Amyna' })).reason).toBe(
      'Owner: there is no person called ‘Amyna’.',
    )
    expect(given.refusal('outcome.edit', edit({ parent: 'PER-1' })).reason).toBe(
      'Part of must be intent or outcome; PER-1 is person.',
    )
    expect(given.refusal('outcome.edit', edit({ owner: 'Platform' }))).toMatchObject({
      code: 'group-owner',
      reason: 'An owner is one person. Amina Diallo leads Platform.',
      offer: given.id('PER-1'),
    })
    given.did('person.add', { fields: { name: 'Ben Adler' } })
    expect(given.refusal('outcome.edit', edit({ owner: 'Ben' })).reason).toBe(
      'Owner: ‘Ben’ names PER-2 and PER-4.',
    )
  })

  it.each([['PER-1'], ['per-1'], ['Amina Diallo'], ['amina diallo'], ['Amina']])(
    'finds a person by %s',
    words => {
      const given = withOutcome()
      expect(given.did('outcome.edit', edit({ owner: words })).owner).toBe(given.id('PER-1'))
    },
  )

  it('[grammar.4] drops no field in silence', () => {
    expect(withOutcome().refusal('outcome.edit', edit({ titel: 'x' }))).toMatchObject({
      code: 'unknown-field',
      about: { field: 'titel' },
    })
    expect(withOutcome().refusedWith('outcome.edit', edit({ state: 'validated' }))).toEqual(['unknown-field'])
    expect(withOutcome().refusedWith('outcome.edit', edit({ constructor: 'x' }))).toEqual(['unknown-field'])
  })

  it.each([
    ['dueOn', '2027-02-30', /no day of the calendar/],
    ['priority', 0, /below 1/],
    ['level', 'galaxy', /none of organisation/],
    ['statement', 'x'.repeat(10_000_000), /10,000,000 characters long; 10,000 are kept/],
    ['statement', 7, /expected string/i],
  ])('[grammar.5] refuses %s where it does not fit', (field, value, reason) => {
    const refusal = withOutcome().refusal('outcome.edit', edit({ [field]: value }))
    expect(refusal).toMatchObject({ code: 'invalid-value', about: { field } })
    expect(refusal.reason).toMatch(reason)
    expect(refusal.reason.length).toBeLessThan(300)
  })

  it('[grammar.6] tells who changed a field meanwhile, and loses nothing', () => {
    const given = withOutcome()
    const mine = edit({ dueOn: '2027-01-18' }, { was: { dueOn: '2027-04-30' } })
    given.did('outcome.edit', edit({ dueOn: '2027-01-22' }), 'PER-2')
    expect(given.refusal('outcome.edit', mine)).toMatchObject({
      code: 'changed-meanwhile',
      about: { key: 'OUT-1', field: 'dueOn' },
      meanwhile: { value: '2027-01-22', by: given.id('PER-2') },
    })
    expect(
      given.refusedWith('outcome.edit', edit({ dueOn: '2027-01-18' }, { was: { dueOn: '2027-01-22' } })),
    ).toEqual([])
  })

  it('[grammar.6] is quiet when both typed the same, or different fields', () => {
    const given = withOutcome()
    given.did('outcome.edit', edit({ dueOn: '2027-01-22' }), 'PER-2')
    expect(
      given.refusedWith('outcome.edit', edit({ dueOn: '2027-01-22' }, { was: { dueOn: '2027-04-30' } })),
    ).toEqual([])
    expect(given.refusedWith('outcome.edit', edit({ priority: 1 }, { was: { priority: null } }))).toEqual([])
  })

  it('[grammar.7] restores what is archived before anything else', () => {
    const given = withOutcome()
    given.did('outcome.archive', { subject: 'OUT-1' })
    expect(given.refusedWith('outcome.edit', edit({ priority: 1 }))).toEqual(['archived'])
    given.did('outcome.restore', { subject: 'OUT-1' })
    expect(given.refusedWith('outcome.edit', edit({ priority: 1 }))).toEqual([])
  })

  it('[grammar.8] puts nothing below itself, and shows the path', () => {
    const given = withOutcome()
    given.did('outcome.add', { fields: { statement: 'Branches are live', parent: 'OUT-1' } })
    expect(given.refusal('outcome.edit', edit({ parent: 'OUT-2' }))).toMatchObject({
      code: 'cycle',
      reason: 'OUT-1 would stand below itself: OUT-1 → OUT-2 → OUT-1.',
    })
    expect(given.refusedWith('outcome.edit', edit({ parent: 'OUT-1' }))).toEqual(['cycle'])
  })

  it('[grammar.9] ends something only with a reason', () => {
    expect(withOutcome().refusedWith('outcome.drop', { subject: 'OUT-1' })).toEqual(['no-reason'])
  })

  it('[grammar.10] is not taken by a system that is off', () => {
    const given = withOutcome()
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade'] } })
    const said = { fields: { of: 'OUT-1', status: 'onTrack' } }
    expect(given.refusedWith('checkIn.add', said)).toEqual(['system-off'])
  })
})

describe('several commands', () => {
  const add = (id: string, fields: object) => ({
    id,
    kind: 'outcome',
    verb: 'add',
    subject: id,
    fields: { ...fields },
  })

  it('are decided on what those before them leave', () => {
    const given = Given.organisation()
    const commands = [
      add('a', { statement: 'One', parent: 'INT-1' }),
      add('b', { statement: 'Two', parent: 'a' }),
    ]
    const decision = decideAll(given.replica, commands, given.moment('PER-1'))
    expect(decision).toMatchObject({
      ok: true,
      facts: [{ body: { key: 'OUT-1' } }, { body: { key: 'OUT-2' } }],
    })
  })

  it('happen all or not at all, with the place of each refusal', () => {
    const given = Given.organisation()
    const before = given.replica.kept()
    const commands = [add('a', { statement: 'One' }), add('b', { statement: 'Two', parent: 'nowhere' })]
    const decision = decideAll(given.replica, commands, given.moment('PER-1'))
    expect(decision).toMatchObject({ ok: false, refusals: [{ place: 1, code: 'unknown-reference' }] })
    expect(given.replica.kept()).toEqual(before)
  })

  it('leave the world as it was, whatever they are', () => {
    const fields = fc.record({
      statement: fc.string(),
      parent: fc.constantFrom('INT-1', 'OUT-1', 'OUT-2', 'a0', 'a1', null),
      dueOn: fc.constantFrom('2027-01-01', '2028-01-01', 'soon'),
      owner: fc.constantFrom('Amina', 'Ben', 'Platform'),
    })
    const given = withOutcome()
    const before = JSON.stringify(given.replica.kept())
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 6 }), all => {
        const commands = all.map((each, place) => add(`a${place}`, each))
        decideAll(given.replica, commands, given.moment('PER-1'))
        return (
          JSON.stringify(given.replica.kept()) === before &&
          given.replica.nextKey(given.replica.kindOf('outcome')!) === 'OUT-2' &&
          given.replica.below(given.id('INT-1')).length === 1
        )
      }),
      { seed: 20_261_123, numRuns: 200 },
    )
  })
})
