import { makePool } from '@throughline/ledger/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '../../../ledger/src/postgres/throwaway.ts'
import { postgresTables } from '../tables/postgres-tables.ts'
import { openTable } from '../tables/table.ts'
import { type SmallTables, smallTables, withClock } from '../testing/small-tables.ts'
import { openCursors } from './cursors.ts'
import { openLeases } from './leases.ts'

const reason = whyNoPostgres()

describe('leases in SQLite', () => {
  leaseCases(async () => smallTables())
})

describe.skipIf(reason !== undefined)(`leases in PostgreSQL${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let server: Throwaway
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(() => server?.drop())
  leaseCases(async () => {
    const pool = makePool({ url: await server.database() })
    return withClock(postgresTables(pool), () => pool.end())
  })
})

function leaseCases(open: () => Promise<SmallTables>): void {
  let tables: SmallTables
  beforeAll(async () => {
    tables = await open()
  })
  afterAll(() => tables?.close())

  it('are held by one of many who ask at once', async () => {
    const nodes = await Promise.all(['a', 'b', 'c', 'd'].map(name => openLeases(tables, name)))
    const held = await Promise.all(nodes.map(node => node.acquire('many', 30)))
    expect(held.filter(lease => lease !== undefined)).toHaveLength(1)
  })

  it('pass on when their time is over, with a token that grows', async () => {
    const [a, b] = [await openLeases(tables, 'a'), await openLeases(tables, 'b')]
    const first = (await a.acquire('clock', 30))!
    expect(first.token).toBe(1)
    await tables.passMs(29_999)
    expect(await b.acquire('clock', 30)).toBeUndefined()
    expect(await a.renew(first, 30)).toBe(true)
    await tables.passMs(29_999)
    expect(await b.acquire('clock', 30)).toBeUndefined()
    await tables.passMs(1)
    const second = (await b.acquire('clock', 30))!
    expect(second.token).toBe(2)
    expect(await a.renew(first, 30)).toBe(false)
    expect([await a.isHeld(first), await b.isHeld(second)]).toEqual([false, true])
    await a.release(first)
    expect(await b.isHeld(second)).toBe(true)
    await b.release(second)
    expect((await a.acquire('clock', 30))!.token).toBe(3)
  })

  it('let a node that slept through its own write nothing', async () => {
    const table = await openTable(tables, {
      name: 'written',
      columns: { id: 'text', by_token: 'number' },
      key: ['id'],
    })
    await table.add({ id: 'x', by_token: 0 })
    const [a, b] = [await openLeases(tables, 'a'), await openLeases(tables, 'b')]
    const slept = (await a.acquire('zombie', 30))!
    await tables.passMs(30_000)
    const woken = (await b.acquire('zombie', 30))!
    const write = (lease: typeof slept) => {
      const { clause, values } = a.fenced(lease)
      return tables.run(`update written set by_token = ? where id = ? and ${clause}`, [
        lease.token,
        'x',
        ...values,
      ])
    }
    expect(await write(woken)).toBe(1)
    expect(await write(slept)).toBe(0)
    expect(await table.one({ id: 'x' })).toEqual({ id: 'x', by_token: 2 })
    expect(await table.add({ id: 'x', by_token: 9 })).toBe(false)
  })

  it('guard a cursor, which moves on only from where it was found', async () => {
    const leases = await openLeases(tables, 'a')
    const cursors = await openCursors(tables, leases)
    const lease = (await leases.acquire('cursor', 30))!
    const begun = await cursors.begin('hook', 'acme', 4)
    expect(begun).toMatchObject({ position: 4, state: 'going', tries: 0, isDue: true })
    expect(await cursors.advance(begun, 5, lease)).toBe(true)
    expect(await cursors.advance(begun, 6, lease)).toBe(false)
    const at = { ...begun, position: 5 }
    await cursors.failed(at, lease, { trouble: 'It answered 500.', waitSeconds: 5 })
    expect(await cursors.of('hook', 'acme')).toMatchObject({ tries: 1, isDue: false, state: 'going' })
    await tables.passMs(5_000)
    expect(await cursors.of('hook', 'acme')).toMatchObject({ tries: 1, isDue: true })
    await cursors.failed(at, lease, { trouble: 'It answered 500.', waitSeconds: undefined })
    expect(await cursors.of('hook', 'acme')).toMatchObject({ state: 'parked', isDue: false, position: 5 })
    await cursors.resume('hook', 'acme', 2)
    expect(await cursors.of('hook', 'acme')).toMatchObject({ state: 'going', position: 2, tries: 0 })
    await tables.passMs(30_000)
    expect(await cursors.advance({ ...at, position: 2 }, 3, lease)).toBe(false)
  })
}
