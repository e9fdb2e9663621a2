import { describe, expect, it } from 'vitest'
import { decideNow, type PendingDecision } from './decide-now.ts'
import { type ShipOrRework, shipOrRework } from './ship-or-rework.ts'

const ship: ShipOrRework = {
  costOfDelayPerDay: 1000,
  finishDays: 10,
  costPerDay: 500,
  chanceOfRework: 0.4,
  reworkFactor: 3,
}

describe('ship now or rework later', () => {
  it('costs what a person works out by hand', () => {
    const advice = shipOrRework(ship)
    expect(advice.shipNow).toBeCloseTo(0.4 * 10 * 3 * 500, 9)
    expect(advice.finishFirst).toBeCloseTo(10 * 1500, 9)
    expect(advice.choice).toBe('shipNow')
  })

  it('is even at its break-even cost of delay and at its break-even chance', () => {
    const dear = { ...ship, damage: 20_000, chanceLeft: 0.05 }
    const even = shipOrRework({ ...dear, costOfDelayPerDay: shipOrRework(dear).breakEvenCostOfDelayPerDay })
    expect(even.shipNow).toBeCloseTo(even.finishFirst, 6)
    const chance = shipOrRework(dear).breakEvenChance as number
    const level = shipOrRework({ ...dear, chanceOfRework: chance })
    expect(level.shipNow).toBeCloseTo(level.finishFirst, 6)
  })

  it('finds a day in between when early finishing pays most', () => {
    const advice = shipOrRework({ ...ship, costOfDelayPerDay: 300, chanceOfRework: 0.9 })
    expect(advice.choice).toBe('wait')
    expect(advice.bestWait).toBeLessThan(Math.min(advice.shipNow, advice.finishFirst))
  })

  it('never ships regulated work early', () => {
    expect(shipOrRework({ ...ship, regulated: true })).toMatchObject({
      choice: 'finishFirst',
      excluded: 'regulated',
    })
  })

  it('names the field that is wrong', () => {
    expect(() => shipOrRework({ ...ship, chanceOfRework: 1.2 })).toThrow(/chanceOfRework/)
    expect(() => shipOrRework({ ...ship, finishDays: Number.NaN })).toThrow(/finishDays/)
  })
})

const vendor: PendingDecision = {
  states: [
    { name: 'demand', chance: 0.6 },
    { name: 'none', chance: 0.4 },
  ],
  options: [
    { title: 'build', values: [100, -50] },
    { title: 'leave', values: [0, 0] },
  ],
  waitDays: 5,
  costOfDelayPerDay: 3,
}

describe('deciding now', () => {
  it('weighs perfect information against the delay', () => {
    const seen = decideNow(vendor)
    expect(seen).toMatchObject({ option: 'build', now: 40, later: 45, valueOfPerfectInformation: 20 })
    expect(seen.breakEvenDays).toBeCloseTo(20 / 3, 12)
  })

  it('finds guessing worth nothing', () => {
    const seen = decideNow({ ...vendor, reliability: 0.5 })
    expect(seen.valueOfInformation).toBeCloseTo(0, 12)
    expect(seen.valueOfDecidingNow).toBeCloseTo(15, 12)
    expect(seen.breakEvenDays).toBe(0)
  })

  it('gains from a way back', () => {
    expect(decideNow({ ...vendor, costToReverse: 10 }).now).toBeCloseTo(0.6 * 100 + 0.4 * -10, 12)
  })

  it('refuses chances that do not add up', () => {
    expect(() => decideNow({ ...vendor, states: vendor.states.slice(0, 1) })).toThrow(RangeError)
  })
})
