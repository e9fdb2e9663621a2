import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referenceInstance, referenceProblem } from './forecast/bench/instance.cases.ts'
import type { ForecastProblem } from './forecast/problem.ts'
import { forecast } from './index.ts'

const executablePath = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium'
const home = join(import.meta.dirname, '..')

describe.skipIf(!existsSync(executablePath))(
  `the engine in a worker of Chromium (skipped where ${executablePath} is absent)`,
  () => {
    let server: Server
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      const [, example = ''] = codeOf(readFileSync(join(home, 'README.md'), 'utf8'))
      const files = new Map([
        ['/', { type: 'text/html', content: '<!doctype html><title>engine</title>' }],
        ['/forecast.js', { type: 'text/javascript', content: await bundled(example) }],
        ['/repair.js', { type: 'text/javascript', content: await bundled(REPAIR) }],
        ['/highs.wasm', { type: 'application/wasm', content: readFileSync(solverFile()) }],
      ])
      server = await serve(files)
      browser = await chromium.launch({ executablePath, args: chromiumArgs })
      page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    })

    afterAll(async () => {
      await browser?.close()
      server?.close()
    })

    it('forecasts a thousand activities with people by the README, number for number as in Node', async () => {
      const problem = referenceProblem(referenceInstance(1000, 50), 50)
      const here = forecast(problem, { seed: 1, trials: 2000 })
      if (!here.ok) throw new Error(JSON.stringify(here.refusals))
      expect(await answerOf(page, '/forecast.js', problem)).toBe(here.forecast.quantile('a0', 0.8))
    })

    it('refuses as in Node', async () => {
      const refused: ForecastProblem = { activities: [{ id: 'a', estimate: { kind: 'fixed', days: -1 } }] }
      expect(await answerOf(page, '/forecast.js', refused)).toEqual([
        { code: 'negative', at: 'activities[0].estimate.days' },
      ])
    })

    it('finds the smallest repair with the solver', async () => {
      expect(await answerOf(page, '/repair.js', {})).toEqual({
        status: 'proved',
        values: [2],
        scheduled: 3,
      })
    })
  },
)

const REPAIR = `
import { mixedSolver, schedule } from '@throughline/engine'
addEventListener('message', async () => {
  const solve = await mixedSolver({ locateFile: file => '/' + file })
  const columns = [{ cost: 1, upper: 9, whole: true }]
  const { status, values } = solve({ columns, rows: [{ terms: [[0, 2]], least: 3, most: Infinity }] }, { seconds: 5 })
  const made = schedule({ horizon: 9, activities: [{ duration: 3 }], relations: [] })
  postMessage({ status, values: [...values], scheduled: made.ok && made.schedule.makespan })
})`

/** What a new worker answers to a message. */
function answerOf(page: Page, script: string, message: unknown): Promise<unknown> {
  return page.evaluate(
    ([script, message]) =>
      new Promise((answer, fail) => {
        const worker = new Worker(script as string, { type: 'module' })
        worker.onmessage = ({ data }) => answer(data)
        worker.onerror = ({ message }) => fail(new Error(message))
        worker.postMessage(message)
      }),
    [script, message],
  )
}

/** In memory, for a browser. The solver looks for Node only where it runs in Node; anything else of it would fail. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: home, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    external: ['node:*'],
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

function solverFile(): string {
  return new URL(import.meta.resolve('highs/runtime')).pathname
}

function codeOf(page: string): string[] {
  return [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
}

function serve(files: ReadonlyMap<string, { type: string; content: string | Buffer }>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (!file) return void response.writeHead(404).end()
    response.setHeader('content-type', file.type).end(file.content)
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
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
