import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

const plan = `people: [{ name: Isla Merrow }, { name: Jun Park }]
teams: [{ name: Front desk, lead: Isla Merrow }, { name: Systems, lead: Jun Park }]
intents:
  - { key: INT-1, statement: Every child borrows a book a month, champion: Isla Merrow }
questions:
  - { text: Which schools first?, about: INT-1 }
`

async function begun() {
  const told = await line()
  await told.write('plan.yaml', plan)
  expect((await told.say('import', 'plan.yaml')).exit).toBe(0)
  return told.say
}

it('puts words to a list and takes them out, leaving the rest', async () => {
  const say = await begun()
  const systems = async () =>
    JSON.parse((await say('workspace', 'show', 'WS-1', '--json')).out).systems as string[]
  const before = await systems()
  const changed = await say(
    'workspace',
    'edit',
    'WS-1',
    '--put-systems',
    'risks',
    '--take-systems',
    'sync',
    '--because',
    'x',
  )
  expect(changed.exit).toBe(0)
  expect(await systems()).toEqual([...before.filter(each => each !== 'sync'), 'risks'])
})

it('puts records to a list by their names', async () => {
  const say = await begun()
  const teams = async () =>
    JSON.parse((await say('person', 'show', 'Jun Park', '--json')).out).teams as string[]
  await say('person', 'edit', 'Jun Park', '--put-teams', 'Systems')
  await say('person', 'edit', 'Jun Park', '--put-teams', 'Front desk')
  expect(await teams()).toHaveLength(2)
  await say('person', 'edit', 'Jun Park', '--take-teams', 'Systems')
  expect(await teams()).toHaveLength(1)
})

it('tells in the history what a verb carried', async () => {
  const say = await begun()
  const answered = await say('question', 'answer', 'Which schools first?', '--answer', 'The two by the river')
  expect(answered.exit).toBe(0)
  const { out } = await say('question', 'history', 'Which schools first?')
  expect(out).toMatch(/: Answered\n {18}Answer: The two by the river\n/)
})

it('names a record where a great many kinds may stand', async () => {
  const say = await begun()
  const { out } = await say('trigger', 'add', '--help')
  expect(out).toContain('--affects <record>')
})

it('answers a pulse on a server alone, with a key from 1 to 5 for each question', async () => {
  const say = await begun()
  const at = ['--server', 'http://127.0.0.1:1']
  expect((await say('pulse', 'answer', 'PULSE-1', '--key', 'serves=9', ...at)).err).toContain(
    'is no question with a key',
  )
  expect((await say('pulse', 'answer', 'PULSE-1', '--key', 'serves=4')).err).toContain('--server')
})
