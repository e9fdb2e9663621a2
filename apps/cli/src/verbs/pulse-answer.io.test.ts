import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, signIn } from '@throughline/client'
import { pulseQuestions } from '@throughline/model'
import { quietLog, type Serving, serve } from '@throughline/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { line } from '../spoken.ts'

let serving: Serving
let token: string
const who = { email: 'isla@tarn.example', password: 'a long enough word' }

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pulse-'))
  serving = await serve({ port: 0, dataDir, log: quietLog('silent') })
  const link = new URL(serving.setUpLink!).searchParams.get('token')
  const at = { baseUrl: serving.address }
  await ask(at, '/api/v1/set-up', { ...who, token: link, name: 'Isla', organisation: 'Tarn' })
  const signed = await signIn(at, who)
  if (!signed.ok) throw new Error(signed.problem.title)
  token = signed.token
})
afterAll(() => serving.close())

it('takes the answers of whoever is asked, once', async () => {
  const { say } = await line({ env: { THROUGHLINE_TOKEN: token } })
  const at = ['--server', serving.address]
  const done = async (...words: string[]) => {
    const { exit, err } = await say(...words, ...at)
    expect([words.join(' '), err, exit]).toEqual([words.join(' '), '', 0])
  }
  await done('workspace', 'edit', 'WS-1', '--put-systems', 'health', '--because', 'We ask.')
  await done('team', 'add', 'Front', 'desk', '--lead', 'Isla')
  await done('person', 'edit', 'Isla', '--put-teams', 'Front desk')
  await done(
    'pulse',
    'add',
    'November',
    '--audience',
    'Front desk',
    '--opens-on',
    '2026-01-01',
    '--closes-on',
    '2099-12-31',
  )
  await done('pulse', 'open', 'PULSE-1', '--pass-over', 'too-small-group', '--because', 'We are few.')
  const keys = pulseQuestions.flatMap(({ code }) => ['--key', `${code}=4`])
  await done('pulse', 'answer', 'PULSE-1', ...keys)
  const again = await say('pulse', 'answer', 'PULSE-1', ...keys, ...at)
  expect([again.exit, again.err]).toEqual([1, expect.stringContaining('Your answers are in already.')])
  expect(await say('pulse', 'answer', 'PULSE-9', ...keys, ...at)).toMatchObject({ exit: 1 })
})
