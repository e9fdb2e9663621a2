/** Faults of measures: what they reward, what they count, who looks, and what they show. */
import { addDays } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import { type Fault, measured } from './site.ts'

const metricRewardsWrong: Fault = site => {
  const { signal } = measured(site, { informs: 'Bonuses', measures: 'outcome' })
  const team = site.pick(site.world.all('team').filter(each => each.level === 'team'))
  site.edit({ id: signal, kind: 'signal' }, { rewards: [team.id] })
  return [signal, team.id]
}

const activityAsSuccess: Fault = site => {
  const { signal, outcome } = measured(site, {
    name: 'Calls made',
    measures: 'activity',
    informs: 'Who calls',
  })
  site.edit(outcome, { signals: [signal] })
  return [signal, outcome.id]
}

const vanitySignal: Fault = site => {
  const { signal } = measured(site, { informs: undefined, target: 90, targetOn: '2027-06-30' })
  return [signal]
}

const unguardedTarget: Fault = site => {
  const { signal } = measured(site, { target: 90, targetOn: '2027-06-30', informs: 'What comes next' })
  return [signal]
}

const missingIndicator: Fault = site => {
  const intent = site.pick(site.intents())
  for (const signal of site.around(intent).filter(each => each.timing === 'leading'))
    site.edit(signal, { timing: undefined })
  return [intent.id]
}

const tooManyIndicators: Fault = site => {
  const intent = site.pick(site.intents())
  const added = ['One', 'Two', 'Three', 'Four', 'Five'].map(
    name => measured(site, { name, timing: 'leading', informs: 'What comes next' }).signal,
  )
  site.edit(intent, { signals: [...(intent.signals ?? []), ...added] })
  return [intent.id]
}

const unmetCondition: Fault = site => {
  const drivers = site.world.all('driver')
  if (drivers.length === 0) return []
  const driver = site.pick(drivers)
  const isFalse = site.chance.percent(50)
  site.edit(driver, isFalse ? { holds: 'no' } : { holds: 'notKnown', checkOn: addDays(todayOn, -20) })
  return [driver.id]
}

const blindSignal: Fault = site => {
  const { signal } = measured(site, { every: 'week', informs: 'What comes next' })
  return [signal]
}

const staleSignal: Fault = site => {
  const signal = site.pick(site.world.all('signal').filter(each => each.formula === undefined))
  site.edit(signal, { reviewOn: addDays(todayOn, -site.chance.between(5, 90)) })
  return [signal.id]
}

/** Twelve quiet weeks, then eight on another level. */
const signalShift: Fault = site => {
  const { signal, owner } = measured(site, { every: 'week', informs: 'What comes next' })
  for (let week = 20; week >= 1; week--) {
    const value = (week > 8 ? 50 : 64) + site.chance.between(-2, 2)
    const at = addDays(todayOn, -7 * week + 3)
    site.add('reading', { signal, value, at }, { daysAgo: 7 * week - 3, by: owner })
  }
  return [signal]
}

/** People spend more month by month; the signal of their outcome does not move. */
const effortWithoutResult: Fault = site => {
  const { signal, outcome, owner } = measured(site, {
    every: 'week',
    timing: 'lagging',
    informs: 'What comes next',
  })
  site.edit(outcome, { signals: [signal] })
  for (let week = 10; week >= 1; week--) {
    const value = 50 + site.chance.between(-1, 1)
    site.add(
      'reading',
      { signal, value, at: addDays(todayOn, -7 * week + 3) },
      { daysAgo: 7 * week - 3, by: owner },
    )
  }
  const below = site.world.pointing('deliverable', 'parent', outcome.id)
  for (const [daysAgo, spentDays] of [
    [135, 1],
    [100, 3],
    [60, 8],
    [20, 16],
  ] as const)
    for (const each of below) site.editAgo(each, { spentDays }, daysAgo)
  return [outcome.id, signal]
}

export const signalFaults = {
  metricRewardsWrong,
  activityAsSuccess,
  vanitySignal,
  unguardedTarget,
  missingIndicator,
  tooManyIndicators,
  unmetCondition,
  blindSignal,
  staleSignal,
  signalShift,
  effortWithoutResult,
}
