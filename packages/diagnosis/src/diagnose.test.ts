import { organisation } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { detectors } from './detectors.ts'
import { diagnose } from './diagnose.ts'
import { folded } from './fold.ts'
import { found, healthy } from './spoken.cases.ts'

describe('the diagnosis', () => {
  it('has nothing to say of a healthy world', () => {
    expect(found(healthy())).toEqual([])
    const { replica, moment } = organisation({ seed: 11, records: 2000 })
    expect(diagnose(replica, moment)).toEqual({ findings: [], cannot: [] })
  })

  it('says once what it could not judge of a plan without people, teams or history', () => {
    const given = healthy()
    for (const name of ['Amina Diallo', 'Ben Okri', 'Cleo Marsh'])
      given.did('person.archive', { subject: name })
    const { cannot } = diagnose(given.replica, given.moment('import'), { asPlan: true })
    expect(cannot).toContainEqual({ code: 'no-owner', needs: 'people' })
    expect(cannot).toContainEqual({ code: 'waiting-proposal', needs: 'history' })
  })

  it('puts errors before warnings before notes', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { statement: 'Improve sales', owner: 'Ben' } })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: null }, because: 'x' })
    const severities = found(given).map(each => each.severity)
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(new Set(severities)).toEqual(new Set(order))
  })

  it('finds nothing of a system that is off', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { owner: null }, because: 'x' })
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade'] } })
    expect(found(given)).toEqual([])
  })

  it('gives every finding evidence, a remedy and a subject that can be opened', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { statement: 'Improve sales' } })
    for (const finding of found(given)) {
      expect(finding.evidence.length).toBeGreaterThan(0)
      expect(finding.remedy).not.toBe('')
      expect(given.replica.record(finding.subject.id)).toBeDefined()
    }
  })

  it('has one detector a code', () => {
    expect(new Set(detectors.map(each => each.code)).size).toBe(detectors.length)
  })

  it('shows seven findings of one tree, and counts the rest by code', () => {
    const given = healthy()
    for (let at = 0; at < 9; at++)
      given.did('outcome.add', {
        fields: {
          statement: `Branch ${at} plans ${at + 2} visits`,
          parent: 'OUT-1',
          owner: 'Ben',
          serves: 'It adds up.',
          done: 'The list shows it.',
        },
      })
    const [tree] = folded(found(given), given.replica)
    expect(tree?.shown).toHaveLength(7)
    expect(tree?.like.reduce((sum, each) => sum + each.count, 0)).toBe(found(given).length - 7)
  })
})

const order = ['error', 'warning', 'note']
