import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'

const amina = 'PER-1'
const ben = 'PER-2'

describe('activating an intent', () => {
  it.each([
    ['[cascade.20] needs a why', 'why', 'no-why'],
    ['[cascade.21] needs a champion', 'champion', 'no-owner'],
    ['[cascade.22] needs a horizon', 'horizonOn', 'no-deadline'],
    ['[cascade.23] needs a review day', 'reviewOn', 'stale-intent'],
  ])('%s', (_title, field, code) => {
    const given = Given.organisation()
    const whole: Record<string, unknown> = {
      statement: 'Nine of ten clients renew',
      why: 'Renewal pays for the product.',
      champion: 'Amina',
      horizonOn: '2027-06-30',
      reviewOn: '2027-01-15',
    }
    delete whole[field]
    given.did('intent.add', { fields: whole })
    expect(given.refusal('intent.activate', { subject: 'INT-2' })).toMatchObject({
      code,
      level: 'block',
      about: { field },
    })
  })

  it('[cascade.24] warns of words that cannot be tested', () => {
    const given = Given.organisation()
    const { statement: _, ...rest } = given.record('INT-1')
    const { why, champion, horizonOn, reviewOn } = rest
    given.did('intent.add', { fields: { statement: 'Improve synergy', why, champion, horizonOn, reviewOn } })
    expect(given.refusedWith('intent.activate', { subject: 'INT-2' })).toEqual(['vague-statement'])
  })

  it('[cascade.25] warns of a boundary that says how', () => {
    const given = Given.organisation()
    const { statement, why, champion, horizonOn, reviewOn } = given.record('INT-1')
    const fields = {
      statement,
      why,
      champion,
      horizonOn,
      reviewOn,
      boundaries: ['Built using Kubernetes and daily stand-ups'],
    }
    given.did('intent.add', { fields })
    expect(given.refusedWith('intent.activate', { subject: 'INT-2' })).toEqual(['too-rigid'])
    given.did('intent.edit', { subject: 'INT-2', fields: { boundaries: ['Client data stays in the EU'] } })
    expect(given.refusedWith('intent.activate', { subject: 'INT-2' })).toEqual([])
  })
})

describe('starting a deliverable', () => {
  const whole = {
    statement: 'Visit history is imported',
    parent: 'OUT-1',
    owner: 'Ben',
    done: 'A branch manager has signed 200 visits.',
  }

  function withDeliverable(fields: Record<string, unknown>): Given {
    const given = Given.organisation()
    given.did('outcome.add', { fields: wholeOutcome })
    given.did('deliverable.add', { fields })
    return given
  }

  it('[cascade.30] needs an owner', () => {
    const { owner: _, ...rest } = whole
    expect(withDeliverable(rest).refusedWith('deliverable.start', { subject: 'DEL-1' })).toEqual(['no-owner'])
  })

  it('[cascade.31] needs a done', () => {
    const { done: _, ...rest } = whole
    expect(withDeliverable(rest).refusedWith('deliverable.start', { subject: 'DEL-1' })).toEqual(['no-done'])
  })

  it('[cascade.32] does not end after what it is part of', () => {
    const given = withDeliverable(whole)
    expect(
      given.refusedWith('deliverable.edit', { subject: 'DEL-1', fields: { dueOn: '2027-05-01' } }),
    ).toEqual(['deadline-inverted'])
    expect(
      given.refusedWith('deliverable.edit', { subject: 'DEL-1', fields: { dueOn: '2027-04-30' } }),
    ).toEqual([])
  })

  it('[cascade.33] warns of a done that cannot be observed', () => {
    const given = withDeliverable({ ...whole, done: 'Support the import' })
    expect(given.refusal('deliverable.start', { subject: 'DEL-1' })).toMatchObject({
      code: 'no-done',
      level: 'warn',
    })
  })
})

describe('reading together', () => {
  function withReading(): Given {
    const given = Given.organisation()
    given.did('interpretation.add', { fields: { understanding: 'By file', of: 'INT-1', team: 'Platform' } })
    return given
  }

  it('[cascade.41] a team reads the same thing once', () => {
    const again = { fields: { understanding: 'By link', of: 'INT-1', team: 'Platform' } }
    expect(withReading().refusedWith('interpretation.add', again)).toEqual(['already-read'])
  })

  it('[cascade.40] its champion says how it is meant', () => {
    const given = withReading()
    given.did('interpretation.diverge', { subject: 'READ-1', fields: { about: 'file or link' } })
    const resolution = { subject: 'READ-1', fields: { resolution: 'File first.' } }
    expect(given.refusedWith('interpretation.resolve', resolution, ben)).toEqual(['not-yours'])
    expect(given.did('interpretation.resolve', resolution, amina).state).toBe('resolved')
  })

  it('[cascade.50] a question is not the same as itself', () => {
    const given = Given.organisation()
    given.did('question.add', { fields: { text: 'Does a bank holiday count?', about: 'INT-1' } })
    expect(given.refusedWith('question.joinTo', { subject: 'Q-1', fields: { as: 'Q-1' } })).toEqual([
      'same-question',
    ])
  })
})
