/** Somebody arrives: signed out, by the set-up link, by an invitation. */
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, Running } from '../strategy/running.ts'

const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(`arriving in Chromium (skipped where ${executablePath} is absent)`, () => {
  let running: Running

  beforeAll(async () => {
    running = await Running.start()
  }, 120_000)

  afterAll(() => running?.stop())

  test.each(['/', '/today', '/strategy?open=OUT-17', '/settings'])(
    'who opens %s signed out is asked who they are, and comes back there',
    async path => {
      const page = await running.newPage()
      await page.goto(`${running.address}${path}`)
      await page.waitForURL(/\/sign-in/)
      await page.getByRole('button', { name: /^Ewa Lindgren/ }).click()
      await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
      const there = new URL(page.url())
      if (path !== '/') expect(`${there.pathname}${there.search}`).toBe(path)
      await page.context().close()
    },
  )
})
