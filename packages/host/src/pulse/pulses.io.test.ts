/** The clock opens and closes a pulse, and what was answered is told once, whatever the store. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { makePool, openPostgresLedger } from '@throughline/ledger/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '../../../ledger/src/postgres/throwaway.ts'
import { operator } from '../access/principal.ts'
import { backUp } from '../keep/backup.ts'
import type { Host } from '../open.ts'
import type { Place } from '../open-ledger.ts'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { postgresTables } from '../tables/postgres-tables.ts'
import { type Clocked, type ClockedRooms, clocked } from '../testing/clocked.ts'
import { smallTables, withClock } from '../testing/small-tables.ts'
import { openPulses, type Pulses } from './pulses.ts'

const reason = whyNoPostgres()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-pulse-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('in files', () => {
  closing(async () => ({ ledger: openMemoryLedger(), tables: smallTables(), place: { dataDir: folder } }))

  it('leaves no file of an open pulse behind', async () => {
    expect((await readdir(folder)).filter(file => file.startsWith('pulse_open_'))).toEqual([])
  })
})

describe.skipIf(reason !== undefined)(`in PostgreSQL${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let server: Throwaway
  let databaseUrl: string
  let tables: OrdinaryTables
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(() => server?.drop())
  const copied = async () => {
    const file = join(folder, 'copy.gz')
    await backUp({ dataDir: folder, databaseUrl }, file)
    return gunzipSync(await readFile(file)).toString('utf8')
  }
  closing(
    async () => {
      databaseUrl = await server.database()
      const pool = makePool({ url: databaseUrl })
      const ledger = await openPostgresLedger({ url: databaseUrl })
      tables = postgresTables(pool)
      const end = async () => {
        await ledger.close()
        await pool.end()
      }
      return { ledger, tables: withClock(tables, end), place: { dataDir: folder, databaseUrl } }
    },
    async () => expect(await copied()).not.toMatch(/pulse_open_|"\{\\"safety\\"/),
  )

  it('leaves no table of an open pulse behind, and keeps in a backup what was sealed', async () => {
    const left = await tables.all("select tablename from pg_tables where tablename like 'pulse_open_%'")
    expect(left).toEqual([])
    expect(await copied()).toMatch(/"table":"pulse_answer"/)
  })
})

interface Rooms extends Required<ClockedRooms> {
  readonly place: Place
}

function closing(open: () => Promise<Rooms>, whileOpen = async () => {}): void {
  let here: Clocked
  let pulses: Pulses
  let host: Host
  beforeAll(async () => {
    const rooms = await open()
    here = await clocked(rooms)
    const closePulse = async (workspace: string, pulse: string) => pulses.close(workspace, pulse)
    host = (await here.node({ closePulse })).host
    pulses = await openPulses({ host, tables: rooms.tables, place: rooms.place })
  }, 60_000)
  afterAll(async () => {
    await pulses?.end()
    await here?.close()
  })

  it('takes answers while its days run, and tells of them after its last', async () => {
    const team = await here.say({ kind: 'team', verb: 'add', fields: { name: 'Delivery' } })
    const people: string[] = []
    for (let at = 0; at < 8; at++) {
      const fields = { name: `Somebody ${at}`, teams: [team.id] }
      people.push((await here.say({ kind: 'person', verb: 'add', fields })).id)
    }
    const questions = [{ code: 'safety', set: 'always', text: 'I can raise a concern safely' }]
    const days = { opensOn: '2026-11-24', closesOn: '2026-11-25' }
    const fields = { name: 'November', audience: [team.id], questions, ...days }
    const pulse = await here.say({ kind: 'pulse', verb: 'add', fields })
    const answer = async (at: number) => {
      // Nodes follow each other; here the second one has heard of everything.
      await host.world('acme', (await here.ledger.head('acme')).position)
      return pulses.answer(operator('acme', 'web', people[at]), pulse.id, { keys: { safety: 1 + (at % 5) } })
    }
    expect(await answer(0)).toBe('closed')
    await here.at('2026-11-24T06:00:00.000Z')
    await here.settle()
    for (let at = 0; at < 7; at++) expect(await answer(at)).toBe('taken')
    expect(await answer(0)).toBe('again')
    await whileOpen()
    await here.at('2026-11-26T12:00:00.000Z')
    await here.settle()
    expect(await here.told()).toEqual(['pulse.opened', 'pulse.closed', 'pulse.published'])
    const published = (await here.facts()).filter(fact => fact.verb === 'published')
    expect(JSON.stringify(published)).toContain('"answered":5')
    for (const person of people) expect(JSON.stringify(published)).not.toContain(person)
    expect(await answer(7)).toBe('closed')
  })
}
