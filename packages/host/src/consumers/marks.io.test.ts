import { expect, it } from 'vitest'
import { smallTables } from '../testing/small-tables.ts'
import { openLeases } from './leases.ts'
import { openMarks } from './marks.ts'

it('a mark moves forward alone, and only for whoever holds the lease', async () => {
  const tables = smallTables()
  const leases = await openLeases(tables, 'a')
  const marks = await openMarks(tables, leases)
  const [first, second, third] = ['2026-11-23', '2026-11-24', '2026-11-25'].map(day => `${day}T09:00:00.000Z`)
  expect(await marks.of('acme', second!)).toBe(second)
  const lease = (await leases.acquire('clock acme', 60))!
  await marks.move('acme', first!, lease)
  expect(await marks.of('acme', third!)).toBe(second)
  await marks.move('acme', third!, lease)
  expect(await marks.of('acme', first!)).toBe(third)
  await tables.passMs(60_000)
  await marks.move('acme', '2026-11-26T09:00:00.000Z', lease)
  expect(await marks.of('acme', first!)).toBe(third)
  await tables.close()
})
