import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { line } from '../spoken.ts'

const root = new URL('../../../../', import.meta.url)
const plan = await readFile(new URL('examples/plan.yaml', root), 'utf8')

it('takes all of a plan or nothing', async () => {
  const { say, write, cwd } = await line()
  await write('plan.yaml', plan.replace('2027-03-26', '2027-03-62'))
  const { exit, err } = await say('import', 'plan.yaml')
  expect(exit).toBe(1)
  expect(err).toMatch(/plan\.yaml:\d+:\d+ error invalid-value/)
  expect(err).toMatch(/Nothing was imported\.\n$/)
  expect((await say('outcome', 'list')).out).toBe('There are none.\n')
  expect(existsSync(join(cwd, 'data', 'throughline.db'))).toBe(true)
})

it('tries without keeping', async () => {
  const { say, write } = await line()
  await write('plan.yaml', plan)
  expect((await say('import', 'plan.yaml', '--dry-run', '--opening', '2027-01-11')).out).toMatch(
    /^Would add /,
  )
  expect((await say('outcome', 'list')).out).toBe('There are none.\n')
})

it('lets the plan out and takes it back without a change: YAML, JSON lines, every table', async () => {
  const { say, write, cwd } = await line()
  await write('plan.yaml', plan)
  expect((await say('import', 'plan.yaml', '--opening', '2027-01-11')).exit).toBe(0)
  await say('export', '--out', 'all.yaml')
  await say('export', '--format', 'jsonl', '--out', 'all.jsonl')
  await say('export', '--format', 'csv', '--out', 'tables')
  for (const file of [
    'all.yaml',
    'all.jsonl',
    ...(await readdir(join(cwd, 'tables'))).map(each => `tables/${each}`),
  ])
    expect((await say('import', file)).out).toBe('Nothing changed.\n')
  const there = await line()
  for (const file of ['all.yaml', 'all.jsonl']) await there.write(file, await readFile(join(cwd, file)))
  expect((await there.say('import', 'all.yaml', '--opening', '2027-01-11')).exit).toBe(0)
  expect((await there.say('import', 'all.jsonl')).out).toBe('Nothing changed.\n')
})

it('restores a ledger to the same hashes, and refuses one that was touched', async () => {
  const { say, write, cwd } = await line()
  await write('plan.yaml', plan)
  await say('import', 'plan.yaml', '--opening', '2027-01-11')
  await say('export', '--format', 'ledger', '--out', 'all.ledger.jsonl')
  const carried = await readFile(join(cwd, 'all.ledger.jsonl'), 'utf8')
  expect((await say('import', 'all.ledger.jsonl', '--ledger', '--data', 'copy')).out).toMatch(
    /^Restored \d+ facts/,
  )
  expect((await say('export', '--format', 'ledger', '--data', 'copy')).out).toBe(carried)
  for (const [touched, place] of [
    [carried.replace('Isla Merrow', 'Isla Morrow'), ''],
    [carried.split('\n').slice(0, -3).join('\n'), ':1:1'],
    [carried.replace('{"form"', '{"from"'), ':1:1'],
    [`${carried.slice(0, 3000)}`, ''],
  ] as const) {
    await write('touched.jsonl', touched)
    const { exit, err } = await say('import', 'touched.jsonl', '--ledger', '--data', 'other')
    expect(exit).toBe(2)
    expect(err).toContain(`touched.jsonl${place}`)
    expect(err).toMatch(/→ (Take the export again|Export one with)/)
  }
  expect((await say('import', 'all.ledger.jsonl', '--ledger', '--data', 'other')).exit).toBe(0)
})

it('keeps the schema of plans as the registry has it', async () => {
  const { say } = await line()
  const kept = JSON.parse(await readFile(new URL('examples/plan.schema.json', root), 'utf8'))
  expect(JSON.parse((await say('schema')).out)).toEqual(kept)
})

it('writes keys into the file where asked, and finds the records by them from then on', async () => {
  const { say, write, cwd } = await line()
  await write('plan.yaml', 'outcomes:\n  - Books are read   # by whom?\n')
  await say('import', 'plan.yaml', '--write-keys', '--dry-run')
  expect(await readFile(join(cwd, 'plan.yaml'), 'utf8')).not.toContain('key')
  expect((await say('import', 'plan.yaml', '--write-keys')).out).toBe(
    'Added 1 outcome.\nWrote 1 key into plan.yaml.\n',
  )
  const kept = await readFile(join(cwd, 'plan.yaml'), 'utf8')
  expect(kept).toBe('outcomes:\n  - key: books-are-read\n    statement: Books are read   # by whom?\n')
  await write('plan.yaml', kept.replace('Books are read', 'Books are lent'))
  expect((await say('import', 'plan.yaml')).out).toBe('Changed 1 outcome.\n')
})
