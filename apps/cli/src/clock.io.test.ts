import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { line } from './spoken.ts'

const plan = await readFile(new URL('../../../examples/plan.yaml', import.meta.url), 'utf8')

it('says what comes by itself, and does what is due, once', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  await say('import', 'plan.yaml', '--opening', '2027-01-11')
  await say('workspace', 'edit', 'WS-1', '--systems', 'gate', '--because', 'Gates alone')
  expect((await say('clock')).out).not.toContain('G-')
  expect((await say('clock', '--once')).out).toBe('Nothing is due.\n')
  await say('gate', 'add', 'By file', '--of', 'OUT-1', '--due-on', '2026-01-05')
  await say('gate', 'add', 'By wire', '--of', 'OUT-1', '--due-on', '2096-01-05')
  expect((await say('clock', '--once')).out).toBe('Tarn Valley Library: G-1 proceeds\n')
  expect((await say('clock', '--once')).out).toBe('Nothing is due.\n')
  expect((await say('clock')).out).toMatch(/2096-01-\d\dT\d\d:00Z {2}G-2 ends its day/)
  expect((await say('gate', 'show', 'G-1')).out).toContain('proceeds')
})
