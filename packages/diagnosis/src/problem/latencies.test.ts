import { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { dayAxis } from './day-axis.ts'
import { latenciesOf } from './latencies.ts'

const today = '2026-11-23'

function asked(): Given {
  const given = Given.organisation()
  const fields = { systems: ['decisions', 'cascade'] }
  given.did('workspace.edit', { subject: 'WS-1', fields, because: 'They are used.' })
  return given
}

describe('how long people here take to answer', () => {
  it('is for the prior to say until somebody has answered', () => {
    const latencies = latenciesOf(asked().replica, dayAxis(asked().replica, today))
    expect(latencies.of('decision', undefined)).toBeUndefined()
    expect(latencies.observations).toBe(0)
  })

  it('is learned from what was decided, with the prior still in it', () => {
    const given = asked()
    const question = 'Which import first?'
    const fields = { question, domain: 'approach', decider: 'Amina', raisedOn: '2026-01-05' }
    given.did('decision.add', { fields })
    const carried = { choice: 'The file', rationale: 'It is there.' }
    given.did('decision.decide', { subject: 'D-1', fields: carried })
    const latencies = latenciesOf(given.replica, dayAxis(given.replica, today))
    expect(latencies.observations).toBe(1)
    const learned = latencies.of('decision', undefined)
    expect(learned).toMatchObject({ kind: 'mixture', parts: [{ weight: 10 }, { weight: 1 }] })
    expect(latencies.of('question', undefined)).toBeUndefined()
  })
})
