import { afterEach, beforeEach, expect, it } from 'vitest'
import { Accounts } from './accounts.ts'
import { OneTimeLinks } from './one-time-links.ts'
import { memoryTables } from './tables.ts'

let accounts: Accounts
beforeEach(async () => {
  accounts = await Accounts.open({
    tables: memoryTables(),
    secret: 'a secret for tests only, 32 long',
    https: false,
  })
})
afterEach(() => accounts.close())

const offered = { purpose: 'invitation', workspace: 'acme', roles: ['member'], hours: 2 } as const

it('works until its end, and not a moment after', async () => {
  let now = new Date('2026-11-23T09:00:00Z')
  const links = new OneTimeLinks(accounts.rows, () => now)
  const { secret } = await links.offer(offered)
  now = new Date('2026-11-23T10:59:59Z')
  expect(await links.look('invitation', secret)).toMatchObject({ workspace: 'acme', roles: ['member'] })
  now = new Date('2026-11-23T11:00:00Z')
  expect(await links.look('invitation', secret)).toBeUndefined()
  expect(await links.redeem('invitation', secret)).toBeUndefined()
  expect(await links.open('invitation', 'acme')).toEqual([])
})

it('opens one door only, and none once it was used or withdrawn', async () => {
  const { links } = accounts
  const { secret, link } = await links.offer(offered)
  expect(await links.look('set-up', secret)).toBeUndefined()
  expect(await links.redeem('set-up', secret)).toBeUndefined()
  expect(await links.withdraw(link.id, 'other')).toBe(false)
  expect(await links.redeem('invitation', secret)).toBeDefined()
  expect(await links.redeem('invitation', secret)).toBeUndefined()
  await links.giveBack(link)
  expect(await links.withdraw(link.id, 'acme')).toBe(true)
  expect(await links.redeem('invitation', secret)).toBeUndefined()
})

it('is redeemed by one of fifty who try at the same moment', async () => {
  const { links } = accounts
  const { secret } = await links.offer(offered)
  const tries = await Promise.all(Array.from({ length: 50 }, () => links.redeem('invitation', secret)))
  expect(tries.filter(link => link !== undefined)).toHaveLength(1)
})
