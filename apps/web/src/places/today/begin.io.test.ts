import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(`a team that starts empty (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('begins with a sentence of each of three kinds, and finds its outcome in Strategy', async () => {
    const page = await founded(running)
    await page.getByRole('heading', { name: 'One sentence is enough to begin.' }).waitFor()
    await page.getByText('Five systems are on', { exact: false }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await typed(page, 'What should be true?', 'Nine of ten visits are planned a week ahead')
    await page.getByRole('link', { name: 'Nine of ten visits are planned a week ahead' }).waitFor()
    await typed(page, 'What will be true first?', 'The first branch plans one full week')
    await page.getByLabel('Who is in it with you?').fill('Ada\nBea\nCyd\nDov\nEli\nFay')
    await page.keyboard.press('Control+Enter')
    await page.getByText('6 people added.').waitFor()
    await page.getByRole('heading', { name: 'Nothing needs you.' }).waitFor()
    await page.goto(`${running.address}/strategy?open=OUT-1`)
    await panelOf(page, 'OUT-1').waitFor()
    await page.context().close()
  })
})

async function typed(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label).fill(words)
  await page.keyboard.press('Enter')
}

/** The founder of an organisation of their own, by the set-up link. */
async function founded(running: Running): Promise<Page> {
  const page = await running.newPage()
  await page.goto(running.setUpLink!.replace(/^https?:\/\/[^/]+/, running.address))
  await page.getByLabel('Name of the organisation').fill('Seven of us')
  await page.getByLabel('Your name').fill('Gil Amado')
  await page.getByLabel('E-mail').fill('gil@seven.example')
  await page.getByLabel(/^Password/).fill('correct horse battery')
  await page.getByRole('button', { name: 'Begin' }).click()
  return page
}
