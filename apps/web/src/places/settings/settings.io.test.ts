import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
/** Who runs the sample. */
const administrator = 'Ewa Lindgren'

describe.skipIf(!hasChromium)(`settings in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a system that is switched off asks nothing', async () => {
    const page = await running.as(administrator, '/settings?at=systems')
    await page.getByRole('switch', { name: /^Check-ins and sync/ }).click()
    await page.getByText('Check-ins and sync is off.').waitFor()
    const petra = await running.as('Petra Vance', '/today')
    await petra.getByRole('heading', { level: 1 }).waitFor()
    expect(await petra.getByRole('region', { name: /^Check in/ }).count()).toBe(0)
    await petra.context().close()
    await page.getByRole('switch', { name: /^Check-ins and sync/ }).click()
    await page.getByText('Check-ins and sync is on.').waitFor()
    await page.context().close()
  })

  test('a check changes its level with a reason only', async () => {
    const page = await running.as(administrator, '/settings?at=checks')
    await page.getByLabel('Level of Vague statement').selectOption({ label: 'Block' })
    await page.getByRole('button', { name: 'Change the check' }).click()
    await page.getByText('It changes for everybody. Say why.').waitFor()
    await page.getByLabel('Because').fill('Vague goals cost us a quarter')
    await page.keyboard.press('Enter')
    await page.getByText('‘Vague statement’ is now blocking.').waitFor()
    await page.reload()
    await page.getByText('a warning at first').waitFor()
    await page.context().close()
  })

  test('a figure changes with a reason, and says what it was at first', async () => {
    const page = await running.as(administrator, '/settings?at=figures')
    await page.getByRole('button', { name: 'Change Answers within' }).click()
    await page.getByLabel('working days', { exact: true }).fill('3')
    await page.getByLabel('Because').fill('Two were never kept')
    await page.keyboard.press('Enter')
    await page.getByText('Answers within is now 3 working days.').waitFor()
    await page.getByText('2 at first').waitFor()
    await page.context().close()
  })

  test('people are added from a pasted list, depart and rejoin', async () => {
    const page = await running.as(administrator, '/settings?at=people')
    await page.getByLabel('Add people').fill('Zoe Quist\nZack Ruiz\nAgnes Holt')
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 people are here now.').waitFor()
    const zoe = page.getByRole('listitem').filter({ hasText: 'Zoe Quist' })
    await zoe.getByRole('button', { name: 'Depart' }).click()
    await zoe.getByText('Departed').waitFor()
    await zoe.getByRole('button', { name: 'Rejoin' }).click()
    await zoe.getByText('Departed').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('days off are pasted as people write them', async () => {
    const page = await running.as(administrator, '/settings?at=calendars')
    await page.getByLabel('Days off of Office').fill('6 January Epiphany\nsome day')
    await page.getByRole('button', { name: 'Add days off' }).click()
    await page.getByRole('button', { name: /^6 Jan 20\d\d Epiphany$/ }).waitFor()
    await page.getByText('These lines begin with no day', { exact: false }).waitFor()
    expect(await page.getByLabel('Days off of Office').inputValue()).toBe('some day')
    await page.context().close()
  })

  test('an invitation is a link that lets somebody in; roles are given, and the place is taken away', async () => {
    const page = await running.as(administrator, '/settings?at=members')
    await page.getByLabel('Who is').selectOption({ label: 'Leif Arnesen' })
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel(/^Send this link/).inputValue()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Leif Arnesen' })
      .filter({ hasText: 'until' })
      .waitFor()
    const leif = await join(running, link)
    await leif.goto(`${running.address}/settings?at=you`)
    await leif.getByText('this one', { exact: false }).waitFor()
    expect(await leif.getByRole('tab', { name: 'Members' }).count()).toBe(0)
    await leif.context().close()
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: 'leif@quillmere.example' })
    await row.getByRole('button', { name: 'Leader' }).click()
    await page.getByText('Leif Arnesen is Member, Leader now.').waitFor()
    await row.getByRole('button', { name: 'Suspend' }).click()
    await row.getByText('Suspended').waitFor()
    await page.context().close()
  })

  test('a session that is ended is over', async () => {
    const other = await running.as('Mei Castel', '/settings?at=you')
    const page = await running.as('Mei Castel', '/settings?at=you')
    await page.getByRole('button', { name: 'End it' }).click()
    await page.getByText('That session is over.').waitFor()
    await page.getByRole('button', { name: 'End it' }).waitFor({ state: 'detached' })
    expect(await other.evaluate(async () => (await fetch('/api/v1/me')).status)).toBe(401)
    await other.context().close()
    await page.context().close()
  })

  test.each(['workspace', 'systems', 'checks', 'figures', 'people', 'calendars', 'members', 'you'])(
    '%s has no serious violation in light and dark, nor on a phone',
    async at => {
      const page = await running.as(administrator, `/settings?at=${at}`)
      await page.getByRole('tabpanel').waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousOn(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await seriousOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.context().close()
    },
  )

  test('the sample is put away, and one sentence is enough to begin', async () => {
    const page = await running.as(administrator, '/settings')
    await page.getByRole('button', { name: 'Start empty' }).click()
    await page.getByText('The sample is put away.').waitFor()
    await page.getByText('its no records', { exact: false }).waitFor()
    await page.goto(`${running.address}/`)
    await page.getByRole('heading', { name: 'One sentence is enough to begin.' }).waitFor()
    await page.context().close()
  })
})

async function join(running: Running, link: string): Promise<Page> {
  const page = await running.newPage()
  await page.goto(link.replace(/^https?:\/\/[^/]+/, running.address))
  await page.getByLabel('Your name').fill('Leif Arnesen')
  await page.getByLabel('E-mail').fill('leif@quillmere.example')
  await page.getByLabel(/^Password/).fill('correct horse battery')
  await page.getByRole('button', { name: /^(Begin|Join|Come in)/ }).click()
  await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
  return page
}
