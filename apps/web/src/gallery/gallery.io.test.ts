import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'
const hasChromium = existsSync(executablePath)

describe.skipIf(!hasChromium)(
  `the built parts in Chromium (skipped where ${executablePath} is absent)`,
  () => {
    let folder: string
    let server: Server
    let browser: Browser
    let address: string

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'throughline-web-'))
      const root = join(import.meta.dirname, '../..')
      await build({
        root,
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'silent',
        build: { outDir: folder },
      })
      server = await serve(folder)
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      browser = await chromium.launch({ executablePath, args: chromiumArgs })
    }, 120_000)

    afterAll(async () => {
      await browser?.close()
      server?.close()
      await rm(folder, { recursive: true, force: true })
    })

    async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      await page.goto(address + path)
      await page.getByRole('main').waitFor()
      return page
    }

    const phone = { width: 390, height: 844 }
    test.each([
      ['/parts', 'light', undefined],
      ['/parts', 'dark', undefined],
      ['/parts', 'light', phone],
      ['/parts/frame', 'light', undefined],
      ['/parts/frame', 'dark', phone],
    ] as const)('%s in %s has no serious violation (%o)', async (path, colorScheme, viewport) => {
      const page = await open(path, { colorScheme, ...(viewport && { viewport }) })
      expect(await seriousOn(page)).toEqual([])
      await page.context().close()
    })

    test.each(['light', 'dark'] as const)('what floats has no serious violation in %s', async colorScheme => {
      const page = await open('/parts/frame', { colorScheme })
      await page.getByRole('button', { name: 'Open OUT-17' }).click()
      await page.getByRole('button', { name: 'Thank Aiko Tanabe' }).click()
      await page.getByRole('group').getByText('Thanked').waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Find or do' }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await page.context().close()
    })

    test('nothing is asked of any other server', async () => {
      const page = await open('/parts')
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(entry => entry.name),
      )
      expect(asked.filter(name => !name.startsWith(address))).toEqual([])
      expect(asked.some(name => name.endsWith('.woff2'))).toBe(true)
      await page.context().close()
    })

    test.each(['/parts', '/parts/frame'])('%s does not scroll sideways on a phone', async path => {
      const page = await open(path, { viewport: phone, isMobile: true, hasTouch: true })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.context().close()
    })

    test('the keyboard goes, finds, and is silent while somebody types', async () => {
      const page = await open('/parts/frame')
      await page.keyboard.press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Find or do' })
      await palette.getByRole('combobox').fill('g to')
      await page.keyboard.press('?')
      expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0)
      await page.keyboard.press('Escape')
      await expectGone(palette)
      await page.keyboard.press('g')
      await page.keyboard.press('t')
      await page.waitForURL(`${address}/parts`)
      await page.context().close()
    })

    test('the palette changes the theme, and the choice is kept', async () => {
      const page = await open('/parts/frame')
      expect(await page.title()).toBe('Strategy · Throughline')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('use dark')
      await page.keyboard.press('Enter')
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      await page.reload()
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      await page.context().close()
    })

    test('text changes where it stands; Escape leaves it as it was', async () => {
      const page = await open('/parts')
      await page.getByRole('button', { name: /^Done when/ }).click()
      await page.keyboard.type('Fourteen branches plan a week alone')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Done when: One sentence' }).click()
      await page.keyboard.type('Fourteen branches plan a week alone')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Done when: Fourteen branches plan a week alone' }).waitFor()
      await page.context().close()
    })

    test('a long outline draws what is seen, walks by keys and keeps the selection in view', async () => {
      const page = await open('/parts')
      const tree = page.getByRole('tree', { name: 'Strategy' })
      await tree.focus()
      await page.keyboard.press('End')
      await tree.locator('[id$="ROW-9999"][aria-selected="true"]').waitFor()
      await page.keyboard.press('ArrowUp')
      await tree.locator('[id$="ROW-9998"][aria-selected="true"]').waitFor()
      expect(await tree.getByRole('treeitem').count()).toBeLessThan(60)
      await page.context().close()
    })

    test('Z takes back what was just done, and Escape closes the panel', async () => {
      const page = await open('/parts/frame')
      await page.getByRole('button', { name: 'Open OUT-17' }).click()
      const panel = page.getByRole('complementary', { name: 'OUT-17' })
      await page.getByRole('button', { name: 'Thank Aiko Tanabe' }).click()
      await page.getByText('Thanked Aiko Tanabe').waitFor()
      await page.keyboard.press('z')
      await expectGone(page.getByText('Thanked Aiko Tanabe'))
      await page.keyboard.press('Escape')
      await expectGone(panel)
      await page.context().close()
    })

    test('a day is typed in words, and words that are no day stay', async () => {
      const page = await open('/parts')
      const due = page.getByLabel('Due', { exact: true })
      await due.fill('29 Jan')
      await page.getByText('Fri 29 January').waitFor()
      await due.press('Enter')
      expect(await due.inputValue()).toBe('29 Jan 2027')
      await due.fill('31 Feb 2027')
      await due.press('Enter')
      await page.getByText('February has 28 days in 2027.').waitFor()
      expect(await due.inputValue()).toBe('31 Feb 2027')
      await page.context().close()
    })

    test('a person is found by typing and taken with Enter', async () => {
      const page = await open('/parts')
      const owner = page.getByLabel('Owner', { exact: true }).nth(1)
      await owner.click()
      await owner.fill('ha')
      await page.getByRole('option', { name: /Hanna Voss/ }).waitFor()
      await owner.press('Enter')
      expect(await owner.inputValue()).toBe('Hanna Voss')
      await page.context().close()
    })
  },
)

async function seriousOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
}

async function expectGone(what: ReturnType<Page['getByText']>): Promise<void> {
  await what.waitFor({ state: 'detached' })
}

/** The built files, and the page for every address without an extension. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = extname(pathname) ? pathname : '/index.html'
    readFile(join(folder, file)).then(
      content => response.setHeader('content-type', mediaTypes[extname(file)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
