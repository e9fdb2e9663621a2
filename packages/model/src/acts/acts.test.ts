import { describe, expect, it } from 'vitest'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'
import { actOut } from './act-out.ts'
import { undo } from './undo.ts'

/** Does an act and keeps its facts. */
function act(given: Given, name: string, told: Record<string, unknown>, by = 'PER-1') {
  const acted = actOut(given.replica, { act: name, told }, given.moment(by))
  if (!acted.ok) return []
  const { commands } = acted
  const decision = decideAll(given.replica, commands, given.moment(by))
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  for (const fact of decision.facts) given.kept(fact, by)
  return decision.facts
}

function readings(): Given {
  const given = Given.organisation()
  const willDeliver = [{ line: 'Visit history is imported, branch by branch' }]
  given.did('interpretation.add', {
    fields: { understanding: 'By file', of: 'INT-1', team: 'Platform', author: 'Amina', willDeliver },
  })
  given.did('interpretation.add', { fields: { understanding: 'By live link', of: 'INT-1', team: 'Sales' } })
  return given
}

describe('acts', () => {
  it('make a draft deliverable of a line, once', () => {
    const given = readings()
    const told = { interpretation: 'READ-1', line: 0 }
    expect(act(given, 'interpretation.draft', told)).toHaveLength(2)
    expect(given.record('DEL-1')).toMatchObject({
      statement: 'Visit history is imported, branch by branch',
      parent: given.id('INT-1'),
      owner: given.id('PER-1'),
    })
    expect(given.record('READ-1').willDeliver).toMatchObject([{ as: given.id('DEL-1') }])
    expect(act(given, 'interpretation.draft', told)).toHaveLength(0)
  })

  it('lay two readings side by side, and settle both', () => {
    const given = readings()
    const [one, other] = [given.id('READ-1'), given.id('READ-2')]
    act(given, 'interpretation.differ', { one, other, about: 'File or live link' })
    expect([given.record('READ-1').state, given.record('READ-2').state]).toEqual(['diverging', 'diverging'])
    act(given, 'interpretation.settle', { interpretation: one, resolution: 'File first.' })
    expect(given.record('READ-2')).toMatchObject({
      state: 'resolved',
      differs: [{ resolution: 'File first.' }],
    })
  })

  it('turn a remark into a question that somebody answers', () => {
    const given = Given.organisation()
    given.did('remark.add', { fields: { text: 'Who signs the sample?', about: 'INT-1' } }, 'PER-2')
    act(given, 'remark.question', { remark: given.id('REM-1') }, 'PER-2')
    expect(given.record('Q-1')).toMatchObject({ text: 'Who signs the sample?', askedBy: given.id('PER-2') })
    expect(given.record('REM-1').state).toBe('turned')
  })
})

describe('an act', () => {
  it.each([
    ['made.up', {}, 'unknown-act'],
    ['interpretation.settle', { interpretation: 'READ-1' }, 'missing-value'],
    ['interpretation.settle', { interpretation: 'READ-9', resolution: 'x' }, 'unknown-reference'],
    ['interpretation.settle', { interpretation: 'READ-1', resolution: 'x', more: 1 }, 'unknown-field'],
    ['interpretation.settle', { interpretation: 'READ-1', resolution: 'x' }, 'nothing-to-do'],
  ])('[grammar.13] %s is refused as it is told', (act, told, code) => {
    const given = readings()
    expect(actOut(given.replica, { act, told }, given.moment('PER-1'))).toMatchObject({
      refusals: [{ code }],
    })
  })
})

describe('undo', () => {
  function taken(given: Given, key: string) {
    const facts = given.facts.filter(fact => fact.subject === given.id(key))
    return undo(facts, facts.at(-1)!.command)
  }

  it('[grammar.12] takes back an edit, a step and a beginning', () => {
    const given = Given.organisation()
    given.did('outcome.add', { fields: wholeOutcome })
    const begun = given.record('OUT-1')
    given.did('outcome.edit', {
      subject: 'OUT-1',
      fields: { dueOn: '2027-03-31', team: 'Platform', serves: null },
    })
    const back = taken(given, 'OUT-1')
    if (back.ok) given.kept(back.fact)
    const { dueOn, team, serves } = given.record('OUT-1')
    expect({ dueOn, team, serves }).toEqual({ dueOn: begun.dueOn, team: undefined, serves: begun.serves })

    given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
    const uncommitted = taken(given, 'OUT-1')
    if (uncommitted.ok) given.kept(uncommitted.fact)
    expect(given.record('OUT-1')).toMatchObject({ state: 'draft', steps: {} })

    given.did('task.add', { fields: { title: 'Map the fields' } })
    const unmade = taken(given, 'TASK-1')
    if (unmade.ok) given.kept(unmade.fact)
    expect(given.record('TASK-1').archived).toBe(true)
  })

  it('[grammar.12] leaves what somebody changed since', () => {
    const given = Given.organisation()
    given.did('outcome.add', { fields: wholeOutcome })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { priority: 1 } })
    const facts = given.facts.filter(fact => fact.subject === given.id('OUT-1'))
    expect(undo(facts, facts[0]!.command)).toMatchObject({
      ok: false,
      refusal: { code: 'changed-meanwhile' },
    })
    expect(undo(facts, 'another')).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } })
  })
})
