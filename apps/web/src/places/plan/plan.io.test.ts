import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
/** Leads in the sample. */
const leader = 'Ewa Lindgren'
/** Nothing of it has begun, it has a day, and other promises hang on it. */
const planned = 'DEL-34'

describe.skipIf(!hasChromium)(`Plan in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a bar that is dragged shows what follows; Esc returns it, letting go and a reason move the promise', async () => {
    const page = await timeline()
    const bar = barOf(page)
    await drag(page, bar, 90)
    await page.locator('.ghost').first().waitFor()
    expect(await page.locator('.ghost text').first().textContent()).toMatch(/^[+−]\d+\u202fd$/)
    await page.keyboard.press('Escape')
    await page.locator('.ghost').first().waitFor({ state: 'detached' })
    await page.mouse.up()
    expect(await page.getByLabel('What is tried').count()).toBe(0)

    await page.keyboard.press('Shift+ArrowLeft')
    const tray = page.getByLabel('What is tried')
    await tray.waitFor()
    await page.keyboard.press('Enter')
    await tray.getByLabel('Because …').fill('The training ends a day earlier')
    await tray.getByRole('button', { name: 'Move the promise' }).click()
    await page.getByText(/^DEL-34 is due on/).waitFor()
    await page.keyboard.press('z')
    await page.getByText(/^DEL-34 is due on/).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('what is let go of is said', async () => {
    const page = await timeline()
    await drag(page, barOf(page), 60)
    await page.locator('.ghost').first().waitFor()
    await page.mouse.up()
    await page.getByText(/^DEL-34 starts no earlier than/).waitFor()
    await page.context().close()
  })

  test('a day is explained by dated steps, and a bar opens its record', async () => {
    const page = await timeline()
    await page.keyboard.press('w')
    const card = page.getByRole('region', { name: 'Why this day' })
    await card.getByRole('heading', { name: /^Why .+, (not|in time for) / }).waitFor()
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(0)
    await card.getByText(/futures, /).waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await panelOf(page, planned).waitFor()
    await page.context().close()
  })

  test('what is tried is kept as a scenario, compared with now, and adopted', async () => {
    const page = await timeline()
    for (let days = 0; days < 20; days++) await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: 'Keep as a scenario' }).click()
    await page.getByText('Kept as a scenario. Nothing else has changed.').waitFor()
    await page.getByRole('tab', { name: 'Scenarios' }).click()
    await page.getByLabel('with').selectOption({ label: (await nameOfKept(page)) ?? '' })
    await page
      .getByRole('row', { name: /All 14 Ardenvale/ })
      .getByText(/[+−]\d+/)
      .waitFor()
    await page.getByLabel('Because …').fill('The training comes first')
    await page.getByRole('button', { name: 'Adopt 1 change' }).click()
    await page.getByText(/^Adopted 1 change of SCEN-/).waitFor()
    await page.context().close()
  })

  test('graph, matrix, risks, capacity, sequence and what is asked for', async () => {
    const page = await running.as(leader, '/plan?view=graph')
    await page.locator('.graph .map-spot').first().waitFor()
    await page.getByRole('tab', { name: 'Matrix' }).click()
    await page.getByRole('img', { name: 'Dependency matrix' }).waitFor()
    await page.getByRole('tab', { name: 'Risks' }).click()
    await page.getByRole('button', { name: /^R-6,/ }).press('ArrowRight')
    await page.getByText(/^R-6 is now/).waitFor()
    await page.keyboard.press('z')
    await page.getByRole('tab', { name: 'Capacity' }).click()
    await page.getByRole('heading', { name: /65\s%/ }).waitFor()
    await page.getByRole('tab', { name: 'Sequence' }).click()
    await page.getByRole('button', { name: 'Ship now? …' }).first().click()
    await page.getByText(/Shipping now is expected to cost/).waitFor()
    await page.getByRole('tab', { name: 'Asked for' }).click()
    await page.getByText('Hanna Voss answers').waitFor()
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('no view has a serious violation in %s', async colorScheme => {
    const page = await timeline({ colorScheme })
    expect(await seriousOn(page)).toEqual([])
    for (const [name, sight] of Object.entries(sights)) {
      await page.getByRole('tab', { name }).click()
      await page.locator(sight).first().waitFor()
      expect(await seriousOn(page), name).toEqual([])
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await page.locator('.timeline-name').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.context().close()
  })

  async function timeline(options: { colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
    const page = await running.as(leader, '/plan', options)
    const row = page.locator('.timeline-name', { hasText: 'Branches 2 to 14' })
    await row.waitFor({ timeout: 30_000 })
    await row.click()
    await panelOf(page, planned).waitFor()
    await page.keyboard.press('Escape')
    await panelOf(page, planned).waitFor({ state: 'detached' })
    return page
  }
})

const sights = {
  Graph: '.graph .map-spot',
  Matrix: '.matrix svg',
  Risks: '.risk-chip',
  Capacity: '.load-row',
  Sequence: '.sequence-table',
  Scenarios: '.side-table',
  'Asked for': '.asked-line',
}

/** The bar in the row that is here. */
function barOf(page: Page) {
  return page.locator('.bar[data-key="DEL-34"] .bar-grab').first()
}

async function drag(page: Page, bar: ReturnType<typeof barOf>, by: number): Promise<void> {
  const box = (await bar.boundingBox())!
  const [x, y] = [box.x + 20, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y, { steps: 4 })
  await page.mouse.move(x + by, y, { steps: 4 })
}

/** The scenario that was kept last, as the choice names it. */
async function nameOfKept(page: Page): Promise<string | undefined> {
  const names = await page.getByLabel('with').locator('option').allTextContents()
  return names.find(name => name.startsWith('DEL-34 starts'))
}
