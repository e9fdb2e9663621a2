/** Faults of looking back: what was not held, not judged, not done, not thanked, and told once more. */
import { addDays } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault, Site } from './site.ts'

const soon = (days: number) => addDays(todayOn, days)

/** Delivered so many days ago, and still only that. */
function delivered(site: Site, daysAgo: number) {
  const on = site.pick(site.outcomes(each => each.owner !== undefined))
  for (const work of site.world.pointing('deliverable', 'parent', on.id))
    if (['planned', 'started'].includes(work.state))
      site.step(work, 'deliver', { daysAgo: daysAgo + 2, by: on.owner! })
  site.step(on, 'deliver', { daysAgo, by: on.owner! })
  return on
}

const skippedRetro: Fault = site => {
  const on = delivered(site, 60)
  const host = site.somebody()
  const fields = {
    name: 'How it went',
    of: on.id,
    when: 'system',
    dueOn: soon(-40),
    host,
    sponsor: site.somebody(host),
  }
  const id = site.add('retro', fields, { daysAgo: 58, by: host })
  return [id, on.id]
}

const missingImpactRetro: Fault = site => [delivered(site, site.chance.between(70, 120)).id]

const unsponsoredRetro: Fault = site => {
  const on = delivered(site, 40)
  const host = site.somebody()
  const fields = { name: 'How it went', of: on.id, when: 'system', dueOn: soon(-20), host }
  const id = site.add('retro', fields, { daysAgo: 38, by: host })
  return [id, on.id]
}

const actionNotDone: Fault = site => {
  const on = site.pick(site.outcomes())
  const who = on.owner!
  const fields = {
    what: 'Send the list to every site',
    who,
    dueOn: soon(-site.chance.between(16, 60)),
    from: on.id,
  }
  return [site.add('action', fields, { daysAgo: 75, by: who }), on.id]
}

const deliveredWithoutEffect: Fault = site => {
  const on = delivered(site, site.chance.between(80, 120))
  const carried = { whatWasSeen: 'Nobody orders on the form.' }
  site.step(on, 'disprove', { daysAgo: 20, by: on.owner!, carried })
  return [on.id]
}

const unjudgedIntervention: Fault = site => {
  const proposedTo = site.somebody()
  const fields = { sentence: 'Every site gets its list two weeks before', proposedTo, expected: { days: 5 } }
  const id = site.add('intervention', fields, { daysAgo: 90, by: proposedTo })
  const carried = { judgeOn: soon(-site.chance.between(5, 40)) }
  site.step({ id, kind: 'intervention' }, 'adopt', {
    daysAgo: 85,
    by: proposedTo,
    because: 'It costs least.',
    carried,
  })
  return [id]
}

/** One theme in three retrospectives. */
const repeatedLesson: Fault = site => {
  const ill: string[] = []
  for (const daysAgo of [120, 80, 40]) {
    const on = site.pick(site.outcomes())
    const host = site.somebody()
    const items = [{ text: 'The decision came too late.', theme: 'late decisions' }]
    const held = { name: `Looking back, ${daysAgo}`, of: on.id, host, sponsor: site.somebody(host), items }
    const id = site.add(
      'retro',
      { ...held, when: 'system', dueOn: soon(-daysAgo) },
      { daysAgo: daysAgo + 3, by: host },
    )
    site.step({ id, kind: 'retro' }, 'hold', { daysAgo, by: host })
    ill.push(id)
  }
  return [...ill, site.world.workspace!.id]
}

const overdueTriad: Fault = site => {
  const team = site.pick(site.world.all('team').filter(each => each.level === 'team'))
  const side = { rating: 'green' }
  const fields = { name: 'All three', of: team.id, people: side, process: side, metrics: side }
  const id = site.add(
    'triad',
    { ...fields, reviewOn: soon(-site.chance.between(5, 90)) },
    { daysAgo: 120, by: team.lead! },
  )
  return [id, team.id]
}

const noRecognition: Fault = site => {
  const on = delivered(site, site.chance.between(20, 40))
  const judged = { evidence: 'Every site orders on the form.' }
  if (site.chance.percent(50)) site.step(on, 'validate', { daysAgo: 18, by: on.owner!, carried: judged })
  return [on.id]
}

export const learningFaults = {
  skippedRetro,
  missingImpactRetro,
  unsponsoredRetro,
  actionNotDone,
  deliveredWithoutEffect,
  unjudgedIntervention,
  repeatedLesson,
  overdueTriad,
  noRecognition,
}
