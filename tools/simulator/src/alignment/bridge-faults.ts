/** Faults between what was sold and what is delivered. */
import { addDays } from '@throughline/model'
import type { Fault, Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'
import { engagement } from './bridged.ts'

/** Told to the client for a day on which it cannot be there. */
export const impossiblePromise: Fault = site => {
  const { world, chance } = site
  const on = engagementOf(site)
  const work = world.below(on.root!).filter(each => each.state === 'planned')
  if (work.length === 0) return []
  const mapsTo = [site.pick(work).id]
  const dueOn = addDays(todayOn, chance.between(1, 2))
  const [likely, days] = [18, { low: 12, likely: 18, high: 25 }]
  site.edit(world.record(mapsTo[0]!)!, { estimate: days, remaining: likely })
  const fields = { what: 'Every site is on it', engagement: on.id, dueOn, mapsTo }
  const id = site.add('promise', fields, { daysAgo: 60, by: on.soldBy! })
  site.step({ id, kind: 'promise' }, 'map', { daysAgo: 58, by: on.lead! })
  return [id]
}

export const scopeCreep: Fault = site => {
  const { chance } = site
  const on = engagementOf(site)
  const owner = on.deliveryLead!
  for (let each = 0; each < chance.between(1, 3); each++) {
    const likely = chance.between(4, 12)
    const fields = {
      statement: `Large type for night shift ${each + 1}`,
      parent: on.root!,
      owner,
      done: 'Two sites read it at night.',
      estimate: { low: likely / 2, likely, high: likely * 2 },
      dueOn: '2027-05-01',
    }
    const id = site.add('deliverable', fields, { daysAgo: 0, by: owner })
    // Later the same day than the baseline.
    site.world.put({ ...site.world.record(id)!, createdAt: `${todayOn}T11:00:00.000Z` })
  }
  return [on.id]
}

export const notReady: Fault = site => {
  const { world, chance } = site
  const on = engagementOf(site)
  const roll = chance.below(3)
  if (roll === 0) site.edit(on, { context: undefined })
  else
    for (const each of roll === 1
      ? world.pointing('gate', 'of', on.id)
      : world.pointing('handOff', 'about', on.id))
      site.step(each, 'archive')
  return [on.id]
}

/** The right on scope is the seller's, or went back to the chief. */
export const powerlessBridge: Fault = site => {
  const { world, chance } = site
  const on = engagementOf(site)
  for (const right of world.pointing('right', 'scope', on.id))
    if (chance.percent(50)) site.step(right, 'archive')
    else site.edit(right, { decider: on.soldBy, deputy: undefined })
  const isChief = world
    .all('right')
    .some(right => right.scope === world.workspace!.id && [right.decider, right.deputy].includes(on.lead))
  return isChief ? [] : [on.id]
}

export const bridgeBottleneck: Fault = site => {
  const { chance } = site
  const on = engagementOf(site)
  for (let each = 0; each < chance.between(6, 9); each++) {
    if (chance.percent(40)) {
      const fields = { what: `Promise ${each + 1}`, engagement: on.id, sort: 'stated' }
      const id = site.add('promise', fields, { daysAgo: 30, by: on.soldBy! })
      const carried = { why: 'The offer says otherwise.' }
      site.step({ id, kind: 'promise' }, 'dispute', { daysAgo: 20, by: on.deliveryLead!, carried })
    } else {
      const asked = {
        question: `May site ${each + 1} begin later?`,
        domain: 'scope',
        about: [on.root!],
        decider: on.lead!,
      }
      site.add('decision', { ...asked, neededOn: addDays(todayOn, 3) }, { daysAgo: 4, by: on.deliveryLead! })
    }
  }
  return [on.lead!]
}

export const noBridgeOwner: Fault = site => {
  const { world } = site
  const taken = new Set(world.all('engagement').map(each => each.root))
  const [root] = site.outcomes(each => !taken.has(each.id))
  if (!root) return []
  engagement(site, root)
  for (const right of world.all('right')) if (right.domain === 'way of working') site.step(right, 'archive')
  return [world.workspace!.id]
}

export const sellerGone: Fault = site => {
  const { world } = site
  const on = engagementOf(site)
  for (const gate of world.pointing('gate', 'of', on.id)) {
    const others = gate.answers.filter(each => each.person !== on.soldBy)
    const voices = gate.voices.filter(each => each.person !== on.soldBy)
    site.edit(gate, site.chance.percent(50) ? { answers: others } : { answers: others, voices })
  }
  for (const cadence of world.pointing('cadence', 'about', on.id))
    for (const sync of world.pointing('sync', 'cadence', cadence.id))
      site.edit(sync, { present: sync.present!.filter(id => id !== on.soldBy) })
  return [on.id]
}

const engagementOf = (site: Site) => site.pick(site.world.all('engagement'))
