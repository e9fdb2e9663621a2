/** What teams give each other, what owners are given, and who can do what. */
import { addDays } from '@throughline/model'
import type { Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'
import { longAgo } from './long-ago.ts'

export function provided(site: Site): void {
  const { world, chance } = site
  skills(site)
  for (let each = 0; each < 3; each++) dependency(site)
  // Asked on Friday: nobody is late with an answer.
  const [to, from] = pairOf(site)
  if (to && from)
    site.add(
      'dependency',
      { what: 'Access to the archive', to: to.id, from: from.id },
      { daysAgo: 3, by: to.owner! },
    )
  for (const outcome of site.outcomes().slice(0, 3)) {
    const leader = world.all('team')[0]!.lead!
    const daysAgo = chance.between(20, 60)
    const fields = {
      what: 'A tester for two weeks',
      for: outcome.id,
      from: leader,
      neededOn: addDays(todayOn, 20),
    }
    const asked = { id: site.add('support', fields, { daysAgo, by: outcome.owner! }), kind: 'support' }
    if (chance.percent(60)) site.step(asked, 'give', { daysAgo: daysAgo - 5, by: leader })
  }
  const [ended] = world.all('outcome').filter(each => each.state === 'validated' || each.state === 'dropped')
  if (ended)
    site.add(
      'lateInput',
      { text: 'Blue would be better', of: ended.id, from: site.somebody() },
      { daysAgo: 9, by: 'import' },
    )
}

function skills(site: Site): void {
  const { world, chance } = site
  for (const team of world.all('team').filter(each => each.level === 'team')) {
    const crew = world.pointing('person', 'teams', team.id).filter(each => each.state === 'present')
    const skill = site.add('skill', { name: `Trade of ${team.name}` }, { daysAgo: 300, by: 'import' })
    for (const person of crew.slice(0, 3)) site.edit(person, { skills: [{ skill, level: 4 }] }, ...longAgo)
    const [work] = site.deliverables(each => each.team === team.id && each.state === 'planned')
    if (work && chance.percent(70)) site.edit(work, { needs: [{ skill, level: 3, people: 1 }] }, ...longAgo)
  }
}

/** Work of two outcomes, the later one waiting. */
export function pairOf(site: Site) {
  const { world } = site
  const promised = site.deliverables(each => world.one('outcome', each.parent)?.state === 'committed')
  const waiting = promised.filter(
    each => each.state === 'planned' && world.pointing('dependency', 'to', each.id).length === 0,
  )
  const pairs = waiting.flatMap(to =>
    promised
      .filter(
        each => each.parent !== to.parent && each.owner !== to.owner && each.dueOn! < addDays(to.dueOn!, -14),
      )
      .map(from => [to, from] as const),
  )
  return pairs.length > 0 ? site.pick(pairs.map(pair => ({ ...pair[0], pair }))).pair : []
}

/** Accepted for a day that fits. */
function dependency(site: Site): void {
  const [to, from] = pairOf(site)
  if (!to || !from) return
  const fields = {
    what: 'The checked list',
    to: to.id,
    from: from.id,
    neededOn: addDays(to.dueOn!, -1),
    promisedOn: from.dueOn!,
  }
  const id = site.add('dependency', fields, { daysAgo: 40, by: to.owner! })
  site.step({ id, kind: 'dependency' }, 'accept', { daysAgo: 38, by: from.owner! })
}
