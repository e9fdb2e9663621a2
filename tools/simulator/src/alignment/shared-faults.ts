/** Faults of how work is shared and looked at: too much at once, two firsts, one side alone, late voices. */
import type { Fault, Site } from '../faults/site.ts'

export const tooManyLevers: Fault = site => {
  const { world } = site
  const person = site.pick(
    world
      .all('person')
      .filter(each => each.state === 'present' && site.outcomes(one => one.owner === each.id).length > 0),
  )
  const others = site.outcomes(each => each.owner !== person.id).slice(0, 4)
  for (const each of others) {
    site.edit(each, { owner: person.id })
    site.step(each, 'confirm', { daysAgo: 1, by: person.id })
  }
  return site.outcomes(each => each.owner === person.id).length > 3 ? [person.id] : []
}

/** Two stakeholders, one rank, the same hands. */
export const conflictingPriorities: Fault = site => {
  const isOpen = (each: { state: string }) => each.state === 'planned' || each.state === 'started'
  const unpriced = site.outcomes(each => each.value === undefined && site.world.below(each.id).some(isOpen))
  const [one, other] = unpriced
  if (!one || !other) return []
  const rank = site.chance.between(1, 2)
  site.edit(one, { priority: rank, forWhom: site.somebody(one.owner) })
  site.edit(other, {
    priority: rank,
    forWhom: site.somebody(one.owner, site.world.one('outcome', one.id)!.forWhom),
  })
  const person = site.chance.percent(50) ? one.owner! : site.somebody()
  for (const each of [one, other]) {
    const work = site.world
      .below(each.id)
      .find(below => below.kind === 'deliverable' && below.state !== 'delivered')
    if (!work) return everybody(site, [one.id, other.id])
    if (work.state === 'planned') site.step(work, 'start', { daysAgo: 8, by: person })
    site.edit(work, { assigned: [{ person, share: 0.1 }] })
  }
  return [person, ...everybody(site, [one.id, other.id])]
}

/** Whoever answers for these outcomes or for their work. */
function everybody({ world }: Site, outcomes: readonly string[]): string[] {
  const records = outcomes.flatMap(id => [world.record(id)!, ...world.below(id)])
  return records.flatMap(each => (typeof each.owner === 'string' ? [each.owner] : []))
}

export const lopsidedTriad: Fault = site => {
  const { chance } = site
  const outcome = site.pick(site.outcomes())
  const by = site.somebody()
  const fields = { name: 'Before the change', of: outcome.id, reviewOn: '2027-02-01' }
  const id = site.add('triad', fields, { daysAgo: 30, by })
  const daysAgo = chance.between(10, 28)
  const decider = outcome.owner!
  if (chance.percent(50))
    site.add('right', { domain: 'approach', scope: outcome.id, decider }, { daysAgo, by })
  else site.add('cadence', { name: 'Weekly look', about: outcome.id, leaders: [by] }, { daysAgo, by })
  return [id]
}

/** One team is looked after, another is not. */
export const unevenGovernance: Fault = site => {
  const { world } = site
  const teams = world.all('team').filter(team => team.level === 'team')
  const [on] = teams
  const outcomes = site.outcomes()
  if (outcomes.length < 6 || teams.length < 2) return []
  for (const [place, outcome] of outcomes.entries()) {
    const team = teams[Math.min(Math.floor(place / 3), teams.length - 1)]!
    if (outcome.team !== team.id) site.edit(outcome, { team: team.id })
  }
  for (const outcome of site.outcomes(each => each.team === on!.id))
    for (const said of world.pointing('checkIn', 'of', outcome.id)) site.step(said, 'archive')
  return [on!.id]
}

export const missingVoice: Fault = site => {
  const { chance } = site
  const of = chance.percent(60) ? site.pick(site.outcomes()) : site.pick(site.deliverables())
  const from = site.add('person', { name: 'Vera Lauten' }, { daysAgo: 300, by: 'import' })
  const effort = chance.percent(50) ? { effort: { low: 2, likely: 6, high: 10 } } : {}
  return [
    site.add(
      'lateInput',
      { text: 'Each page is to be signed', of: of.id, from, ...effort },
      { daysAgo: 6, by: from },
    ),
  ]
}

export const lateVoice: Fault = site => {
  const gate = site.pick(site.world.all('gate'))
  const from = site.chance.pick(gate.voices).person
  const of = site.chance.percent(50) ? gate.id : gate.of
  return [site.add('lateInput', { text: 'The night shift needs it too', of, from }, { daysAgo: 6, by: from })]
}
