import { describe, expect, it } from 'vitest'
import { house } from '../testing/house.ts'

describe.each([
  ['a small workspace, judged here', 1],
  ['a large one, judged on a thread', 3100],
])('%s', (_name, outcomes) => {
  it('shows to each what is wrong with what they see, also after a change', async () => {
    const { host, ewa, amina, as, say, id } = await house()
    await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Clients stay' } })
    for (let done = 0; done < outcomes; done += 500) {
      const steps = Array.from({ length: Math.min(500, outcomes - done) }, (_, place) => ({
        kind: 'outcome',
        verb: 'add',
        fields: { statement: `Improve customer satisfaction, part ${done + place}`, parent: 'INT-1' },
      }))
      await host.carryOut({ principal: ewa, id: id(), steps })
    }
    await say(ewa, { kind: 'outcome', verb: 'propose', subject: 'OUT-1' })
    const before = await host.findings(ewa)
    const ownerless = (findings: typeof before) =>
      findings.findings.filter(finding => finding.code === 'no-owner' && finding.subject.key === 'OUT-1')
    expect(ownerless(before)).toHaveLength(1)
    expect(await host.findings(amina)).toMatchObject({ position: before.position })
    expect((await host.findings(as('guest', amina.person))).findings).toEqual([])
    const fields = { owner: 'Amina' }
    await say(ewa, { kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields })
    const after = await host.findings(ewa)
    expect(after.position).toBe(before.position + 1)
    expect(ownerless(after)).toHaveLength(0)
    await host.close()
  })
})
