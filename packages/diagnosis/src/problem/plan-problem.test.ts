import { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { dayAxis } from './day-axis.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'

const today = '2026-11-23'

/** Amina's outcome with one deliverable in a workspace where every system is on. */
function planned(): Given {
  const given = Given.organisation()
  const on = [
    'dependencies',
    'risks',
    'decisions',
    'gate',
    'questions',
    'escalation',
    'empowerment',
    'cascade',
  ]
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: on }, because: 'All of it.' })
  const done = 'Visits stand in the product.'
  const outcome = { statement: 'Branches plan visits in the product', parent: 'INT-1', owner: 'Amina', done }
  given.did('outcome.add', { fields: { ...outcome, dueOn: '2026-12-18', serves: 'It is a part of it.' } })
  given.did('deliverable.add', {
    fields: {
      statement: 'The history of 14 branches is imported',
      parent: 'OUT-1',
      owner: 'Amina',
      done,
      dueOn: '2026-12-11',
      estimate: { low: 3, likely: 5, high: 9 },
    },
  })
  return given
}

function problemOf(given: Given): PlanProblem {
  return planProblem(given.replica, given.moment('import'), { asPlan: true })
}

describe('days as working days from now', () => {
  const axis = dayAxis(Given.organisation().replica, today)

  it('counts the working days of the workspace, and back', () => {
    expect([axis.endOf('2026-11-23'), axis.endOf('2026-11-27'), axis.endOf('2026-11-29')]).toEqual([1, 5, 5])
    expect([axis.startOf('2026-11-23'), axis.startOf('2026-11-30'), axis.startOf('2026-11-20')]).toEqual([
      0, 5, -1,
    ])
    expect([axis.dayAt(1), axis.dayAt(5), axis.dayAt(5.1), axis.dayAt(6)]).toEqual([
      '2026-11-23',
      '2026-11-27',
      '2026-11-30',
      '2026-11-30',
    ])
  })
})

describe('the plan as the engine takes it', () => {
  it('makes deliverables work and outcomes the milestones above, under the ids of the records', () => {
    const given = planned()
    const { problem, refusals } = problemOf(given)
    expect(refusals).toEqual([])
    expect(problem.activities).toMatchObject([
      {
        id: given.id('DEL-1'),
        estimate: { kind: 'threePoint', low: 3, likely: 5, high: 9, tail: 0.1 },
        needs: [{ person: given.id('PER-1') }],
        state: { is: 'planned' },
        plannedFinish: 15,
        clarity: 'clear',
      },
      { id: given.id('OUT-1'), milestone: true, plannedFinish: 20 },
    ])
    expect(problem.relations).toEqual([{ from: given.id('DEL-1'), to: given.id('OUT-1'), atOnce: true }])
  })

  it('gives people what their hours, their utilisation and their team’s reserve leave', () => {
    const given = planned()
    given.did('team.edit', { subject: 'Sales', fields: { reserve: [{ what: 'Incidents', share: 0.2 }] } })
    given.did('person.edit', { subject: 'Ben', fields: { hoursPerWeek: 20 } })
    const ben = problemOf(given).problem.people?.find(person => person.id === given.id('PER-2'))
    expect(ben?.rate).toBeCloseTo(0.5 * 0.65 * 0.8, 9)
  })

  it('takes people out while they are away, before they come and until somebody goes on where they left', () => {
    const given = planned()
    const timeOff = [{ from: '2026-11-30', to: '2026-12-03', share: 1 }]
    given.did('person.edit', {
      subject: 'Ben',
      fields: { timeOff, startsOn: '2026-11-25', leavesOn: '2026-12-31' },
    })
    const ben = problemOf(given).problem.people?.find(person => person.id === given.id('PER-2'))
    expect(ben?.away).toEqual([
      { from: 0, to: 2 },
      { from: 5, to: 8 },
      { from: 29, to: 49 },
    ])
  })

  it('lets whoever is about to leave take up nothing but what names them', () => {
    const given = planned()
    const teamsOf = (leavesOn: string) => {
      given.did('person.edit', { subject: 'Ben', fields: { leavesOn } })
      return problemOf(given).problem.people?.find(person => person.id === given.id('PER-2'))?.teams?.length
    }
    expect([teamsOf('2026-12-31'), teamsOf('2027-12-31')]).toEqual([0, 1])
  })

  it('lets work under way go on from what remains of it', () => {
    const given = planned()
    given.did('deliverable.start', { subject: 'DEL-1' })
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { remaining: 2 } })
    expect(problemOf(given).problem.activities[0]?.state).toEqual({
      is: 'started',
      startedAt: 0,
      remaining: { kind: 'point', likely: 2 },
    })
  })

  it('waits for decisions, questions and support with the day each is needed', () => {
    const given = planned()
    const about = ['DEL-1']
    given.did('decision.add', {
      fields: { question: 'File or link?', about, raisedOn: '2026-11-09', neededOn: '2026-11-30' },
    })
    given.did('question.add', { fields: { text: 'Which months?', about: 'OUT-1' } })
    given.did('support.add', {
      fields: { what: 'A tester', for: 'OUT-1', from: 'Ben', neededOn: '2026-12-01' },
    })
    const blocks = [given.id('DEL-1')]
    expect(problemOf(given).problem.waits).toEqual([
      { id: given.id('D-1'), kind: 'decision', blocks, openedAt: -10, neededAt: 6 },
      { id: given.id('Q-1'), kind: 'question', blocks, openedAt: 0 },
      { id: given.id('SUP-1'), kind: 'support', blocks, openedAt: 0, neededAt: 7 },
    ])
  })

  it('ends the wait for a gate with its day, whoever is silent', () => {
    const given = planned()
    const voices = [{ person: 'Ben', must: true }]
    given.did('gate.add', {
      fields: { direction: 'By file', of: 'OUT-1', voices, host: 'Amina', dueOn: '2026-11-27' },
    })
    expect(problemOf(given).problem.waits).toMatchObject([
      { kind: 'gate', latency: { kind: 'fixed', days: 5 } },
    ])
  })

  it('takes an untested assumption for the risk that it is', () => {
    const given = planned()
    const delay = { low: 2, likely: 5, high: 10 }
    given.did('risk.add', { fields: { statement: 'No notes', affects: ['OUT-1'], probability: 35, delay } })
    given.did('assumption.add', {
      fields: { statement: 'Two years suffice', affects: ['DEL-1'], confidence: 80, ifBroken: { delay } },
    })
    const { problem } = problemOf(given)
    expect(problem.risks?.map(({ probability }) => Math.round(100 * probability))).toEqual([35, 20])
    expect(problem.risks?.map(({ affects }) => affects)).toEqual([[given.id('OUT-1')], [given.id('DEL-1')]])
  })

  it('leaves what nobody has promised out of what holds up the line', () => {
    const given = planned()
    given.did('outcome.add', { fields: { statement: 'A draft nobody promised', parent: 'OUT-1' } })
    const { counted } = planProblem(given.replica, given.moment('import'))
    expect(counted.holdsUp(given.record('OUT-1')).map(each => each.key)).toEqual(['DEL-1'])
  })
})
