import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

function askedOn(day: string) {
  const given = healthy()
  given.now = `${day}T09:00:00.000Z`
  given.did('question.add', { fields: { text: 'Does the pilot week count?', about: 'DEL-1', to: 'Amina' } })
  given.now = '2026-11-23T09:00:00.000Z'
  return given
}

describe('unanswered-question', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('unanswered-question'))

  it('allows two working days, the weekend not among them', () => {
    expect(spoken(askedOn('2026-11-19'))).toEqual([])
    expect(findingOf(askedOn('2026-11-18'), 'unanswered-question')).toMatchObject({
      cost: { days: 1 },
      remedy: 'Ask Amina Diallo, or name somebody who answers.',
    })
  })

  it('holds the answerer to the time of their team', () => {
    const given = askedOn('2026-11-18')
    given.did('team.edit', { subject: 'Platform', fields: { answersWithin: 5 } })
    given.did('person.edit', { subject: 'Amina', fields: { teams: ['Platform'] } })
    expect(spoken(given)).toEqual([])
  })

  it('is silent once it is answered', () => {
    const given = askedOn('2026-11-02')
    given.did('question.answer', { subject: 'Q-1', fields: { answer: 'It does.' } })
    expect(spoken(given)).toEqual([])
  })
})
