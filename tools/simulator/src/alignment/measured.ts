/** Signals that inform, each guarded; drivers that hold; a flow whose pace is known; triads that were looked at. */
import { addDays } from '@throughline/model'
import type { Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'
import { longAgo } from './long-ago.ts'

export function measured(site: Site): void {
  const { world } = site
  for (const intent of site.intents()) {
    const owners = [site.somebody(), site.somebody()]
    if (owners[0] === owners[1]) owners[1] = site.somebody(owners[0])
    const [leading, lagging] = ['leading', 'lagging'].map((timing, place) =>
      signal(site, {
        name: `${timing} of ${intent.key}`,
        timing,
        measures: 'outcome',
        owner: owners[place]!,
      }),
    )
    const target = { target: 80, targetOn: '2027-06-30' }
    site.edit({ id: leading!, kind: 'signal' }, { ...target, guardedBy: [lagging!] }, ...longAgo)
    site.edit({ id: lagging!, kind: 'signal' }, { ...target, guardedBy: [leading!] }, ...longAgo)
    site.edit(intent, { signals: [leading!, lagging!] }, ...longAgo)
    const condition = 'It reaches whoever plans'
    const driver = { condition, effect: lagging!, cause: leading!, strength: 1, owner: owners[0]! }
    site.add('driver', { ...driver, holds: 'yes', checkOn: '2026-10-01' }, { daysAgo: 90, by: owners[0]! })
    const team = world.one('outcome', world.below(intent.id)[0]?.id)?.team
    if (team) site.edit({ id: lagging!, kind: 'signal' }, { rewards: [team] }, ...longAgo)
    activity(site, intent.id)
  }
  flow(site)
  for (const team of world.all('team').slice(0, 3))
    site.add(
      'triad',
      { name: `Triad of ${team.name}`, of: team.id, reviewOn: '2027-02-01' },
      { daysAgo: 1, by: team.lead! },
    )
}

/** An activity beside an outcome, which is fair: success is not read from it alone. */
function activity(site: Site, intent: string): void {
  const [outcome] = site.outcomes(each => site.world.one('outcome', each.parent)?.parent === intent)
  if (!outcome) return
  const measures = ['activity', 'outcome'].map(each =>
    signal(site, { name: `${each} of ${outcome.key}`, measures: each, owner: outcome.owner! }),
  )
  site.edit(outcome, { signals: measures }, ...longAgo)
}

function signal(site: Site, fields: { name: string; owner: string; [field: string]: unknown }): string {
  const whole = { better: 'up', unit: '%', every: 'week', informs: 'Which site is next', ...fields }
  const id = site.add('signal', whole, { daysAgo: 120, by: fields.owner })
  for (let week = 6; week >= 1; week--)
    reading(site, id, { value: site.chance.between(40, 60), weeksAgo: week })
  return id
}

/** Each stage can take what comes. */
function flow(site: Site): void {
  const owner = site.somebody()
  for (const [order, [name, comes, capacity]] of stages.entries()) {
    const inflow = site.add(
      'signal',
      { name: `Into ${name}`, unit: 'a week', informs: 'Where help goes', owner },
      { daysAgo: 100, by: owner },
    )
    reading(site, inflow, { value: comes, weeksAgo: 1 })
    const fields = { name, flow: 'From order to use', order, inflow, capacityPerWeek: capacity, owner }
    site.add('stage', fields, { daysAgo: 100, by: owner })
  }
}

const stages = [
  ['Offer', 8, 12],
  ['Setting up', 7, 10],
  ['First use', 7, 14],
] as const

function reading(site: Site, of: string, { value, weeksAgo }: { value: number; weeksAgo: number }): void {
  const at = addDays(todayOn, -7 * weeksAgo)
  site.add('reading', { signal: of, value, at }, { daysAgo: 7 * weeksAgo, by: 'import' })
}
