import { beforeEach, describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { KindName, Records } from '../registry.ts'
import { deciderOf, rightFor } from '../right-holder.ts'
import { decisionDueOn, decisionLatency, isOutsideRight } from './decision-latency.ts'
import { escalatedTo, escalatesNextTo, escalationDueOn, escalationPath } from './escalation-path.ts'
import { rightsGrid } from './rights-grid.ts'

const today = '2026-11-23'
let given: Given
/** Charters are asked for elsewhere. */
const systems = systemNames.filter(name => name !== 'charter')

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems } })
  given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Platform' } })
  given.did('deliverable.add', { fields: { statement: 'The import runs', parent: 'OUT-1', team: 'Sales' } })
})

const one = <K extends KindName>(kind: K, key: string): Records[K] =>
  given.replica.one(kind, given.id(key)) as Records[K]
const right = (scope: string, decider: string, more: object = {}) =>
  given.did('right.add', { fields: { domain: 'scope', scope, decider, ...more } })
const held = (key: string, on = today) =>
  rightFor(given.replica, { domain: 'scope', about: given.record(key) }, on)
const at = (day: string) => {
  given.now = `${day}T09:00:00.000Z`
}

describe('the right that counts', () => {
  it('is the nearest: outcome, its parents, team, workspace', () => {
    expect(held('DEL-1')).toBeUndefined()
    right('WS-1', 'Cleo')
    expect(held('DEL-1')?.right.key).toBe('RIGHT-1')
    right('TEAM-1', 'Ben')
    expect(held('DEL-1')?.right.key).toBe('RIGHT-2')
    right('TEAM-2', 'Ben')
    expect([held('DEL-1'), held('OUT-1')].map(each => each?.right.key)).toEqual(['RIGHT-3', 'RIGHT-2'])
    right('INT-1', 'Amina')
    expect(held('DEL-1')?.right.key).toBe('RIGHT-4')
    right('OUT-1', 'Ben')
    expect([held('DEL-1'), held('INT-1'), held('TEAM-1')].map(each => each?.right.key)).toEqual([
      'RIGHT-5',
      'RIGHT-4',
      'RIGHT-2',
    ])
  })

  it('is held by the deputy while the decider is away, and by nobody once both are gone', () => {
    right('OUT-1', 'Amina', { deputy: 'Ben' })
    const timeOff = [{ from: '2026-11-23', to: '2026-11-25', share: 1 }]
    given.did('person.edit', { subject: 'PER-1', fields: { timeOff } })
    const on = (day: string) => [held('OUT-1', day)?.holder?.name, held('OUT-1', day)?.isDeputy]
    expect([on('2026-11-24'), on('2026-11-25')]).toEqual([
      ['Ben Okri', true],
      ['Amina Diallo', false],
    ])
    given.did('person.depart', { subject: 'PER-1' })
    given.did('person.depart', { subject: 'PER-2' })
    expect(on('2026-11-25')).toEqual([undefined, false])
  })

  it('shows its holes and where it comes from in a grid', () => {
    right('OUT-1', 'Amina')
    given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
    right('WS-1', 'Cleo')
    const { domains, rows } = rightsGrid(given.replica, today)
    const scope = domains.indexOf('scope')
    expect(rows.map(row => [row.scope.key, row.cells[scope]!.standing])).toEqual([
      ['INT-1', 'above'],
      ['OUT-1', 'own'],
      ['TEAM-1', 'above'],
      ['TEAM-2', 'above'],
      ['WS-1', 'own'],
    ])
    expect(rows[0]!.cells.filter(cell => cell.standing === 'hole')).toHaveLength(domains.length - 1)
  })
})

describe('a decision', () => {
  const raise = (more: object = {}) =>
    given.did('decision.add', {
      fields: { question: 'File or live link?', domain: 'scope', about: ['OUT-1'], ...more },
    })
  const decide = (more: object = {}, by = 'import') =>
    given.did(
      'decision.decide',
      { subject: 'D-1', fields: { choice: 'File', rationale: 'Most' }, ...more },
      by,
    )
  const latency = (on: string) => decisionLatency(given.replica, one('decision', 'D-1'), on)

  it('is for whoever holds the right, unless somebody is named', () => {
    right('OUT-1', 'Amina')
    raise()
    raise({ decider: 'Ben' })
    const of = (key: string) => deciderOf(given.replica, one('decision', key), today)?.name
    expect([of('D-1'), of('D-2')]).toEqual(['Amina Diallo', 'Ben Okri'])
  })

  it('takes 20 working days, 6 for input and 14 for the decider', () => {
    at('2026-10-26')
    raise({ decider: 'Amina' })
    given.did('question.add', { fields: { text: 'Which formats are commonest?', about: 'D-1' } })
    at('2026-11-03')
    given.did('question.answer', { subject: 'Q-1', fields: { answer: 'Six of them.' } })
    at(today)
    expect(latency(today)).toEqual({ input: 6, decider: 14, reopened: 0, total: 20, isOpen: true })
  })

  it('ends when it is taken, and runs anew from its reopening', () => {
    at('2026-11-02')
    raise({ decider: 'Amina', raisedOn: '2026-10-30' })
    at('2026-11-06')
    decide()
    const first = { input: 0, decider: 5, reopened: 0, total: 5, isOpen: false }
    expect(latency(today)).toEqual(first)
    at('2026-11-16')
    given.did('decision.reopen', { subject: 'D-1', fields: { newEvidence: 'A third format.' } })
    expect(latency(today)).toEqual({ ...first, reopened: 5, total: 10, isOpen: true })
    at('2026-11-18')
    decide()
    expect(latency(today)).toEqual({ ...first, reopened: 2, total: 7 })
  })

  it('waits for input while it is deferred', () => {
    at('2026-11-16')
    raise({ decider: 'Amina' })
    given.did('decision.defer', { subject: 'D-1', fields: { untilOn: '2026-11-19' } })
    expect(latency(today)).toMatchObject({ input: 3, decider: 2, total: 5 })
  })

  it('counts nothing before its opening balance', () => {
    const opening = { openedOn: '2026-11-20' }
    given.did('decision.add', { fields: { question: 'Old?', raisedOn: '2026-01-05' }, opening })
    expect(latency(today).total).toBe(1)
  })

  it('is due when it is needed, else within what the right allows', () => {
    right('OUT-1', 'Amina', { answersWithin: 3 })
    raise()
    raise({ neededOn: '2026-12-11' })
    given.did('decision.add', { fields: { question: 'Another?' } })
    const due = ['D-1', 'D-2', 'D-3'].map(key => decisionDueOn(given.replica, one('decision', key), today))
    expect(due).toEqual(['2026-11-26', '2026-12-11', '2026-11-30'])
  })

  it('is marked where it was taken outside the right, until somebody takes it anew', () => {
    right('OUT-1', 'Amina')
    raise()
    decide({ because: 'Now or never.', passOver: ['outside-right'] }, 'PER-2')
    expect(isOutsideRight(one('decision', 'D-1'))).toBe(true)
    at('2026-11-24')
    given.did('decision.reopen', { subject: 'D-1' })
    decide({}, 'PER-1')
    expect(isOutsideRight(one('decision', 'D-1'))).toBe(false)
  })
})

describe('an escalation', () => {
  const names = () => escalationPath(given.replica, one('escalation', 'ESC-1')).map(each => each.name)

  it('goes by the right of its domain, else from owner to champion', () => {
    given.did('outcome.edit', { subject: 'OUT-1', fields: { owner: 'Ben' } })
    given.did('escalation.add', { fields: { ask: 'Two days', from: 'DEL-1', domain: 'scope' } })
    expect(names()).toEqual(['Ben Okri', 'Amina Diallo'])
    right('OUT-1', 'Cleo', { escalatesTo: 'Amina' })
    expect(names()).toEqual(['Cleo Marsh', 'Amina Diallo'])
  })

  it('asks the next on its path, and the clock starts anew', () => {
    given.did('escalation.add', { fields: { ask: 'Two days', from: 'OUT-1', path: ['Ben', 'Amina'] } })
    const now = () => {
      const escalation = one('escalation', 'ESC-1')
      const [to, next] = [escalatedTo, escalatesNextTo].map(view => view(given.replica, escalation)?.name)
      return [to, next, escalationDueOn(given.replica, escalation)]
    }
    expect(now()).toEqual(['Ben Okri', 'Amina Diallo', '2026-11-25'])
    at('2026-11-26')
    given.did('escalation.forward', { subject: 'ESC-1', fields: { to: 'Amina' } }, 'clock')
    expect(now()).toEqual(['Amina Diallo', undefined, '2026-11-30'])
  })
})
