import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Host, openHost, openLedger } from '@throughline/host'
import { expect, it } from 'vitest'
import { tellSample } from './sample-workspace.ts'

const clockOn = (day: string) => ({
  now: () => `${day}T12:00:00.000Z`,
  todayIn: () => day,
  newId: () => crypto.randomUUID(),
})

it('is told on, in its own week, where a stop cut it off; told to its end, nothing is told again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  const host = async (day: string) =>
    openHost({
      ledger: await openLedger({ dataDir: folder }),
      place: { dataDir: folder },
      clock: clockOn(day),
    })
  let left = 40
  const first = await host('2026-11-23')
  const stops: Host = {
    ...first,
    recount: (...told) =>
      left-- > 0 ? first.recount(...told) : Promise.reject(new Error('The power went.')),
  }
  await expect(tellSample(stops)).rejects.toThrow('The power went.')
  const half = (await first.world('sample')).position
  await first.close()

  const later = await host('2026-12-09')
  await tellSample(later)
  const whole = await later.world('sample')
  expect(whole.position).toBeGreaterThan(half + 1000)
  // The check-in of the last Friday, in the week in which it was begun.
  expect(
    whole
      .all('checkIn')
      .map(({ createdAt }) => createdAt.slice(0, 10))
      .sort()
      .at(-1),
  ).toBe('2026-11-20')
  await tellSample(later)
  expect((await later.world('sample')).position).toBe(whole.position)
  await later.close()
  await rm(folder, { recursive: true })
}, 60_000)
