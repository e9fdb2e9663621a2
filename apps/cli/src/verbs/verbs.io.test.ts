import { acts, registry } from '@throughline/model'
import { expect, it } from 'vitest'
import { line } from '../spoken.ts'
import { kebab } from '../words.ts'
import { wordOfVerb } from './kind-command.ts'

const plan = `workspace: Trial
people: [Isla Merrow, Jun Park]
intents: [{ key: read, statement: Every child borrows a book a month, champion: Isla Merrow, horizonOn: 2027-09-30 }]
`

async function begun() {
  const here = await line()
  await here.write('plan.yaml', plan)
  expect((await here.say('import', 'plan.yaml')).exit).toBe(0)
  return here
}

it.each(Object.values(registry.kinds).map(kind => [kind.name, kind] as const))(
  'has every verb of %s, each with help and an example',
  async (_, kind) => {
    const { say } = await line()
    // `forecast` is a command on plans.
    const word = kebab(kind.name === 'forecast' ? kind.plural : kind.name)
    const { out, exit } = await say(word, '--help')
    expect(exit).toBe(0)
    const verbs = ['add', ...Object.keys(kind.verbs)].map(verb => wordOfVerb(kind, verb))
    for (const verb of [...verbs, 'list', 'show', 'history', 'line']) {
      expect(out).toMatch(new RegExp(`^ {2}${verb}\\b`, 'm'))
      const help = await say(word, verb, '--help')
      expect(help).toMatchObject({ exit: 0, err: '' })
    }
    for (const verb of verbs)
      expect((await say(word, verb, '--help')).out).toContain('Example:\n  throughline ')
  },
)

it('writes a reading, whose title is a number, and counts that a lesson was shown', async () => {
  const { say } = await begun()
  await say('workspace', 'edit', 'Trial', '--systems', 'metrics', '--systems', 'library')
  await say('signal', 'add', 'Cards held')
  expect((await say('reading', 'add', '61', '--signal', 'SIG-1', '--at', '2026-01-05')).out).toBe(
    'RDG-1 added: 61\n',
  )
  await say('lesson', 'add', 'Ring first')
  expect((await say('lesson', 'shown', 'LES-1', '--shown-at', 'INT-1')).exit).toBe(0)
  expect((await say('lesson', 'show', 'LES-1')).out).toContain('Ring first')
})

it.each(Object.keys(acts))('has the act %s, with help and an example', async act => {
  const { say } = await line()
  expect((await say('act', act, '--help')).out).toContain(`Example:\n  throughline act ${act}`)
})

it('leads an outcome from a word to a promise', async () => {
  const { say } = await begun()
  expect(await say('outcome', 'add', 'Improve', 'reading', '--parent', 'INT-1')).toMatchObject({
    exit: 0,
    out: 'OUT-1 added: Improve reading\n',
  })
  const refused = await say('outcome', 'commit', 'OUT-1')
  expect(refused.exit).toBe(1)
  expect(refused.err).toContain(
    'refused no-owner: Owner\n    Nobody answers for OUT-1.\n  → Name one person, never a group.',
  )
  const asked = [
    'outcome',
    'commit',
    'OUT-1',
    '--owner',
    'Isla',
    '--done',
    'The register lists 80 % of the pupils.',
    '--due-on',
    '2027-04-30',
    '--because',
    'Agreed in the review',
  ]
  const warned = await say(...asked)
  expect(warned.exit).toBe(1)
  expect(warned.err).toContain('--pass-over meaning-lost,vague-statement --because')
  const done = await say(...asked, '--pass-over', 'meaning-lost,vague-statement')
  expect(done).toMatchObject({ exit: 0 })
  expect(done.out).toContain('OUT-1 committed: Improve reading')
  expect((await say('outcome', 'history', 'OUT-1')).out).toMatch(
    /passed over meaning-lost, vague-statement.*Agreed in the review/,
  )
  expect((await say('findings')).out).toContain('OUT-1')
})

it('answers JSON everywhere', async () => {
  const { say } = await begun()
  const added = JSON.parse(
    (await say('outcome', 'add', 'Read', '--parent', 'INT-1', '--owner', 'Jun', '--json')).out,
  )
  expect(added).toMatchObject({ ok: true, record: { key: 'OUT-1', statement: 'Read' } })
  expect(JSON.parse((await say('outcome', 'commit', 'OUT-1', '--json')).out)).toMatchObject({
    ok: false,
    refusals: [{ code: 'no-done' }, {}, {}, {}],
  })
  expect(JSON.parse((await say('outcome', 'list', '--json')).out)).toMatchObject([{ key: 'OUT-1' }])
  expect(JSON.parse((await say('outcome', 'show', 'OUT-1', '--json')).out)).toMatchObject({ key: 'OUT-1' })
  expect(JSON.parse((await say('outcome', 'line', 'OUT-1', '--json')).out)).toMatchObject([
    { key: 'INT-1' },
    { key: 'OUT-1' },
  ])
  expect(JSON.parse((await say('outcome', 'history', 'OUT-1', '--json')).out)).toMatchObject([
    { verb: 'added' },
  ])
  expect(JSON.parse((await say('findings', '--json')).out).findings).toBeInstanceOf(Array)
  expect(JSON.parse((await say('next', '--json')).out)).toMatchObject({ evidence: expect.any(Array) })
  expect((await say('next')).out).toMatch(/\.\n/)
  expect(JSON.parse((await say('agenda', '--json', '--by', 'Isla')).out)).toBeInstanceOf(Array)
  expect(JSON.parse((await say('import', 'plan.yaml', '--json')).out)).toMatchObject({
    outcome: 'imported',
    unchanged: 3,
  })
})

it('applies a command once, however often it is sent', async () => {
  const { say } = await begun()
  const id = '0198c0de-0000-7000-8000-000000000001'
  for (const _ of [1, 2])
    expect((await say('intent', 'edit', 'INT-1', '--why', 'It helps.', '--id', id)).exit).toBe(0)
  expect(
    (await say('intent', 'history', 'INT-1')).out.split('\n').filter(each => each.includes('Changed')),
  ).toHaveLength(1)
})

it('empties a field, and says which it cannot', async () => {
  const { say } = await begun()
  expect((await say('intent', 'edit', 'INT-1', '--clear', 'horizon-on')).exit).toBe(0)
  expect(JSON.parse((await say('intent', 'show', 'INT-1', '--json')).out).horizonOn).toBeUndefined()
  expect((await say('intent', 'edit', 'INT-1', '--clear', 'horizn')).err).toContain("has no field 'horizn'")
})

it('helps with slips: verbs, kinds, fields, records, people', async () => {
  const { say } = await begun()
  expect((await say('outcom', 'list')).err).toContain('Did you mean outcome?')
  expect((await say('intent', 'activat', 'INT-1')).err).toContain('Did you mean activate?')
  expect((await say('intent', 'edit', 'INT-1', '--horizn-on', '2027-01-01')).err).toContain(
    'Did you mean --horizon-on?',
  )
  expect(await say('intent', 'show', 'INT-9')).toMatchObject({ exit: 1 })
  expect((await say('intent', 'add', 'x', '--by', 'Nobody')).err).toContain('names nobody here')
  expect((await say('intent', 'edit', 'INT-1', '--horizon-on', '2027-02-30')).err).toContain('2027-02-28')
})

it('says where to look where there is no ledger', async () => {
  const { say } = await line()
  const { exit, err } = await say('outcome', 'list', '--data', 'nowhere')
  expect(exit).toBe(2)
  expect(err).toMatch(/no ledger here.*--data.*--server/)
})

it('takes back what was said, and only once', async () => {
  const { say } = await begun()
  const said = JSON.parse((await say('intent', 'edit', 'INT-1', '--why', 'It helps.', '--json')).out)
  expect(await say('undo', said.command)).toMatchObject({
    exit: 0,
    out: 'INT-1 as before: Every child borrows a book a month\n',
  })
  expect(JSON.parse((await say('intent', 'show', 'INT-1', '--json')).out).why).toBeUndefined()
  expect(await say('undo', said.command)).toMatchObject({ exit: 1 })
})

it('says what is the matter with a ledger that is none', async () => {
  const { say, write } = await line()
  await write('throughline.db', 'no database, only words that lie in its place for longer than a header')
  const { exit, err } = await say('outcome', 'list', '--data', '.')
  expect(exit).toBe(2)
  expect(err).toMatch(/cannot be opened.*not a database.*--data/)
})
