import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Whole and half hours, both sides of the date line, both hemispheres, and a change of half an hour. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Auckland',
  'Pacific/Honolulu',
]

function run(zone: string, script: readonly string[]): string {
  const env = { ...process.env, TZ: zone }
  const { stdout, stderr, status } = spawnSync(process.execPath, script, { env, encoding: 'utf8' })
  expect([zone, status, stderr]).toEqual([zone, 0, ''])
  return stdout
}

it('comes to the same days, findings and records in twelve time zones', () => {
  const script = [join(import.meta.dirname, 'zone-child.ts')]
  const told = zones.map(zone => [zone, run(zone, script)])
  expect(told).toEqual(zones.map(zone => [zone, told[0]![1]]))
})

it('runs these in other zones indeed: the control', () => {
  const careless = ['-p', "new Date('2026-03-29T00:30:00').getTime()"]
  expect(new Set(zones.map(zone => run(zone, careless))).size).toBeGreaterThan(8)
})
