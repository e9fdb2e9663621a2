/**
 * A workspace of 50,000 records in the browser: from the address to the painted outline of Strategy with a warm
 * server, the smoothness of scrolling, and the memory it takes. Aim: painted within 1.5 seconds.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '@throughline/host'
import type { JsonObject } from '@throughline/ledger'
import type { Fact } from '@throughline/model'
import { serve } from '@throughline/server'
import { organisationFacts } from '@throughline/simulator'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'

/** Arguments: records (default 50,000), then visits (default 7). */
export async function run(args: readonly string[], out: (line: string) => void): Promise<object> {
  const [records = 50_000, visits = 7] = args.map(Number)
  const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    out(`skipped: there is no Chromium at ${executablePath}`)
    return { skipped: true }
  }
  const folder = mkdtempSync(join(tmpdir(), 'throughline-large-'))
  const dataDir = join(folder, 'data')
  const webDist = join(folder, 'web')
  const root = join(import.meta.dirname, '..')
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: webDist },
  })
  const serving = await started({ dataDir, webDist, records })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', preciseMemory],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await signedIn(page, serving.address)
    const painted: number[] = []
    for (let visit = 0; visit <= visits; visit++) painted.push(await paintedMs(page, serving.address))
    // The first visit warms the server and the browser's code.
    const warm = painted.slice(1).sort((a, b) => a - b)
    const scroll = await scrolled(page)
    const list = await listOf(page, serving.address, visits)
    const figures = {
      records,
      list,
      paintedMs: { median: warm[Math.floor(warm.length / 2)]!, worst: warm.at(-1)! },
      scroll,
      heapMb: await heapMb(page),
    }
    out(
      `${records} records: outline painted after ${figures.paintedMs.median} ms (worst ${figures.paintedMs.worst})`,
    )
    out(`a list of ${list.rows}: painted after ${list.paintedMs} ms, a key answered after ${list.keyMs} ms`)
    out(`scrolling: frame ${figures.scroll.medianMs} ms, 95 % within ${figures.scroll.p95Ms} ms`)
    out(`the page holds ${figures.heapMb} MB`)
    return figures
  } finally {
    await browser.close()
    await serving.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const preciseMemory = '--enable-precise-memory-info'

async function started(at: { dataDir: string; webDist: string; records: number }) {
  const { dataDir, webDist, records } = at
  const serving = await serve({ port: 0, dataDir, sample: false })
  await serving.close()
  await layDown(dataDir, organisationFacts({ seed: 1, records }))
  return serve({ port: 0, dataDir, sample: true, webDist })
}

async function signedIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.evaluate(async () => {
    const { people } = await (await fetch('/api/v1/sample')).json()
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ person: people[0].id })
    await fetch('/api/v1/sample/open', { method: 'POST', headers, body })
  })
}

/** From the address to the frame in which the rows stand. */
async function paintedMs(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/strategy`)
  await page.getByRole('treeitem').first().waitFor()
  return page.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    return Math.round(performance.now())
  })
}

/** The longest list: from the address to its rows, and from a key to the row that it leads to. Medians. */
async function listOf(page: Page, address: string, visits: number) {
  const painted: number[] = []
  for (let visit = 0; visit <= visits; visit++) {
    await page.goto(`${address}/strategy/tasks`)
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    painted.push(await page.evaluate(() => Math.round(performance.now())))
  }
  const rows = Number(await page.locator('.strategy-head .figures').textContent())
  const keys = await page.evaluate(async () => {
    const took: number[] = []
    for (let press = 0; press < 40; press++) {
      const began = performance.now()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      took.push(performance.now() - began)
    }
    return took
  })
  const middle = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]!
  return { rows, paintedMs: middle(painted.slice(1)), keyMs: Math.round(middle(keys)) }
}

function scrolled(page: Page): Promise<{ medianMs: number; p95Ms: number }> {
  return page.evaluate(async () => {
    const list = document.querySelector('.outline-scroll')!
    const frames: number[] = []
    let last = performance.now()
    for (let frame = 0; frame < 200; frame++) {
      list.scrollTop += 90
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      frames.push(now - last)
      last = now
    }
    frames.sort((a, b) => a - b)
    const rounded = (ms: number) => Math.round(ms * 10) / 10
    return { medianMs: rounded(frames[100]!), p95Ms: rounded(frames[190]!) }
  })
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 1e6)
}

/** Facts as if they had happened here: those of one instant by one person in one command, at most a hundred. */
async function layDown(dataDir: string, facts: readonly Fact[]): Promise<void> {
  const ledger = await openLedger({ dataDir })
  let expected = 0
  for (const together of batches(facts)) {
    const { at, actor, via } = together[0]!
    const command = idOf(expected)
    const said = { workspace: 'sample', expected, command, fingerprint: command, at, actor, via }
    const appended = await ledger.append({ ...said, facts: together.map(newFactOf) })
    if (appended.outcome !== 'appended') throw new Error(`the ledger answered ${appended.outcome}`)
    expected += together.length
  }
  await ledger.close()
}

function newFactOf({ subject, kind, verb, version, schema, body, erasable, because }: Fact) {
  const apart = { ...erasable, ...(because ? { because } : {}) } as JsonObject
  return { subject, kind, verb, version, schema, body: body as JsonObject, erasable: apart }
}

function batches(facts: readonly Fact[]): Fact[][] {
  const found: Fact[][] = []
  for (const fact of facts) {
    const last = found.at(-1)
    const isAlike = last && last[0]!.at === fact.at && last[0]!.actor === fact.actor && last.length < 100
    if (isAlike && !last.some(each => each.subject === fact.subject)) last.push(fact)
    else found.push([fact])
  }
  return found
}

function idOf(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
