import { openMemoryLedger } from '@throughline/ledger/memory'
import { describe, expect, it } from 'vitest'
import { openHost } from '../open.ts'
import { fixedClock, house } from '../testing/house.ts'
import type { Answer } from './asked.ts'

const done = (answer: Answer) => {
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}

describe('a command', () => {
  it('makes facts, and the record they lead to', async () => {
    const { ewa, say } = await house()
    const answer = done(
      await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Clients stay' } }),
    )
    expect(answer.facts.map(fact => fact.verb)).toEqual(['added'])
    expect(answer.records[0]).toMatchObject({ key: 'INT-1', state: 'draft', createdBy: ewa.person })
  })

  it('answers with refusals and leaves the ledger as it was', async () => {
    const { ewa, say, host, ledger } = await house()
    done(await say(ewa, { kind: 'outcome', verb: 'add', fields: { statement: 'Clients plan visits' } }))
    const before = await ledger.head('acme')
    const answer = await say(ewa, { kind: 'outcome', verb: 'commit', subject: 'OUT-1' })
    expect(answer.outcome).toBe('refused')
    expect(await ledger.head('acme')).toEqual(before)
    expect((await host.world('acme')).keyed('OUT-1')?.state).toBe('draft')
  })

  it('applies once, and answers a second time with the facts of then', async () => {
    const { ewa, host, id } = await house()
    const asked = {
      principal: ewa,
      id: id(),
      steps: [{ kind: 'team', verb: 'add', fields: { name: 'Platform' } }],
    }
    const [first, ...again] = await Promise.all([
      host.carryOut(asked),
      host.carryOut(asked),
      host.carryOut(asked),
    ])
    for (const answer of again) {
      expect(done(answer).facts).toEqual(done(first!).facts)
      expect(done(answer).repeated).toBe(true)
    }
    expect((await host.world('acme')).all('team')).toHaveLength(1)
  })

  it('cannot stand for two requests, nor for two people', async () => {
    const { ewa, amina, host, id } = await house()
    const asked = {
      principal: ewa,
      id: id(),
      steps: [{ kind: 'task', verb: 'add', fields: { title: 'Call' } }],
    }
    done(await host.carryOut(asked))
    const other = { ...asked, steps: [{ kind: 'task', verb: 'add', fields: { title: 'Write' } }] }
    expect((await host.carryOut(other)).outcome).toBe('reused')
    expect((await host.carryOut({ ...asked, principal: amina })).outcome).toBe('reused')
  })

  it('is decided again where another node was faster', async () => {
    const { ewa, ledger, id } = await house()
    const nodes = [openHost({ ledger, clock: fixedClock() }), openHost({ ledger, clock: fixedClock() })]
    const say = (node: number, title: string) =>
      nodes[node]!.carryOut({
        principal: ewa,
        id: id(),
        steps: [{ kind: 'task', verb: 'add', fields: { title } }],
      })
    await Promise.all(nodes.map(node => node.world('acme')))
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((title, at) => say(at % 2, title)))
    const keys = answers.map(answer => done(answer).records[0]!.key)
    expect(new Set(keys).size).toBe(6)
  })

  it('is never a name that every object has, nor a text that cannot be kept', async () => {
    const { ewa, say } = await house()
    const odd = [
      { kind: 'constructor', verb: 'add' },
      { kind: 'task', verb: 'constructor', subject: 'TASK-1' },
      { kind: 'task', verb: 'add', fields: { constructor: 1 } },
      { kind: 'task', verb: 'add', fields: JSON.parse('{"__proto__":{"title":"x"}}') },
      { kind: 'task', verb: 'add', fields: { title: 'half \ud800' } },
      { kind: 'task', verb: 'add', fields: { title: 'nul \0' } },
      { kind: 'task', verb: 'add', subject: '../x', fields: { title: 'x' } },
    ]
    for (const step of odd) expect((await say(ewa, step)).outcome).toBe('malformed')
  })
})

describe('a batch', () => {
  it('happens as a whole, later steps standing on earlier ones', async () => {
    const { ewa, host, id } = await house()
    const intent = id()
    const steps = [
      { kind: 'intent', verb: 'add', subject: intent, fields: { statement: 'Clients stay' } },
      { kind: 'outcome', verb: 'add', fields: { statement: 'They plan visits', parent: intent } },
    ]
    const answer = done(await host.carryOut({ principal: ewa, id: id(), steps }))
    expect(answer.records.map(record => record.key)).toEqual(['INT-1', 'OUT-1'])
    expect(answer.records[1]!.parent).toBe(intent)
  })

  it('or not at all', async () => {
    const { ewa, host, id, ledger } = await house()
    const before = await ledger.head('acme')
    const steps = [
      { kind: 'task', verb: 'add', fields: { title: 'one' } },
      { kind: 'task', verb: 'add', fields: {} },
    ]
    const answer = await host.carryOut({ principal: ewa, id: id(), steps })
    expect(answer).toMatchObject({ outcome: 'refused', refusals: [{ place: 1, code: 'missing-value' }] })
    expect(await ledger.head('acme')).toEqual(before)
  })

  it('keeps the reason of each step, also when it is read again', async () => {
    const { ewa, host, id, ledger } = await house()
    const steps = [
      { kind: 'task', verb: 'add', fields: { title: 'one' }, because: 'the client asked' },
      { kind: 'task', verb: 'add', fields: { title: 'two' } },
      { kind: 'task', verb: 'add', fields: { title: 'three' }, because: 'it is due' },
    ]
    done(await host.carryOut({ principal: ewa, id: id(), steps }))
    const again = openHost({ ledger, clock: fixedClock() })
    const subjects = (await again.world('acme')).all('task').map(task => task.id)
    const reasons = await Promise.all(
      subjects.map(async task => (await again.history(ewa, task))?.[0]?.because),
    )
    expect(reasons).toEqual(['the client asked', undefined, 'it is due'])
  })
})

describe('an act', () => {
  it('changes several records at once, and applies once', async () => {
    const { ewa, host, id, say } = await house()
    done(await say(ewa, { kind: 'intent', verb: 'add', fields: { statement: 'Clients stay' } }))
    done(await say(ewa, { kind: 'remark', verb: 'add', fields: { text: 'Who signs?', about: 'INT-1' } }))
    const acting = { principal: ewa, id: id(), act: 'remark.question', told: { remark: 'REM-1' } }
    const [first, second] = [done(await host.act(acting)), done(await host.act(acting))]
    expect(first.records.map(record => [record.key, record.state])).toEqual([
      ['Q-1', 'open'],
      ['REM-1', 'turned'],
    ])
    expect(second).toMatchObject({ repeated: true, facts: first.facts })
    const again = await host.act({ ...acting, id: id() })
    expect(again).toMatchObject({ outcome: 'refused', refusals: [{ code: 'wrong-state' }] })
  })

  it('is refused as it is told, and unseen to whoever may see nothing', async () => {
    const { ewa, host, id } = await house()
    const acting = { principal: ewa, id: id(), act: 'made.up', told: {} }
    expect(await host.act(acting)).toMatchObject({ outcome: 'refused', refusals: [{ code: 'unknown-act' }] })
    const guest = { ...acting, principal: { ...ewa, roles: ['guest'] as const } }
    expect((await host.act({ ...guest, id: id() })).outcome).toBe('unseen')
  })
})

describe('undo', () => {
  it('brings back what was, and takes an added record away', async () => {
    const { ewa, host, id, say } = await house()
    const added = done(
      await say(ewa, { kind: 'task', verb: 'add', fields: { title: 'Call', dueOn: '2026-12-01' } }),
    )
    const edit = id()
    done(
      await host.carryOut({
        principal: ewa,
        id: edit,
        steps: [{ kind: 'task', verb: 'edit', subject: 'TASK-1', fields: { title: 'Write', dueOn: null } }],
      }),
    )
    const back = done(await host.undo({ principal: ewa, id: id(), command: edit }))
    expect(back.records[0]).toMatchObject({ title: 'Call', dueOn: '2026-12-01', version: 3 })
    const command = added.facts[0]!.command
    expect((await host.undo({ principal: ewa, id: id(), command })).outcome).toBe('refused')
  })

  it('is refused where somebody changed it since, or where it was somebody else’s', async () => {
    const { ewa, amina, host, id, say } = await house()
    const added = done(await say(ewa, { kind: 'task', verb: 'add', fields: { title: 'Call' } }))
    const command = added.facts[0]!.command
    const theirs = await host.undo({ principal: amina, id: id(), command })
    expect(theirs).toMatchObject({ outcome: 'refused', refusals: [{ code: 'nothing-to-undo' }] })
    done(await say(ewa, { kind: 'task', verb: 'edit', subject: 'TASK-1', fields: { assignee: 'Amina' } }))
    const late = await host.undo({ principal: ewa, id: id(), command })
    expect(late).toMatchObject({ outcome: 'refused', refusals: [{ code: 'changed-meanwhile' }] })
  })

  it('is denied to whoever may not write any more', async () => {
    const { amina, host, id, say } = await house()
    const added = done(await say(amina, { kind: 'task', verb: 'add', fields: { title: 'Call' } }))
    const { command } = added.facts[0]!
    const reader = { ...amina, roles: ['observer'] as const }
    expect((await host.undo({ principal: reader, id: id(), command })).outcome).toBe('denied')
    expect((await host.undo({ principal: amina, id: id(), command })).outcome).toBe('done')
  })

  it('takes a whole batch back', async () => {
    const { ewa, host, id } = await house()
    const batch = id()
    const intent = id()
    const steps = [
      { kind: 'intent', verb: 'add', subject: intent, fields: { statement: 'Clients stay' } },
      { kind: 'outcome', verb: 'add', fields: { statement: 'They plan visits', parent: intent } },
    ]
    done(await host.carryOut({ principal: ewa, id: batch, steps }))
    const back = done(await host.undo({ principal: ewa, id: id(), command: batch }))
    expect(back.records.map(record => record.archived)).toEqual([true, true])
    expect((await host.world('acme')).all('intent')).toEqual([])
  })
})

it('a replica kept as a cache is the replica of the facts', async () => {
  const ledger = openMemoryLedger()
  const { ewa, host, say } = await house(ledger)
  for (const title of ['one', 'two', 'three'])
    done(await say(ewa, { kind: 'task', verb: 'add', fields: { title } }))
  const whole = await host.replica(ewa)
  await host.close()
  const again = openHost({ ledger, clock: fixedClock() })
  expect(await again.replica(ewa)).toEqual(whole)
})
