import { wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { withSystems } from './alignment.cases.ts'
import { sightOf } from './sight.ts'
import { amina, healthy } from './spoken.cases.ts'
import { weighed } from './stake.ts'

const sight = (given: ReturnType<typeof healthy>) =>
  sightOf({ world: given.replica, moment: given.moment('import') })

describe('weighed', () => {
  it('goes by days where no value is stated: over five is a warning', () => {
    const given = healthy()
    expect(weighed(sight(given), given.record('OUT-1'), { days: 5 }).severity).toBe('note')
    expect(weighed(sight(given), given.record('OUT-1'), { days: 6 })).toMatchObject({
      severity: 'warning',
      days: 6,
      value: undefined,
    })
  })

  it('goes by points of probability where no days are known', () => {
    const given = healthy()
    expect(weighed(sight(given), undefined, { probability: 0.05 }).severity).toBe('note')
    expect(weighed(sight(given), undefined, { probability: 0.06 }).severity).toBe('warning')
  })

  it('goes by one per cent of the value of the intent where a value is stated', () => {
    const given = healthy()
    const value = { shape: 'steady', amount: 7000, per: 'week' }
    given.did('outcome.add', {
      fields: { ...wholeOutcome, statement: 'Two of nine branches plan alone', value },
    })
    given.did('outcome.commit', { subject: 'OUT-2' }, amina)
    // 1,000 a day over the 61 days from its day to the horizon: a line of 610.
    const seen = sight(given)
    const priced = given.record('OUT-2')
    expect(weighed(seen, priced, { days: 1 })).toMatchObject({ severity: 'warning', value: 1000 })
    given.did('workspace.edit', {
      subject: 'WS-1',
      fields: { defaults: [{ figure: 'warningLineValue', value: 2 }] },
      because: 'We are used to more.',
    })
    expect(weighed(sight(given), priced, { days: 1 })).toMatchObject({ severity: 'note', value: 1000 })
  })

  it('says where nothing tells what is at stake', () => {
    const given = healthy()
    expect(weighed(sight(given), given.record('OUT-1'), {})).toMatchObject({
      severity: 'note',
      isUnknown: true,
    })
  })
})

describe('sightOf', () => {
  it('makes no forecast and no load while their systems are off', () => {
    const given = withSystems('forecast', 'capacity')
    expect(sight(given).forecast).toBeDefined()
    expect(sight(given).load).toBeDefined()
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade'] } })
    expect(sight(given).forecast).toBeUndefined()
    expect(sight(given).load).toBeUndefined()
  })

  it('makes each once, and takes a forecast that is there already', () => {
    const given = withSystems('forecast', 'capacity')
    const seen = sight(given)
    expect(seen.load).toBe(seen.load)
    const { forecast } = seen
    const again = sightOf({ world: given.replica, moment: given.moment('import'), forecast: forecast! })
    expect(again.forecast).toBe(forecast)
  })
})
