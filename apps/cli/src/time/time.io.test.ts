import { readFile } from 'node:fs/promises'
import { registry } from '@throughline/model'
import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

it('looks back: lists, records and their history as of a moment, and what changed since', async () => {
  const { say, write } = await line()
  await write('plan.yaml', 'outcomes:\n  - { key: a, statement: Books are read }\n')
  await say('import', 'plan.yaml')
  await say('outcome', 'edit', 'OUT-1', '--statement', 'Books are lent', '--because', 'Counted.')
  const [, first] = JSON.parse((await say('changes', '--from', '0', '--json')).out).changes[0].steps
  const at = String(first.position - 1)
  expect((await say('outcome', 'list', '--at', at)).out).toContain('Books are read')
  expect((await say('outcome', 'show', 'OUT-1', '--at', at)).out).toContain('Books are read')
  expect((await say('outcome', 'history', 'OUT-1', '--at', at)).out.trim().split('\n')).toHaveLength(1)
  expect((await say('outcome', 'list', '--at', '2001-01-01')).out).toBe('There are none.\n')
  const { out } = await say('changes', '--from', at)
  expect(out).toContain('What will be true: Books are read → Books are lent')
  expect(out).toContain('— Counted.')
  const wrong = await say('outcome', 'list', '--at', 'spring')
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('Write a day')])
})

it('brings in what another system exported, and holidays', async () => {
  const { say, write } = await line()
  await write('plan.yaml', 'workspace: Tarn\npeople: [Isla Merrow]\n')
  await say('import', 'plan.yaml')
  await write(
    'issues.csv',
    'Summary,Issue key,Issue Type,Status,Assignee\nCards are printed,LIB-1,Epic,Open,Isla Merrow\n',
  )
  expect((await say('import', 'issues.csv', '--from', 'jira', '--dry-run')).out).toBe(
    'Would add 1 deliverable.\n',
  )
  expect((await say('import', 'issues.csv', '--from', 'jira')).out).toBe('Added 1 deliverable.\n')
  expect((await say('import', 'issues.csv', '--from', 'jira')).out).toBe('Nothing changed.\n')
  await write(
    'off.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Closed\nDTSTART;VALUE=DATE:20270326\nEND:VEVENT\nEND:VCALENDAR\n',
  )
  expect((await say('import', 'off.ics', '--calendar', 'Office')).out).toContain('Added 1 calendar.')
  expect((await say('import', 'off.ics')).exit).toBe(2)
  await write('bad.csv', 'Summary\na\n')
  const { exit, err } = await say('import', 'bad.csv', '--from', 'jira')
  expect([exit, err]).toEqual([2, expect.stringContaining('Nothing was imported.')])
})

it('names every step without a way back in the guide', async () => {
  const guide = await readFile(new URL('../../../../docs/guide/time.md', import.meta.url), 'utf8')
  const lasting = Object.values(registry.kinds).flatMap(({ label, verbs }) =>
    Object.values(verbs).flatMap(verb => (verb.lasting ? [`- ${label}: ${verb.label}`] : [])),
  )
  expect(lasting.length).toBeGreaterThan(0)
  expect(guide.split('<!-- lasting: kept by a test -->\n')[1]?.trim().split('\n')).toEqual(lasting)
})
