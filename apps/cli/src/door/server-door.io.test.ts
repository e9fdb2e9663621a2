import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, signIn } from '@throughline/client'
import { quietLog, type Serving, serve } from '@throughline/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { line } from '../spoken.ts'

let serving: Serving
let token: string
const who = { email: 'isla@tarn.example', password: 'a long enough word' }

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'server-'))
  serving = await serve({ port: 0, dataDir, log: quietLog('silent') })
  const link = new URL(serving.setUpLink!).searchParams.get('token')
  const at = { baseUrl: serving.address }
  await ask(at, '/api/v1/set-up', { ...who, token: link, name: 'Isla Merrow', organisation: 'Tarn' })
  const signed = await signIn(at, who)
  if (!signed.ok) throw new Error(signed.problem.title)
  token = signed.token
})

afterAll(() => serving.close())

it('speaks to a running server as it does to a folder', async () => {
  const { say, write } = await line({ env: { THROUGHLINE_TOKEN: token } })
  const at = ['--server', serving.address]
  await write('plan.yaml', 'outcomes: [{ key: a, statement: Improve reading }]\n')
  expect(await say('import', 'plan.yaml', ...at)).toMatchObject({ exit: 0, out: 'Added 1 outcome.\n' })
  expect((await say('import', 'plan.yaml', ...at)).out).toBe('Nothing changed.\n')
  expect(await say('outcome', 'edit', 'OUT-1', '--owner', 'Isla', ...at)).toMatchObject({ exit: 0 })
  const refused = await say('outcome', 'commit', 'OUT-1', ...at)
  expect(refused.exit).toBe(1)
  expect(refused.err).toContain('refused no-done')
  expect((await say('outcome', 'show', 'OUT-1', ...at)).out).toContain('Isla Merrow')
  expect((await say('outcome', 'history', 'OUT-1', ...at)).out).toContain('Isla Merrow: Changed owner')
  expect((await say('export', ...at)).out).toContain('statement: Improve reading')
})

it('takes a plan of any size in at once, and acts over several records', async () => {
  const { say, write } = await line({ env: { THROUGHLINE_TOKEN: token } })
  const at = ['--server', serving.address]
  const tasks = Array.from({ length: 700 }, (_, place) => `  - { key: t${place}, title: Step ${place} }`)
  await write('large.yaml', `tasks:\n${tasks.join('\n')}\n`)
  expect((await say('import', 'large.yaml', ...at)).out).toBe('Added 700 tasks.\n')
  await say('remark', 'add', 'Who', 'signs?', '--about', 'OUT-1', ...at)
  const acted = await say('act', 'remark.question', '--remark', 'REM-1', ...at)
  expect(acted).toMatchObject({ exit: 0, out: 'Q-1 open: Who signs?\nREM-1 turned: Who signs?\n' })
  const again = await say('act', 'remark.question', '--remark', 'REM-1', ...at)
  expect(again.exit).toBe(1)
})

it('says what to do without a token, and where nobody answers', async () => {
  const { say } = await line()
  expect(await say('outcome', 'list', '--server', serving.address)).toMatchObject({ exit: 2 })
  expect((await say('outcome', 'list', '--server', serving.address)).err).toContain('THROUGHLINE_TOKEN')
  expect(await say('outcome', 'list', '--server', 'http://localhost:1')).toMatchObject({ exit: 2 })
})
