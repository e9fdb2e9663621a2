import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

const today = ['--today', '2026-11-23', '--trials', '100']
const amina = 'people: [{ name: Amina }]\n'
const top = `intents:
  - { key: INT-1, statement: New clients plan real visits within 30 days, horizonOn: 2027-06-30 }
outcomes:
  - { key: OUT-1, parent: INT-1, owner: Amina, statement: All 14 branches plan their visits, dueOn: 2027-01-29, done: x }
`
const works = (...pieces: string[]) =>
  `deliverables:\n${pieces.map((piece, k) => `  - { key: DEL-${k + 1}, parent: OUT-1, statement: Piece ${k} lies there, ${piece} }\n`).join('')}`
const own = 'owner: Amina, estimate: 3/5/9'

/** What each of the three commands says of a plan, on both channels together. */
async function said(
  plan: string,
  commands = ['forecast', 'levers', 'schedule'],
): Promise<{ [command: string]: { exit: number; text: string } }> {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  const answers: { [command: string]: { exit: number; text: string } } = {}
  for (const command of commands) {
    const { exit, out, err } = await say(command, 'plan.yaml', ...today)
    answers[command] = { exit, text: err + out }
  }
  return answers
}

it('says what an estimate is missing for, by each command, and how much waits for it', async () => {
  const { forecast, levers, schedule } = await said(amina + top + works('owner: Amina'))
  expect(forecast).toMatchObject({ exit: 1, text: expect.stringContaining('DEL-1 has no estimate. Give') })
  expect(levers).toMatchObject({ exit: 1, text: expect.stringContaining('so no lever can be weighed') })
  expect(levers!.text).toContain('Give DEL-1 a low, a likely and a high estimate. 2 more wait for it.')
  expect(schedule).toMatchObject({ exit: 1, text: expect.stringContaining('no date') })
})

it('says of a plan without people that its dates are the earliest there can be', async () => {
  const plan = top.replace(', owner: Amina', '') + works('estimate: 3/5/9')
  for (const { exit, text } of Object.values(await said(plan))) {
    expect(exit).toBe(0)
    expect(text).toContain("Nobody is recorded, so nobody's time is a limit")
  }
})

it('takes days that cannot be, have passed or lie too far, and says which', async () => {
  const plan = amina + top + works(`${own}, dueOn: 2020-01-01`, `${own}, startNoEarlierOn: 2071-01-01`)
  const { forecast, schedule } = await said(plan, ['forecast', 'schedule'])
  expect(forecast!.text).toContain('due 2020-01-01, which has passed · very unlikely (< 1 %)')
  expect(forecast!.text).toContain('note: The day of DEL-1 has passed: 2020-01-01.')
  expect(forecast!.text).toContain('DEL-2 says 2071-01-01; days after 2051-07-14 all count as that one.')
  expect(schedule!.exit).toBe(0)
})

it('names a ring that closes by way of a decision, and forecasts all the same', async () => {
  const ring = `decisions:
  - { key: D-1, question: Which first?, about: [DEL-1], neededOn: 2026-12-01 }
dependencies:
  - { what: the history, from: DEL-1, to: DEL-2 }
  - { what: the word, from: DEL-2, to: D-1 }
`
  for (const { exit, text } of Object.values(await said(amina + top + works(own, own) + ring))) {
    expect(exit).toBe(0)
    expect(text).toMatch(/(DEL-1|DEL-2|D-1) comes before .*: a ring\. The dates take D-1 to be settled/)
  }
})

it('dates years of work by one person, and says what hangs on that', async () => {
  const pieces = Array.from({ length: 10 }, () => 'owner: Amina, estimate: 50/100/300')
  const { forecast, schedule } = await said(amina + top + works(...pieces), ['forecast', 'schedule'])
  expect(forecast!.text).toContain('note: 10 of 10 deliverables need Amina by name: one after another')
  expect(schedule!.exit).toBe(0)
  expect(schedule!.text).toMatch(/to 203\d-\d\d-\d\d .*Piece 9/)
})

it('says what does not fit into a quarter of a century', async () => {
  const pieces = Array.from({ length: 60 }, () => 'owner: Amina, estimate: 500/900/1000')
  const { schedule } = await said(amina + top + works(...pieces), ['schedule'])
  expect(schedule).toMatchObject({ exit: 2 })
  expect(schedule!.text).toContain('54,000 person-days do not fit into the next 25 years of 1 person')
})

it('takes noughts and absurd figures as what they say, and asks whether they are meant', async () => {
  const people = 'people: [{ name: Amina }, { name: Ben, hoursPerWeek: 0 }]\n'
  const priced = top.replace('done: x', 'done: x, value: { shape: steady, amount: 0, per: week }')
  const pieces = [
    'owner: Amina, estimate: 0/0/0',
    'owner: Ben, estimate: 1/2/3',
    `${own.replace('3/5/9', '9/5/3')}`,
  ]
  const { forecast } = await said(
    people + priced + works(...pieces, 'owner: Amina, estimate: 1/9000000/90000000'),
  )
  for (const told of [
    'By its estimate of 0 days, DEL-1 takes no time at all.',
    'Nobody can do DEL-2: Ben has no time for planned work. Give Ben hours, or name somebody else.',
    'Estimate must rise from low over likely to high.',
    'The estimate of DEL-4 is longer than any plan.',
    'OUT-1 states a value of 0',
  ])
    expect(forecast!.text).toContain(told)
})

it('says of a plan without a promise that there is none, and of an empty file how one begins', async () => {
  for (const { exit, text } of Object.values(await said(amina))) {
    expect(exit).toBe(1)
    expect(text).toContain('The plan promises nothing that is still to come. Add an intent')
  }
  expect(Object.values(await said('')).map(({ exit }) => exit)).toEqual([2, 2, 2])
})

it('weighs levers for one intent, and says which there are', async () => {
  const { say, write } = await line()
  await write('plan.yaml', amina + top + works(own, own))
  const said = JSON.parse((await say('levers', 'plan.yaml', '--intent', 'INT-1', '--json', ...today)).out)
  expect(said).toMatchObject({ levers: expect.any(Array), unclear: expect.any(Array), cannot: [] })
  const { exit, err } = await say('levers', 'plan.yaml', '--intent', 'INT-9', ...today)
  expect([exit, err]).toEqual([2, '‘INT-9’ names no intent here. There is INT-1.\n'])
})

it('looks at what is kept where no file is named', async () => {
  const { say, write } = await line()
  await write('plan.yaml', amina + top.replace('done: x', 'done: x, state: committed') + works(own, own))
  await say('import', 'plan.yaml', '--opening', '2026-11-23')
  for (const command of ['forecast', 'schedule', 'levers']) {
    const { out, exit } = await say(command, '--json', ...today)
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toBeInstanceOf(Object)
  }
  expect((await say('forecast', ...today)).out).toContain('OUT-1')
})
