import { expect, it } from 'vitest'
import { systemClock } from './clock.ts'

it('says the day of a place, also where it has none of its own', () => {
  const at = '2026-11-22T23:30:00.000Z'
  expect(systemClock.todayIn('Europe/Berlin', at)).toBe('2026-11-23')
  expect(systemClock.todayIn('America/Sao_Paulo', at)).toBe('2026-11-22')
  expect(systemClock.todayIn('Pacific/Kiritimati', at)).toBe('2026-11-23')
  expect(systemClock.todayIn('No/Where', at)).toBe('2026-11-22')
  expect(systemClock.todayIn('Pacific/Apia', '2011-12-30T09:59:00.000Z')).toBe('2011-12-29')
  expect(systemClock.todayIn('Pacific/Apia', '2011-12-30T10:00:00.000Z')).toBe('2011-12-31')
})

it('makes ids that are UUIDs of version 7 and differ', () => {
  const ids = Array.from({ length: 1000 }, () => systemClock.newId())
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
