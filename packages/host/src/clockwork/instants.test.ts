import { describe, expect, it } from 'vitest'
import { endOfDay, endOfDayIn, instantOf, wallAt } from './instants.ts'

const at = (day: string, time: string, zone: string) => instantOf({ day, time }, zone)

describe('an instant from a wall', () => {
  it('stands where the wall says, near and far', () => {
    expect(at('2026-11-23', '09:00', 'Europe/Berlin')).toBe('2026-11-23T08:00:00.000Z')
    expect(at('2026-11-23', '09:00', 'Pacific/Kiritimati')).toBe('2026-11-22T19:00:00.000Z')
    expect(at('2026-11-23', '09:00', 'Pacific/Honolulu')).toBe('2026-11-23T19:00:00.000Z')
    expect(at('2026-11-23', '09:00', 'Asia/Kathmandu')).toBe('2026-11-23T03:15:00.000Z')
    expect(wallAt('2026-11-23T19:00:00.000Z', 'Pacific/Honolulu')).toEqual({
      day: '2026-11-23',
      time: '09:00',
    })
  })

  it('goes on after the hour that spring leaves out, to the minute', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(at('2026-03-29', '03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(at('2026-03-29', '01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z')
  })

  it('takes the hour that autumn brings twice the first time', () => {
    expect(at('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('ends a day of 23 and one of 25 hours', () => {
    const hours = (day: string, zone: string) =>
      (Date.parse(endOfDay(day, zone)) - Date.parse(at(day, '00:00', zone))) / 3_600_000
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23)
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25)
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5)
  })

  it('knows midnights that do not exist, and a day that never was', () => {
    // Chile goes forward at midnight; Samoa had no 30 December 2011.
    expect(endOfDay('2026-09-05', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
    expect(endOfDay('2011-12-29', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
    expect(endOfDay('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })

  it('ends 28 February on the 29th where there is one', () => {
    expect(endOfDay('2028-02-28', 'UTC')).toBe('2028-02-29T00:00:00.000Z')
    expect(endOfDay('2027-02-28', 'UTC')).toBe('2027-03-01T00:00:00.000Z')
  })

  it('ends a day for the last of them; a zone nobody knows is UTC', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'Europe/Berlin']
    expect(endOfDayIn('2026-11-23', zones)).toBe('2026-11-24T10:00:00.000Z')
    expect(endOfDay('2026-11-23', 'Nowhere/Land')).toBe('2026-11-24T00:00:00.000Z')
  })
})
