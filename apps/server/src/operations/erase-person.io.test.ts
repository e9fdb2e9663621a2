import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { connect, signIn } from '@throughline/client'
import {
  backUp,
  openHost,
  openLedger,
  operator,
  ordinaryTables,
  type Place,
  refill,
  verifyAll,
} from '@throughline/host'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../serve.ts'
import { namedBeside } from './beside-ledger.cases.ts'
import { eraseAgain } from './erase-person.ts'
import { prepareTables } from './prepare-tables.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`Erasing in PostgreSQL skipped: ${reason}`)

/** A name and an address that stand nowhere but where the test puts them. */
const canary = /quillfeather/i

let folder: string
let server: Throwaway | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erase-'))
  if (reason === undefined) server = await throwawayPostgres()
})
afterAll(async () => {
  await server?.drop()
  await rm(folder, { recursive: true })
})

interface Room {
  readonly serving: Serving
  readonly workspace: string
  readonly token: string
  readonly say: (path: string, body?: object, method?: string) => Promise<Response>
}

const json = async <T>(answer: Response): Promise<T> => (await answer.json()) as T

/** An organisation of an administrator and of somebody whose name stands in many places. */
async function furnished(place: Place): Promise<Room & { person: string }> {
  const serving = await serve({ port: 0, ...place })
  const ask = (path: string, body: object | undefined, token = '', method = body ? 'POST' : 'GET') =>
    fetch(serving.address + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const setUp = new URL(serving.setUpLink!).searchParams.get('token')
  const ada = { email: 'ada@acme.example', password: 'a password of some length', name: 'Ada' }
  const { workspace } = await json<{ workspace: string }>(
    await ask('/api/v1/set-up', { token: setUp, ...ada }),
  )
  const signedIn = await signIn({ baseUrl: serving.address }, { email: ada.email, password: ada.password })
  if (!signedIn.ok) throw new Error('nobody was signed in')
  const { token } = signedIn
  const say = (path: string, body?: object, method?: string) =>
    ask(`/api/v1/workspaces/${workspace}${path}`, body, token, method)
  const person = await json<{ records: [{ id: string }] }>(
    await say('/people', { fields: { name: 'Zoe Quillfeather', email: 'zoe@quillfeather.example' } }),
  )
  const { id } = person.records[0]
  await say('/people/PER-2', { fields: { title: 'Keeper of the Quillfeather keys' } }, 'PATCH')
  await say('/tasks', { fields: { title: 'Ask ZOE QUILLFEATHER for the plan', assignee: id } })
  await say('/tasks', { fields: { title: 'Something else' } })
  const invited = await json<{ path: string }>(await say('/invitations', { roles: ['member'], person: id }))
  const zoe = {
    email: 'zoe@quillfeather.example',
    password: 'another password, long',
    name: 'Zoe Quillfeather',
  }
  const invitation = new URL(invited.path, serving.address).searchParams.get('token')
  const joined = await ask('/api/v1/invitations/accept', { token: invitation, ...zoe })
  expect(joined.status, await joined.text()).toBeLessThan(300)
  return { serving, workspace, token, say, person: id }
}

/** Everything the database holds, as the text of a backup: the ledger and every table beside it. */
async function dump(place: Place): Promise<string> {
  const file = join(folder, `${Math.trunc(performance.now() * 1000)}.backup`)
  await backUp(place, file)
  return gunzipSync(await readFile(file)).toString('utf8')
}

/** What is still kept as theirs: proposals, feeds, letters. */
async function ownRows(place: Place, person: string): Promise<unknown[]> {
  const tables = await ordinaryTables(place)
  const found = await Promise.all([
    tables.all('select id from proposal where person = ?', [person]),
    tables.all('select hash from calendar_feed where person = ?', [person]),
    tables.all('select id from mail_sent where id like ?', [`%${person}%`]),
  ])
  await tables.close()
  return found.flat()
}

async function projectionsAndSearch(place: Place, workspace: string): Promise<string> {
  const host = openHost({ ledger: await openLedger(place) })
  const principal = operator(workspace, 'cli')
  const told = [
    await host.replicaText(principal),
    JSON.stringify(await host.search(principal, 'quillfeather', 10)),
    JSON.stringify(await host.findings(principal)),
  ]
  await host.close()
  return told.join('\n')
}

describe.each([
  ['SQLite', async (): Promise<Place> => ({ dataDir: join(folder, 'sqlite') })],
  ['PostgreSQL', async () => ({ dataDir: join(folder, 'postgres'), databaseUrl: await server?.database() })],
])('on %s', (store, begin) => {
  it.skipIf(store === 'PostgreSQL' && reason !== undefined)(
    'forgets a person everywhere, and keeps them forgotten after a restore',
    async () => {
      const place = await begin()
      const { serving, workspace, token, say, person } = await furnished(place)
      const beside = { workspace, person, other: 'somebody else', name: 'Zoe Quillfeather' }
      const rows = await namedBeside(place, beside)
      // Another node that has everything in memory, and a reader that has it on its screen.
      const other = openHost({ ledger: await openLedger(place) })
      const principal = operator(workspace, 'cli')
      expect(await other.replicaText(principal)).toMatch(canary)
      const reset = Promise.withResolvers<void>()
      const reader = connect({ baseUrl: serving.address, workspace, token })
      const { position } = await reader.replica()
      const stop = reader.feed({ after: position, onFacts: () => {}, onReset: () => reset.resolve() })
      await backUp(place, join(folder, `${store}-before.backup`))

      expect((await say(`/people/${person}/erase`, {})).status).toBe(400)
      const answer = await say(`/people/${person}/erase`, { confirm: 'erase' })
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { erased: { facts: 3, mentions: 1, rows, accounts: 1 } },
      ])
      await reset.promise
      stop()
      expect(await (await say('/replica')).text()).not.toMatch(canary)
      expect(await (await say('/search?words=quillfeather')).text()).not.toMatch(canary)
      expect(await (await say('/members')).text()).not.toMatch(canary)
      await expect.poll(() => other.replicaText(principal), { timeout: 5_000 }).not.toMatch(canary)
      await other.close()
      await serving.close()

      expect(await dump(place)).not.toMatch(canary)
      expect(await ownRows(place, person)).toEqual([])
      if (!place.databaseUrl)
        for (const file of await readdir(place.dataDir))
          expect([file, canary.test(await readFile(join(place.dataDir, file), 'latin1'))]).toEqual([
            file,
            false,
          ])
      expect(await projectionsAndSearch(place, workspace)).not.toMatch(canary)
      const ledger = await openLedger(place)
      for await (const { difference } of verifyAll(ledger)) expect(difference).toBeUndefined()
      await ledger.close()

      await refill(place, join(folder, `${store}-before.backup`), true)
      expect(await dump(place)).toMatch(canary)
      expect(await eraseAgain(place, [])).toBe(1)
      expect(await dump(place)).not.toMatch(canary)
      expect(await projectionsAndSearch(place, workspace)).not.toMatch(canary)
    },
  )
})

it('a list is followed by hash, so that another history under the same name loses nothing', async () => {
  const place = { dataDir: join(folder, 'history') }
  await prepareTables(place)
  const host = openHost({ ledger: await openLedger(place) })
  const id = host.clock.newId
  const steps = [
    { kind: 'workspace', verb: 'add', fields: { name: 'Acme' } },
    { kind: 'task', verb: 'add', fields: { title: 'Kept' } },
  ]
  await host.carryOut({ principal: operator('acme', 'cli'), id: id(), steps })
  const list = join(folder, 'foreign.jsonl')
  const foreign = { workspace: 'acme', person: id(), accounts: [], facts: [{ position: 2, hash: 'another' }] }
  await writeFile(list, `${JSON.stringify({ ...foreign, at: '2026-11-21T00:00:00Z' })}\n`)
  await host.close()
  expect(await eraseAgain(place, [list])).toBe(1)
  expect(await projectionsAndSearch(place, 'acme')).toContain('Kept')
})
