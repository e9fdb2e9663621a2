import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

describe.skipIf(!hasChromium)(`Today in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a check-in takes twenty seconds of keys: one for the status, one sentence, one to save', async () => {
    const page = await running.as('Ewa Lindgren', '/today')
    const card = page.getByRole('region', { name: 'Check in OUT-11' })
    await card.waitFor()
    expect(await card.getByRole('radio', { checked: true }).count()).toBe(0)
    const pressed = countKeys(page)
    await pressed.press('i')
    await pressed.press('2')
    await pressed.press('w')
    await pressed.type('Training is done; the import waits for D-12.')
    await pressed.press('Control+Enter')
    await page.getByText('You checked in OUT-11.').waitFor()
    // Keystroke-level model (Card, Moran and Newell, 1980): 0.28 s a key, 1.35 s for each of three decisions.
    expect(pressed.keys() * 0.28 + 3 * 1.35).toBeLessThan(20)
    await card.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('no change is one key where nothing was at risk, and one key takes it back', async () => {
    const page = await running.as('Petra Vance', '/today')
    const card = page.getByRole('region', { name: 'Check in OUT-15' })
    await card.getByText('On track', { exact: true }).first().waitFor()
    await page.keyboard.press('i')
    await page.keyboard.press('n')
    await page.getByText('OUT-15 is as it was.').waitFor()
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await card.waitFor()
    await page.context().close()
  })

  test('saving without a status says what is missing, and nothing is lost', async () => {
    const page = await running.as('Petra Vance', '/today')
    const card = page.getByRole('region', { name: /^Check in OUT-/ })
    await card.getByPlaceholder('What changed since?').fill('The pilot week is planned.')
    await card.getByRole('button', { name: /^Save/ }).click()
    await card.getByRole('alert').getByText('Say how it stands: 1, 2 or 3.').waitFor()
    await page.keyboard.press('Escape')
    await card.getByRole('button', { name: /^Blocked by/ }).click()
    await card.getByRole('radio', { name: /Off track/ }).click()
    await card.getByRole('button', { name: /^Save/ }).click()
    await card.getByRole('alert').getByText('Say by whom or what it is blocked.').waitFor()
    await card.getByLabel('By whom or what').fill('D-12')
    await card.getByRole('button', { name: 'Ask for help' }).click()
    await card.getByLabel('What help is wanted').fill('A decision this week')
    await card.getByRole('button', { name: /^Save/ }).click()
    await page.getByText(/You checked in OUT-\d+\./).waitFor()
    await page.context().close()
  })

  test('a question is answered in place, leaves, and comes back by Undo', async () => {
    const page = await running.as('Ewa Lindgren', '/today')
    const question = page.getByRole('listitem').filter({ hasText: 'Does the pilot week count' })
    await question.getByRole('button', { name: /^Write/ }).click()
    await page.getByLabel('Answer', { exact: true }).fill('Yes, if four days were planned.')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^You answered Q-\d+\./).waitFor()
    await question.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Undo/ }).click()
    await question.waitFor()
    await page.context().close()
  })

  test('what somebody promised for me is confirmed with one key', async () => {
    const page = await running.as('Ewa Lindgren', '/today')
    const confirm = page.getByRole('listitem').filter({ hasText: 'OUT-20 is promised for you' })
    await confirm.click()
    await page.keyboard.press('1')
    await page.getByText('You confirmed OUT-20.').waitFor()
    await confirm.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('somebody new sees their line up to the intent, and one box', async () => {
    const page = await running.as('Anouk Saye', '/')
    await page.getByRole('heading', { name: 'This is what Platform is here for.' }).waitFor()
    await page
      .getByRole('list', { name: 'Line up to the intent' })
      .getByText('New clients plan real visits within 30 days of signing')
      .waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.getByLabel('What we understood').fill('Six formats come in without an engineer.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Platform has read INT-1.').waitFor()
    await page.getByRole('heading', { name: 'Nothing needs you.' }).waitFor()
    await page.getByText(/Product sync comes next/).waitFor()
    await page.context().close()
  })

  test.each([
    ['/today', 'light', undefined],
    ['/today', 'dark', undefined],
    ['/today', 'light', phone],
    ['/findings', 'light', undefined],
    ['/findings', 'dark', phone],
  ] as const)('%s in %s has no serious violation (%o)', async (path, colorScheme, small) => {
    const page = await running.as('Ines Duarte', path, { colorScheme, ...small })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await seriousOn(page)).toEqual([])
    if (small) expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.context().close()
  })

  test('a finding opens its evidence, and its wording is taken with one press', async () => {
    const page = await running.as('Mina Farouk', '/findings?code=vague-statement')
    const row = page.getByRole('listitem').filter({ hasText: 'Improve customer satisfaction' })
    await row.getByRole('button', { name: 'Show why' }).click()
    await row.getByRole('list', { name: 'Evidence' }).getByRole('link').first().waitFor()
    await row.getByRole('button', { name: 'Use this wording' }).click()
    await page.getByText('OUT-17 reads anew.').waitFor()
    await page.getByText('Nothing of that sort was found.').waitFor()
    expect(page.url()).toContain('code=vague-statement')
    await page.context().close()
  })
})

function countKeys(page: Page) {
  let keys = 0
  return {
    keys: () => keys,
    async press(key: string) {
      keys += key.split('+').length
      await page.keyboard.press(key)
    },
    async type(words: string) {
      keys += words.length
      await page.keyboard.type(words)
    },
  }
}
