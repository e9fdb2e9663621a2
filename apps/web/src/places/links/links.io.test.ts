import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const shots = process.env.THROUGHLINE_SHOTS

describe.skipIf(!hasChromium)(`What a link opens (skipped where ${executablePath} is absent)`, () => {
  let running: Running
  let host: Page

  beforeAll(async () => {
    running = await Running.start()
    host = await running.as('Noor Haddad', '/today')
  }, 120_000)

  afterAll(() => running?.stop())

  /** Asks the server as Noor, who hosts the gate and leads the engagement. */
  const asked = (method: string, path: string, body?: object) =>
    host.evaluate(
      async ([method, path, body]) => {
        const me = await (await fetch('/api/v1/me')).json()
        const init = { method, headers: { 'content-type': 'application/json' } }
        const sent = body ? { ...init, body } : init
        const response = await fetch(`/api/v1/workspaces/${me.workspaces[0].id}${path}`, sent)
        return response.json()
      },
      [method, path, body && JSON.stringify(body)] as const,
    )

  const gateLink = async (name: string) => {
    const gate = await asked('GET', '/gates/G-4')
    const people = (await asked('GET', '/people?limit=200')).records as { id: string; name: string }[]
    const person = people.find(each => each.name === name)!.id
    return (await asked('POST', '/links', { role: 'voice', gate: gate.id, person })).path as string
  }

  const clientLink = async () => {
    const { id } = await asked('GET', '/engagements/ENG-3')
    return (await asked('POST', '/links', { role: 'contact', engagement: id, name: 'Joanna Reed' }))
      .path as string
  }

  async function shown(page: Page, name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await seriousOn(page)).toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }

  for (const colorScheme of ['light', 'dark'] as const)
    test(`a gate and a client page read well on a phone, ${colorScheme}`, async () => {
      const page = await running.newPage({ ...phone, colorScheme })
      await page.goto(running.address + (await gateLink('Clara Wendt')))
      await page.getByRole('radio', { name: /^Agree/ }).waitFor()
      await shown(page, `gate-${colorScheme}`)
      await page.goto('about:blank')
      await page.goto(running.address + (await clientLink()))
      await page.getByRole('heading', { name: 'Does something worry you?' }).waitFor()
      await shown(page, `client-${colorScheme}`)
      await page.context().close()
    })

  test('a voice answers from one screen, sees the others after, and changes its mind', async () => {
    const page = await running.newPage(phone)
    await page.goto(running.address + (await gateLink('Marek Dolny')))
    await page.getByText('May we keep 24 months of visits in our tests').waitFor()
    await page.getByText('24 months of history suffice').waitFor()
    await page.getByText(/Three of five have answered; you see theirs after yours\./).waitFor()
    expect(await page.getByText('Mask 50 visits by hand.').count()).toBe(0)
    await page.getByRole('button', { name: 'Choose your answer' }).click()
    await page.getByText('Choose one of the five answers.').waitFor()
    await page.getByText('It may begin, if this is mended').click()
    await page.getByRole('button', { name: 'Send: concern, with a way out' }).click()
    await page.getByText('Say in a sentence what would make it right.').waitFor()
    await page.getByLabel('What would make it right').fill('Mask free-text notes too.')
    await page.getByText('The way out goes to Noor Haddad as an action.').waitFor()
    await shown(page, 'gate-concern')
    await page.getByRole('button', { name: 'Send: concern, with a way out' }).click()
    await page.getByRole('region', { name: 'Your answer' }).getByText('Mask free-text notes too.').waitFor()
    await page.getByText('Mask 50 visits by hand.').waitFor()
    await shown(page, 'gate-answered')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('The work may begin as described').click()
    await page.getByRole('button', { name: 'Send: agree' }).click()
    await page.getByRole('region', { name: 'Your answer' }).getByText('Agree', { exact: true }).waitFor()
    await page.context().close()
  })

  test('a closed gate says what was decided, and asks nothing more', async () => {
    const { id } = await asked('GET', '/gates/G-5')
    const people = (await asked('GET', '/people?limit=200')).records as { id: string; name: string }[]
    const person = people.find(each => each.name === 'Daniel Osei')!.id
    const { path } = await asked('POST', '/links', { role: 'voice', gate: id, person })
    const page = await running.newPage(phone)
    await page.goto(running.address + path)
    await page.getByText('The work goes on as described.').waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await shown(page, 'gate-closed')
    await page.context().close()
  })

  test('a contact hands over what they owe and raises what worries them', async () => {
    const { root, client } = await asked('GET', '/engagements/ENG-3')
    const fields = { what: 'Names of the branch managers', to: root, ask: { client }, neededOn: '2027-01-08' }
    expect(await asked('POST', '/dependencies', { fields })).toMatchObject({
      records: [{}],
    })
    const page = await running.newPage(phone)
    await page.goto(running.address + (await clientLink()))
    await page.getByText('The pilot branch plans its first full week').waitFor()
    await page.getByRole('button', { name: 'Raise it' }).click()
    await page.getByText('Say in a sentence what worries you.').waitFor()
    await page.getByLabel(/^It goes to/).fill('Who answers the phone on Sunday?')
    await page.getByRole('button', { name: 'Raise it' }).click()
    await page.getByText(/^Thank you\./).waitFor()
    const handOver = page.getByRole('button', { name: 'Hand it over' })
    const owed = await handOver.count()
    expect(owed).toBeGreaterThan(0)
    await handOver.first().click()
    await page.getByLabel('How you handed it over').fill('By mail, this morning')
    await shown(page, 'client-hand-over')
    await page.getByRole('button', { name: 'Hand it over' }).first().click()
    await page.waitForFunction(
      before =>
        [...document.querySelectorAll('button')].filter(each => each.textContent === 'Hand it over').length <
        before,
      owed,
    )
    await page.context().close()
  })

  test('a link that ended, or was cut, opens nothing and says whom to ask', async () => {
    const page = await running.newPage(phone)
    for (const path of ['/link', `${(await gateLink('Clara Wendt')).slice(0, -4)}abcd`]) {
      await page.goto('about:blank')
      await page.goto(running.address + path)
      await page.getByText('Ask whoever sent it to you for a new one.').waitFor()
    }
    await page.context().close()
  })
})
