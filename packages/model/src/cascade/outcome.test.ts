import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'

const amina = 'PER-1'
const ben = 'PER-2'

function withOutcome(fields: Record<string, unknown> = {}): Given {
  const given = Given.organisation()
  const said = Object.fromEntries(
    Object.entries({ ...wholeOutcome, ...fields }).filter(([, value]) => value !== null),
  )
  given.did('outcome.add', { fields: said })
  return given
}

describe('committing an outcome', () => {
  it('is accepted when nothing is lacking', () => {
    expect(withOutcome().when('outcome.commit', { subject: 'OUT-1' }, amina)).toMatchObject({
      fact: { verb: 'committed', version: 2, body: { state: 'committed' } },
      passed: [],
    })
  })

  it.each([
    ['[cascade.1] needs an owner', 'owner', 'no-owner'],
    ['[cascade.2] needs a done', 'done', 'no-done'],
    ['[cascade.3] needs a day', 'dueOn', 'no-deadline'],
    ['[cascade.5] needs a parent', 'parent', 'orphan-work'],
  ])('%s', (_title, field, code) => {
    const given = withOutcome({ [field]: null })
    const refusal = given.refusal('outcome.commit', { subject: 'OUT-1' }, amina)
    expect(refusal).toMatchObject({ code, level: 'block', about: { key: 'OUT-1', field } })
    expect(refusal.remedy).not.toBe('')
  })

  it('says everything that is lacking at once', () => {
    const given = withOutcome({ owner: null, done: null, dueOn: null })
    expect(given.refusedWith('outcome.commit', { subject: 'OUT-1' }, amina)).toEqual([
      'no-owner',
      'no-done',
      'no-deadline',
    ])
  })

  it('takes what is lacking in the same breath', () => {
    const given = withOutcome({ owner: null, done: null })
    const fields = { owner: 'Amina', done: wholeOutcome.done }
    expect(given.refusedWith('outcome.commit', { subject: 'OUT-1', fields }, amina)).toEqual([])
  })

  it.each([
    ['[cascade.6] warns without how it serves', { serves: null }, 'meaning-lost'],
    [
      '[cascade.7] warns of words that cannot be tested',
      { statement: 'Improve customer satisfaction' },
      'vague-statement',
    ],
    [
      '[cascade.8] warns of a done that cannot be observed',
      { done: 'We work on it with the clients' },
      'no-done',
    ],
  ])('%s', (_title, fields, code) => {
    const given = withOutcome(fields)
    expect(given.refusal('outcome.commit', { subject: 'OUT-1' }, amina)).toMatchObject({
      code,
      level: 'warn',
    })
    const passed = { subject: 'OUT-1', passOver: [code], because: 'The measure comes with the survey.' }
    expect(given.did('outcome.commit', passed, amina).passedOver).toMatchObject([
      { code, because: 'The measure comes with the survey.' },
    ])
  })

  it('does not let a warning pass without a reason', () => {
    const given = withOutcome({ serves: null })
    expect(
      given.refusedWith('outcome.commit', { subject: 'OUT-1', passOver: ['meaning-lost'] }, amina),
    ).toEqual(['meaning-lost'])
  })

  it('lets a workspace raise, lower and silence a judgement check, and no other', () => {
    const given = withOutcome({ serves: null, owner: null })
    const set = (check: string, level: string) =>
      given.did('workspace.edit', {
        subject: 'WS-1',
        fields: { policies: [{ check, level }] },
        because: 'Agreed.',
      })
    set('meaning-lost', 'off')
    expect(given.refusedWith('outcome.commit', { subject: 'OUT-1' }, amina)).toEqual(['no-owner'])
    set('meaning-lost', 'block')
    const passing = { subject: 'OUT-1', passOver: ['meaning-lost'], because: 'x', fields: { owner: 'Amina' } }
    expect(given.refusedWith('outcome.commit', passing, amina)).toEqual(['meaning-lost'])
  })

  it('[cascade.9] is for the owner; somebody else promises it for them and says why', () => {
    const given = withOutcome()
    expect(given.refusal('outcome.commit', { subject: 'OUT-1' }, ben).reason).toBe(
      'Only Amina Diallo commits OUT-1.',
    )
    const promised = given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed in the call.' }, ben)
    expect(promised).toMatchObject({ state: 'committed', steps: { committed: { by: given.id(ben) } } })
  })

  it('[cascade.10] warns while its readings differ', () => {
    const given = withOutcome()
    given.did('interpretation.add', { fields: { understanding: 'By file', of: 'INT-1', team: 'Platform' } })
    given.did('interpretation.diverge', { subject: 'READ-1', fields: { about: 'file or link' } })
    expect(given.refusal('outcome.commit', { subject: 'OUT-1' }, amina)).toMatchObject({
      code: 'diverging-interpretation',
      level: 'warn',
      reason: 'Platform reads it differently.',
    })
  })

  it('[cascade.13] warns when its owner has departed', () => {
    const given = withOutcome()
    given.did('person.depart', { subject: amina })
    expect(given.refusedWith('outcome.commit', { subject: 'OUT-1', because: 'x' }, ben)).toEqual([
      'absent-owner',
    ])
  })
})

describe('changing an outcome', () => {
  it('[cascade.4] refuses a day after what it is part of, and offers one', () => {
    const refusal = withOutcome().refusal('outcome.edit', {
      subject: 'OUT-1',
      fields: { dueOn: '2027-07-07' },
    })
    expect(refusal).toMatchObject({
      code: 'deadline-inverted',
      reason: 'A week after INT-1 ends.',
      remedy: 'Choose 2027-06-30 or earlier.',
      offer: '2027-06-30',
    })
  })

  it('[cascade.11] asks why once it is promised, and not before', () => {
    const given = withOutcome()
    const later = { subject: 'OUT-1', fields: { dueOn: '2027-05-07' } }
    expect(given.refusedWith('outcome.edit', later)).toEqual([])
    given.did('outcome.commit', { subject: 'OUT-1' }, amina)
    expect(given.refusedWith('outcome.edit', later)).toEqual(['unexplained-change'])
    expect(given.refusedWith('outcome.edit', { ...later, because: 'The export comes late.' })).toEqual([])
  })

  it('[cascade.12] refuses a second value on one line, naming both', () => {
    const given = withOutcome({ value: { shape: 'oneOff', amount: 96_000 } })
    const below = { ...wholeOutcome, parent: 'OUT-1', value: { shape: 'oneOff', amount: 1 } }
    expect(given.refusal('outcome.add', { fields: below })).toMatchObject({ code: 'value-counted-twice' })
    expect(given.refusal('outcome.add', { fields: below }).reason).toMatch(/OUT-1 .* OUT-2/)
  })
})

describe('answering a promise made by somebody else', () => {
  it('[grammar.11] is for the owner', () => {
    const given = withOutcome()
    given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.' }, ben)
    expect(given.refusedWith('outcome.confirm', { subject: 'OUT-1' }, ben)).toEqual(['not-yours'])
    expect(given.did('outcome.confirm', { subject: 'OUT-1' }, amina).steps).toHaveProperty('confirmed')
  })

  it('brings it back to draft with what is missing', () => {
    const given = withOutcome()
    given.did('outcome.propose', { subject: 'OUT-1' }, ben)
    const declined = given.did(
      'outcome.decline',
      { subject: 'OUT-1', fields: { missing: 'A tester' } },
      amina,
    )
    expect(declined).toMatchObject({ state: 'draft', steps: { declined: { missing: 'A tester' } } })
  })
})
