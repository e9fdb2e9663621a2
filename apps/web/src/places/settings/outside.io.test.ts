import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running, seriousOn } from '../../../../../e2e/strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(
  `To the outside in Chromium (skipped where ${executablePath} is absent)`,
  () => {
    let running: Running

    beforeAll(async () => {
      running = await Running.start()
    }, 120_000)

    afterAll(() => running?.stop())

    test('an assistant reads, proposes a check-in, and its person says it on Today', async () => {
      const page = await running.as('Petra Vance', '/settings?at=you')
      await page.getByRole('button', { name: 'Make a key for it' }).click()
      const key = await page.getByLabel(/^Its key/).inputValue()
      await page.getByRole('region', { name: 'Keys for programs' }).getByText('Assistant').waitFor()
      expect(await seriousOn(page)).toEqual([])
      const call = async (name: string, asked: object) => {
        const response = await fetch(`${running.address}/mcp`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            authorization: `Bearer ${key}`,
          },
          body: JSON.stringify({
            jsonrpc: '2.0',
            id: 1,
            method: 'tools/call',
            params: { name, arguments: asked },
          }),
        })
        const text = await response.text()
        const json = JSON.parse(text.startsWith('event:') ? text.split('data: ')[1]! : text)
        return JSON.parse(json.result.content[0].text)
      }
      const agenda = (await call('agenda', {})).agenda as { sort: string; about: { key: string } }[]
      const { key: outcome } = agenda.find(each => each.sort === 'checkIn')!.about
      const fields = { of: outcome, status: 'onTrack', note: 'All four pilots run.' }
      const proposed = await call('propose', {
        kind: 'checkIn',
        verb: 'add',
        fields,
        words: 'From your notes.',
      })
      expect(proposed, JSON.stringify(proposed)).toMatchObject({ waits: true })
      await page.goto(`${running.address}/today`)
      const row = page.getByRole('region', { name: 'Your assistant proposes' })
      await row.getByText('All four pilots run.', { exact: false }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await row.getByRole('button', { name: 'Say it' }).click()
      await row.waitFor({ state: 'detached' })
      const after = (await call('agenda', {})).agenda as { sort: string; about: { key: string } }[]
      expect(after.some(each => each.sort === 'checkIn' && each.about.key === outcome)).toBe(false)
      await page.context().close()
    })

    test('a webhook is added, shows its secret once, and says why an address is refused', async () => {
      const page = await running.as('Ewa Lindgren', '/settings?at=webhooks')
      await page.getByRole('button', { name: 'Add a webhook' }).click()
      await page.getByText('Say what it is for, and its address.').waitFor()
      await page.getByLabel('What it is for').fill('Reports')
      await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/')
      await page.getByRole('button', { name: 'Add a webhook' }).click()
      await page.getByText('This address cannot be called.', { exact: false }).waitFor()
      await page.getByLabel('Address', { exact: true }).fill('https://hooks.example.org/throughline')
      await page.getByLabel('Of what it hears').selectOption({ label: 'Outcomes' })
      await page.getByLabel('Of which deeds').selectOption({ label: 'Commit' })
      await page.getByRole('button', { name: 'Add a webhook' }).click()
      expect(await page.getByLabel(/^Its secret/).inputValue()).toMatch(/^whsec_/)
      const row = page.getByRole('listitem').filter({ hasText: 'Reports' })
      await row.getByText('hears of Outcomes: commit', { exact: false }).waitFor()
      await row.getByRole('button', { name: 'What it hears …' }).click()
      await row.getByRole('button', { name: 'Commit ×' }).click()
      await row.getByRole('button', { name: 'Save' }).click()
      await row.getByText('hears of Outcomes', { exact: false }).waitFor()
      await row.getByRole('button', { name: 'Pause' }).click()
      await row.getByText('Paused').waitFor()
      expect(await seriousOn(page)).toEqual([])
      await row.getByRole('button', { name: 'Remove' }).click()
      await row.waitFor({ state: 'detached' })
      await page.context().close()
    })
  },
)
