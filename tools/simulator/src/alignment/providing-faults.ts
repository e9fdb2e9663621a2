/** Faults of what people give each other: time, skills, what one waits for from another. */
import { addDays } from '@throughline/model'
import type { Fault, Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'
import { pairOf } from './provided.ts'

/** More for one person than there is until the day, or for one team. */
export const overcommitted: Fault = site => {
  const { world, chance } = site
  const onTeam = chance.percent(30)
  const [above] = site.outcomes(each => each.team !== undefined)
  const crew = world.pointing('person', 'teams', above!.team!).filter(each => each.state === 'present')
  const leads = new Set(world.all('team').map(team => team.lead))
  const person = site.pick(crew.filter(each => !leads.has(each.id))).id
  const likely = onTeam ? 15 : chance.between(6, 10)
  const estimate = { low: likely / 2, likely, high: likely * 1.5 }
  const days = { estimate, dueOn: addDays(todayOn, chance.between(4, 11)) }
  const whose = onTeam ? { team: above!.team } : { assigned: [{ person, share: 1 }] }
  for (let each = 0; each < (onTeam ? crew.length : 2); each++) {
    const what = `The checked list of ${each + 12} depots is signed`
    const fields = {
      statement: what,
      parent: above!.id,
      owner: person,
      done: 'Two sites have signed it.',
      ...days,
      ...whose,
    }
    const id = site.add('deliverable', fields, { daysAgo: 20, by: person })
    site.step({ id, kind: 'deliverable' }, 'start', { daysAgo: 2, by: person })
  }
  return onTeam ? [above!.team!] : [person]
}

export const skillGap: Fault = site => {
  const { world, chance } = site
  const skill = site.add('skill', { name: 'Data migration' }, { daysAgo: 200, by: 'import' })
  if (chance.percent(50))
    site.edit(site.pick(world.all('person').filter(each => each.state === 'present')), {
      skills: [{ skill, level: 5 }],
    })
  site.edit(site.pick(site.deliverables(each => each.state === 'planned')), {
    needs: [{ skill, level: chance.between(1, 4), people: 1 }],
  })
  return [skill]
}

export const budgetOverrun: Fault = site => {
  const { world, chance } = site
  const by = site.somebody()
  const onCharter = chance.percent(50)
  const on = onCharter ? site.pick(world.all('charter')) : site.pick(world.all('engagement'))
  const budget = chance.between(20, 90) * 1000
  const fields = { name: 'Spent so far', unit: 'EUR', informs: 'Whether we go on', owner: by }
  const spent = site.add('signal', fields, { daysAgo: 60, by })
  site.add(
    'reading',
    { signal: spent, value: budget * (1 + chance.between(5, 30) / 100), at: addDays(todayOn, -2) },
    { daysAgo: 2, by },
  )
  site.edit(on, { budget, spent })
  return [on.id]
}

export const unacceptedDependency: Fault = site => {
  const { chance } = site
  const [to, from] = pairOf(site)
  if (!to || !from) return []
  const daysAgo = chance.between(15, 50)
  const of = {
    id: site.add(
      'dependency',
      { what: 'The signed form', to: to.id, from: from.id, neededOn: to.dueOn },
      { daysAgo, by: to.owner! },
    ),
    kind: 'dependency',
  }
  if (chance.percent(30))
    site.step(of, 'refuse', { daysAgo: daysAgo - 3, by: from.owner!, because: 'Not this quarter.' })
  return [of.id]
}

function agreed(
  site: Site,
  fields: (
    to: { dueOn?: string | undefined },
    from: { dueOn?: string | undefined },
  ) => { neededOn: string; promisedOn: string },
) {
  const [to, from] = pairOf(site)
  if (!to || !from) return undefined
  const id = site.add(
    'dependency',
    { what: 'The rehearsal', to: to.id, from: from.id, ...fields(to, from) },
    { daysAgo: 50, by: to.owner! },
  )
  site.step({ id, kind: 'dependency' }, 'accept', { daysAgo: 47, by: from.owner! })
  return { id, from }
}

export const brokenDependency: Fault = site => {
  const made = agreed(site, to => ({ neededOn: to.dueOn!, promisedOn: addDays(to.dueOn!, -10) }))
  if (!made) return []
  const above = site.world.one('outcome', made.from.parent)
  if (site.chance.percent(50) || !above)
    site.step(made.from, 'drop', { because: 'The client did not want it.' })
  else site.step(above, 'decline', { by: above.owner!, carried: { missing: 'Two people' } })
  // Whatever else waits for it is broken with it.
  const gone =
    site.world.record(made.from.id)?.state === 'dropped' ? [made.from.id] : siblings(site, made.from.parent)
  return gone.flatMap(id => site.world.pointing('dependency', 'from', id).map(each => each.id))
}

function siblings(site: Site, parent: string | undefined): string[] {
  return parent ? [parent, ...site.world.below(parent).map(each => each.id)] : []
}

export const lateDependency: Fault = site => {
  const { chance } = site
  const isOverdue = chance.percent(40)
  const made = agreed(site, to =>
    isOverdue
      ? {
          neededOn: addDays(todayOn, -chance.between(3, 9)),
          promisedOn: addDays(todayOn, -chance.between(10, 20)),
        }
      : { neededOn: addDays(to.dueOn!, -20), promisedOn: addDays(to.dueOn!, chance.between(-12, 10)) },
  )
  return made ? [made.id] : []
}

/** Began without its charter, before its gate, or before it was approved. */
export const builtBeforeAligned: Fault = site => {
  const { world, chance } = site
  const roll = chance.below(3)
  const work = site.deliverables(
    each => each.state === 'planned' && world.one('outcome', each.parent)?.state === 'committed',
  )
  const started = site.pick(work)
  site.step(started, 'start', { daysAgo: 4, by: started.owner! })
  if (roll === 0) {
    const above = world.one('outcome', world.one('outcome', started.parent)!.parent)
    const charters = world.all('charter').filter(each => each.of === above?.id)
    for (const each of charters)
      site.step(each, chance.percent(50) ? 'reopen' : 'archive', { because: 'Nobody had agreed to it.' })
    return charters.length > 0 ? [above!.id] : []
  }
  if (roll === 1) {
    site.edit(started, { estimate: { low: 22, likely: 26, high: 34 } })
    const onLine = world.pointing('engagement', 'root', started.parent!).length > 0
    return onLine ? [] : [started.id]
  }
  const by = site.somebody()
  const asked = {
    question: 'May the old form go?',
    sort: 'approval',
    domain: 'risk',
    about: [started.parent!],
    decider: by,
  }
  return [site.add('decision', { ...asked, neededOn: addDays(todayOn, 9) }, { daysAgo: 3, by })]
}

/** Twelve hands reach over the fence, and nobody stands at it. */
export const silo: Fault = site => {
  const { world } = site
  const teams = world.all('team').filter(each => each.level === 'team')
  const [a, b] = teams
  const [one] = site.deliverables(
    each => each.team === a!.id && world.one('outcome', each.parent)?.state === 'committed',
  )
  if (!one || !b) return []
  for (let each = 0; each < site.chance.between(6, 9); each++) {
    const fields = {
      what: `Part ${each + 1} of the archive`,
      to: one.id,
      ask: { team: b.id },
      neededOn: addDays(todayOn, 40),
      promisedOn: addDays(todayOn, 30),
    }
    const id = site.add('dependency', fields, { daysAgo: 20, by: one.owner! })
    site.step({ id, kind: 'dependency' }, 'accept', { daysAgo: 18, by: b.lead! })
  }
  if (site.chance.percent(50)) {
    const until = { fromOn: '2026-01-01', untilOn: addDays(todayOn, -5) }
    site.add(
      'connector',
      { mandate: 'Settles days', person: site.somebody(), between: [a!.id, b.id], share: 0.2, ...until },
      { daysAgo: 200, by: 'import' },
    )
  }
  return [a!.id, b.id]
}
