import { describe, expect, it } from 'vitest'
import { another, findingOf, healthy, provenBySimulation, spoken } from '../spoken.cases.ts'

describe('orphan-work', () => {
  it('finds what was put in, and nothing in healthy organisations', () => provenBySimulation('orphan-work'))

  it('speaks of the topmost alone, and says how much hangs below', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { parent: null } })
    expect(findingOf(given, 'orphan-work').sentence).toBe(
      'OUT-1 has no line to an intent, and 1 record hangs below it.',
    )
    expect(spoken(given)).toEqual(['orphan-work OUT-1', 'stopped-too-early INT-1'])
  })

  it('speaks of what stands below an intent that was retired', () => {
    const given = healthy()
    given.did('intent.retire', { subject: 'INT-1', because: 'The market moved.' })
    expect(spoken(given)).toEqual(['orphan-work OUT-1'])
  })

  it('silences every finding of clarity below it', () => {
    const given = healthy()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { parent: null } })
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { done: 'Work on it' } })
    expect(spoken(given)).not.toContain('no-done DEL-1')
  })

  it('leaves out what has ended', () => {
    const given = healthy()
    given.did('outcome.add', { fields: { ...another, parent: null } })
    given.did('outcome.drop', { subject: 'OUT-2', because: 'Nobody asked.' })
    given.did('task.add', { fields: { title: 'Sweep the yard' } })
    given.did('task.finish', { subject: 'TASK-1' })
    expect(spoken(given)).toEqual([])
  })
})
