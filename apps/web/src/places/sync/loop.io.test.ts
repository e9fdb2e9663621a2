import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(`the loop in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a sync goes through every item without the mouse, and keeps what is said', async () => {
    const page = await running.as('Ewa Lindgren', '/loop')
    const sync = page.getByRole('listitem').filter({ hasText: 'Delivery sync' })
    await sync.getByText('Mondays at 10:00, 15 minutes, together').waitFor()
    await sync.getByRole('button', { name: 'Start the sync' }).click()
    await page.getByRole('heading', { name: 'Delivery sync' }).waitFor()
    expect(await page.getByRole('timer').textContent()).toMatch(/^1[45]:\d\d$/)
    const count = await page
      .getByRole('navigation', { name: 'By what is at stake' })
      .getByRole('listitem')
      .count()
    expect(count).toBeGreaterThan(4)
    const asked = page.getByRole('heading', { name: 'Ewa, where is it?' })
    for (let at = 1; at < count && !(await asked.isVisible()); at++) await page.keyboard.press('j')
    await asked.waitFor()
    await page.keyboard.press('2')
    const captured = page.getByRole('complementary', { name: 'Captured' })
    await captured.getByText('OUT-11').waitFor()
    await page.keyboard.press('q')
    await page.keyboard.type('Which rooms are booked, @Noor Haddad?')
    await page.getByText(/^Noor Haddad answers, about/).waitFor()
    await page.keyboard.press('Enter')
    await captured.getByText('Which rooms are booked?').waitFor()
    for (let at = 1; at < count; at++) await page.keyboard.press('j')
    await page.getByText(`${count} of ${count}`).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/loop$/)
    await page.context().close()
  })

  test('a status said for somebody else is kept as a remark, and is still theirs to say', async () => {
    const page = await running.as('Ewa Lindgren', '/loop?room=CAD-1')
    await page.getByRole('button', { name: /OUT-15/ }).click()
    await page.getByText('Petra says it; here it is kept as a remark', { exact: false }).waitFor()
    await page.keyboard.press('3')
    await page.getByText('OUT-15 is said to be off track.').waitFor()
    const petra = await running.as('Petra Vance', '/today')
    await petra.getByRole('region', { name: 'Check in OUT-15' }).waitFor()
    await petra.context().close()
    await page.context().close()
  })

  test('a rhythm is begun with its name', async () => {
    const page = await running.as('Ines Duarte', '/loop')
    await page.getByRole('button', { name: 'Add', exact: true }).last().click()
    await page.getByText('Give it a name, such as Delivery sync.').waitFor()
    await page.getByLabel('Name').fill('Design sync')
    await page.getByLabel('Day').selectOption({ label: 'Thursday' })
    await page.getByRole('button', { name: 'Add', exact: true }).last().click()
    const sync = page.getByRole('listitem').filter({ hasText: 'Design sync' })
    await sync.getByText('Thursdays at 10:00, 15 minutes, together').waitFor()
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'has no serious violation in %s, nor on a phone',
    async colorScheme => {
      const page = await running.as('Ines Duarte', '/loop', { colorScheme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await seriousOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.context().close()
    },
  )
})
