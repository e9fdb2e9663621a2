import { beforeAll, describe, expect, it } from 'vitest'
import { house, type SmallHouse } from '../../testing/house.ts'

const rows = 1_200

/** A plan of so many tasks; one of them may be wrong. */
function tasks(wrong?: number): string {
  const lines = Array.from({ length: rows }, (_, at) =>
    JSON.stringify({
      kind: 'task',
      key: `T${at}`,
      title: at === wrong ? '' : `Task number ${at} ${'x'.repeat(150)}`,
    }),
  )
  return lines.join('\n')
}

describe('what is brought in as a whole, on a thread', () => {
  let small: SmallHouse
  beforeAll(async () => {
    small = await house()
  })
  const planned = (text: string) =>
    small.host.planFile(small.as('leader'), {
      from: 'plan',
      file: 'tasks.jsonl',
      text,
      because: 'Moved here.',
    })

  it('is planned as anywhere else, tells its troubles at their line, and changes nothing', async () => {
    const before = await small.ledger.head('acme')
    const { shown, steps } = await planned(tasks())
    expect(shown).toMatchObject({ added: { task: rows }, troubleCount: 0 })
    expect(steps).toHaveLength(rows)
    const { shown: wrong } = await planned(tasks(700))
    expect(wrong.troubleCount).toBeGreaterThan(0)
    expect(wrong.troubles[0]!.line).toBe(701)
    expect(await small.ledger.head('acme')).toEqual(before)
  })

  it('is decided there, and applies once, whole, with reads in between', async () => {
    const { host, ledger } = small
    const principal = small.as('leader')
    const { steps } = await planned(tasks())
    const { position } = await ledger.head('acme')
    const asked = { principal, id: host.clock.newId(), steps, isImport: true }
    const [answer, meanwhile] = await Promise.all([host.carryOut(asked), host.search(principal, 'Ewa', 5)])
    expect(answer.outcome).toBe('done')
    expect(meanwhile).not.toEqual([])
    expect((await ledger.head('acme')).position).toBe(position + rows)
    expect((await host.world('acme')).all('task')).toHaveLength(rows)
    expect(await host.carryOut(asked)).toMatchObject({ outcome: 'done', repeated: true })
    expect((await planned(tasks())).steps).toEqual([])
  })

  it('is refused as a whole, each refusal at its step', async () => {
    const { host, ledger } = small
    const before = await ledger.head('acme')
    const steps = Array.from({ length: rows }, (_, at) => ({
      ...{ kind: 'task', verb: 'add' },
      fields: at === 900 ? { title: 7 } : { title: `More ${at}` },
    }))
    const answer = await host.carryOut({
      principal: small.as('leader'),
      id: host.clock.newId(),
      steps,
      isImport: true,
    })
    expect(answer).toMatchObject({ outcome: 'refused', refusals: [{ place: 900 }] })
    expect(await ledger.head('acme')).toEqual(before)
  })
})
