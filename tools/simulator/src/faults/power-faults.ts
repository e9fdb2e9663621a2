/** Faults of rights and people: who may decide, who can do it, who has time, and what they are asked for. */
import { addDays, rightFor } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault, Site } from './site.ts'

const soon = (days: number) => addDays(todayOn, days)

/** Whoever answers for it lost the right, and is refused what they asked for. */
const accountableWithoutPower: Fault = site => {
  const on = site.pick(site.outcomes(each => each.owner !== undefined))
  const from = site.somebody(on.owner)
  const fields = {
    what: 'Leave to decide about the day',
    for: on.id,
    sort: 'authority',
    from,
    neededOn: soon(-20),
  }
  const id = site.add('support', fields, { daysAgo: 40, by: on.owner! })
  site.step({ id, kind: 'support' }, 'refuse', { daysAgo: 30, by: from, because: 'It stays with me.' })
  return [on.id, id]
}

const supportNotGiven: Fault = site => {
  const on = site.pick(site.outcomes(each => each.owner !== undefined))
  const from = site.somebody(on.owner)
  const fields = {
    what: 'A tester for two weeks',
    for: on.id,
    from,
    neededOn: soon(-site.chance.between(6, 30)),
  }
  const id = site.add('support', fields, { daysAgo: 50, by: on.owner! })
  if (site.chance.percent(50)) site.step({ id, kind: 'support' }, 'promise', { daysAgo: 45, by: from })
  return [id, on.id]
}

/** More is asked of one person in four weeks than anybody has. */
const overcommitted: Fault = site => {
  const on = site.pick(site.outcomes())
  const person = site.somebody()
  for (const what of ['list', 'form', 'map', 'test']) {
    const estimate = { low: 8, likely: 10, high: 13 }
    const fields = {
      statement: `The ${what} of every site is checked`,
      parent: on.id,
      owner: person,
      estimate,
      dueOn: soon(26),
    }
    const done = `Each site has signed the ${what}.`
    const id = site.add(
      'deliverable',
      { ...fields, done, assigned: [{ person, share: 1 }] },
      { daysAgo: 20, by: person },
    )
    site.step({ id, kind: 'deliverable' }, 'start', { daysAgo: 10, by: person })
  }
  return [person]
}

const skillGap: Fault = site => {
  const skill = site.add('skill', { name: 'Signal engineering' }, { daysAgo: 90, by: 'import' })
  const on = site.pick(site.deliverables())
  site.edit(on, { needs: [{ skill, people: 1 }] })
  if (site.chance.percent(50))
    site.edit({ id: site.somebody(), kind: 'person' }, { skills: [{ skill, level: 4 }] })
  return [skill, on.id]
}

const budgetOverrun: Fault = site => {
  const [charter] = site.world.all('charter')
  const engagement = site.world.all('engagement').find(each => each.state === 'delivering')
  const on = engagement ?? charter
  if (!on) return []
  const owner = site.somebody()
  const unit = { unit: '€', owner, every: 'week', informs: 'What is cut' }
  const signal = site.add('signal', { name: 'Spent', ...unit }, { daysAgo: 60, by: 'import' })
  site.add('reading', { signal, value: 90_000, at: soon(-5) }, { daysAgo: 5, by: owner })
  site.edit(on, { budget: 40_000, spent: signal })
  return [on.id]
}

const overlappingRights: Fault = site => {
  const right = site.pick(site.world.all('right'))
  const { domain, scope } = right
  const fields = { domain, scope, decider: site.somebody(right.decider, right.deputy) }
  return [site.add('right', fields, { daysAgo: 30, by: 'import' }), right.id, scope]
}

const missingRight: Fault = site => {
  const on = site.pick(site.outcomes())
  for (const right of site.world
    .all('right')
    .filter(each => each.domain === 'scope' || each.domain === 'date'))
    site.step(right, 'archive')
  return [on.id, ...site.world.all('outcome').map(each => each.id)]
}

/** Whoever holds the right is away for weeks, and nobody stands in. */
const absentDecider: Fault = site => {
  const held = site.outcomes().flatMap(about => {
    const decider = rightFor(site.world, { domain: 'scope', about }, todayOn)?.right.decider
    return decider ? [{ about: about.id, decider }] : []
  })
  if (held.length === 0) return []
  const { about, decider } = site.chance.pick(held)
  const decision = site.open('decision', 20, { decider, about })
  site.edit({ id: decider, kind: 'person' }, { timeOff: [{ from: soon(-15), to: soon(40), share: 1 }] })
  const rights = site.world.pointing('right', 'decider', decider)
  for (const right of rights) site.edit(right, { deputy: undefined })
  const theirs = site.world.pointing('decision', 'decider', decider).map(each => each.id)
  return [decision, decider, ...theirs]
}

const slowDecision: Fault = site => [site.open('decision', site.chance.between(25, 60))]

const leaderBottleneck: Fault = site => {
  const decider = site.somebody()
  const waiting = Array.from({ length: 7 }, () => site.open('decision', 12, { decider }))
  return [decider, ...waiting]
}

const tooManyLevers: Fault = site => {
  const owner = site.somebody()
  const mine = site.outcomes().slice(0, 6)
  for (const each of mine) site.edit(each, { owner })
  return mine.length > 3 ? [owner, ...mine.map(each => each.id)] : []
}

/** Two outcomes of the first rank, for two departments, by the same people. */
const conflictingPriorities: Fault = site => {
  const begun = (of: string) =>
    site.world.pointing('deliverable', 'parent', of).filter(work => work.state === 'started')
  const among = site.outcomes(each => each.value === undefined && begun(each.id).length > 0)
  const [one, other] = [among[0], among.find(each => site.championOf(each) !== site.championOf(among[0]!))]
  if (!one || !other) return []
  const person = site.somebody()
  const pulled = [person]
  for (const each of [one, other]) {
    site.edit(each, { priority: 1 })
    for (const work of begun(each.id)) site.edit(work, { assigned: [{ person, share: 1 }] })
    // Whoever answers for both, or for work of both, is pulled as well.
    pulled.push(...[each, ...begun(each.id)].flatMap(({ owner }) => owner ?? []))
  }
  return [...pulled, one.id, other.id]
}

/** One side was changed after all three were looked at, and nobody looked at the other two. */
const lopsidedTriad: Fault = site => {
  const team = site.pick(site.world.all('team').filter(each => each.level === 'team'))
  const side = { rating: 'green' }
  const fields = {
    name: 'All three',
    of: team.id,
    people: side,
    process: side,
    metrics: side,
    reviewOn: soon(30),
  }
  const id = site.add('triad', fields, { daysAgo: 80, by: team.lead! })
  for (const verb of ['lookAtPeople', 'lookAtProcess', 'lookAtMetrics'])
    site.step({ id, kind: 'triad' }, verb, { daysAgo: 80, by: team.lead! })
  const cadence = site.world.pointing('cadence', 'team', team.id)[0]
  if (cadence) site.editAgo(cadence, { recurrence: 'FREQ=WEEKLY;BYDAY=TH' }, 50)
  site.editAgo(team, { lead: site.somebody(team.lead) }, 50)
  return [id, team.id]
}

/** One of several teams with enough outcomes to compare has neither a rhythm nor a word said. */
const unevenGovernance: Fault = site => {
  const enough = site.world.figure('rareReadings')
  const ofTeam = (id: string) => site.outcomes(each => each.team === id)
  const teams = site.world.all('team').filter(each => each.level === 'team')
  // In a small organisation no team has as many: two of them take over what others promised.
  if (teams.filter(each => ofTeam(each.id).length >= enough).length < 2)
    for (const [place, each] of site
      .outcomes()
      .slice(0, 2 * enough)
      .entries())
      site.edit(each, { team: teams[place < enough ? 0 : 1]!.id })
  const [first, ...others] = teams.filter(each => ofTeam(each.id).length >= enough)
  if (!first || others.length === 0) return []
  for (const cadence of site.world.pointing('cadence', 'team', first.id)) site.step(cadence, 'archive')
  for (const each of ofTeam(first.id))
    for (const word of site.world.pointing('checkIn', 'of', each.id)) site.step(word, 'archive')
  return [first.id, ...others.map(each => each.id)]
}

/** Six open dependencies between two teams of different departments, and nobody between them. */
const silo: Fault = site => {
  const [one, other] = farApart(site)
  if (!one || !other) return []
  for (let each = 0; each < 6; each++) {
    const [to, from] = [one[each % one.length]!, other[each % other.length]!]
    const fields = { what: `The list of week ${each + 1}`, to: to.id, from: from.id, neededOn: soon(60) }
    const id = site.add('dependency', fields, { daysAgo: 12, by: to.owner! })
    site.step({ id, kind: 'dependency' }, 'accept', {
      daysAgo: 8,
      by: from.owner!,
      carried: { promisedOn: soon(40) },
    })
  }
  return [one[0]!.team!, other[0]!.team!]
}

function farApart(site: Site) {
  const byTeam = [
    ...Map.groupBy(
      site.deliverables(
        each => each.team !== undefined && site.world.one('outcome', each.parent)?.state === 'committed',
      ),
      each => each.team,
    ),
  ]
  return byTeam.slice(0, 2).map(([, work]) => work)
}

export const powerFaults = {
  accountableWithoutPower,
  supportNotGiven,
  overcommitted,
  skillGap,
  budgetOverrun,
  overlappingRights,
  missingRight,
  absentDecider,
  slowDecision,
  leaderBottleneck,
  tooManyLevers,
  conflictingPriorities,
  lopsidedTriad,
  unevenGovernance,
  silo,
}
