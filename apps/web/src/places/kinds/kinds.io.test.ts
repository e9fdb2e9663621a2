import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
/** Runs the sample, and leads in it. */
const leader = 'Ewa Lindgren'

describe.skipIf(!hasChromium)(
  `lists of any kind in Chromium (skipped where ${executablePath} is absent)`,
  () => {
    let running: Running

    beforeAll(async () => {
      running = await Running.start()
      const page = await running.as(leader, '/settings?at=systems')
      for (const system of ['Risks and assumptions', 'Concept alignment gate']) {
        const turned = page.getByRole('switch', { name: new RegExp(`^${system}`) })
        if (!(await turned.isChecked())) await turned.click()
        await page.getByText(`${system} is on.`).or(page.locator('input:checked').first()).first().waitFor()
      }
      await page.context().close()
    }, 120_000)

    afterAll(() => running?.stop())

    test('pasted lines become records, found and narrowed by words that stand in the address', async () => {
      const page = await running.as(leader, '/plan/risks')
      await bringIn(
        page,
        'What may happen;Category;How likely;Owner\nThe masking tool is late;resource;20;Marek Dolny\nManagers are away;stakeholder;50;Daniel Osei',
      )
      const list = page.getByRole('listbox', { name: 'Risks' })
      await list.getByRole('option', { name: /The masking tool is late/ }).waitFor()
      await page.keyboard.press('/')
      await page.getByLabel('Words').fill('managers')
      await list.getByRole('option', { name: /masking/ }).waitFor({ state: 'detached' })
      expect(new URL(page.url()).searchParams.get('text')).toBe('managers')
      await page.reload()
      await list.getByRole('option', { name: /Managers are away/ }).waitFor()
      expect(await list.getByRole('option', { name: /masking/ }).count()).toBe(0)
      await page.context().close()
    })

    test('the keyboard walks, opens, ticks and goes back', async () => {
      const page = await running.as(leader, '/strategy/deliverables')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      const first = new URL(page.url()).searchParams.get('open')!
      await panelOf(page, first).waitFor()
      await page.keyboard.press('j')
      await panelOf(page, first).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await page.getByRole('complementary').waitFor({ state: 'detached' })
      await page.keyboard.press('Space')
      await page.getByText('1 ticked').waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('1 ticked').waitFor({ state: 'detached' })
      await page.context().close()
    })

    test('several are changed at once, all or none, and one step takes it back', async () => {
      const page = await running.as(leader, '/strategy/deliverables?state=planned')
      const options = page.getByRole('listbox').getByRole('option')
      await options.first().waitFor()
      for (const at of [0, 1]) await options.nth(at).click({ modifiers: ['Control'] })
      await page.getByText('2 ticked').waitFor()
      await page.getByLabel('What to do').selectOption({ label: 'Drop' })
      await page.getByRole('button', { name: 'Drop' }).click()
      await page.getByText('Say why, in a sentence.').waitFor()
      await page.getByLabel('Because …').fill('The release goes without them')
      await page.getByRole('button', { name: 'Drop' }).click()
      await page.getByText('Drop: 2 deliverables.').waitFor()
      await page.keyboard.press('z')
      await expect.poll(() => options.count()).toBeGreaterThanOrEqual(2)
      await page.context().close()
    })

    test('a card moves by a verb; one that asks for something asks in the panel', async () => {
      const page = await running.as(leader, '/plan/risks?view=board')
      const card = page.getByRole('button', { name: /The masking tool is late/ })
      await card.waitFor()
      const struck = page.locator('.board-column', { has: page.getByRole('heading', { name: /^Occurred/ }) })
      await card.dragTo(struck)
      const panel = page.getByRole('complementary')
      await panel.getByLabel('Delay it caused').fill('4')
      await panel.getByRole('button', { name: 'It struck' }).first().click()
      await struck.getByText('The masking tool is late').waitFor()
      await page.context().close()
    })

    test('a hard kind is begun by its form: what it needs first, the rest below', async () => {
      const page = await running.as(leader, '/spaces/gates')
      await page.getByRole('heading', { name: 'Gates' }).waitFor()
      await page.keyboard.press('c')
      const form = page.getByRole('dialog', { name: 'Add' })
      await form.getByLabel('Direction').fill('By file, one branch at a time')
      const of = form.getByRole('textbox', { name: 'Of', exact: true })
      await of.fill('All 14 Ardenvale')
      await form.getByRole('option', { name: /All 14 Ardenvale/ }).click()
      await page.keyboard.press('Control+Enter')
      await page.getByText('Gate added.').waitFor()
      await page.getByRole('option', { name: /By file, one branch at a time/ }).waitFor()
      await page.context().close()
    })

    test('a day in the past is looked at, and nothing can be changed there', async () => {
      const page = await running.as(leader, '/strategy/deliverables')
      const count = () => page.locator('.strategy-head .figures').textContent()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      const now = Number(await count())
      const day = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10)
      await page.goto(`${running.address}/strategy/deliverables?asOf=${day}`)
      await page.getByText(/^As it stood on/).waitFor()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      expect(Number(await count())).toBeLessThan(now)
      await page.getByRole('listbox').getByRole('option').first().click()
      await page.getByRole('complementary').waitFor()
      expect(await page.getByRole('button', { name: /\. Change$/ }).count()).toBe(0)
      await page.getByRole('link', { name: 'Outcomes' }).click()
      await page.getByText(/^As it stood on/).waitFor()
      await page.getByRole('link', { name: 'What changed since' }).click()
      await page.getByRole('heading', { name: /records changed since/ }).waitFor()
      await page.getByRole('button', { name: 'Back to today' }).click()
      await page.getByText(/^As it stood on/).waitFor({ state: 'detached' })
      await page.context().close()
    })

    test.each(['light', 'dark'] as const)(
      'list, table, board and form have no serious violation in %s',
      async colorScheme => {
        const page = await running.as(leader, '/strategy/deliverables', { colorScheme })
        await page.getByRole('listbox').getByRole('option').first().waitFor()
        await page.keyboard.press('j')
        await page.keyboard.press('Space')
        await page.getByText('1 ticked').waitFor()
        expect(await seriousOn(page)).toEqual([])
        await page.keyboard.press('c')
        await page.getByRole('dialog', { name: 'Add' }).getByText('More fields').click()
        expect(await seriousOn(page)).toEqual([])
        for (const view of ['table', 'board']) {
          await page.goto(`${running.address}/strategy/deliverables?view=${view}&open=DEL-31`)
          await panelOf(page, 'DEL-31').waitFor()
          expect(await seriousOn(page)).toEqual([])
        }
        await page.setViewportSize({ width: 390, height: 844 })
        await page.goto(`${running.address}/strategy/deliverables`)
        await page.getByRole('listbox').getByRole('option').first().waitFor()
        expect(await seriousOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        await page.context().close()
      },
    )
  },
)

async function bringIn(page: Page, lines: string): Promise<void> {
  await page.getByRole('button', { name: 'More of this list' }).click()
  await page.getByRole('button', { name: /^Bring in lines/ }).click()
  await page.getByLabel(/^One a line/).fill(lines)
  await page.getByText('2 new ones').waitFor()
  await page.getByRole('button', { name: 'Bring in 2' }).click()
  await page.getByText('2 risks brought in.').waitFor()
}
