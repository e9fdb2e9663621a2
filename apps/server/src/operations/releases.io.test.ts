import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { signIn } from '@throughline/client'
import { ledgerFile, openHost, openLedger, type Place, refill, verifyAll } from '@throughline/host'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../serve.ts'
import { prepareTables } from './prepare-tables.ts'

const releases = join(import.meta.dirname, '../../fixtures/releases')
const versions = (await readdir(releases)).flatMap(name => /^(.+)\.backup$/.exec(name)?.[1] ?? [])
const reason = whyNoPostgres()

let folder: string
let server: Throwaway | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'))
  if (reason === undefined) server = await throwawayPostgres()
})
afterAll(async () => {
  await server?.drop()
  await rm(folder, { recursive: true })
})

/** Folds everything, and lets in whoever had an account. */
async function assertServes(place: Place): Promise<void> {
  const ledger = await openLedger(place)
  const differences: (string | undefined)[] = []
  for await (const { difference } of verifyAll(ledger)) differences.push(difference)
  expect(differences).toEqual([undefined, undefined])
  const host = openHost({ ledger })
  const world = await host.world('sample')
  expect(world.workspace?.name).toBe('Quillmere')
  expect(world.all('person').length).toBeGreaterThan(5)
  expect(world.all('outcome').length).toBeGreaterThan(5)
  await host.close()
  const serving = await serve({ port: 0, ...place })
  const known = { email: 'ada@acme.example', password: 'a password of some length' }
  const signedIn = await signIn({ baseUrl: serving.address }, known)
  await serving.close()
  expect(signedIn.ok).toBe(true)
}

it('there is something to open', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('what %s wrote', version => {
  it('is served from its file as it was left', async () => {
    const dataDir = join(folder, `${version}-file`)
    await mkdir(dataDir)
    await writeFile(join(dataDir, ledgerFile), gunzipSync(await readFile(join(releases, `${version}.db.gz`))))
    await assertServes({ dataDir })
  })

  it('is served from its backup, in SQLite', async () => {
    const place = { dataDir: join(folder, `${version}-backup`) }
    await prepareTables(place)
    await refill(place, join(releases, `${version}.backup`))
    await assertServes(place)
  })

  it.skipIf(reason !== undefined)('is served from its backup, in PostgreSQL', async () => {
    const place = { dataDir: join(folder, `${version}-postgres`), databaseUrl: await server?.database() }
    await prepareTables(place)
    await refill(place, join(releases, `${version}.backup`))
    await assertServes(place)
  })
})
