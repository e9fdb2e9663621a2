/** A built application on a data folder that is thrown away, and people who open it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Serving, serve } from '@throughline/server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'

export const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'

export class Running {
  readonly #folder: string
  readonly #serving: Serving
  readonly #browser: Browser

  private constructor(running: { folder: string; serving: Serving; browser: Browser }) {
    this.#folder = running.folder
    this.#serving = running.serving
    this.#browser = running.browser
  }

  static async start(): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-e2e-'))
    const root = join(import.meta.dirname, '../../apps/web')
    const webDist = join(folder, 'web')
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: webDist },
    })
    const serving = await serve({ port: 0, dataDir: join(folder, 'data'), sample: true, webDist })
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    return new Running({ folder, serving, browser })
  }

  get address(): string {
    return this.#serving.address
  }

  get setUpLink(): string | undefined {
    return this.#serving.setUpLink
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    await this.#serving.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** A browser of its own, in which nobody is signed in. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(15_000)
    return context.newPage()
  }

  /** Somebody of the sample, at an address. */
  async as(name: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newPage(options)
    await page.goto(`${this.address}/sign-in?to=${encodeURIComponent(path)}`)
    const person = page.getByRole('button', { name })
    await page.getByRole('heading', { name: /first$/ }).waitFor()
    if ((await person.count()) === 0) await page.getByRole('button', { name: /^All \d+ people/ }).click()
    await person.click()
    await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
    return page
  }
}

/** Violations of WCAG 2.2 AA that are serious or critical. */
export async function seriousOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
}

/** The panel of a record. */
export function panelOf(page: Page, key: string) {
  return page.getByRole('complementary', { name: key })
}
