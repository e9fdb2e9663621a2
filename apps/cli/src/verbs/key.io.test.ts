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
  const dataDir = await mkdtemp(join(tmpdir(), 'keys-'))
  serving = await serve({ port: 0, dataDir, log: quietLog('silent') })
  const link = new URL(serving.setUpLink!).searchParams.get('token')
  await ask({ baseUrl: serving.address }, '/api/v1/set-up', {
    ...who,
    token: link,
    name: 'Isla',
    organisation: 'Tarn',
  })
  const signed = await signIn({ baseUrl: serving.address }, who)
  if (!signed.ok) throw new Error(signed.problem.title)
  token = signed.token
})
afterAll(() => serving.close())

it('makes a key that speaks for its person on the same command line, lists it, and ends it', async () => {
  const { say } = await line({ env: { THROUGHLINE_TOKEN: token } })
  const at = ['--server', serving.address]
  const made = await say('key', 'add', 'The importer', '--grants', 'read,task.add', ...at)
  expect(made).toMatchObject({ exit: 0 })
  const program = await line({ env: { THROUGHLINE_TOKEN: made.out.trim() } })
  expect(await program.say('task', 'add', 'Call', 'them', ...at)).toMatchObject({ exit: 0 })
  expect(await program.say('task', 'archive', 'TASK-1', ...at)).toMatchObject({ exit: 1 })
  const listed = await say('key', 'list', ...at)
  expect(listed.out).toContain('The importer  read,task.add')
  expect(listed.out).not.toContain(made.out.trim())
  expect(await say('key', 'revoke', made.out.slice(0, 12), ...at)).toMatchObject({ exit: 0 })
  expect(await program.say('task', 'add', 'Again', ...at)).toMatchObject({ exit: 2 })
  expect(await say('key', 'add', 'x', '--grants', 'outcome.fly', ...at)).toMatchObject({ exit: 2 })
})
