/** Faults of what is said: silence, green words, days that slide, changes that nobody explained or knew. */
import { addDays } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault, Site } from './site.ts'

const soon = (days: number) => addDays(todayOn, days)

/** Nothing was said of it for weeks. */
const silentOwner: Fault = site => {
  const isHeard = (id: string) => site.world.pointing('checkIn', 'of', id).length > 0
  const on = site.pick(site.outcomes(each => each.owner !== undefined && isHeard(each.id)))
  for (const word of site.world.pointing('checkIn', 'of', on.id)) site.step(word, 'archive')
  const fields = { of: on.id, status: 'onTrack', confidence: 80 }
  site.add('checkIn', fields, { daysAgo: site.chance.between(30, 60), by: on.owner! })
  return [on.id, on.owner!]
}

/** It ends next week, hardly anything is done, and all is said to be well. */
const greenOutside: Fault = site => {
  const on = site.pick(
    site.outcomes(each => site.world.below(each.id).some(work => work.state === 'planned')),
  )
  for (const work of site.world.pointing('deliverable', 'parent', on.id))
    if (['planned', 'started'].includes(work.state))
      site.edit(work, { estimate: { low: 14, likely: 18, high: 20 }, dueOn: soon(10), remaining: undefined })
  site.edit(on, { dueOn: soon(12) })
  for (const daysAgo of [31, 24, 17, 10, 3])
    site.add('checkIn', { of: on.id, status: 'onTrack', confidence: 90 }, { daysAgo, by: on.owner! })
  for (const daysAgo of [28, 21, 14, 7]) {
    const said = { madeOn: soon(-daysAgo), of: on.id, atPosition: 1, pOnTime: 0.05, trials: 1000 }
    site.add('forecast', said, { daysAgo, by: 'clock' })
  }
  return [on.id]
}

const slidingDeadline: Fault = site => {
  const on = site.pick(site.outcomes(each => each.dueOn !== undefined))
  const moves = site.chance.between(2, 4)
  for (let move = moves; move >= 1; move--)
    site.editAgo(on, { dueOn: addDays(on.dueOn!, -14 * (move - 1)) }, 20 * move)
  return [on.id]
}

/** Three promises on one line, each of which came late. */
const repeatedMiss: Fault = site => {
  const above = site.pick(site.outcomes())
  const ill = [above.id, above.parent!]
  for (const daysAgo of [120, 80, 40]) {
    const owner = above.owner!
    const like = {
      parent: above.parent,
      owner,
      team: above.team,
      level: 'team',
      serves: 'It is a step of the same.',
    }
    const words = {
      statement: `Site ${daysAgo / 40} orders on the new form`,
      done: 'The order book shows it for a week.',
    }
    const id = site.add(
      'outcome',
      { ...like, ...words, dueOn: soon(-daysAgo + 5) },
      { daysAgo: daysAgo + 60, by: owner },
    )
    site.step({ id, kind: 'outcome' }, 'commit', { daysAgo: daysAgo + 59, by: owner })
    site.step({ id, kind: 'outcome' }, 'deliver', { daysAgo: daysAgo - 20, by: owner })
    ill.push(id)
  }
  return ill
}

/** The first becomes the third, the second, the first again, and nobody says why. */
const priorityChurn: Fault = site => {
  const on = site.pick(site.outcomes())
  for (const [place, priority] of [1, 3, 2, 4, 1].entries()) site.changed(on, { priority }, 60 - 12 * place)
  return [on.id]
}

const unacknowledgedChange: Fault = site => {
  const on = site.pick(site.outcomes(each => each.dueOn !== undefined))
  const to = site.somebody(on.owner)
  site.editAgo(on, { dueOn: addDays(on.dueOn!, -7) }, 20)
  const fields = { what: 'Due moved by a week', fact: site.world.position, to, subject: on.id }
  return [site.add('notice', fields, { daysAgo: 20, by: 'clock' }), on.id, to]
}

const unexplainedChange: Fault = site => {
  const on = site.pick(site.outcomes(each => each.dueOn !== undefined))
  site.changed(
    on,
    site.chance.percent(50) ? { dueOn: addDays(on.dueOn!, -9) } : { owner: site.somebody(on.owner) },
    8,
  )
  return [on.id]
}

/** Each period more of the work was in nobody's plan. */
const firefighting: Fault = site => {
  const teams = site.world.all('team').filter(each => each.level === 'team')
  const team = site.pick(teams)
  const people = site.world.pointing('person', 'teams', team.id)
  const who = people[0]!.id
  const of = site.pick(site.outcomes())
  const ill = [team.id, of.id]
  for (const [daysAgo, count] of [
    [85, 2],
    [55, 5],
    [25, 9],
  ] as const)
    for (let each = 0; each < count; each++) {
      const on = daysAgo - each
      const fields = { what: `Mend order ${daysAgo}-${each}`, who, dueOn: soon(-on + 2), from: of.id }
      const action = site.add('action', fields, { daysAgo: on, by: who })
      site.step({ id: action, kind: 'action' }, 'finish', { daysAgo: on - 1, by: who })
      const asked = { ask: 'Somebody for tonight', from: of.id, path: [who] }
      const escalation = site.add('escalation', asked, { daysAgo: on, by: who })
      const carried = { answer: 'Take whoever is free.' }
      site.step({ id: escalation, kind: 'escalation' }, 'answer', { daysAgo: on - 1, by: who, carried })
    }
  return ill
}

const untestedAssumption: Fault = site => {
  const on = site.pick(site.outcomes())
  const testOn = soon(-site.chance.between(5, 60))
  const ifBroken = { delay: { low: 5, likely: 10, high: 20 } }
  const fields = {
    statement: 'One lesson is enough',
    affects: [on.id],
    owner: on.owner,
    testOn,
    confidence: 60,
    ifBroken,
  }
  return [site.add('assumption', fields, { daysAgo: 80, by: on.owner! }), on.id]
}

const unreviewedRisk: Fault = site => {
  const on = site.pick(site.outcomes())
  const delay = { low: 5, likely: 10, high: 20 }
  const reviewOn = soon(-site.chance.between(5, 60))
  const fields = {
    statement: 'The supplier stops',
    affects: [on.id],
    owner: on.owner,
    probability: 40,
    delay,
    reviewOn,
  }
  return [site.add('risk', fields, { daysAgo: 80, by: on.owner! }), on.id]
}

const firedTrigger: Fault = site => {
  const decider = site.somebody()
  const options = [{ title: 'Stop' }, { title: 'Go on' }]
  const fields = { name: 'A supplier stops', when: 'outside', decider, options, answersWithin: 3 }
  const id = site.add('trigger', fields, { daysAgo: 60, by: decider })
  site.step({ id, kind: 'trigger' }, 'arm', { daysAgo: 59, by: decider })
  site.step({ id, kind: 'trigger' }, 'fire', { daysAgo: 20, by: decider, carried: { evidence: 'It did.' } })
  return [id]
}

/** Three rounds of questions in which fewer say that a concern is safe. */
const afraidToSpeak: Fault = site =>
  rounds(site, { safety: [58, 50, 41], invited: [40, 40, 40], answered: [30, 30, 30] })

const fadingMomentum: Fault = site =>
  rounds(site, { safety: [80, 80, 80], invited: [40, 40, 40], answered: [34, 25, 16] })

interface Rounds {
  readonly safety: readonly number[]
  readonly invited: readonly number[]
  readonly answered: readonly number[]
}

function rounds(site: Site, { safety, invited, answered }: Rounds): string[] {
  const audience = site.world
    .all('team')
    .filter(each => each.level === 'department')
    .map(each => each.id)
  const ids = safety.map((agree, round) => {
    const daysAgo = 70 - 28 * round
    const days = { opensOn: soon(-daysAgo), closesOn: soon(-daysAgo + 5) }
    const id = site.add(
      'pulse',
      { name: `Extra round ${round + 1}`, audience, ...days },
      { daysAgo, by: 'import' },
    )
    const of = { id, kind: 'pulse' }
    site.step(of, 'open', { daysAgo })
    site.step(of, 'close', { daysAgo: daysAgo - 6 })
    const results = [{ question: 'safety', answered: answered[round], agree }]
    site.step(of, 'publish', {
      daysAgo: daysAgo - 6,
      by: 'clock',
      carried: { invited: invited[round], answered: answered[round], results },
    })
    return id
  })
  return [...ids, site.world.workspace!.id, ...audience]
}

export const wordFaults = {
  silentOwner,
  greenOutside,
  slidingDeadline,
  repeatedMiss,
  priorityChurn,
  unacknowledgedChange,
  unexplainedChange,
  firefighting,
  untestedAssumption,
  unreviewedRisk,
  firedTrigger,
  afraidToSpeak,
  fadingMomentum,
}
