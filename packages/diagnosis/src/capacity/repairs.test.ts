import { mixedSolver } from '@throughline/engine'
import { systemNames } from '@throughline/model'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { contested } from '../economics/contested.ts'
import { sequence } from '../economics/sequence.ts'
import { planProblem } from '../problem/plan-problem.ts'
import { planSchedule } from '../schedule/plan-schedule.ts'
import { planLoad } from './plan-load.ts'
import { planRepairs, type Repairing } from './repairs.ts'

const today = '2026-11-23'

/** DEL-1 and DEL-2 of Amina, who has time for one of them before its day. */
function overloaded(more: object = {}) {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: { ...wholeOutcome, dueOn: '2027-01-29' } })
  const statement = 'All 14 branches plan their visits in the product'
  given.did('outcome.add', { fields: { ...wholeOutcome, statement, owner: 'Ben', dueOn: '2027-02-26' } })
  const done = 'A list of all of them stands in the product.'
  const works = [
    'OUT-1 Amina Visit history is imported',
    'OUT-1 Amina The pilot has planned a week',
    'OUT-2 Ben All have passed the training',
  ]
  for (const work of works) {
    const [parent = '', owner = '', ...words] = work.split(' ')
    given.did('deliverable.add', { fields: { statement: words.join(' '), parent, owner, done } })
  }
  for (const key of ['DEL-1', 'DEL-2'])
    given.did('deliverable.edit', {
      subject: key,
      fields: { estimate: { low: 8, likely: 10, high: 14 }, dueOn: '2026-12-11', ...more },
    })
  const value = (amount: number) => ({ value: { shape: 'steady', amount, per: 'week' } })
  given.did('outcome.edit', { subject: 'OUT-1', fields: value(700) })
  given.did('outcome.edit', { subject: 'OUT-2', fields: value(1400) })
  return given
}

async function repaired(given: ReturnType<typeof overloaded>, more: Partial<Repairing> = {}) {
  const plan = planProblem(given.replica, given.moment('import'), { asPlan: true })
  const answer = planSchedule(plan)
  if (!answer.ok) throw new Error('the plan cannot be levelled')
  return planRepairs(given.replica, plan, {
    solver: await mixedSolver(),
    schedule: answer.schedule,
    ...more,
  })!
}

describe('the smallest repair of overload', () => {
  it('promises late work of one person for later weeks, and doing so is most of the repair', async () => {
    const given = overloaded()
    const before = planLoad(given.replica, planProblem(given.replica, given.moment('import')))!
    const { repairs, unmetDays } = await repaired(given)
    expect(repairs).toMatchObject([
      { kind: 'move', steps: [{ verb: 'edit', fields: { dueOn: expect.any(String) } }] },
    ])
    expect(repairs[0]!.sentence).toMatch(/^Promise DEL-\d \d weeks? later, for \d+ \w+\.$/)
    expect(unmetDays).toBeLessThan(1)
    for (const { kind, verb, subject, fields } of repairs[0]!.steps)
      given.did(`${kind}.${verb}`, { subject: subject!, fields: { ...fields } })
    const after = planLoad(given.replica, planProblem(given.replica, given.moment('import')))!
    const undone = ({ endangered }: typeof before) =>
      endangered.reduce((sum, each) => sum + each.unmetDays, 0)
    expect(undone(before)).toBeGreaterThan(5)
    expect(undone(after)).toBeLessThan(undone(before) / 2)
  })

  it('neither puts off what has begun, nor promises beyond what work is part of', async () => {
    const given = overloaded({ dueOn: '2027-01-29' })
    given.did('deliverable.edit', {
      subject: 'DEL-1',
      fields: { estimate: { low: 40, likely: 45, high: 50 } },
    })
    const { repairs } = await repaired(given)
    expect(repairs.filter(each => each.kind === 'move')).toEqual([])
  })

  it('asks for people who are lent or trained, and puts hiring as a question', async () => {
    const given = overloaded()
    given.did('skill.add', { fields: { name: 'Testing' } })
    given.did('person.edit', { subject: 'Amina', fields: { skills: [{ skill: 'SKILL-1', level: 4 }] } })
    given.did('team.edit', { subject: 'TEAM-1', fields: { lead: 'Amina' } })
    given.did('deliverable.add', {
      fields: {
        ...{ statement: 'All imports are tested', parent: 'OUT-1', owner: 'Ben', dueOn: '2027-01-29' },
        ...{ done: 'A list stands in the product.', estimate: { low: 38, likely: 40, high: 42 } },
        needs: [{ skill: 'SKILL-1', people: 1 }],
      },
    })
    const costs = { movedAtAll: 900, train: 5 }
    const trained = (await repaired(given, { costs })).repairs.find(each => each.kind === 'train')
    const who = String(given.replica.record(trained!.about)!.name)
    expect(trained).toMatchObject({
      sentence: `Train ${who} in Testing.`,
      steps: [
        { kind: 'support', verb: 'add', fields: { what: `Training of ${who} in Testing`, sort: 'skill' } },
      ],
    })
    const hired = (await repaired(given, { costs: { movedAtAll: 900, hire: 1, hireWeeks: 1, train: 900 } }))
      .repairs
    expect(hired.find(each => each.kind === 'hire')).toMatchObject({
      steps: [
        { kind: 'decision', fields: { question: expect.stringMatching(/^Do we hire .+ for Testing\?$/) } },
      ],
    })
  })

  it('answers what is cut for what is added', async () => {
    const given = overloaded()
    const adding = { personDays: 8, person: given.id('PER-1'), fromOn: today, byOn: '2026-12-11' }
    const costs = { movedAtAll: 100, cut: 1 }
    const { repairs } = await repaired(given, { adding, costs, weeks: 4 })
    expect(repairs.filter(each => each.kind === 'cut').map(each => each.sentence)).not.toEqual([])
  })
})

describe('what to do first', () => {
  it('goes by cost of delay over the days it takes, and names what it cannot order', () => {
    const given = overloaded()
    given.did('deliverable.edit', {
      subject: 'DEL-3',
      fields: { estimate: { low: 4, likely: 5, high: 6 } },
    })
    const { order, loss, lossByDue } = sequence(given.replica, today)
    expect(order.map(each => [given.replica.record(each.id)!.key, each.scarceDays])).toEqual([
      ['OUT-2', 5],
      ['OUT-1', 20],
    ])
    expect(order[0]!.costOfDelayPerDay).toBeCloseTo(200, 6)
    expect(loss).toBeLessThan(lossByDue)
  })

  it('weighs contested work, and says what is missing before it can', () => {
    const given = overloaded()
    given.did('question.add', {
      fields: { text: 'Also cancelled visits?', about: 'DEL-1', sort: 'question' },
    })
    expect(contested(given.replica, today)).toMatchObject([{ cannot: 'no-cost-of-rework' }])
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { costOfRework: 2 } })
    given.did('person.edit', { subject: 'Amina', fields: { costPerDay: 500 } })
    expect(contested(given.replica, today)).toMatchObject([{ advice: { choice: 'shipNow' } }])
  })
})
