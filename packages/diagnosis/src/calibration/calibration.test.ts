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
      ...{ forecast: 'f', subject: 's', kind: 'outcome', madeOn: '2026-11-23', knownOn: '2026-12-18' },
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

describe('what a forecast is judged by', () => {
  it('is the day that was promised when it was made, not the day it was moved to', () => {
    const given = forecasted()
    given.now = '2026-12-14T09:00:00.000Z'
    const later = { subject: 'OUT-1', fields: { dueOn: '2027-01-15' }, because: 'Two are ill.' }
    given.did('outcome.edit', later, given.id('PER-1'))
    given.now = '2027-01-11T09:00:00.000Z'
    given.did('outcome.deliver', { subject: 'OUT-1' }, given.id('PER-1'))
    expect(scoredForecasts(given.replica, '2027-01-12')).toMatchObject([
      { onTime: false, knownOn: '2026-12-18' },
    ])
  })

  it('is nothing where it was given up before its day, and a miss after', () => {
    const given = forecasted()
    given.now = '2026-12-14T09:00:00.000Z'
    given.did('outcome.drop', { subject: 'OUT-1', because: 'Nobody asks for it.' }, given.id('PER-1'))
    // Whether the 18th would have been kept, nobody will know.
    expect(scoredForecasts(given.replica, '2027-01-12')).toEqual([])
  })

  it('counts a day that has come without it as not held, also before it is there', () => {
    const scored = scoredForecasts(forecasted().replica, '2026-12-20')
    expect(scored).toMatchObject([{ byP50: false }])
    expect(scored[0]).not.toHaveProperty('byP80')
    const { by50, by80 } = scoreOf(scored)
    expect([by50?.share, by80]).toEqual([0, undefined])
  })

  it('has an interval over promises, not over the weeks in which they were forecast', () => {
    const told = (subject: string, byP50: boolean) => ({
      ...{ forecast: 'f', subject, kind: 'outcome', madeOn: '2026-11-23', knownOn: '2026-12-18' },
      ...{ pOnTime: 0.5, onTime: byP50, byP50 },
    })
    const once = ['a', 'b', 'c', 'd'].map((name, k) => told(name, k < 2))
    const [one, weekly] = [scoreOf(once), scoreOf([...once, ...once, ...once])]
    expect([one.promises, weekly.promises, weekly.count]).toEqual([4, 4, 12])
    expect(weekly.by50).toEqual(one.by50)
    // Wilson (1927): 2 of 4 at 90 %.
    expect(one.by50?.lower).toBeCloseTo(0.1824, 4)
    expect(one.by50?.upper).toBeCloseTo(0.8176, 4)
  })

  it('history of slips knows only what had come by then', () => {
    const told = (subject: string, madeOn: string, knownOn: string, onTime: boolean) => ({
      ...{ forecast: 'f', subject, kind: 'outcome', madeOn, knownOn, pOnTime: 0.5, onTime },
    })
    const scored = [told('a', '2026-01-05', '2026-02-02', true), told('b', '2026-02-09', '2026-03-02', false)]
    // Even odds at first: 0.25; then one of one was kept, and b was not: 1.
    expect(scoreOf(scored).brierOfSlips).toBeCloseTo(0.625, 9)
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
