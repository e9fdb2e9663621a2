/** Faults between people: what was not read, not answered, not accepted, not asked again. */
import { addDays } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault } from './site.ts'

export const waitingProposal: Fault = site => {
  const on = site.pick(site.outcomes())
  const daysAgo = site.chance.between(25, 80)
  site.step(on, 'decline', { daysAgo: daysAgo + 1, by: on.owner!, carried: { missing: 'A second trainer' } })
  site.step(on, 'propose', { daysAgo, by: site.somebody(on.owner) })
  return [on.id]
}

export const unreadIntent: Fault = site => {
  const isRead = (id: string) => site.world.pointing('interpretation', 'of', id).length > 0
  const read = site.intents().filter(each => isRead(each.id))
  if (read.length === 0) return []
  const on = site.pick(read)
  if (site.chance.percent(50)) {
    site.step(site.pick(site.world.pointing('interpretation', 'of', on.id)), 'archive')
    return [on.id]
  }
  const others = site.world.all('team').filter(team => !on.audience?.includes(team.id))
  if (others.length === 0) site.step(site.pick(site.world.pointing('interpretation', 'of', on.id)), 'archive')
  else site.edit(on, { audience: [...(on.audience ?? []), site.pick(others).id] })
  return [on.id]
}

export const divergingInterpretation: Fault = site => {
  const readings = site.world.all('interpretation')
  if (readings.length === 0) return []
  const read = site.pick(readings)
  const about = site.chance.pick([
    'Which clients count',
    'Whether old sites are part of it',
    'What comes first',
  ])
  site.step(read, 'diverge', { daysAgo: site.chance.between(1, 30), by: site.somebody(), carried: { about } })
  return [read.of]
}

export const unansweredQuestion: Fault = site => {
  const about = site.chance.percent(50) ? site.pick(site.outcomes()) : site.pick(site.deliverables())
  const askedBy = site.somebody(about.owner)
  const text = site.chance.pick([
    'Who pays for the second visit?',
    'Is the north part of it?',
    'May we begin?',
  ])
  const daysAgo = site.chance.between(10, 60)
  // The workspace allows two working days; holidays of the asked take a week at most.
  const isAway = (site.world.one('person', about.owner)?.timeOff ?? []).length > 0
  const to = isAway ? site.world.all('intent')[0]!.champion! : about.owner!
  return [site.add('question', { text, about: about.id, askedBy, to }, { daysAgo, by: askedBy })]
}

export const staleIntent: Fault = site => {
  const on = site.pick(site.intents())
  site.edit(on, { reviewOn: addDays(todayOn, -site.chance.between(1, 120)) })
  return [on.id]
}

export const promisedFor: Fault = site => {
  const on = site.pick(site.outcomes(each => each.owner !== undefined))
  const daysAgo = site.chance.between(18, 60)
  site.step(on, 'decline', { daysAgo: daysAgo + 1, by: on.owner!, carried: { missing: 'A day' } })
  const because = site.chance.pick([
    'The board wanted a name.',
    'She was on the train.',
    'It had to be in the list.',
  ])
  site.step(on, 'commit', { daysAgo, by: site.somebody(on.owner), because })
  return [on.id]
}

export const passedOverWarning: Fault = site => {
  const on = site.pick(site.outcomes())
  const passedOver = [
    site.chance.pick(['vague-statement', 'no-done', 'meaning-lost', 'diverging-interpretation']),
  ]
  site.step(on, 'decline', { daysAgo: 41, by: on.owner!, carried: { missing: 'Words' } })
  site.step(on, 'commit', { daysAgo: 40, by: on.owner!, because: 'We word it after the fair.', passedOver })
  return [on.id]
}
