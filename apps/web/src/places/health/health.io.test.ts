import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const shots = process.env.THROUGHLINE_SHOTS

describe.skipIf(!hasChromium)(`Health in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  async function shown(page: Page, name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await seriousOn(page)).toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }

  test('a pulse is answered on a phone with one key a sentence, once', async () => {
    const page = await running.as('Daniel Osei', '/today', phone)
    const pulse = page.getByRole('region', { name: /^How is it\?/ })
    await pulse.waitFor()
    await pulse.getByText(/^Confidential until .*, anonymous after$/).click()
    await pulse.getByText(/whoever runs the server could still watch/).waitFor()
    await pulse.getByRole('button', { name: 'Send for good' }).click()
    await pulse.getByText('7 sentences have no key yet.').waitFor()
    await shown(page, 'pulse-phone')
    for (const mostly of await pulse.getByRole('radio', { name: '4, mostly' }).all()) await mostly.check()
    await pulse.getByRole('button', { name: 'Add a word of your own' }).click()
    await pulse.getByLabel('In your own words').fill('Ask us before the deal is signed.')
    await pulse.getByRole('button', { name: 'Send for good' }).click()
    await page.getByText('Your answers are in. Thank you.').waitFor()
    await page.reload()
    await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.getByRole('region', { name: /^How is it\?/ }).count()).toBe(0)
    await page.context().close()
  })

  test('five digits answer five sentences without the mouse', async () => {
    const page = await running.as('Petra Vance', '/today')
    const pulse = page.getByRole('region', { name: /^How is it\?/ })
    await pulse.getByRole('radio').first().focus()
    for (const key of '34251') await page.keyboard.press(key)
    expect(await pulse.getByRole('radio', { checked: true }).count()).toBe(5)
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`what people say stands beside what is seen, ${colorScheme}`, async () => {
      const page = await running.as('Ruben Okafor', '/health', { colorScheme })
      await page.getByRole('heading', { name: 'Dependencies' }).waitFor()
      await page.getByRole('heading', { name: /^KPIs/ }).waitFor()
      await page.getByText('Our priorities are clear').first().waitFor()
      await page
        .getByRole('region', { name: /^Audits/ })
        .getByText('13 of 15 steps followed')
        .waitFor()
      await shown(page, `health-${colorScheme}`)
      await page.setViewportSize({ width: 390, height: 844 })
      await shown(page, `health-phone-${colorScheme}`)
      await page.context().close()
    })

  test('a team has its own ratings and trend, and no pulse of its own where it is too small', async () => {
    const page = await running.as('Ruben Okafor', '/health')
    await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Client delivery' })
    await page.getByText(/^was /).first().waitFor()
    await page.getByText(/^Nothing is told of this team alone/).waitFor()
    await page.context().close()
  })
})
