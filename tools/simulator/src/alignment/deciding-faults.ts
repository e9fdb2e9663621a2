/** Faults of who decides: two, nobody, somebody who is away, too slowly, or everything at one desk. */
import { addDays } from '@throughline/model'
import type { Fault, Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'

export const overlappingRights: Fault = site => {
  const right = site.pick(site.world.all('right'))
  const { domain, scope } = right
  const decider = site.somebody(right.decider)
  const id = site.add(
    'right',
    { domain: site.chance.percent(50) ? domain : domain.toUpperCase(), scope, decider },
    { daysAgo: 20, by: 'import' },
  )
  return [id, right.id]
}

/** Nobody may decide a question, or what is said about a promise at the top. */
export const missingRight: Fault = site => {
  const { world, chance } = site
  if (chance.percent(50)) {
    const by = site.somebody()
    const about = [site.pick(site.outcomes()).id]
    const domain = chance.percent(50) ? { domain: 'packaging' } : {}
    return [site.add('decision', { question: 'Is the old form kept?', about, ...domain }, { daysAgo: 3, by })]
  }
  const gone = 'date'
  const top = world
    .all('outcome')
    .filter(each => each.state === 'committed' && world.one('intent', each.parent))
  for (const right of world.all('right'))
    if (right.domain === gone && right.scope === world.workspace!.id) site.step(right, 'archive')
  return top.map(each => each.id)
}

export const absentDecider: Fault = site => {
  const { world, chance } = site
  const gone = world.all('person').filter(each => each.state === 'departed')
  const decider =
    chance.percent(40) && gone.length > 0
      ? site.pick(gone).id
      : site.add(
          'person',
          {
            name: 'Ida Absalon',
            timeOff: [
              {
                from: addDays(todayOn, -chance.between(1, 9)),
                to: addDays(todayOn, chance.between(21, 60)),
                share: 1,
              },
            ],
          },
          { daysAgo: 100, by: 'import' },
        )
  const scope = site.pick(site.outcomes())
  site.add('right', { domain: 'quality', scope: scope.id, decider }, { daysAgo: 90, by: 'import' })
  const asked = { question: 'How many signatures are enough?', domain: 'quality', about: [scope.id] }
  return [
    site.add(
      'decision',
      { ...asked, neededOn: addDays(todayOn, chance.between(-8, 12)) },
      { daysAgo: 10, by: scope.owner! },
    ),
  ]
}

export const slowDecision: Fault = site => {
  const { chance } = site
  const about = [site.pick(site.outcomes()).id]
  const daysAgo = chance.between(25, 80)
  const decider = site.somebody()
  const needed = chance.percent(50) ? { neededOn: addDays(todayOn, -chance.between(2, 15)) } : {}
  const fields = { question: 'Which supplier do we take?', domain: 'scope', about, decider, ...needed }
  return [site.add('decision', fields, { daysAgo, by: decider })]
}

/** Everything at one desk, or a leader in the doing. */
export const leaderBottleneck: Fault = site => {
  const { world, chance } = site
  const bridging = new Set(world.all('engagement').map(each => each.lead))
  const leading = world.all('team').filter(team => team.level === 'department' && !bridging.has(team.lead))
  if (leading.length === 0) return []
  const leader = site.pick(leading).lead!
  if (chance.percent(40)) {
    const work = site.deliverables(each => each.state === 'started')
    if (work.length === 0) return []
    site.edit(site.pick(work), { assigned: [{ person: leader, share: chance.between(3, 6) / 10 }] })
    return [leader]
  }
  for (let each = 0; each < chance.between(6, 8); each++) waitsFor(site, leader)
  return [leader]
}

function waitsFor(site: Site, decider: string): void {
  const from = site.pick(site.outcomes())
  const by = site.somebody(decider)
  const fields = {
    question: 'May we begin?',
    domain: 'scope',
    about: [from.id],
    decider,
    neededOn: addDays(todayOn, 4),
  }
  if (site.chance.percent(60)) site.add('decision', fields, { daysAgo: site.chance.between(1, 4), by })
  else
    site.add(
      'escalation',
      { ask: 'Two days of a tester', from: from.id, path: [decider] },
      { daysAgo: 1, by },
    )
}

/** Rights of this very outcome belong to others, what was asked for was refused, or nobody does the work. */
export const accountableWithoutPower: Fault = site => {
  const { chance, world } = site
  const on = site.pick(site.outcomes())
  const roll = chance.below(3)
  if (roll === 0)
    site.add(
      'right',
      { domain: 'scope', scope: on.id, decider: site.somebody(on.owner) },
      { daysAgo: 50, by: 'import' },
    )
  else if (roll === 1) {
    const from = site.somebody(on.owner)
    const asked = site.add(
      'support',
      { what: 'A second server', for: on.id, from, sort: 'money' },
      { daysAgo: 30, by: on.owner! },
    )
    site.step({ id: asked, kind: 'support' }, 'refuse', {
      daysAgo: 25,
      by: from,
      because: 'There is none.',
    })
  } else
    for (const work of world.below(on.id))
      if (work.state === 'planned') site.edit(work, { owner: undefined, team: undefined, needs: undefined })
      else if (work.state === 'started') site.step(work, 'deliver')
  return world.below(on.id).some(each => each.state === 'planned') || roll < 2 ? [on.id, on.parent!] : []
}

export const supportNotGiven: Fault = site => {
  const { chance } = site
  const on = site.pick(site.outcomes())
  const from = site.somebody(on.owner)
  const late = addDays(todayOn, -chance.between(1, 30))
  const fields = { what: 'Access to the test system', for: on.id, from, sort: 'tool', neededOn: late }
  const id = site.add('support', fields, { daysAgo: 50, by: on.owner! })
  if (chance.percent(50)) site.step({ id, kind: 'support' }, 'promise', { daysAgo: 48, by: from })
  return [id]
}
