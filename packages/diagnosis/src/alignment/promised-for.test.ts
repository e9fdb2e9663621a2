import { describe, expect, it } from 'vitest'
import {
  amina,
  another,
  ben,
  deliverable,
  findingOf,
  healthy,
  provenBySimulation,
  spoken,
} from '../spoken.cases.ts'

function promisedOn(day: string) {
  const given = healthy()
  given.did('outcome.add', { fields: another })
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2' } })
  given.now = `${day}T09:00:00.000Z`
  given.did('outcome.commit', { subject: 'OUT-2', because: 'The board wanted a name.' }, amina)
  given.now = '2026-11-23T09:00:00.000Z'
  return given
}

describe('promised-for', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('promised-for'))

  it('gives the owner five working days', () => {
    expect(spoken(promisedOn('2026-11-16'))).toEqual([])
    expect(findingOf(promisedOn('2026-11-13'), 'promised-for').sentence).toBe(
      'OUT-2 was promised for Ben Okri 6 working days ago, and is not confirmed.',
    )
  })

  it('is silent once the owner confirmed', () => {
    const given = promisedOn('2026-10-01')
    given.did('outcome.confirm', { subject: 'OUT-2' }, ben)
    expect(spoken(given)).toEqual([])
  })

  it('counts from the day on which a new owner was named', () => {
    const given = promisedOn('2026-10-01')
    given.did('outcome.edit', { subject: 'OUT-2', fields: { owner: 'Cleo' }, because: 'Ben is busy.' })
    expect(spoken(given)).toEqual([])
  })
})
