import { registry } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import type { Step } from '../commands/asked.ts'
import { house, type SmallHouse } from '../testing/house.ts'
import type { Principal } from './principal.ts'

/** Ids that are made anew for each command. */
const idPattern = /[0-9a-f]{8}-[0-9a-f-]{27}/g

const secret = 'Leave the northern market'

async function drafted() {
  const small = await house()
  const { amina, say } = small
  const fields = { statement: secret, private: true }
  const added = await say(amina, { kind: 'intent', verb: 'add', fields })
  if (added.outcome !== 'done') throw new Error(JSON.stringify(added))
  return { ...small, draft: added.records[0]!, added: added.facts }
}

/** Everything that one may be shown, as text. */
async function shownTo({ host, ledger }: SmallHouse, who: Principal, id: string): Promise<string> {
  const access = await host.access(who)
  const facts = (await host.history(who, id)) ?? []
  const shown = [
    await host.replica(who),
    await host.replicaText(who),
    await host.search(who, 'northern', 10),
    await host.findings(who),
    await host.record(who, 'intent', 'INT-1'),
    await host.record(who, 'intent', id),
    facts.map(access.fact),
  ]
  expect(await ledger.head('acme')).toBeDefined()
  return JSON.stringify(shown)
}

describe('a private draft', () => {
  it('is seen by its author alone, wherever something is shown', async () => {
    const small = await drafted()
    const { as, amina, ewa, draft } = small
    expect(await shownTo(small, amina, draft.id)).toContain(secret)
    for (const who of [ewa, as('leader'), as('administrator'), as('finance'), as('member'), as('observer')]) {
      const shown = await shownTo(small, who, draft.id)
      expect(shown).not.toContain(secret)
      expect(shown).not.toContain(draft.id)
      expect(shown).not.toContain('INT-1')
    }
  })

  it('cannot be changed, named or probed by others', async () => {
    const { ewa, say, draft, ledger } = await drafted()
    const steps: Step[] = [
      ...[draft.id, 'INT-1', secret].map(subject => ({ kind: 'intent', verb: 'activate', subject })),
      ...[draft.id, 'INT-1', secret].map(parent => ({
        kind: 'outcome',
        verb: 'add',
        fields: { statement: 'Visits', parent },
      })),
      { kind: 'outcome', verb: 'add', fields: { statement: 'V', contributes: [{ to: 'INT-1', how: 'x' }] } },
      { kind: 'intent', verb: 'edit', subject: 'INT-1', was: { statement: secret }, fields: {} },
    ]
    const before = await ledger.head('acme')
    for (const step of steps) {
      const never = JSON.parse(
        JSON.stringify(step)
          .replaceAll(draft.id, 'never')
          .replaceAll(secret, 'never')
          .replaceAll('INT-1"', 'never"'),
      ) as Step
      const [kept, absent] = [await say(ewa, step), await say(ewa, never)]
      expect(kept.outcome, JSON.stringify(step)).toBe('refused')
      const words = JSON.stringify(kept).replaceAll(draft.id, 'never').replaceAll(secret, 'never')
      expect(words.replace(/INT-1\b/g, 'never').replace(idPattern, 'ID')).toBe(
        JSON.stringify(absent).replace(idPattern, 'ID'),
      )
    }
    expect(await ledger.head('acme')).toEqual(before)
  })

  it('comes into sight when it is shown or leaves its first state, and its readers begin anew', async () => {
    const small = await drafted()
    const { host, ewa, amina, say, draft, added } = small
    const access = await host.access(ewa)
    expect(added.map(access.fact)).toEqual([undefined])
    expect(added.some(access.turns)).toBe(false)
    const shown = await say(amina, {
      kind: 'intent',
      verb: 'edit',
      subject: draft.id,
      fields: { private: null },
    })
    if (shown.outcome !== 'done') throw new Error(JSON.stringify(shown))
    expect(shown.facts.map(access.turns)).toEqual([true])
    expect(await shownTo(small, ewa, draft.id)).toContain(secret)
    const again = { kind: 'intent', verb: 'edit', subject: draft.id, fields: { private: true } }
    expect((await say(amina, again)).outcome).toBe('denied')
    const plain = await say(amina, {
      kind: 'intent',
      verb: 'edit',
      subject: draft.id,
      fields: { why: 'Because' },
    })
    if (plain.outcome !== 'done') throw new Error(JSON.stringify(plain))
    expect(plain.facts.map(access.turns)).toEqual([false])
  })

  it('turns also by the verb that leaves its first state, and by taking that back', async () => {
    const { host, ewa, amina, say, id } = await drafted()
    await say(amina, {
      kind: 'outcome',
      verb: 'add',
      fields: { statement: 'Own', private: true, owner: 'Amina' },
    })
    const step = { kind: 'outcome', verb: 'propose', subject: 'OUT-1' }
    const command = id()
    const proposed = await host.carryOut({ principal: amina, id: command, steps: [step] })
    if (proposed.outcome !== 'done') throw new Error(JSON.stringify(proposed))
    const access = await host.access(ewa)
    expect(proposed.facts.map(access.turns)).toEqual([true])
    expect(await host.record(ewa, 'outcome', 'OUT-1')).toBeDefined()
    const undone = await host.undo({ principal: amina, id: id(), command })
    if (undone.outcome !== 'done') throw new Error(JSON.stringify(undone))
    expect(undone.facts.map(access.turns)).toEqual([true])
    expect(await host.record(ewa, 'outcome', 'OUT-1')).toBeUndefined()
  })

  it('is offered by every kind that begins as a draft of one’s own', () => {
    const offering = Object.values(registry.kinds).filter(kind => 'private' in kind.fields)
    const names = ['intent', 'outcome', 'deliverable', 'charter', 'scenario', 'experiment', 'savedView']
    expect(offering.map(kind => kind.name)).toEqual(expect.arrayContaining(names))
  })
})

describe('figures about a person', () => {
  it('are theirs; how long they take to decide, their leaders see too', async () => {
    const { host, ewa, amina, say } = await house()
    const person = amina.person!
    await say(ewa, { kind: 'person', verb: 'edit', subject: person, fields: { manager: 'Ewa' } })
    const [own, lead] = [await host.access(amina), await host.access(ewa)]
    expect([own.figuresAbout(person), lead.figuresAbout(person)]).toEqual([true, false])
    expect([lead.figuresAbout(person, 'latency'), own.figuresAbout(ewa.person!, 'latency')]).toEqual([
      true,
      false,
    ])
  })
})
