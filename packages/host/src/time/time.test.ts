import { expect, it } from 'vitest'
import { house } from '../testing/house.ts'
import type { AsOf } from './as-of.ts'
import type { Changes } from './changes.ts'

const intent = { kind: 'intent', verb: 'add', fields: { statement: 'Books are read' } }

it('shows the world as it stood at a position, at an instant, at the end of a day', async () => {
  const { host, ewa, say, id } = await house()
  const subject = id()
  await say(ewa, { ...intent, subject })
  const { position } = await host.replica(ewa)
  await say(ewa, { kind: 'intent', verb: 'edit', subject, fields: { statement: 'Books are lent' } })
  const statementAt = async (at: string) =>
    ((await host.asOf(ewa, at)) as AsOf).kept.records.find(record => record.id === subject)?.statement
  expect(await statementAt(String(position))).toBe('Books are read')
  const then = (await host.history(ewa, subject))![0]!.at
  expect(await statementAt(then)).toBe('Books are read')
  expect(await statementAt(new Date(Date.parse(then) - 1).toISOString())).toBeUndefined()
  expect(await statementAt('2026-11-22')).toBeUndefined()
  expect(await statementAt('2026-11-23')).toBe('Books are lent')
  expect(await statementAt('2999-01-01')).toBe('Books are lent')
  expect(await statementAt(String(position))).toBe('Books are read')
})

it('says of what is no moment, or not there yet, what to write', async () => {
  const { host, ewa } = await house()
  expect(await host.asOf(ewa, 'spring')).toMatchObject({ wrong: 'unreadable' })
  expect(await host.asOf(ewa, '2026-02-30')).toMatchObject({ wrong: 'unreadable' })
  expect(await host.asOf(ewa, '2026-11-23T10:00:00')).toMatchObject({ wrong: 'unreadable' })
  expect(await host.asOf(ewa, '99')).toMatchObject({ wrong: 'ahead', remedy: expect.stringMatching(/day/) })
})

it('keeps to what its reader may see today: drafts of others, and money', async () => {
  const { host, ewa, amina, say, id } = await house()
  const subject = id()
  await say(amina, { ...intent, subject, fields: { statement: 'A draft of mine', private: true } })
  const { position } = await host.replica(amina)
  await say(amina, { kind: 'intent', verb: 'edit', subject, fields: { private: false } })
  const records = async (who: typeof ewa, at: number) =>
    ((await host.asOf(who, String(at))) as AsOf).kept.records
  expect((await records(amina, position)).map(record => record.id)).toContain(subject)
  expect((await records(ewa, position)).map(record => record.id)).not.toContain(subject)
  expect((await records(ewa, position + 1)).map(record => record.id)).toContain(subject)
  const [before] = ((await host.changes(ewa, { from: String(position) })) as Changes).changes
  expect(before).toMatchObject({ sort: 'added', title: 'A draft of mine' })
  const rates = async (who: typeof ewa) =>
    (await records(who, position)).filter(record => record.costPerDay !== undefined).length
  expect([await rates(ewa), await rates(amina)]).toEqual([2, 0])
})

it('keeps an erased person erased, however far one looks back', async () => {
  const { host, ewa, amina } = await house()
  const { position } = await host.replica(ewa)
  const named = async () => JSON.stringify(((await host.asOf(ewa, String(position))) as AsOf).kept)
  expect(await named()).toContain('Amina')
  const accounts: string[] = []
  await host.erase({
    workspace: 'acme',
    person: amina.person!,
    accounts,
    actor: ewa.person!,
    note: async () => {},
  })
  expect(await named()).not.toContain('Amina')
})

it('tells what changed between two moments: before, after, state, who and why', async () => {
  const { host, ewa, say, id } = await house()
  const subject = id()
  const from = String((await host.replica(ewa)).position)
  await say(ewa, { ...intent, subject })
  const middle = String((await host.replica(ewa)).position)
  await say(ewa, {
    kind: 'intent',
    verb: 'edit',
    subject,
    fields: { statement: 'Books are lent', why: 'So few are.' },
    because: 'Counted.',
  })
  await say(ewa, { kind: 'intent', verb: 'archive', subject, because: 'No longer.' })
  const all = (await host.changes(ewa, { from, to: middle })) as Changes
  expect(all.changes).toMatchObject([
    { key: 'INT-1', sort: 'added', steps: [{ verb: 'added', by: ewa.person }] },
  ])
  const later = (await host.changes(ewa, { from: middle })) as Changes
  expect(later.changes).toMatchObject([
    {
      sort: 'archived',
      fields: [
        { field: 'statement', before: 'Books are read', after: 'Books are lent' },
        { field: 'why', after: 'So few are.' },
      ],
      steps: [{ because: 'Counted.' }, { because: 'No longer.' }],
    },
  ])
  expect(later.changes[0]!.fields[1]).not.toHaveProperty('before')
  expect((await host.changes(ewa, { from, to: from })) as Changes).toMatchObject({ changes: [], more: 0 })
  expect(((await host.changes(ewa, { from: '0', most: 1 })) as Changes).more).toBeGreaterThan(0)
})
