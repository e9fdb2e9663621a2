import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
const head = 'Summary,Issue key,Issue Type,Status,Assignee,Team’s points\n'
const rows = 'Cards are printed,LIB-1,Epic,Open,Petra Vance,3\nOrder paper,LIB-2,Task,Done,jpark,1\n'

describe.skipIf(!hasChromium)(`Imports in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a file shows what it would become, is refused at its line, mended, brought in and taken back', async () => {
    const page = await running.as('Ewa Lindgren', '/settings?at=imports')
    const choose = (text: string) =>
      page
        .getByLabel('File', { exact: true })
        .setInputFiles({ name: 'issues.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await choose(`${head}${rows}No key,,Task,Open,,\n`)
    await page.getByText('1 line to mend first.', { exact: false }).waitFor()
    await page.getByText('Line 4: This line has no issue key.', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0)
    await choose(head + rows)
    await page.getByText('3 new records', { exact: false }).waitFor()
    await page.getByText('1 name that nobody here bears', { exact: false }).waitFor()
    await page.getByText('1 column left out', { exact: false }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Import 3 records' }).click()
    await page.getByText('issues.csv: 3 records came in.').waitFor()
    await page.getByRole('button', { name: /Undo/ }).click()
    await choose(head + rows)
    await page.getByText('3 records were put away here', { exact: false }).waitFor()
    await page.getByLabel('Bring back', { exact: false }).check()
    await page.getByRole('button', { name: 'Import 3 records' }).waitFor()
    await page.context().close()
  })
})
