import { describe, expect, it } from 'vitest'
import { findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('too-rigid', () => {
  it('finds what was put in, and nothing in healthy organisations', () =>
    provenBySimulation('too-rigid', { mayMiss: 1 }))

  it('shows the words that dictate how', () => {
    const given = healthy()
    const boundaries = ['Client data stays in the EU', 'Teams hold daily stand-ups']
    given.did('intent.edit', { subject: 'INT-1', fields: { boundaries } })
    expect(findingOf(given, 'too-rigid').evidence).toEqual([
      expect.objectContaining({ text: '‘daily stand-ups’ in ‘Teams hold daily stand-ups’' }),
    ])
  })

  it.each(['Nobody is hired before July', 'The margin stays at 32 % or more', 'Nothing is kept in Excel'])(
    'is silent on what must hold: %s',
    boundary => {
      const given = healthy()
      given.did('intent.edit', { subject: 'INT-1', fields: { boundaries: [boundary] } })
      expect(spoken(given)).toEqual([])
    },
  )
})
