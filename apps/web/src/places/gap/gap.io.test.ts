import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(
  `Gap and levers in Chromium (skipped where ${executablePath} is absent)`,
  () => {
    let running: Running

    beforeAll(async () => {
      running = await Running.start()
    }, 120_000)

    afterAll(() => running?.stop())

    test('says what is short, draws it, and says the same as a table', async () => {
      const page = await running.as('Agnes Holt', '/strategy')
      await page.keyboard.press('g')
      await page.keyboard.press('g')
      await page.getByRole('heading', { name: /short\.$|^No gap/ }).waitFor()
      await page.getByRole('img', { name: /^Value over time: intended €/ }).waitFor()
      // The first to ask waits for a thread to begin and the plan to be played.
      await page.getByRole('heading', { name: /^Where the € .+ comes from$/ }).waitFor({ timeout: 60_000 })
      await page.keyboard.press('t')
      const table = page.getByRole('region', { name: 'Value over time as a table' })
      expect(await table.getByRole('row').count()).toBeGreaterThan(5)
      await page.getByText(/^Of 2,000 futures/).click()
      await page.getByText('Random seed').waitFor()
      await page.context().close()
    })

    test('a bar opens into what makes it, and a lever into what would change', async () => {
      const page = await running.as('Agnes Holt', '/gap')
      const from = page.getByRole('region', { name: /^Where the € .+ comes from$/ })
      await from.getByRole('button').first().click()
      await from.getByText(/^Alone .+, last .+, give or take/).waitFor()
      await showLevers(page)
      await page.getByRole('heading', { name: /^What one change/ }).click()
      await page.keyboard.press('Enter')
      await page.getByText(/^Chance of being on time:/).waitFor()
      await page.context().close()
    })

    test('of one intent alone: its gap, its causes and its levers, at an address of their own', async () => {
      const page = await running.as('Agnes Holt', '/gap')
      const chooser = page.getByLabel('Of which intent')
      await chooser.selectOption({ label: 'INT-2 Nine of ten clients renew' })
      await page.getByText('No outcome states a value here', { exact: false }).waitFor()
      await page.getByRole('heading', { name: 'Where the lateness comes from' }).waitFor({ timeout: 60_000 })
      await chooser.selectOption({ label: 'INT-1 New clients plan real visits within 30 days of signing' })
      await page.getByRole('heading', { name: /^Where the € .+ comes from$/ }).waitFor({ timeout: 60_000 })
      expect(new URL(page.url()).searchParams.get('of')).toBe('INT-1')
      await page.context().close()
    })

    test('several levers are tried together, kept in the address, and pulled with a reason', async () => {
      const page = await running.as('Agnes Holt', '/gap')
      await showLevers(page)
      await page.keyboard.press('Space')
      await page.keyboard.press('j')
      await page.keyboard.press('Space')
      const together = page.getByRole('region', { name: 'Tried together' })
      await together.getByText('1 + 2 together').waitFor()
      await together.getByText(/working days?$/).waitFor()
      expect(await page.locator('.fan-tried[data-on]').count()).toBe(1)
      expect(new URL(page.url()).searchParams.get('with')).toBeTruthy()
      await page.keyboard.press('Control+Enter')
      const dialog = page.getByRole('dialog', { name: 'Pull levers' })
      await dialog.getByRole('button', { name: /^(Pull|Ask|Pull and ask)/ }).click()
      await dialog.getByText('Say why, in a sentence.').waitFor()
      await dialog.getByLabel('Because …').fill('They hold up the most.')
      expect(await seriousOn(page)).toEqual([])
      const before = await page.getByRole('region', { name: 'Interventions' }).getByRole('row').count()
      await dialog.getByRole('button', { name: /^(Pull|Ask|Pull and ask)/ }).click()
      await page.getByText('2 levers are pulled.').waitFor()
      await dialog.waitFor({ state: 'detached' })
      const rows = page.getByRole('region', { name: 'Interventions' }).getByRole('row')
      await expect.poll(() => rows.count()).toBe(Math.min(before + 2, 9))
      await page.keyboard.press('z')
      await expect.poll(() => rows.count()).toBe(before)
      await page.context().close()
    })

    test('whoever may not see money sees days and chances, and is told so', async () => {
      const page = await running.as('Hanna Voss', '/gap')
      await page.getByRole('heading', { name: /on average\.$/ }).waitFor()
      await page.getByText('Value in money is shown to leaders and to finance.', { exact: false }).waitFor()
      await page.getByRole('region', { name: 'Promises by days' }).waitFor()
      expect(await page.locator('#gap-view').textContent()).not.toContain('€')
      await page.context().close()
    })

    test('causes: each leg with what was found, the step for this week, and what was pulled before', async () => {
      const page = await running.as('Agnes Holt', '/gap?see=causes')
      await page.getByRole('heading', { name: 'The step for this week' }).waitFor()
      for (const leg of ['Clarity', 'Alignment', 'Feedback'])
        await page.getByRole('region', { name: new RegExp(`^${leg}`) }).waitFor()
      await page.getByRole('button', { name: /^Pitfalls: [1-9]/ }).click()
      await page.getByRole('region', { name: 'Interventions' }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.context().close()
    })

    test('calibration: how good the forecasts were, beside simpler guesses, and one’s own to oneself alone', async () => {
      const page = await running.as('Hanna Voss', '/gap')
      await page.getByRole('tab', { name: 'Calibration' }).click()
      await page.getByRole('heading', { name: /^80\s% days hold: \d+\s% came by theirs\.$/ }).waitFor()
      await page.getByText('Closer than taking each plan at its word', { exact: false }).waitFor()
      await page.getByRole('img', { name: /^What was said beside what came in time: \d+\s% said/ }).waitFor()
      await page.getByText('One promise of yours came to its day, in time.', { exact: false }).waitFor()
      const scores = page.getByRole('region', { name: 'Scores by kind and team' })
      await scores.getByRole('row', { name: /^Product 3 / }).waitFor()
      await page.keyboard.press('t')
      await page.getByRole('region', { name: 'What was said and what came as a table' }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.context().close()
      const other = await running.as('Agnes Holt', '/gap?see=calibration')
      await other.getByRole('heading', { name: /^80\s% days hold/ }).waitFor()
      expect(await other.getByRole('heading', { name: /^Yours/ }).count()).toBe(0)
      await other.context().close()
    })

    test('Strategy shows the forecast beside the word, and the record how it was made', async () => {
      const page = await running.as('Agnes Holt', '/strategy?open=OUT-14')
      const row = page.getByRole('treeitem', { name: /All 14 Ardenvale branches/ })
      await row.getByText(/^([<>]\s)?\d+\s%$/).waitFor()
      const panel = panelOf(page, 'OUT-14')
      await panel
        .getByRole('region', { name: 'Forecast' })
        .getByText(/^Even odds by/)
        .waitFor()
      await page.getByText('Cannot forecast').first().waitFor()
      await page.getByRole('button', { name: /^Said differs from computed: [1-9]/ }).click()
      expect(await page.getByRole('treeitem').count()).toBeLessThan(12)
      expect(await seriousOn(page)).toEqual([])
      await page.context().close()
    })

    test.each(['light', 'dark'] as const)(
      'has no serious violation in %s, nor on a phone',
      async colorScheme => {
        const page = await running.as('Agnes Holt', '/gap', { colorScheme })
        await page.getByRole('heading', { name: /^What one change/ }).waitFor()
        expect(await seriousOn(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await seriousOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        await page.context().close()
      },
    )

    test('a board gets one page', async () => {
      const page = await running.as('Agnes Holt', '/gap')
      await page.getByRole('heading', { name: /^What one change/ }).waitFor()
      await page.getByRole('heading', { name: /^Where the/ }).waitFor()
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await page.context().close()
    })
  },
)

/** Unfolded where none stands out by itself. */
async function showLevers(page: Page) {
  await page.getByRole('heading', { name: /^What one change/ }).waitFor()
  const boxes = page.getByRole('checkbox', { name: /^Try/ })
  if ((await boxes.count()) === 0) await page.getByRole('button', { name: /more changes/ }).click()
  await boxes.first().waitFor()
}
