import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(`People in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('an overload is named and leads to where it is mended', async () => {
    const page = await running.as('Ewa Lindgren', '/people')
    await page
      .getByText(/is asked for \d+\s%/)
      .first()
      .waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Move work on the timeline' }).first().click()
    await page.getByRole('tab', { name: 'Timeline' }).waitFor()
    expect(new URL(page.url()).searchParams.get('by')).toBe('people')
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'load, skills, authority and triad have no serious violation in %s',
    async colorScheme => {
      const page = await running.as('Ewa Lindgren', '/people', { colorScheme })
      await page.locator('.load-row').first().waitFor({ timeout: 30_000 })
      expect(await seriousOn(page)).toEqual([])
      for (const name of ['Skills', 'Accountable', 'Triad']) {
        await page.getByRole('tab', { name }).click()
        await page.getByRole('tabpanel').locator('.opens').first().waitFor()
        expect(await seriousOn(page), name).toEqual([])
      }
      await page.getByRole('tab', { name: 'Accountable' }).click()
      await page
        .getByRole('button', { name: /^All 14 Ardenvale/ })
        .first()
        .click()
      await panelOf(page, 'OUT-14').waitFor()
      await page.context().close()
    },
  )
})
