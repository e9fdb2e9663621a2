import { describe, expect, it } from 'vitest'
import { another, ben, deliverable, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

function withStatement(statement: string) {
  const given = healthy()
  given.did('outcome.add', { fields: { ...another, statement, serves: null } })
  const passed = { passOver: ['meaning-lost'], because: 'Later.' }
  given.did('outcome.commit', { subject: 'OUT-2', ...passed }, ben)
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2' } })
  return given
}

describe('meaning-lost', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('meaning-lost'))

  it('speaks of a step that neither says how it serves nor shares anything with its parent', () => {
    const given = withStatement('The canteen serves two warm dishes')
    expect(findingOf(given, 'meaning-lost')).toMatchObject({ severity: 'warning', field: 'serves' })
  })

  it('is silent where the two share an object', () => {
    const given = withStatement('Every new client has a contract within two days of signing')
    expect(spoken(given)).not.toContain('meaning-lost OUT-2')
  })

  it('is silent where it says how it serves, and in a language that it does not know', () => {
    const given = withStatement('Die Kantine kocht zwei warme Gerichte für jeden Tag der Woche')
    expect(spoken(given)).not.toContain('meaning-lost OUT-2')
    given.did('outcome.edit', {
      subject: 'OUT-2',
      fields: { statement: 'The canteen serves two warm dishes', serves: 'Who eats well plans well.' },
      because: 'In English.',
    })
    expect(spoken(given)).not.toContain('meaning-lost OUT-2')
  })
})
