import { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { planForecast } from '../forecast/plan-forecast.ts'
import { planProblem } from '../problem/plan-problem.ts'
import { type LeverKind, leverKinds } from './candidate.ts'
import { leverCandidates } from './levers.ts'

const done = 'Visits stand in the product.'
const delay = { low: 2, likely: 5, high: 10 }

/** Amina's outcome of Platform with one piece of work that she does: nothing stands in its way. */
function planned(): Given {
  const given = Given.organisation()
  const systems =
    'cascade dependencies risks decisions gate questions escalation empowerment schedule capacity'
  const fields = { systems: systems.split(' ') }
  given.did('workspace.edit', { subject: 'WS-1', fields, because: 'All of it.', ...passing })
  for (const who of ['Amina', 'Cleo'])
    given.did('person.edit', { subject: who, fields: { teams: ['Platform'] } })
  const outcome = { statement: 'Branches plan visits in the product', parent: 'INT-1', owner: 'Cleo', done }
  given.did('outcome.add', {
    fields: { ...outcome, dueOn: '2027-02-26', serves: 'It is a part of it.', team: 'Platform' },
  })
  work(given, {
    statement: 'The history of 14 branches is imported',
    assigned: [{ person: 'Cleo', share: 0.5 }],
  })
  return given
}

const passing = { passOver: ['time-not-reserved'] }

function work(given: Given, fields: { [field: string]: unknown }): void {
  const estimate = { low: 3, likely: 5, high: 9 }
  given.did('deliverable.add', {
    fields: { parent: 'OUT-1', owner: 'Cleo', done, dueOn: '2027-02-12', estimate, ...fields },
  })
}

function kindsOffered(given: Given): Set<string> {
  const world = given.replica
  const plan = planProblem(world, given.moment('import'))
  const answer = planForecast(plan, { seed: 1, trials: 200 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return new Set(leverCandidates({ world, plan, forecast: answer.forecast }).map(each => each.kind))
}

/** Its owner stands for it. */
function committed(given: Given): void {
  given.did('outcome.commit', {
    subject: 'OUT-1',
    because: 'Agreed.',
    passOver: ['promised-for', 'overcommitted'],
  })
}

/** Cleo and Dora of Sales both know imports, and the work asks for it. */
function skilled(given: Given): void {
  given.did('skill.add', { fields: { name: 'Imports' } })
  const skills = [{ skill: 'Imports', level: 4 }]
  given.did('person.edit', { subject: 'Cleo', fields: { skills } })
  given.did('person.add', { fields: { name: 'Dora Lee', skills, teams: ['Sales'] } })
}

/** What has to be so for each lever to be offered. */
const causes: readonly (readonly [LeverKind, (given: Given) => void])[] = [
  [
    'decide',
    given => given.did('decision.add', { fields: { question: 'File?', about: ['DEL-1'], decider: 'Ben' } }),
  ],
  [
    'deputy',
    given => {
      const timeOff = [{ from: '2026-11-20', to: '2026-12-20', share: 1 }]
      given.did('person.edit', { subject: 'Ben', fields: { timeOff, manager: 'Amina' } })
      given.did('decision.add', { fields: { question: 'File?', about: ['DEL-1'], decider: 'Ben' } })
    },
  ],
  [
    'answer',
    given => given.did('question.add', { fields: { text: 'Which months?', about: 'DEL-1', to: 'Ben' } }),
  ],
  [
    'support',
    given =>
      given.did('support.add', {
        fields: { what: 'A tester', for: 'OUT-1', from: 'Ben', neededOn: '2026-12-01' },
      }),
  ],
  [
    'accept',
    given => {
      work(given, { statement: 'The old export is read', owner: 'Ben' })
      given.did('dependency.add', {
        fields: { what: 'The export', from: 'DEL-2', to: 'DEL-1', neededOn: '2026-12-18' },
      })
    },
  ],
  [
    'mitigate',
    given => {
      const mitigation = { what: 'Ask early', probabilityAfter: 10 }
      given.did('risk.add', {
        fields: {
          statement: 'No notes',
          affects: ['DEL-1'],
          probability: 50,
          delay,
          owner: 'Ben',
          mitigation,
        },
      })
    },
  ],
  [
    'test',
    given =>
      given.did('assumption.add', {
        fields: { statement: 'Two years suffice', affects: ['DEL-1'], confidence: 60, ifBroken: { delay } },
      }),
  ],
  ['cut', given => given.did('deliverable.edit', { subject: 'DEL-1', fields: { optional: true } })],
  [
    'split',
    given =>
      given.did('deliverable.edit', {
        subject: 'DEL-1',
        fields: { estimate: { low: 10, likely: 40, high: 90 } },
      }),
  ],
  [
    'startEarlier',
    given => given.did('deliverable.edit', { subject: 'DEL-1', fields: { startNoEarlierOn: '2027-01-11' } }),
  ],
  [
    'protect',
    given => {
      const assigned = [{ person: 'Cleo', share: 1 }]
      given.did('deliverable.edit', { subject: 'DEL-1', fields: { assigned } })
    },
  ],
  ['lend', skilled],
  ['reassign', skilled],
  [
    'add',
    given => {
      skilled(given)
      const fields = { needs: [{ skill: 'Imports', level: 2, people: 1 }], assigned: null }
      given.did('deliverable.edit', { subject: 'DEL-1', fields })
    },
  ],
  [
    'reorder',
    given => {
      const assigned = [{ person: 'Cleo', share: 0.5 }]
      work(given, { statement: 'The new forms are drawn', dueOn: '2026-12-11', assigned })
    },
  ],
  [
    'defer',
    given => {
      const beside = { statement: 'Forms are drawn anew', parent: 'INT-1', owner: 'Cleo', done }
      given.did('outcome.add', { fields: { ...beside, dueOn: '2027-06-25', serves: 'It is a part of it.' } })
      const assigned = [{ person: 'Cleo', share: 0.5 }]
      const estimate = { low: 0.1, likely: 0.2, high: 0.3 }
      work(given, { statement: 'The new forms are drawn', parent: 'OUT-2', assigned, estimate })
    },
  ],
  ['standIn', committed],
  [
    'renegotiate',
    given => {
      const estimate = { low: 50, likely: 60, high: 90 }
      given.did('deliverable.edit', { subject: 'DEL-1', fields: { estimate } })
      committed(given)
    },
  ],
  [
    'freeze',
    given => {
      committed(given)
      given.did('baseline.add', {
        fields: { name: 'As agreed', of: 'OUT-1', atPosition: given.facts.length },
      })
      given.now = '2026-11-23T10:00:00.000Z'
      work(given, { statement: 'The new forms are drawn' })
    },
  ],
]

describe('each lever', () => {
  const without = kindsOffered(planned())

  it.each(causes)('%s is offered for its cause, and not without it', (kind, cause) => {
    const given = planned()
    cause(given)
    const offered = kindsOffered(given)
    expect([kind, without.has(kind), offered.has(kind)]).toEqual([kind, false, true])
  })

  it('has a cause here', () => {
    expect(causes.map(([kind]) => kind).sort()).toEqual([...leverKinds].sort())
  })
})
