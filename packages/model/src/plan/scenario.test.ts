import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import type { Given } from '../given.ts'
import { amina, planned } from '../given-plan.ts'
import { baselineOf, compared } from '../views/baseline.ts'
import { changeOf } from '../views/scenario-changes.ts'
import { tried } from '../views/tried.ts'

const later = {
  kind: 'outcome',
  verb: 'edit',
  subject: 'OUT-1',
  fields: [{ field: 'dueOn', value: '2027-03-26' }],
}
const cut = { kind: 'deliverable', verb: 'drop', subject: 'DEL-2', because: 'The client types it.' }
const made = changeOf({
  kind: 'deliverable',
  verb: 'add',
  fields: { statement: 'A file import', parent: 'OUT-1', estimate: { low: 2, likely: 3, high: 5 } },
})

function withScenario(changes: object[] = [later, cut, made]): Given {
  const given = planned()
  given.did('scenario.add', { fields: { name: 'File first', changes } })
  return given
}

function adopted(given: Given, more: object = {}) {
  const told = { scenario: 'File first', because: 'The live link waits.', ...more }
  const acted = actOut(given.replica, { act: 'scenario.adopt', told }, given.moment(amina))
  if (!acted.ok) return acted.refusals.map(refusal => refusal.code)
  const decision = decideAll(given.replica, acted.commands, given.moment(amina))
  if (!decision.ok) return decision.refusals.map(refusal => `${refusal.place} ${refusal.code}`)
  for (const fact of decision.facts) given.kept(fact, amina)
  return []
}

/** The days pass between writing a scenario and adopting it. */
function nextDay(given: Given): Given {
  given.now = '2026-11-24T09:00:00.000Z'
  return given
}

describe('a scenario', () => {
  it.each([
    ['gadget', { kind: 'gadget', verb: 'add' }],
    ['promise', { ...later, verb: 'promise' }],
    ['which record', { kind: 'outcome', verb: 'edit' }],
    ['dueDay', { ...later, fields: [{ field: 'dueDay', value: '2027-03-26' }] }],
  ])('[plan.40] is read line by line: %s', (word, change) => {
    const refusal = planned().refusal('scenario.add', { fields: { name: 'x', changes: [later, change] } })
    expect(refusal).toMatchObject({ code: 'unreadable-change', reason: expect.stringMatching(/^Change 2: /) })
    expect(refusal.reason).toContain(word)
  })

  it('is tried and leaves nothing behind', () => {
    const given = withScenario([later, { ...cut, subject: 'DEL-9' }, made])
    const before = JSON.stringify(given.replica.kept())
    const [scenario] = given.replica.all('scenario')
    const asked = { scenario: scenario!, moment: given.moment(amina) }
    const { seen, refusals } = tried(given.replica, asked, world => ({
      dueOn: world.keyed('OUT-1')?.dueOn,
      made: world.keyed('DEL-4')?.statement,
    }))
    expect(seen).toEqual({ dueOn: '2027-03-26', made: 'A file import' })
    expect(refusals).toMatchObject([{ place: 1, code: 'unknown-record' }])
    expect(JSON.stringify(given.replica.kept())).toBe(before)
  })

  it('is tried past warnings, and tells them', () => {
    const given = withScenario([{ kind: 'outcome', verb: 'commit', subject: 'OUT-1' }])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { serves: null } })
    const [scenario] = given.replica.all('scenario')
    const { seen, warnings } = tried(
      given.replica,
      { scenario: scenario!, moment: given.moment(amina) },
      world => world.keyed('OUT-1')?.state,
    )
    expect(seen).toBe('committed')
    expect(warnings.map(warning => warning.code)).toContain('meaning-lost')
    const missed = { ...scenario!, changes: [{ kind: 'gadget', verb: 'add' }] }
    const asked = { scenario: missed, moment: given.moment(amina) }
    expect(tried(given.replica, asked, () => 1).refusals).toMatchObject([{ code: 'unreadable-change' }])
  })

  it('is adopted whole, each change decided on today’s plan', () => {
    const given = nextDay(withScenario())
    expect(adopted(given)).toEqual([])
    expect(given.record('SCEN-1')).toMatchObject({ state: 'adopted' })
    expect(given.record('OUT-1')).toMatchObject({
      dueOn: '2027-03-26',
      edits: { dueOn: { because: 'The live link waits.' } },
    })
    expect(given.record('DEL-2').steps.dropped).toMatchObject({ because: 'The client types it.' })
    expect(given.record('DEL-4')).toMatchObject({ estimate: { low: 2, likely: 3, high: 5 } })
  })

  it('is adopted in no part where one of its changes is refused, and in the ticked ones alone', () => {
    const given = nextDay(withScenario())
    given.did('deliverable.drop', { subject: 'DEL-2', because: 'Already.' })
    expect(adopted(given)).toEqual(['1 wrong-state'])
    expect(given.record('OUT-1').dueOn).toBe('2027-01-29')
    expect(adopted(given, { parts: [{ place: 0 }] })).toEqual([])
    expect(given.record('OUT-1').dueOn).toBe('2027-03-26')
    expect(given.replica.keyed('DEL-4')).toBeUndefined()
    expect(given.record('SCEN-1').steps.adopted?.parts).toEqual([{ place: 0 }])
  })

  it('[plan.41] is not adopted by saying so', () => {
    const given = nextDay(withScenario())
    const said = { subject: 'SCEN-1', because: 'x' }
    expect(given.refusedWith('scenario.adopt', said)).toEqual(['not-carried-out'])
    const none = { ...said, fields: { parts: [{ place: 7 }] } }
    expect(given.refusedWith('scenario.adopt', none)).toEqual(['not-carried-out'])
    expect(adopted(withScenario([]))).toEqual(['nothing-to-do'])
  })
})

describe('a baseline', () => {
  it('keeps what is agreed, and what changed since is told', () => {
    const given = planned()
    const acted = actOut(given.replica, { act: 'baseline.take', told: { of: 'OUT-1' } }, given.moment(amina))
    expect(acted).toMatchObject({
      commands: [{ kind: 'baseline', fields: { of: given.id('OUT-1'), atPosition: given.facts.length } }],
    })
    const before = baselineOf(given.replica, given.id('OUT-1'))
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-03-26', owner: 'Cleo' } })
    given.did('deliverable.drop', { subject: 'DEL-2', because: 'x' })
    given.did('task.add', { fields: { title: 'Holiday import', parent: 'DEL-1' } })
    const changed = compared(before, baselineOf(given.replica, given.id('OUT-1')))
    expect(changed.added.map(line => line.key)).toEqual(['TASK-1'])
    expect(changed.removed.map(line => line.key)).toEqual(['DEL-2'])
    expect(changed.moved).toMatchObject([{ line: { key: 'OUT-1' }, from: '2027-01-29', to: '2027-03-26' }])
    expect(changed.changed).toMatchObject([{ line: { key: 'OUT-1' }, field: 'owner' }])
  })

  it('[plan.30] stands at a place that the ledger has come to', () => {
    const fields = { name: 'Tomorrow', of: 'OUT-1', atPosition: 9999 }
    expect(planned().refusedWith('baseline.add', { fields })).toEqual(['not-yet-there'])
  })

  it('of a cycle holds what is due in it, of an engagement what hangs below its root', () => {
    const given = planned()
    given.did('cycle.add', {
      fields: { name: 'Winter', startsOn: '2026-11-02', endsOn: '2027-01-29' },
    })
    given.did('client.add', { fields: { name: 'Ardenvale' } })
    given.did('engagement.add', { fields: { deal: 'Ardenvale Care', client: 'Ardenvale', root: 'OUT-2' } })
    const keys = (of: string) =>
      [...baselineOf(given.replica, given.id(of)).lines.values()].map(line => line.key)
    expect(keys('CYC-1')).toEqual(['OUT-1', 'DEL-1', 'DEL-2'])
    expect(keys('ENG-1')).toEqual(['OUT-2', 'DEL-3'])
  })
})
