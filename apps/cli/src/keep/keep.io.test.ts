import { copyFile, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openHost, openLedger, operator } from '@throughline/host'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { serve } from '@throughline/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Heard, type Line, line } from '../spoken.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`Backups to PostgreSQL skipped: ${reason}`)

interface Verification {
  readonly sound: boolean
  readonly verified: readonly {
    readonly workspace: string
    readonly head: string
    readonly projection: string
  }[]
}

const verified = (heard: Heard) => JSON.parse(heard.out) as Verification

let here: Line
beforeAll(async () => {
  here = await line()
  await furnish(join(here.cwd, 'data'))
})

/** An installation with an account, the sample, and a person whose name stands in many places. */
async function furnish(dataDir: string): Promise<void> {
  const serving = await serve({ port: 0, dataDir, sample: true })
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(serving.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const token = new URL(serving.setUpLink ?? '').searchParams.get('token')
  const account = {
    email: 'canary.person@acme.example',
    password: 'a password of some length',
    name: 'Cana Ry',
  }
  expect((await post('/api/v1/set-up', { token, ...account, organisation: 'Acme' })).status).toBeLessThan(300)
  await post('/api/auth/sign-in/email', account)
  await serving.close()
}

describe('a backup', () => {
  it('goes into an empty installation whole, and comes out of it the same', async () => {
    expect(await here.say('backup', 'one.backup')).toMatchObject({ exit: 0 })
    expect((await stat(join(here.cwd, 'one.backup'))).mode & 0o077).toBe(0)
    const restored = await here.say('restore', 'one.backup', '--data', 'two')
    expect(restored).toMatchObject({ exit: 0, err: '' })
    const [before, after] = [
      verified(await here.say('verify', '--json')),
      verified(await here.say('verify', '--json', '--data', 'two')),
    ]
    expect(before.verified.length).toBe(2)
    expect(after.verified.map(({ head, projection }) => ({ head, projection }))).toEqual(
      before.verified.map(({ head, projection }) => ({ head, projection })),
    )
  })

  it('is put over nothing that stands, unless somebody says so', async () => {
    await here.say('backup', 'over.backup')
    expect(await here.say('restore', 'over.backup')).toMatchObject({ exit: 1 })
    expect(await here.say('restore', 'over.backup', '--data', 'over')).toMatchObject({ exit: 0 })
    expect(await here.say('restore', 'over.backup', '--data', 'over', '--replace')).toMatchObject({ exit: 0 })
  })

  it('that was cut or changed is refused, and leaves nothing behind', async () => {
    await here.say('backup', 'sound.backup')
    const text = gunzipSync(await readFile(join(here.cwd, 'sound.backup'))).toString('utf8')
    const broken: Record<string, () => Promise<void>> = {
      cut: () => truncate(join(here.cwd, 'cut.backup'), 4_000),
      shorter: () => here.write('shorter.backup', gzipSync(text.slice(0, text.lastIndexOf('{"end"')))),
      changed: () => here.write('changed.backup', gzipSync(text.replace('Acme', 'Acne'))),
      none: () => writeFile(join(here.cwd, 'none.backup'), 'no backup at all'),
    }
    for (const [name, spoil] of Object.entries(broken)) {
      await copyFile(join(here.cwd, 'sound.backup'), join(here.cwd, `${name}.backup`))
      await spoil()
      const heard = await here.say('restore', `${name}.backup`, '--data', name)
      expect([name, heard.exit]).toEqual([name, 1])
      expect(heard.err).toContain('This backup is not used.')
      expect(verified(await here.say('verify', '--json', '--data', name)).verified).toEqual([])
    }
  })

  it('under load holds an exact prefix with every fact acknowledged before it began', async () => {
    const host = openHost({ ledger: await openLedger({ dataDir: join(here.cwd, 'data') }) })
    const principal = operator('sample', 'cli')
    let isBusy = true
    let [acknowledged, before] = [0, 0]
    const writing = (async () => {
      while (isBusy) {
        const steps = [{ kind: 'task', verb: 'add', fields: { title: `Task ${acknowledged}` } }]
        const answer = await host.carryOut({ principal, id: host.clock.newId(), steps })
        if (answer.outcome === 'done') acknowledged = answer.position
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    try {
      while (acknowledged === 0) await new Promise(resolve => setImmediate(resolve))
      before = acknowledged
      expect(await here.say('backup', 'load.backup')).toMatchObject({ exit: 0 })
    } finally {
      isBusy = false
      await writing
      await host.close()
    }
    expect(acknowledged).toBeGreaterThan(before)
    expect(await here.say('restore', 'load.backup', '--data', 'load')).toMatchObject({ exit: 0 })
    const ledger = await openLedger({ dataDir: join(here.cwd, 'load') })
    const { position } = await ledger.head('sample')
    await ledger.close()
    expect(position).toBeGreaterThanOrEqual(before)
    expect(position).toBeLessThanOrEqual(acknowledged)
  })
})

describe.skipIf(reason !== undefined)('a backup between the stores', () => {
  let server: Throwaway
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(() => server?.drop())

  it('keeps every hash and every account, there and back', async () => {
    await here.say('backup', 'there.backup')
    const heads = (found: Verification) => found.verified.map(({ head, projection }) => [head, projection])
    const before = heads(verified(await here.say('verify', '--json')))
    const there = await line({ env: { THROUGHLINE_DATABASE_URL: await server.database() } })
    const restored = await there.say('restore', join(here.cwd, 'there.backup'))
    expect(restored).toMatchObject({ exit: 0, err: '' })
    expect(heads(verified(await there.say('verify', '--json')))).toEqual(before)
    expect(await there.say('restore', join(here.cwd, 'there.backup'))).toMatchObject({ exit: 1 })
    await there.say('backup', 'back.backup')
    const back = await line()
    expect(await back.say('restore', join(there.cwd, 'back.backup'))).toMatchObject({ exit: 0 })
    expect(heads(verified(await back.say('verify', '--json')))).toEqual(before)
    // Whoever had an account signs in with the same password.
    const serving = await serve({ port: 0, dataDir: join(back.cwd, 'data') })
    const answer = await fetch(`${serving.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'canary.person@acme.example', password: 'a password of some length' }),
    })
    await serving.close()
    expect(answer.status).toBe(200)
  })
})
