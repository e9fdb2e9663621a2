import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quietLog, type ServeSettings, type Serving, serve } from './serve.ts'

let folder: string
let serving: Serving | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
})
afterEach(async () => {
  await serving?.close()
  serving = undefined
  await rm(folder, { recursive: true })
})

async function start(settings: Partial<ServeSettings> = {}): Promise<Serving> {
  serving = await serve({ port: 0, dataDir: join(folder, 'data'), log: quietLog('silent'), ...settings })
  return serving
}

interface Sample {
  readonly opensAs: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

interface Positioned {
  readonly position: number
}

const told = async <T>(response: Response): Promise<T> => (await response.json()) as T

const open = (address: string, person: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/v1/sample/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ person }),
  })

describe('the sample', () => {
  it('is told once, and opened as its people from this machine, without a password', async () => {
    const { address, setUpLink } = await start({ sample: true })
    expect(setUpLink).toContain('/setup?token=')
    const sample = await told<Sample>(await fetch(`${address}/api/v1/sample`))
    const ewa = sample.people.find(person => person.id === sample.opensAs)!
    expect(ewa.name).toBe('Ewa Lindgren')
    const opened = await open(address, ewa.id)
    expect(opened.status).toBe(200)
    const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
    const me = await told<{ workspaces: unknown }>(
      await fetch(`${address}/api/v1/me`, { headers: { cookie } }),
    )
    expect(me.workspaces).toMatchObject([
      { id: 'sample', person: ewa.id, roles: ['administrator', 'leader'] },
    ])
    const replica = await told<Positioned>(
      await fetch(`${address}/api/v1/workspaces/sample/replica`, { headers: { cookie } }),
    )
    await serving!.close()
    const again = await start({ sample: true })
    // Those who open the sample are no administrators of the installation: it can still be set up.
    expect(again.setUpLink).toBeDefined()
    const still = await fetch(`${again.address}/api/v1/workspaces/sample/replica`, { headers: { cookie } })
    expect((await told<Positioned>(still)).position).toBe(replica.position)
  })

  it('is not opened by a page that made its own name an address of this machine', async () => {
    const { address } = await start({ sample: true })
    const { port } = new URL(address)
    const asked = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, origin: `http://${host}` }
        get({ port, host: '127.0.0.1', path: '/api/v1/sample', headers }, response => {
          response.resume()
          resolve(response.statusCode)
        }).on('error', reject)
      })
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example'])
      expect([host, await asked(host)]).toEqual([host, 404])
    for (const host of ['localhost', `localhost:${port}`, '127.0.0.1', `[::1]:${port}`])
      expect([host, await asked(host)]).toEqual([host, 200])
  })

  it('is not opened through a proxy, by somebody who is not in it, or where nobody asked for it', async () => {
    const { address } = await start({ sample: true })
    const { opensAs } = await told<Sample>(await fetch(`${address}/api/v1/sample`))
    expect((await open(address, opensAs, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
    expect((await open(address, opensAs, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await open(address, 'nobody')).status).toBe(404)
    await serving!.close()
    const plain = await start()
    expect((await open(plain.address, opensAs)).status).toBe(404)
    expect((await fetch(`${plain.address}/api/v1/sample`)).status).toBe(404)
  })
})

describe('the web app', () => {
  it('is served with a strict policy, its hashed files for ever, its page at every address', async () => {
    const webDist = join(folder, 'dist')
    await mkdir(join(webDist, 'assets'), { recursive: true })
    await writeFile(join(webDist, 'index.html'), '<!doctype html><title>Throughline</title>')
    await writeFile(join(webDist, 'assets', 'main-abc123.js'), 'export {}')
    const { address } = await start({ webDist })
    const page = await fetch(`${address}/strategy/OUT-12?view=map`)
    expect(await page.text()).toContain('<title>Throughline</title>')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = await fetch(`${address}/assets/main-abc123.js`)
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/assets/gone.js', '/api/v1/none', '/../package.json', '/%2e%2e/data/secret']) {
      const missing = await fetch(address + path)
      expect([path, missing.status === 200 && !(await missing.text()).includes('<title>')]).toEqual([
        path,
        false,
      ])
    }
    expect((await fetch(`${address}/api/v1/none`)).status).toBe(404)
  })
})

it('answers whether it stands and whether its ledger does, and lets nobody keep what it says', async () => {
  const { address } = await start()
  for (const path of ['/api/v1/health', '/api/v1/ready']) {
    const answer = await fetch(address + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

it('keeps the secret that signs sessions for its owner only', async () => {
  await start()
  const file = join(folder, 'data', 'secret')
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(40)
  expect((await stat(file)).mode & 0o077).toBe(0)
})

it('is stopped as often as one likes, and only once', async () => {
  const { close, address } = await start()
  await Promise.all([close(), close()])
  await close()
  await expect(fetch(`${address}/api/v1/health`)).rejects.toThrow()
})
