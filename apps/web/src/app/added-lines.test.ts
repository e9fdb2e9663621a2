import { describe, expect, it } from 'vitest'
import { LocalReplica } from '../data/local-replica.ts'
import { Elsewhere } from '../data/server.cases.ts'
import { linesOf, stepsFor } from './added-lines.ts'
import { foundIn } from './found.ts'
import { verbsOf } from './verbs-of.ts'

const { world } = new LocalReplica(Elsewhere.organisation().kept())

describe('lines', () => {
  it('are one record each, without their bullets', () => {
    expect(linesOf('- First\n\n  2) Second \n•  Third\r\n10 of ten')).toEqual([
      'First',
      'Second',
      'Third',
      '10 of ten',
    ])
  })

  it('stand below the nearest record that takes them', () => {
    const asked = { world, lines: ['A', 'B'], newId: () => 'id' }
    const outcome = world.keyed('OUT-1')
    const steps = stepsFor({ ...asked, kind: 'intent', below: outcome })
    expect([steps.parent, steps.steps.length]).toEqual([undefined, 2])
    expect(stepsFor({ ...asked, kind: 'deliverable', below: outcome }).parent).toBe(outcome)
    expect(stepsFor({ ...asked, kind: 'task', below: outcome }).parent).toBeUndefined()
    expect(stepsFor({ ...asked, kind: 'person', below: outcome }).steps[0]?.fields).toEqual({ name: 'A' })
  })
})

describe('finding', () => {
  const keys = (typed: string) => foundIn(world, typed, 5).map(record => record.key)

  it('takes keys and the beginnings of words', () => {
    expect([keys('out-1'), keys('eight vis'), keys('isit'), keys(' ')]).toEqual([
      ['OUT-1'],
      ['OUT-1'],
      [],
      [],
    ])
    expect(keys('plan')).toEqual(['INT-1', 'OUT-1'])
  })

  it('names the verbs that a state allows', () => {
    const names = verbsOf(world.keyed('OUT-1')!).map(({ name }) => name)
    expect([names.slice(0, 2), names.includes('deliver')]).toEqual([['propose', 'commit'], false])
  })
})
