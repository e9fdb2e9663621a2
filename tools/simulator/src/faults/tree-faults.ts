/** Faults in the shape of the tree: what hangs nowhere, ends too early or does not add up. */
import type { AnyRecord, Records } from '@throughline/model'
import { emptied } from './emptied.ts'
import type { Fault } from './site.ts'

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
