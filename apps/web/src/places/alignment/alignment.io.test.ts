import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
const session = '/strategy/INT-1/alignment'

describe.skipIf(!hasChromium)(`alignment in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a team writes what it understood, pastes its lines, and makes one a deliverable', async () => {
    const page = await running.as('Hanna Voss', '/today')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'What did Platform understand of INT-1?' })
      .getByRole('button', { name: /^Write what we understood/ })
      .click()
    await page.waitForURL(/alignment\?team=/)
    await page.getByLabel('What we understood').fill('The six commonest formats come in without an engineer.')
    await page
      .getByLabel('What we will deliver, one a line')
      .fill('- Six formats are read\n- Each refused row says why')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Platform has read INT-1.').waitFor()
    await page.getByText('One of five teams has not read it.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Make it a deliverable: Six formats are read' }).click()
    const platform = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Platform' }) })
    await platform.getByRole('link', { name: /^DEL-\d+$/ }).waitFor()
    await platform.getByRole('button', { name: 'Make it a deliverable: Each refused row says why' }).waitFor()
    await page.context().close()
  })

  test('two readings that differ stand side by side, and each adds a sentence in their own morning', async () => {
    const page = await running.as('Ewa Lindgren', session)
    const growth = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Growth' }) })
    await growth.getByRole('button', { name: 'Differs from …' }).click()
    await growth.getByLabel('Differs from').selectOption({ label: 'Platform' })
    await growth.getByLabel('About what').fill('Who cleans the data')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Two divergences are open.', { exact: false }).waitFor()
    await page.getByLabel('Your sentence').fill('By file; the link may follow.')
    await page.getByRole('button', { name: 'Say it' }).click()
    await page.getByText('By file; the link may follow.').first().waitFor()
    await page.getByText('Agnes Holt says how it is meant.').waitFor()
    await page.context().close()
  })

  test('a concern has somebody who answers and a clock, and is taken up as work', async () => {
    const page = await running.as('Carl Mbeki', session)
    await page.getByLabel('Ask, or raise a concern').fill('Nobody tests the fifth format')
    await page.getByLabel('Sort').selectOption({ label: 'Concern' })
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Your concern is heard; the clock runs.').waitFor()
    const concern = page.getByRole('listitem').filter({ hasText: 'Nobody tests the fifth format' })
    await concern.getByText(/answers, by/).waitFor()
    await concern.getByRole('button', { name: 'Take it up' }).click()
    await concern.getByText('Taken up as').waitFor()
    await page.context().close()
  })

  test('the champion runs down the divergences with the keyboard and settles them', async () => {
    const page = await running.as('Agnes Holt', session)
    await page.getByRole('tab', { name: 'Together' }).click()
    await page.getByRole('button', { name: 'Start five minutes' }).click()
    await page.getByText(/^(5:00|4:59)$/).waitFor()
    await page.locator('#page').focus()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Where readings differ, 2 of 2' }).waitFor()
    await page.keyboard.press('k')
    await page.getByRole('heading', { name: 'Where readings differ, 1 of 2' }).waitFor()
    await page.getByLabel('How it is meant').fill('By file first.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Where readings differ', exact: true }).waitFor()
    await page.getByLabel('How it is meant').fill('Growth cleans it before it leaves.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('No divergence is open.', { exact: false }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'it has no serious violation in %s, nor on a phone',
    async colorScheme => {
      const page = await running.as('Ines Duarte', session, { colorScheme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await seriousOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.context().close()
    },
  )
})
