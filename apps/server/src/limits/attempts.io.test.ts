import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHost } from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Accounts } from '../accounts/accounts.ts'
import { sqliteTables } from '../accounts/tables.ts'
import { buildApp } from '../app.ts'
import { quietLog } from '../serve.ts'
import { Attempts } from './attempts.ts'
import { KeyPace, perKey } from './key-pace.ts'
import { networkOf } from './slow-down.ts'

let folder: string
let closing: (() => Promise<unknown>)[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limits-'))
  closing = []
})
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  await rm(folder, { recursive: true })
})

/** One node of several: a connection of its own to the same tables. */
async function node(behindProxy = false) {
  const tables = sqliteTables(new Database(join(folder, 'accounts.db')))
  const accounts = await Accounts.open({ tables, secret: 'a secret for tests only, 32 long', https: false })
  const host = openHost({ ledger: openMemoryLedger() })
  const app = await buildApp({ host, accounts, behindProxy, log: quietLog('silent') })
  closing.push(
    () => app.close(),
    () => accounts.close(),
  )
  const tried = async (email: string, headers: Record<string, string> = {}) => {
    const payload = { email, password: 'a wrong password' }
    const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers })
    return answer.statusCode
  }
  return { accounts, app, tried }
}

const limit = { tries: 3, windowMs: 60_000 }

it('says how long to wait once there were too many, by name, and forgets with time', async () => {
  let now = 1_000_000
  const { accounts } = await node()
  const attempts = new Attempts(accounts.rows, () => now)
  const waits: number[] = []
  for (let at = 0; at < 4; at++) waits.push(await attempts.count('ada', limit))
  expect(waits).toEqual([0, 0, 0, 60])
  expect(await attempts.count('eve', limit)).toBe(0)
  now += 45_500
  expect(await attempts.count('ada', limit)).toBe(15)
  now += 14_500
  expect(await attempts.count('ada', limit)).toBe(0)
  await attempts.clear('ada')
  expect(await attempts.count('ada', limit, 3)).toBe(0)
  expect(await attempts.count('ada', limit)).toBe(60)
  expect(JSON.stringify(await accounts.rows.all('attempt', {}))).not.toMatch(/ada|eve/)
})

describe('over three nodes', () => {
  it('sixty tries at once of one account: five are looked at', async () => {
    const nodes = [await node(), await node(), await node()]
    const tries = Array.from({ length: 60 }, (_, at) => nodes[at % 3]!.accounts.attempts)
    const limit = { tries: 5, windowMs: 60_000 }
    const waits = await Promise.all(tries.map(attempts => attempts.count('account ada', limit)))
    expect(waits.filter(wait => wait === 0).length).toBeLessThanOrEqual(5)
    expect(waits.filter(wait => wait === 0).length).toBeGreaterThan(0)
  })

  it('sign-in counts by account and by address, wherever it is tried', async () => {
    const nodes = [await node(), await node(), await node()]
    const statuses: number[] = []
    for (let at = 0; at < 9; at++) statuses.push(await nodes[at % 3]!.tried('ada@acme.example'))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429])
    const others: number[] = []
    for (let at = 0; at < 15; at++) others.push(await nodes[at % 3]!.tried(`p${at}@acme.example`))
    expect(others.filter(status => status === 401)).toHaveLength(11)
  })

  it('a key is slowed down to its pace', async () => {
    const nodes = [await node(), await node(), await node()]
    const paces = nodes.map(({ accounts }) => new KeyPace(accounts.attempts, () => Date.now()))
    let let_in = 0
    for (let at = 0; at < perKey.tries * 1.2; at++) if ((await paces[at % 3]!.count('k')) === 0) let_in += 1
    expect(let_in).toBe(perKey.tries)
  })
})

it('an address is nobody’s word: headers that name others do not help', async () => {
  const { tried } = await node()
  const statuses: number[] = []
  for (let at = 0; at < 22; at++)
    statuses.push(
      await tried(`p${at}@acme.example`, {
        'x-forwarded-for': `10.0.0.${at}`,
        forwarded: `for=10.0.0.${at}`,
        'x-real-ip': `10.0.0.${at}`,
      }),
    )
  expect(statuses.slice(20)).toEqual([429, 429])
})

it('behind a proxy only the address that it adds counts', async () => {
  const { tried } = await node(true)
  const statuses: number[] = []
  for (let at = 0; at < 22; at++)
    statuses.push(await tried(`p${at}@acme.example`, { 'x-forwarded-for': `10.0.0.${at}, 203.0.113.7` }))
  expect(statuses.slice(20)).toEqual([429, 429])
  expect(await tried('q@acme.example', { 'x-forwarded-for': '203.0.113.8' })).toBe(401)
})

it('of IPv6 the network counts, and what is IPv4 inside is IPv4', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::9'))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
})

it('a lock outlasts the process', async () => {
  const first = await node()
  for (let at = 0; at < 5; at++) await first.tried('ada@acme.example')
  for (const close of closing.reverse()) await close()
  closing = []
  const second = await node()
  expect(await second.tried('ada@acme.example')).toBe(429)
})
