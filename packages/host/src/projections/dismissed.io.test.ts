import { describe, expect, it } from 'vitest'
import { house } from '../testing/house.ts'

describe('a finding that was dismissed', () => {
  it('stays away until its evidence changes', async () => {
    const { host, ewa, say } = await house()
    await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Improve customer satisfaction' } })
    const vague = async () =>
      (await host.findings(ewa)).findings.filter(each => each.code === 'vague-statement')
    expect(await vague()).toHaveLength(1)
    const to = { detector: 'vague-statement', subject: 'INT-1' }
    const because = 'The board words it in December.'
    await say(ewa, { kind: 'response', verb: 'add', fields: { to, because } })
    expect(await vague()).toEqual([])
    const statement = 'Leverage customer synergies'
    await say(ewa, { kind: 'intent', verb: 'edit', subject: 'INT-1', fields: { statement } })
    expect(await vague()).toHaveLength(1)
    await host.close()
  })

  it('is told again once somebody accepts it', async () => {
    const { host, ewa, say } = await house()
    await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Improve customer satisfaction' } })
    const to = { detector: 'vague-statement', subject: 'INT-1' }
    await say(ewa, { kind: 'response', verb: 'add', fields: { to, because: 'Later.' } })
    await say(ewa, { kind: 'response', verb: 'add', fields: { to, because: 'It is so.', sort: 'accept' } })
    expect((await host.findings(ewa)).findings.map(each => each.code)).toContain('vague-statement')
    await host.close()
  })
})

describe('the next step', () => {
  it('names the leg, its framework and one thing to do', async () => {
    const { host, ewa, say } = await house()
    await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Clients stay' } })
    const fields = { statement: 'Improve customer satisfaction', parent: 'INT-1' }
    await say(ewa, { kind: 'outcome', verb: 'add', fields })
    await say(ewa, { kind: 'outcome', verb: 'propose', subject: 'OUT-1' })
    const step = await host.nextStep(ewa)
    expect(step).toMatchObject({ leg: 'clarity', framework: 'cascade', from: 'findings' })
    expect(step.intervention?.says).toMatch(/\.$/)
    expect(step.evidence.some(each => each.id !== undefined)).toBe(true)
    await host.close()
  })
})
