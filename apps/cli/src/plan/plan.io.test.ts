import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

const plan = `openedOn: 2026-11-23
people:
  - { name: Amina Diallo }
  - { name: Ben Okri }
intents:
  - { key: INT-1, statement: New clients plan real visits within 30 days, why: They wait, horizonOn: 2027-06-30 }
outcomes:
  - key: OUT-1
    parent: INT-1
    statement: All 14 branches plan their visits in the product
    owner: Amina Diallo
    done: 14 branches have a full week planned
    dueOn: 2027-01-29
    value: { shape: steady, amount: 10000, per: week }
deliverables:
  - { key: DEL-1, parent: OUT-1, statement: The history of 14 branches is imported, owner: Amina Diallo, estimate: { low: 8, likely: 15, high: 30 } }
  - { key: DEL-2, parent: OUT-1, statement: 13 branches are live, owner: Ben Okri, estimate: { low: 8, likely: 12, high: 20 }, dueOn: 2027-01-29 }
dependencies:
  - { what: The history, from: DEL-1, to: DEL-2 }
decisions:
  - { question: Which import first?, about: [DEL-1], raisedOn: 2026-11-02, neededOn: 2026-11-20 }
`

const today = ['--today', '2026-11-23', '--seed', '3', '--trials', '1000']

it('forecasts a plan from a file in the agreed shape, the same for the same seed', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  const { out, exit } = await say('forecast', 'plan.yaml', '--json', ...today)
  const said = JSON.parse(out)
  expect(exit).toBe(0)
  expect(said).toMatchObject({ seed: 3, trials: 1000, cannot: [] })
  const outcome = said.nodes.find((node: { key: string }) => node.key === 'OUT-1')
  expect(Object.keys(outcome)).toEqual(['key', 'title', 'p50', 'p80', 'pOnTime', 'due'])
  expect(outcome.due).toBe('2027-01-29')
  expect(outcome.p50 < outcome.p80).toBe(true)
  expect(outcome.pOnTime).toBeGreaterThan(0.2)
  expect(outcome.pOnTime).toBeLessThan(0.8)
  const [intent] = said.intents
  expect(Object.keys(intent)).toEqual([
    'key',
    'intendedValue',
    'expectedValue',
    'gapDays',
    'lateDaysP80',
    'lateDaysMean',
  ])
  expect(intent.intendedValue).toBeCloseTo((10_000 / 7) * 152, 0)
  expect(intent.expectedValue).toBeLessThan(intent.intendedValue)
  expect((await say('forecast', 'plan.yaml', '--json', ...today)).out).toBe(out)
})

it('ranks levers in the agreed shape: what waits for a decision is one of them', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  const said = JSON.parse((await say('levers', 'plan.yaml', '--json', ...today)).out)
  const decide = said.levers.find((lever: { kind: string }) => lever.kind === 'decide')
  expect(decide).toMatchObject({ about: 'D-1' })
  expect(decide.gainDays).toBeGreaterThan(0)
  expect(decide.gainValue).toBeGreaterThan(0)
  expect(decide.standardError).toBeGreaterThan(0)
  expect(decide.sentence).toMatch(/^Decide D-1 this week: .* earlier on average, worth about .* sure/)
  expect(said.unclear).toEqual(expect.any(Array))
})

it('says in words what is missing where nothing can be forecast, and what would mend it', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan.replace(', estimate: { low: 8, likely: 15, high: 30 }', ''))
  const { out } = await say('forecast', 'plan.yaml', ...today)
  expect(out).toContain(
    'cannot forecast: DEL-1 has no estimate. Give DEL-1 a low, a likely and a high estimate.',
  )
  expect(out).toContain('cannot forecast: It waits for DEL-1, which cannot be forecast. Mend DEL-1 first.')
})

it('names the ring where a plan waits for itself, and reads on where nothing can be read', async () => {
  const { say, write } = await line()
  await write(
    'ring.yaml',
    `${plan}  - { question: And then?, about: [DEL-2] }\n`
      .replace('from: DEL-1, to: DEL-2', 'from: DEL-2, to: DEL-1')
      .concat('risks:\n  - { statement: x, probability: 500 }\n'),
  )
  const { err } = await say('forecast', 'ring.yaml', ...today)
  expect(err).toContain('is above 100')
  expect((await say('forecast', 'none.yaml')).exit).toBe(2)
  expect((await say('forecast', 'ring.yaml', '--trials', 'many')).exit).toBe(2)
})

it('dates a plan for people and for other programs', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  const said = JSON.parse((await say('schedule', 'plan.yaml', '--json', ...today)).out)
  const [first, second] = said.deliverables
  expect(first).toMatchObject({ key: 'DEL-1', people: [{ name: 'Amina Diallo', share: 1 }] })
  expect(second.start >= first.finish).toBe(true)
  expect(first.takes).toBe('15 person-days, of which Amina Diallo does 0.65 a working day.')
  expect(second.because).toMatch(/^Follows DEL-1, done on \d+ \w+( 2027)?\.$/)
  expect(said.people.map((each: { name: string }) => each.name)).toEqual(['Amina Diallo', 'Ben Okri'])
  const as = async (format: string) => (await say('schedule', 'plan.yaml', '--format', format, ...today)).out
  expect(await as('text')).toContain(`${first.start} to ${first.finish}  DEL-1`)
  expect(await as('text')).toContain(`${second.because} ${second.takes}`)
  expect((await as('csv')).split('\r\n')[1]).toContain(
    `DEL-1,The history of 14 branches is imported,${first.start}`,
  )
  expect(await as('ics')).toContain(`DTSTART;VALUE=DATE:${first.start.replaceAll('-', '')}`)
  expect(await as('mspdi')).toContain(`<Finish>${second.finish}T17:00:00</Finish>`)
})
