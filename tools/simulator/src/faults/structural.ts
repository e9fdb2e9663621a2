/** Faults in the structure of a cascade: who, by when, below what. Each gives the records it makes ill. */
import { type AnyRecord, addDays, parentEnd, type Records } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault } from './fault.ts'
import type { Site } from './site.ts'
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

/** An outcome with nothing below it, or a deliverable that is no deliverable yet. */
export const stoppedTooEarly: Fault = site => {
  const roll = site.chance.below(3)
  if (roll === 0) {
    const like = site.pick(site.outcomes())
    const { statement, done, parent, serves, owner, dueOn, team } = like
    const fields = { statement: `${statement}, at night too`, done, parent, serves, owner, dueOn, team }
    const id = site.add('outcome', fields, { daysAgo: 30, by: owner! })
    site.step({ id, kind: 'outcome' }, 'commit', { daysAgo: 29, by: owner! })
    return [id]
  }
  const on = site.pick(site.deliverables())
  const likely = site.chance.between(21, 80)
  const low = site.chance.between(1, 3)
  const large = { low: likely / 2, likely, high: likely * 1.5 }
  site.edit(on, {
    estimate: roll === 1 ? large : { low, likely: low * 3, high: low * site.chance.between(5, 9) },
  })
  return [on.id]
}

export const orphanWork: Fault = site => {
  const roll = site.chance.below(4)
  if (roll === 0)
    return emptied(site, site.pick(site.world.all('task').filter(each => each.state === 'open')), 'parent')
  const isOneOfMany = (each: AnyRecord) => site.world.below(String(each.parent)).length > 1
  const outcomes = site.outcomes(isOneOfMany)
  if (roll === 1 && outcomes.length > 0) return emptied(site, site.pick(outcomes), 'parent')
  return emptied(site, site.pick(site.deliverables(each => each.weight === undefined)), 'parent')
}

/** Everything below was given up, or what is left does not add up to the whole. */
export const uncoveredOutcome: Fault = site => {
  const isWholeOpen = (each: Records['outcome']) =>
    site.world.below(each.id).every(below => below.state === 'planned' || below.state === 'started')
  const open = site.outcomes(isWholeOpen)
  const on = site.pick(open.length > 0 ? open : site.outcomes())
  const below = site.world.below(on.id)
  const isGivenUp = open.length > 0 && site.chance.percent(50)
  for (const [place, each] of below.entries()) {
    if (isGivenUp) site.step(each, 'drop', { because: 'The money went elsewhere.' })
    else site.edit(each, { weight: [0.4, 0.2, 0.1][place] ?? 0 })
  }
  return [on.id]
}

export const valueCountedTwice: Fault = site => {
  const isPriced = (each: Records['outcome']) => site.world.one('outcome', each.parent)?.value !== undefined
  const priced = site.outcomes(isPriced)
  if (priced.length > 0 && site.chance.percent(60)) {
    const on = site.pick(priced)
    site.edit(on, { value: { shape: 'oneOff', amount: site.chance.between(10, 500) * 1000 } })
    return [on.id]
  }
  const on = site.pick(site.outcomes())
  for (const [place, each] of site.world.below(on.id).entries())
    site.edit(each, { weight: [0.6, 0.5, 0.3][place] ?? 0 })
  return [on.id]
}

function emptied(site: Site, on: AnyRecord, field: string): string[] {
  site.edit(on, { [field]: undefined })
  return [on.id]
}
