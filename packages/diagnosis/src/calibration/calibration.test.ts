import { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { learnedCalibration, learnedWholes, pastEstimates, pastForecasts } from './learned.ts'
import { scoredForecasts, scoreOf } from './scores.ts'

/** OUT-1, due on 18 December, with one forecast of record made on 23 November. */
function forecasted(): Given {
  const given = Given.organisation()
  const done = 'Visits stand in the product.'
  const statement = 'Branches plan visits in the product'
  given.did('workspace.edit', {
    subject: 'WS-1',
    fields: { systems: ['cascade', 'forecast', 'sync'] },
    because: 'All.',
  })
  given.did('outcome.add', {
    fields: { statement, parent: 'INT-1', owner: 'Amina', done, dueOn: '2026-12-18' },
  })
  const passOver = ['meaning-lost', 'vague-statement', 'no-done']
  given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.', passOver }, given.id('PER-1'))
  given.did('forecast.add', {
    fields: {
      madeOn: '2026-11-23',
      of: 'OUT-1',
      atPosition: 1,
      p50On: '2026-12-11',
      p80On: '2026-12-23',
      pOnTime: 0.6,
      statedConfidence: 90,
    },
  })
  return given
}

describe('how good forecasts were', () => {
  it('cannot be told before the day, unless it is there already', () => {
    const given = forecasted()
    expect(scoredForecasts(given.replica, '2026-12-18')).toEqual([])
    given.now = '2026-12-10T09:00:00.000Z'
    given.did('outcome.deliver', { subject: 'OUT-1' }, given.id('PER-1'))
    expect(scoredForecasts(given.replica, '2026-12-10')).toMatchObject([
      { onTime: true, byP50: true, byP80: true, pOnTime: 0.6, statedConfidence: 0.9 },
    ])
  })

  it('counts a day that passed without delivery as missed', () => {
    const scored = scoredForecasts(forecasted().replica, '2026-12-19')
    expect(scored).toMatchObject([{ onTime: false }])
    expect(scoreOf(scored)).toMatchObject({ count: 1, brierAsPlanned: 1 })
    expect(scoreOf(scored).brier).toBeCloseTo(0.36, 9)
    expect(scoreOf(scored, 'statedConfidence').brier).toBeCloseTo(0.81, 9)
  })

  it('sorts what was said into tenths, with the share that came true', () => {
    const said = (pOnTime: number, onTime: boolean) => ({
      ...{ forecast: 'f', subject: 's', kind: 'outcome', madeOn: '2026-11-23' },
      pOnTime,
      onTime,
    })
    const scored = [said(0.62, true), said(0.68, false), said(0.95, true), said(1, true)]
    expect(scoreOf(scored).bins).toEqual([
      { said: 0.65, came: 0.5, count: 2 },
      { said: 0.975, came: 1, count: 2 },
    ])
  })
})

describe('what history teaches', () => {
  it('is nothing where nothing was ever finished', () => {
    const { replica } = forecasted()
    expect([learnedCalibration(replica), learnedWholes(replica)]).toEqual([undefined, undefined])
  })

  it('sets estimates beside what was spent, by owner and team', () => {
    const given = forecasted()
    const estimate = { low: 2, likely: 4, high: 8 }
    const work = { statement: 'A form lies at every desk', parent: 'OUT-1', owner: 'Amina', estimate }
    given.did('deliverable.add', { fields: { ...work, done: 'It lies there.', spentDays: 6 } })
    given.did('deliverable.deliver', { subject: 'DEL-1' })
    expect(pastEstimates(given.replica)).toEqual([
      { estimated: 4, actual: 6, estimatedBy: [given.id('PER-1')] },
    ])
    expect(learnedCalibration(given.replica)?.organisation.observations).toBe(1)
  })

  it('sets the first forecast of an outcome beside the day it was delivered', () => {
    const given = forecasted()
    given.now = '2026-12-29T09:00:00.000Z'
    given.did('outcome.deliver', { subject: 'OUT-1' }, given.id('PER-1'))
    expect(pastForecasts(given.replica)).toEqual([{ medianDaysLeft: 18, actualDaysLeft: 36 }])
  })
})
