import { addDays } from '@throughline/model'
import type { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { explained, planning, promised } from '../gap/explaining.cases.ts'
import { repairParts } from '../gap/repair-parts.ts'
import { usualLag } from './news.ts'

const today = '2026-11-23'

/** OUT-2 waits for the work of OUT-1, which was promised so many days ago. */
function waiting(daysAgo: number): Given {
  const given = planning()
  const at = given.now
  given.now = `${addDays(today, -daysAgo)}T09:00:00.000Z`
  promised(given, {}, [{}])
  promised(given, { owner: 'Ben', statement: 'Sales sells what is there' }, [{ owner: 'Ben' }])
  given.did('dependency.add', { fields: { what: 'The history', from: 'DEL-1', to: 'DEL-2' } })
  const passOver = ['meaning-lost', 'vague-statement', 'no-done', 'unconfirmed-reading', 'charter', 'gate']
  given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.', passOver }, given.id('PER-1'))
  given.now = at
  return given
}

function said(given: Given, status: string, daysAgo: number): void {
  const at = given.now
  given.now = `${addDays(today, -daysAgo)}T09:00:00.000Z`
  given.did('checkIn.add', { fields: { of: 'OUT-1', status } }, given.id('PER-1'))
  given.now = at
}

function foretold(given: Given, pOnTime: number, daysAgo: number): void {
  const madeOn = addDays(today, -daysAgo)
  const fields = { of: 'OUT-1', madeOn, pOnTime, atPosition: 1, trials: 1000, seed: 1 }
  given.did('forecast.add', { fields }, 'clock')
}

function heardOf(given: Given) {
  const { plan, world } = explained(given.replica, given.moment('import'), { asPlan: true, trials: 50 })
  const news = plan.news.get(given.id('DEL-1'))
  const { toldAfter } = plan.problem.activities.find(each => each.id === given.id('DEL-1'))!
  expect(toldAfter).toEqual(news?.toldAfter)
  return { days: toldAfter?.kind === 'threePoint' ? toldAfter.likely : undefined, news, plan, world }
}

describe('news of a slip', () => {
  it('keeps the usual lag where words come every week', () => {
    const given = waiting(60)
    said(given, 'onTrack', 4)
    expect(heardOf(given).news).toBeUndefined()
  })

  it('takes half as long as nothing was said, two months at most', () => {
    const given = waiting(28)
    expect(heardOf(given)).toMatchObject({ days: 10, news: { speaker: given.id('OUT-1') } })
    expect(heardOf(waiting(400)).days).toBeCloseTo((5 * 60) / 14, 6)
  })

  it('takes half as long as it was said to be well against the forecasts of record', () => {
    const given = waiting(60)
    said(given, 'onTrack', 40)
    said(given, 'onTrack', 2)
    expect(heardOf(given).news).toBeUndefined()
    for (const daysAgo of [28, 21, 14, 7]) foretold(given, 0.2, daysAgo)
    expect(heardOf(given).days).toBe(10)
  })

  it('is news at once where a stand-in speaks, or the work speaks for itself', () => {
    const stood = waiting(28)
    stood.did('outcome.edit', { subject: 'OUT-1', fields: { standIn: 'Cleo' }, because: 'Amina is away.' })
    expect(heardOf(stood).news).toBeUndefined()
    const spoken = waiting(28)
    spoken.did('checkIn.add', { fields: { of: 'DEL-1', status: 'atRisk' } }, spoken.id('PER-1'))
    expect(heardOf(spoken).news).toBeUndefined()
  })

  it('is none to those who share the promise', () => {
    const given = waiting(28)
    given.did('deliverable.edit', { subject: 'DEL-2', fields: { parent: 'OUT-1' }, because: 'One promise.' })
    expect(heardOf(given).news).toBeUndefined()
  })

  it('is learned from what ended late: half of the span from the forecast that saw it to the word that said it', () => {
    const given = waiting(60)
    expect(usualLag(given.replica)).toBeUndefined()
    foretold(given, 0.3, 42)
    said(given, 'onTrack', 40)
    said(given, 'offTrack', 14)
    const outcome = given.replica.one('outcome', given.id('OUT-1'))!
    given.replica.put({
      ...outcome,
      state: 'dropped',
      stateAt: `${today}T09:00:00.000Z`,
      dueOn: '2026-11-20',
    })
    expect(usualLag(given.replica)).toMatchObject({ parts: [{ weight: 10 }, { of: { days: [10] } }] })
    const { plan } = heardOf(given)
    expect(plan.problem.priors?.reactionLag).toEqual(usualLag(given.replica))
  })

  it('opens the bar of what was seen late into whoever did not say it', () => {
    const given = waiting(28)
    const { plan, world } = heardOf(given)
    const parts = repairParts(world, plan).filter(each => each.repair === 'seenInTime')
    expect(parts).toMatchObject([
      { subject: given.id('OUT-1'), change: { activities: [{ toldAfter: { kind: 'fixed', days: 0 } }] } },
    ])
  })
})
