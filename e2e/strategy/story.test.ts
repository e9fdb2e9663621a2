import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, panelOf, Running, seriousOn } from './running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(`Strategy in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test('a vague outcome is written, said to be vague, and taken in better words', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    await panelOf(page, 'OUT-11').waitFor()
    await page.keyboard.press('c')
    const adding = page.getByRole('dialog', { name: 'Add' })
    await adding.getByText('Below OUT-11').waitFor()
    await page.keyboard.type('Improve customer satisfaction')
    await page.keyboard.press('Enter')
    const added = page.getByRole('complementary').filter({ hasText: 'Improve customer satisfaction' })
    await added.getByRole('button', { name: /^What will be true: Improve/ }).waitFor()
    const panel = panelOf(page, (await added.getAttribute('aria-label')) ?? '')
    await panel.getByText('Nobody could tell when this is done.').waitFor()
    await panel.getByRole('button', { name: /^What will be true: / }).click()
    await page.keyboard.type(' for new clients')
    await panel.locator('mark').first().waitFor()
    await panel.getByText('Could be', { exact: true }).waitFor()
    const better = (await panel.locator('.proposal p').nth(1).textContent()) ?? ''
    expect(better.length).toBeGreaterThan(20)
    await panel.getByRole('button', { name: /^Use this/ }).click()
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: `What will be true: ${better}. Change` }).waitFor()
    await page.getByRole('treeitem', { name: better }).waitFor()
    await page.keyboard.press('z')
    await panel
      .getByRole('button', { name: 'What will be true: Improve customer satisfaction. Change' })
      .waitFor()
    await page.context().close()
  })

  test('committing without an owner is refused beside its remedy', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    const key = await addBelow(page, 'Every client knows who answers for them by 29 January')
    const panel = panelOf(page, key)
    await panel.getByText('Still needs').waitFor()
    await panel.getByRole('button', { name: /^Commit/ }).click()
    await panel
      .getByRole('alert')
      .filter({ hasText: `Nobody answers for ${key}.` })
      .waitFor()
    await page.context().close()
  })

  test('a day after the parent ends is refused, and the offer takes its place', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    const key = await addBelow(page, 'Nine of ten clients rate their first month 8 or more')
    const panel = panelOf(page, key)
    await panel.getByRole('button', { name: 'Due: No day. Change' }).click()
    await page.keyboard.type('30 June 2027')
    await page.keyboard.press('Enter')
    const offer = panel.getByRole('button', { name: /or earlier\.$/ })
    await offer.waitFor()
    expect(await panel.getByLabel('Due', { exact: true }).inputValue()).toBe('30 Jun 2027')
    await offer.click()
    await panel.getByRole('button', { name: /^Due: \d+ April.*Change$/ }).waitFor()
    await page.context().close()
  })

  test('somebody else’s outcome is promised for them until they confirm', async () => {
    const ewa = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    const key = await addBelow(ewa, 'Nine of ten new clients rate their first month 8 or more')
    const panel = panelOf(ewa, key)
    await panel.getByRole('button', { name: 'Owner: Nobody yet. Change' }).click()
    await ewa.keyboard.type('Mina')
    await ewa.getByRole('option', { name: /Mina Farouk/ }).click()
    await panel.getByRole('button', { name: 'Owner: Mina Farouk. Change' }).waitFor()
    await fill(ewa, key, 'Done when', 'We do our best as appropriate')
    await fill(ewa, key, 'How it serves', 'A client who is content in the first month stays for the second.')
    await panel.getByRole('button', { name: 'Due: No day. Change' }).click()
    await ewa.keyboard.type('31 March 2027')
    await ewa.keyboard.press('Enter')
    await panel.getByRole('button', { name: /^Due: 31 March/ }).waitFor()
    await panel.getByRole('button', { name: /^Commit/ }).click()
    await panel.getByText('Only Mina Farouk commits').waitFor()
    await panel.getByLabel(/Because …$/).fill('Agreed with Mina in the review on Monday.')
    await panel.getByRole('button', { name: 'Promise it for them' }).click()
    await panel.getByText('Promised for Mina Farouk until they confirm.').waitFor()

    const mina = await running.as('Mina Farouk', `/strategy?open=${key}`)
    const hers = panelOf(mina, key)
    await hers.getByText('Ewa Lindgren promised this for you.').waitFor()
    await hers.getByRole('button', { name: /^Confirm/ }).click()
    await hers.getByText('Ewa Lindgren promised this for you.').waitFor({ state: 'detached' })
    await panel.getByText('Promised for Mina Farouk until they confirm.').waitFor({ state: 'detached' })
    await ewa.context().close()
    await mina.context().close()
  })

  test('one sees what the other changes; both change one field, and one is told', async () => {
    const ewa = await running.as('Ewa Lindgren', '/strategy?open=OUT-17')
    const mina = await running.as('Mina Farouk', '/strategy?open=OUT-17')
    const hers = panelOf(mina, 'OUT-17')
    const words = 'Nine of ten new clients rate their first month 8 or more by 31 March'
    await hers.getByRole('button', { name: /^What will be true: / }).click()
    await mina.keyboard.press('Control+a')
    await mina.keyboard.type('Half of all new clients')
    await fill(ewa, 'OUT-17', 'What will be true', words)
    await hers
      .getByText(words)
      .or(mina.getByRole('treeitem', { name: words }))
      .first()
      .waitFor()
    expect(await hers.getByLabel('What will be true').inputValue()).toBe('Half of all new clients')
    await mina.keyboard.press('Enter')
    const told = hers.getByRole('alert').filter({ hasText: 'Ewa Lindgren set this to' })
    await told.waitFor()
    await told.getByRole('button', { name: 'Use mine, Half of all new clients' }).click()
    await panelOf(ewa, 'OUT-17')
      .getByRole('button', { name: 'What will be true: Half of all new clients. Change' })
      .waitFor()
    await ewa.context().close()
    await mina.context().close()
  })

  test('from a task one click shows the whole line; work without a line is listed', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=TASK-118')
    const line = panelOf(page, 'TASK-118').getByRole('list', { name: 'Line up to the intent' })
    await line.waitFor()
    const steps = await line.getByRole('listitem').allTextContents()
    expect(steps[0]).toContain('New clients plan real visits')
    expect(steps.at(-1)).toBe('This task')
    expect(steps.length).toBeGreaterThanOrEqual(4)
    await page.keyboard.press('c')
    const adding = page.getByRole('dialog', { name: 'Add' })
    await adding.getByRole('tab', { name: 'Task' }).click()
    await page.keyboard.press('Escape')
    await page.goto(`${running.address}/strategy`)
    await page.getByRole('tree', { name: 'Strategy' }).waitFor()
    await page.keyboard.press('c')
    await adding.getByRole('tab', { name: 'Deliverable' }).click()
    await adding.getByLabel('What will be there').fill('A leaflet nobody asked for')
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary', { name: /^DEL-/ })
      .getByText('has no line up to an intent')
      .waitFor()
    await page.getByRole('tree', { name: 'Strategy' }).press('End')
    await page.getByText(/^Serves no intent: \d+$/).waitFor()
    await page.context().close()
  })

  test('lines are added in place, moved with Tab, and a team as owner offers its lead', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-15')
    const tree = page.getByRole('tree', { name: 'Strategy' })
    await panelOf(page, 'OUT-15').waitFor()
    await tree.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('New outcome').waitFor()
    await page.keyboard.type('Every pack is checked twice')
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem', { name: 'Every pack is checked twice' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('A second pair of eyes looks at each pack')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const child = page.getByRole('treeitem', { name: 'A second pair of eyes looks at each pack' })
    expect(await child.getAttribute('aria-level')).toBe('4')
    await child.click()
    const panel = page.getByRole('complementary').filter({ hasText: 'A second pair of eyes' })
    await panel.getByRole('button', { name: 'Owner: Nobody yet. Change' }).click()
    await page.keyboard.type('Platform')
    await page.keyboard.press('Tab')
    await panel.getByText('Hanna Voss leads Platform.').waitFor()
    await panel.getByRole('button', { name: 'Choose Hanna Voss.' }).click()
    await panel.getByRole('button', { name: 'Owner: Hanna Voss. Change' }).waitFor()
    await page.context().close()
  })

  test('the palette begins a verb; a warning is passed over with a reason, and history keeps it', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    const key = await addBelow(page, 'Improve what clients hear from us')
    const panel = panelOf(page, key)
    await panel.getByRole('button', { name: 'Owner: Nobody yet. Change' }).click()
    await page.keyboard.type('Ewa')
    await page.getByRole('option', { name: /Ewa Lindgren/ }).click()
    await panel.getByRole('button', { name: 'Owner: Ewa Lindgren. Change' }).waitFor()
    await fill(page, key, 'Done when', 'The four newest clients say in a call that they know their contact.')
    await fill(page, key, 'How it serves', 'Who hears from us plans sooner.')
    await panel.getByRole('button', { name: 'Due: No day. Change' }).click()
    await page.keyboard.type('31 March 2027')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: /^Due: 31 March/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill(`commit ${key}`)
    await page.getByRole('option', { name: `Commit ${key}` }).waitFor()
    await page.keyboard.press('Enter')
    await panel.getByLabel(/Because …$/).fill('We learn the measure in the first month.')
    await panel.getByRole('button', { name: 'Commit all the same' }).click()
    await panel.getByText('Committed', { exact: true }).waitFor()
    await panel.getByRole('button', { name: /^\d+ steps$/ }).click()
    await panel.getByText('Because: We learn the measure in the first month.').waitFor()
    await panel.getByText(/^Passed over: vague-statement/).waitFor()
    await page.context().close()
  })

  test('keys walk the rows and the panel, and Enter presses what has the focus', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=INT-1')
    await panelOf(page, 'INT-1').waitFor()
    await page.keyboard.press('j')
    await panelOf(page, 'OUT-11').waitFor()
    await page.keyboard.press(']')
    await panelOf(page, 'OUT-14').waitFor()
    await page.keyboard.press('[')
    await panelOf(page, 'OUT-11').waitFor()
    const mine = page.getByRole('button', { name: 'Mine' })
    await mine.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/mine=true/)
    expect(await page.getByLabel('New outcome').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('what is said without a connection is kept, shown, and sent when it is back', async () => {
    const page = await running.as('Ewa Lindgren', '/strategy?open=OUT-11')
    const other = await running.as('Mina Farouk', '/strategy?open=OUT-11')
    await panelOf(page, 'OUT-11').waitFor()
    await page.context().setOffline(true)
    await addBelow(page, 'Clients hear from us in the first week')
    await page.getByText(/^Not connected\. What you say is kept/).waitFor()
    await page.context().setOffline(false)
    await other.getByRole('treeitem', { name: 'Clients hear from us in the first week' }).waitFor()
    await page.getByText(/^Not connected/).waitFor({ state: 'detached' })
    await page.context().close()
    await other.context().close()
  })

  test.each([
    ['/strategy?open=OUT-17', 'light', undefined],
    ['/strategy?open=OUT-17', 'dark', undefined],
    ['/strategy?view=map&open=OUT-14', 'light', undefined],
    ['/strategy?view=table', 'dark', undefined],
    ['/strategy/OUT-14', 'light', undefined],
    ['/strategy?open=OUT-14', 'light', { width: 390, height: 844 }],
  ] as const)('%s in %s has no serious violation (%o)', async (path, colorScheme, viewport) => {
    const page = await running.as('Ewa Lindgren', path, { colorScheme, ...(viewport && { viewport }) })
    await page
      .getByText(/OUT-1[47]/)
      .first()
      .waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.context().close()
  })

  test('an organisation of one’s own begins with one sentence', async () => {
    const page = await running.newPage()
    await page.goto(running.setUpLink!)
    await page.getByLabel('Name of the organisation').fill('Seven & Co')
    await page.getByLabel('Your name').fill('Nora Lund')
    await page.getByLabel('E-mail').fill('nora@seven.example')
    await page.getByLabel(/^Password/).fill('a long enough one')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
    await page.goto(`${running.address}/strategy`)
    await page.getByText('What does Seven & Co want to be true?').waitFor()
    await page.getByLabel('What will be true').fill('Every repair is done within two days')
    await page.getByRole('button', { name: 'Add the first intent' }).click()
    await page.getByRole('treeitem', { name: 'Every repair is done within two days' }).waitFor()
    await page.context().close()
  })
})

/** Adds an outcome below the open record by quick add. @returns its key */
async function addBelow(page: Page, words: string): Promise<string> {
  await page.getByRole('complementary').waitFor()
  await page.keyboard.press('c')
  await page.getByRole('dialog', { name: 'Add' }).waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary').filter({ hasText: words.slice(0, 20) })
  await panel.getByRole('button', { name: `What will be true: ${words}. Change` }).waitFor()
  return (await panel.getAttribute('aria-label')) ?? ''
}

/** Writes words into a field of the open record. */
async function fill(page: Page, key: string, label: string, words: string): Promise<void> {
  const panel = panelOf(page, key)
  await panel.getByRole('button', { name: new RegExp(`^${label}: `) }).click()
  await panel.getByLabel(label, { exact: true }).fill(words)
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: `${label}: ${words}. Change` }).waitFor()
}
