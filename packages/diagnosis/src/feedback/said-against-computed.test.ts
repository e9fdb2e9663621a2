import { describe, expect, it } from 'vitest'
import { withSystems } from '../alignment.cases.ts'
import { bandOf, lateTruths, saidAgainstComputed } from './said-against-computed.ts'

function saidGreen(day = '2026-11-20') {
  const given = withSystems('forecast')
  given.now = `${day}T09:00:00.000Z`
  given.did('checkIn.add', { fields: { of: 'OUT-1', status: 'onTrack' } }, given.id('OUT-1') && 'PER-1')
  given.now = '2026-11-23T09:00:00.000Z'
  return given
}

const chance = (id: string, pOnTime: number) => ({
  madeOn: '2026-11-23',
  nodes: new Map([[id, { pOnTime }]]),
})

const compared = (given: ReturnType<typeof saidGreen>, pOnTime: number) => {
  const outcome = given.replica.one('outcome', given.id('OUT-1'))!
  return saidAgainstComputed(given.replica, chance(outcome.id, pOnTime), outcome)
}

describe('status said and computed', () => {
  it('parts the bands at 66 and 34 %, and where a workspace moves them', () => {
    const given = saidGreen()
    expect([0.66, 0.65, 0.34, 0.33].map(each => bandOf(given.replica, each))).toEqual([
      'onTrack',
      'atRisk',
      'atRisk',
      'offTrack',
    ])
    const defaults = [{ figure: 'onTrackFrom', value: 80 }]
    given.did('workspace.edit', { subject: 'WS-1', fields: { defaults }, because: 'We like it sure.' })
    expect(bandOf(given.replica, 0.79)).toBe('atRisk')
  })

  it('stands side by side one band apart, and is told two bands apart', () => {
    expect(compared(saidGreen(), 0.9)).toMatchObject({ apart: 0, isTold: false })
    expect(compared(saidGreen(), 0.5)).toMatchObject({ apart: 1, isTold: false, computed: 'atRisk' })
    expect(compared(saidGreen(), 0.1)).toMatchObject({ apart: 2, isTold: true, saidOn: '2026-11-20' })
  })

  it('is told after three weeks at one band, counted over the forecasts of record', () => {
    const given = saidGreen('2026-10-20')
    for (const madeOn of ['2026-11-02', '2026-11-09', '2026-11-16'])
      given.did('forecast.add', { fields: { madeOn, of: 'OUT-1', atPosition: 1, pOnTime: 0.5 } }, 'clock')
    expect(compared(given, 0.5)).toMatchObject({ sinceOn: '2026-11-02', isTold: true })
    given.did(
      'forecast.add',
      { fields: { madeOn: '2026-11-10', of: 'OUT-1', atPosition: 1, pOnTime: 0.9 } },
      'clock',
    )
    expect(compared(given, 0.5)).toMatchObject({ sinceOn: '2026-11-16', isTold: false })
  })

  it('says nothing before the first word, and of what cannot be forecast', () => {
    const given = withSystems('forecast')
    const outcome = given.replica.one('outcome', given.id('OUT-1'))!
    expect(saidAgainstComputed(given.replica, chance(outcome.id, 0.1), outcome)).toMatchObject({
      apart: 0,
      isTold: false,
    })
    expect(saidAgainstComputed(saidGreen().replica, undefined, outcome)).toMatchObject({ isTold: false })
  })

  it('tells how late the truth came the last time', () => {
    const given = saidGreen('2026-10-20')
    given.did(
      'forecast.add',
      { fields: { madeOn: '2026-11-02', of: 'OUT-1', atPosition: 1, pOnTime: 0.1 } },
      'clock',
    )
    expect(lateTruths(given.replica)).toEqual([])
    given.now = '2027-05-20T09:00:00.000Z'
    const word = { of: 'OUT-1', status: 'offTrack' }
    given.did('checkIn.add', { fields: word }, 'PER-1')
    given.now = '2027-05-30T09:00:00.000Z'
    given.did('outcome.deliver', { subject: 'OUT-1' }, 'PER-1')
    expect(lateTruths(given.replica)).toMatchObject([
      { knownOn: '2026-11-02', saidOn: '2027-05-20', days: 199 },
    ])
  })
})
