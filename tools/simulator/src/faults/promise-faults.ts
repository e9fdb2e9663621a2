/** Faults of one promise: who answers for it, when it is done, by which day. */
import { type AnyRecord, addDays, parentEnd } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import { emptied } from './emptied.ts'
import type { Fault } from './site.ts'
import { vagueDone } from './weak-wordings.ts'

export const noOwner: Fault = site => {
  const roll = site.chance.below(3)
  if (roll === 0) return emptied(site, site.pick(site.intents()), 'champion')
  const started = site.deliverables(each => each.state === 'started')
  if (roll === 1 && started.length > 0) return emptied(site, site.pick(started), 'owner')
  return emptied(site, site.pick(site.outcomes()), 'owner')
}

export const groupOwner: Fault = site => {
  const on = site.chance.percent(60) ? site.pick(site.outcomes()) : site.pick(site.deliverables())
  const team = site.pick(site.world.all('team')).name
  site.edit(on, { owner: undefined, ownerNote: site.chance.percent(50) ? team : team.toLowerCase() })
  return [on.id]
}

/** Handed to somebody who has left, or who is away until spring. */
export const absentOwner: Fault = site => {
  const on = site.chance.percent(60) ? site.pick(site.outcomes()) : site.pick(site.deliverables())
  const gone = site.world.all('person').filter(each => each.state === 'departed')
  if (site.chance.percent(50) && gone.length > 0) site.edit(on, { owner: site.pick(gone).id })
  else {
    const from = addDays(todayOn, -site.chance.between(0, 20))
    const to = addDays(todayOn, site.chance.between(20, 90))
    const timeOff = [{ from, to, share: 1 }]
    site.edit(on, {
      owner: site.add('person', { name: 'Ida Absalon', timeOff }, { daysAgo: 100, by: 'import' }),
    })
  }
  return [on.id]
}

export const noDone: Fault = site => {
  const started = site.deliverables(each => each.state === 'started')
  const on: AnyRecord =
    site.chance.percent(40) && started.length > 0 ? site.pick(started) : site.pick(site.outcomes())
  site.edit(on, { done: site.chance.percent(30) ? undefined : vagueDone(site.chance) })
  return [on.id]
}

export const noDeadline: Fault = site =>
  site.chance.percent(25)
    ? emptied(site, site.pick(site.intents()), 'horizonOn')
    : emptied(site, site.pick(site.outcomes()), 'dueOn')

export const deadlineInverted: Fault = site => {
  const on: AnyRecord = site.chance.percent(50) ? site.pick(site.outcomes()) : site.pick(site.deliverables())
  const end = parentEnd(on.parent as string, site.world)!
  site.edit(on, { dueOn: addDays(end.on, site.chance.between(1, 60)) })
  return [on.id]
}
