import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Line, line } from '../spoken.ts'

const examples = new URL('../../../../examples/', import.meta.url)
const sheet = ['examples/workplan.csv', '--map', 'examples/workplan.map.yaml']
const today = ['--today', '2027-01-11']

async function beside(): Promise<Line> {
  const told = await line()
  await cp(examples, join(told.cwd, 'examples'), { recursive: true })
  return told
}

it('says that work fits, or what would have to give way for it', async () => {
  const { say } = await beside()
  const little = await say('fit', ...sheet, ...today, '--days', '3')
  expect([little.exit, little.out]).toEqual([
    0,
    '3 person-days more, from 2027-01-11 to 2027-04-12:\n  It fits: nothing has to give way.\n',
  ])
  const much = await say(
    'fit',
    ...sheet,
    ...today,
    '--days',
    '25',
    '--person',
    'Jun Park',
    '--until',
    '2027-02-12',
  )
  expect(much.exit).toBe(1)
  expect(much.out).toContain('Leave W2 out.')
  expect(much.out).toMatch(/Even so [\d.]+ person-days stay undone\./)
})

it('answers of what is kept in the same form, as the question to be decided', async () => {
  const { say } = await beside()
  await say('import', ...sheet)
  const kept = await say(
    'fit',
    ...today,
    '--days',
    '20',
    '--person',
    'Jun Park',
    '--until',
    '2027-02-12',
    '--json',
  )
  expect(JSON.parse(kept.out)).toMatchObject({
    adding: { personDays: 20, byOn: '2027-02-12' },
    asks: {
      kind: 'decision',
      verb: 'add',
      fields: { question: expect.stringMatching(/^If we add 20 person-days/) },
    },
  })
})

it('says what it cannot read', async () => {
  const { say } = await beside()
  const said = async (...words: string[]) => (await say('fit', ...sheet, ...today, ...words)).err
  expect(await said('--days', '3', '--skill', 'Flying')).toBe('‘Flying’ names no skill here.\n')
  expect(await said('--days', '0')).toContain('‘0’ is no number of person-days above 0.')
  expect(await said('--days', '3', '--until', '2027-01-01')).toContain('2027-01-01 lies before 2027-01-11.')
})

it('says how good forecasts were once there is something to say', async () => {
  const { say } = await beside()
  await say('import', ...sheet)
  expect((await say('calibration')).out).toMatch(/^No promise that was forecast has come to its day yet\./)
  expect(JSON.parse((await say('calibration', '--json')).out)).toMatchObject({ whole: { count: 0 } })
})
