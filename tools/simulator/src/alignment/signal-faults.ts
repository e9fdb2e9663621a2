/** Faults of what is measured, rewarded and believed to move it. */
import type { Fault, Site } from '../faults/site.ts'

function intentSignal(site: Site): { intent: ReturnType<Site['intents']>[number]; signal: string } {
  const intent = site.pick(site.intents().filter(each => (each.signals ?? []).length > 0))
  return { intent, signal: site.chance.pick(intent.signals!) }
}

/** A reward that moves nothing of theirs, or one that pulls against another's. */
export const metricRewardsWrong: Fault = site => {
  const { world, chance } = site
  const owner = site.somebody()
  const fields = { name: 'Calls made', better: 'up', informs: 'Who is praised', owner }
  const owning = world
    .all('outcome')
    .filter(each => each.state === 'committed' && world.one('intent', each.parent)?.signals && each.team)
  const team = site.pick(owning).team!
  if (chance.percent(60))
    return [site.add('signal', { ...fields, rewards: [team] }, { daysAgo: 60, by: owner })]
  const signal = world.all('signal').find(each => each.rewards?.length)
  const other = world.all('team').find(each => !signal?.rewards?.includes(each.id))
  if (!signal || !other) return []
  const cause = site.add('signal', { ...fields, rewards: [other.id] }, { daysAgo: 60, by: owner })
  const condition = 'Nobody has time for both'
  site.add(
    'driver',
    { condition, effect: signal.id, cause, holds: 'yes', strength: -1 },
    { daysAgo: 60, by: owner },
  )
  return [cause]
}

export const activityAsSuccess: Fault = site => {
  const measured = site.outcomes(each => (each.signals ?? []).length > 1)
  const on = measured.length > 0 ? site.pick(measured) : undefined
  const activity = on?.signals?.find(id => site.world.one('signal', id)?.measures === 'activity')
  if (!on || !activity) return []
  site.edit(on, { signals: [activity] })
  return [on.id]
}

export const vanitySignal: Fault = site => {
  const owner = site.somebody()
  if (site.chance.percent(50))
    return [
      site.add('signal', { name: 'Visits to the page', unit: 'a week', owner }, { daysAgo: 80, by: owner }),
    ]
  const { world } = site
  const served = new Set([
    ...world.all('driver').flatMap(each => [each.cause, each.effect]),
    ...world.all('signal').flatMap(each => each.guardedBy ?? []),
    ...world.all('stage').map(each => each.inflow),
  ])
  const free = world.all('signal').filter(each => !served.has(each.id))
  const on = site.pick(free)
  site.edit(on, { informs: undefined })
  return [on.id]
}

export const unguardedTarget: Fault = site => {
  const { signal: id } = intentSignal(site)
  const on = site.world.one('signal', id)!
  const guard = site.world.one('signal', on.guardedBy?.[0])
  if (site.chance.percent(50) || !guard) site.edit(on, { guardedBy: undefined })
  else {
    site.edit(guard, { owner: on.owner })
    return [on.id, guard.id]
  }
  return [on.id]
}

export const missingIndicator: Fault = site => {
  const { intent } = intentSignal(site)
  const signal = intent.signals!.find(id => !site.world.one('signal', id)?.rewards?.length)
  site.edit(intent, {
    signals: intent.signals!.filter(id => id !== signal),
  })
  return [intent.id]
}

export const tooManyIndicators: Fault = site => {
  const { intent } = intentSignal(site)
  const owner = site.somebody()
  const timing = site.chance.pick(['leading', 'lagging'])
  const more = ['Sites', 'Letters', 'Steps']
    .slice(0, site.chance.between(2, 3))
    .map(name =>
      site.add('signal', { name, timing, informs: 'What is next', owner }, { daysAgo: 30, by: owner }),
    )
  site.edit(intent, { signals: [...intent.signals!, ...more] })
  return [intent.id]
}

export const unmetCondition: Fault = site => {
  const on = site.pick(site.world.all('driver'))
  site.edit(on, site.chance.percent(50) ? { holds: 'no' } : { holds: 'notKnown', checkOn: '2026-10-01' })
  return [on.id]
}
