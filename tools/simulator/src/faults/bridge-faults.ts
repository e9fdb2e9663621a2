/** Faults between what was sold and what is delivered, and of the flow from one stage to the next. */
import { addDays } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault, Site } from './site.ts'

const soon = (days: number) => addDays(todayOn, days)
const engagementOf = (site: Site) => site.world.all('engagement').find(each => each.state === 'delivering')

/** What was promised in one engagement, with nothing decided about it yet. */
function promised(site: Site) {
  const on = engagementOf(site)
  if (!on) return undefined
  const fields = {
    what: 'Answers at night',
    engagement: on.id,
    saidBy: on.soldBy,
    saidOn: soon(-30),
    dueOn: soon(20),
  }
  return { on, id: site.add('promise', fields, { daysAgo: 25, by: on.lead! }) }
}

const unmappedPromise: Fault = site => {
  const made = promised(site)
  return made ? [made.id, made.on.id] : []
}

const disputedPromise: Fault = site => {
  const made = promised(site)
  if (!made) return []
  const carried = { why: 'The offer says days.', disputedBy: made.on.deliveryLead }
  site.step({ id: made.id, kind: 'promise' }, 'dispute', { daysAgo: 20, by: made.on.deliveryLead!, carried })
  return [made.id, made.on.id]
}

const impossiblePromise: Fault = site => {
  const made = promised(site)
  if (!made) return []
  const owner = made.on.deliveryLead
  const estimate = { low: 14, likely: 17, high: 20 }
  const work = {
    statement: 'The night rota is filled',
    done: 'Six weeks carry a name.',
    parent: made.on.root,
    owner,
    estimate,
    dueOn: soon(8),
  }
  const id = site.add('deliverable', work, { daysAgo: 22, by: owner! })
  site.step({ id: made.id, kind: 'promise' }, 'map', {
    daysAgo: 21,
    by: made.on.lead!,
    carried: { mapsTo: [id] },
  })
  site.edit({ id: made.id, kind: 'promise' }, { dueOn: soon(8) })
  return [made.id, made.on.id, id]
}

/** Stages without a word on what a good hand-off has, and work that came back. */
const undefinedHandOff: Fault = site => {
  const owner = site.somebody()
  const flow = `Order to door ${site.chance.below(100)}`
  const stages = ['Order', 'Packing', 'Door'].map((name, order) =>
    site.add('stage', { name, flow, order, owner, capacityPerWeek: 5 }, { daysAgo: 90, by: owner }),
  )
  const [from, to] = site.world.all('team')
  const ill = [...stages]
  for (let each = 0; each < 4; each++) {
    const fields = { what: `Order ${each + 1}`, from: from!.id, to: to!.id, about: stages[1] }
    const id = site.add('handOff', fields, { daysAgo: 40 - each, by: owner })
    const verb = each < 2 ? 'return' : 'accept'
    site.step({ id, kind: 'handOff' }, verb, {
      daysAgo: 30 - each,
      by: owner,
      ...(each < 2 ? { carried: { missing: 'The list' } } : {}),
    })
    ill.push(id)
  }
  return ill
}

/** Work that came after what was agreed, and that nobody priced. */
const scopeCreep: Fault = site => {
  const on = engagementOf(site)
  if (!on?.root) return []
  const base = { name: 'As signed', of: on.id, atPosition: site.world.position }
  site.add('baseline', base, { daysAgo: 9, by: on.lead! })
  const owner = on.deliveryLead!
  const work = {
    statement: 'The second archive is read in',
    done: 'A sample matches.',
    parent: on.root,
    owner,
  }
  const id = site.add(
    'deliverable',
    { ...work, estimate: { low: 5, likely: 8, high: 12 } },
    { daysAgo: 5, by: owner },
  )
  site.step({ id, kind: 'deliverable' }, 'start', { daysAgo: 4, by: owner })
  return [on.id, id]
}

const notReady: Fault = site => {
  const on = engagementOf(site)
  if (!on) return []
  for (const gate of site.world.pointing('gate', 'of', on.id)) site.step(gate, 'archive')
  for (const handed of site.world.pointing('handOff', 'about', on.id)) site.step(handed, 'archive')
  return [on.id]
}

/** Whoever leads may decide nothing in it. */
const powerlessBridge: Fault = site => {
  const on = engagementOf(site)
  if (!on) return []
  site.edit(on, { lead: site.somebody(on.lead, ...site.world.all('right').map(each => each.decider)) })
  return [on.id]
}

const bridgeBottleneck: Fault = site => {
  const on = engagementOf(site)
  if (!on?.lead) return []
  const waiting = Array.from({ length: 7 }, () =>
    site.open('decision', 12, { decider: on.lead!, ...(on.root ? { about: on.root } : {}) }),
  )
  return [on.id, on.lead, ...waiting]
}

const noBridgeOwner: Fault = site => {
  const isMany = site.world.all('engagement').length >= 3
  const like = engagementOf(site)
  if (!like) return []
  if (!isMany)
    for (let each = 0; each < 3; each++) {
      const { client, soldBy, lead, deliveryLead, context, root } = like
      const fields = { deal: `Another ${each + 1}`, client, soldBy, lead, deliveryLead, context, root }
      const id = site.add('engagement', fields, { daysAgo: 30, by: soldBy! })
      site.step({ id, kind: 'engagement' }, 'win', { daysAgo: 29, by: soldBy! })
    }
  for (const right of site.world.all('right').filter(each => each.domain === 'way of working'))
    site.step(right, 'archive')
  return [site.world.workspace!.id, ...site.world.all('engagement').map(each => each.id)]
}

/** Silent at the gate, and not there at the first checkpoint. */
const sellerGone: Fault = site => {
  const on = engagementOf(site)
  if (!on) return []
  site.edit(on, { soldBy: site.somebody(on.soldBy, on.lead, on.deliveryLead) })
  return [on.id]
}

/** Four stages with what comes in and goes out each week; the third sets the pace. */
function flow(site: Site, weekly: readonly (readonly [into: number, out: number])[]): string[] {
  const owner = site.somebody()
  const name = `Order to door ${site.chance.below(100)}`
  return weekly.flatMap(([into, out], order) => {
    const [inflow, outflow] = [into, out].map((value, side) => {
      const of = `${side === 0 ? 'Into' : 'Out of'} ${name} ${order}`
      const fields = { name: of, owner, every: 'week', informs: 'Who helps where' }
      const signal = site.add('signal', fields, { daysAgo: 90, by: owner })
      for (let week = 8; week >= 1; week--)
        site.add('reading', { signal, value, at: soon(-7 * week + 3) }, { daysAgo: 7 * week - 3, by: owner })
      return signal
    })
    const stage = {
      name: `Stage ${order + 1}`,
      flow: name,
      order,
      owner,
      ready: ['The list'],
      capacityPerWeek: order === 2 ? 5 : 12,
    }
    return [site.add('stage', { ...stage, inflow, outflow }, { daysAgo: 90, by: owner })]
  })
}

const starvedConstraint: Fault = site =>
  flow(site, [
    [9, 2],
    [2, 2],
    [2, 2],
    [2, 2],
  ])
const floodedConstraint: Fault = site =>
  flow(site, [
    [11, 11],
    [11, 11],
    [11, 5],
    [5, 5],
  ])

const marginErosion: Fault = site => {
  const on = engagementOf(site)
  if (!on) return []
  const owner = site.somebody()
  const fields = { name: 'Spent on it', unit: '€', owner, every: 'week', informs: 'What is priced' }
  const signal = site.add('signal', fields, { daysAgo: 60, by: 'import' })
  site.add('reading', { signal, value: 92_000, at: soon(-5) }, { daysAgo: 5, by: owner })
  site.edit(on, { spent: signal, targetMargin: 32, value: 100_000 })
  return [on.id]
}

const clientUnseen: Fault = site => {
  const on = engagementOf(site)
  if (!on) return []
  for (const cadence of site.world.pointing('cadence', 'about', on.id)) {
    for (const sync of site.world.pointing('sync', 'cadence', cadence.id)) site.step(sync, 'archive')
    site.editAgo(cadence, { minutes: 30 }, 60)
  }
  for (const word of site.world.pointing('checkIn', 'of', on.id)) site.step(word, 'archive')
  return [on.id, on.client]
}

export const bridgeFaults = {
  unmappedPromise,
  disputedPromise,
  impossiblePromise,
  undefinedHandOff,
  scopeCreep,
  notReady,
  powerlessBridge,
  bridgeBottleneck,
  noBridgeOwner,
  sellerGone,
  starvedConstraint,
  floodedConstraint,
  marginErosion,
  clientUnseen,
}
