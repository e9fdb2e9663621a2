/** Who decides what, charters where they are asked for, decisions in time. */
import { addDays } from '@throughline/model'
import type { Site } from '../faults/site.ts'
import { todayOn } from '../organisation/ground.ts'

const domains = [
  ...['intent', 'priority', 'scope', 'date', 'people', 'budget', 'price'],
  ...['risk', 'quality', 'approach', 'hand-off', 'way of working'],
]

export function decided(site: Site): void {
  const { world, chance } = site
  const chief = world.all('intent')[0]!.champion!
  const deputy = world.all('team').find(team => team.lead && team.lead !== chief)!.lead!
  const scope = world.workspace!.id
  for (const domain of domains)
    site.add('right', { domain, scope, decider: chief, deputy }, { daysAgo: 300, by: 'import' })
  charters(site)
  for (let each = 0; each < 6; each++) decision(site, deputy)
  // Deferred until a day that is still to come: nobody waits for it yet.
  const about = [site.pick(site.outcomes()).id]
  const question = 'Which site comes second?'
  const open = site.add(
    'decision',
    { question, domain: 'scope', about, decider: chief },
    { daysAgo: 60, by: deputy },
  )
  const untilOn = addDays(todayOn, chance.between(10, 40))
  site.step({ id: open, kind: 'decision' }, 'defer', { daysAgo: 50, by: chief, carried: { untilOn } })
}

/** Promises directly under an intent, and those across teams. */
function charters(site: Site): void {
  const { world } = site
  for (const outcome of world.all('outcome')) {
    const isTop = world.one('intent', outcome.parent) !== undefined
    if (outcome.state !== 'committed' || !isTop) continue
    const right = site.add(
      'right',
      { domain: 'approach', scope: outcome.id, decider: outcome.owner! },
      { daysAgo: 150, by: outcome.owner! },
    )
    const fields = {
      name: `Charter of ${outcome.key}`,
      of: outcome.id,
      rights: [right],
      constraints: ['Until spring'],
    }
    const id = site.add('charter', fields, { daysAgo: 150, by: outcome.owner! })
    site.step({ id, kind: 'charter' }, 'complete', { daysAgo: 149, by: outcome.owner! })
  }
}

/** Decided in a week; one in four was raised on Thursday and is open. */
function decision(site: Site, decider: string): void {
  const { chance } = site
  const isFresh = chance.percent(25)
  const daysAgo = isFresh ? 4 : chance.between(30, 200)
  const raised = addDays(todayOn, -daysAgo)
  const about = [site.pick(site.outcomes()).id]
  const fields = {
    question: 'Is the old form kept?',
    domain: 'scope',
    about,
    decider,
    raisedOn: raised,
    neededOn: addDays(raised, 9),
  }
  const id = site.add('decision', fields, { daysAgo, by: decider })
  const carried = { choice: 'Yes', rationale: 'It can be undone.' }
  if (!isFresh) site.step({ id, kind: 'decision' }, 'decide', { daysAgo: daysAgo - 6, by: decider, carried })
}
