/** Several faults of one leg at once, so that an organisation suffers from it more than from the others. */
import { addDays, type Records } from '@throughline/model'
import { Chance } from '../organisation/chance.ts'
import { todayOn } from '../organisation/ground.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type AnyFaultCode, inject } from './fault.ts'
import { type Fault, Site } from './site.ts'

export type TroubledLeg = 'clarity' | 'alignment' | 'feedback'

/** What each leg is ill with: each of these is put in as often as was asked for. */
const faultsOf: { readonly [leg in TroubledLeg]: readonly (AnyFaultCode | Fault)[] } = {
  clarity: [
    'vague-statement',
    'no-done',
    'diverging-interpretation',
    'stopped-too-early',
    'unanswered-question',
  ],
  alignment: [
    'slow-decision',
    'late-dependency',
    'unaccepted-dependency',
    'overcommitted',
    'support-not-given',
  ],
  feedback: ['silent-owner', biasedEstimates, silentProvider, greenProvider, biasedEstimates],
}

/** Puts every fault of the leg in so many times, in places that the seed chooses. Changes the replica. */
export function trouble(
  organisation: Organisation,
  leg: TroubledLeg,
  of: { seed: number; times: number },
): void {
  for (let time = 0; time < of.times; time++)
    for (const [place, fault] of faultsOf[leg].entries()) {
      const seed = 1000 * of.seed + 50 * time + place
      if (typeof fault === 'string') inject(organisation, fault, seed)
      else fault(new Site(organisation.replica, new Chance(seed), seed))
    }
}

/** Six pieces of work of this year that took nearly twice what they were estimated at. */
function biasedEstimates(site: Site): readonly string[] {
  return Array.from({ length: 6 }, (_, each) => {
    const on = site.pick(site.outcomes())
    const daysAgo = site.chance.between(30, 200)
    const likely = site.chance.between(4, 15)
    const estimate = { low: likely * 0.7, likely, high: likely * 1.5 }
    const told = {
      parent: on.id,
      owner: on.owner,
      team: on.team,
      dueOn: addDays(todayOn, -daysAgo),
      estimate,
    }
    const words = { statement: `The form of site ${each + 1} is checked`, done: 'The site has signed it.' }
    const ratio = site.chance.between(15, 24) / 10
    const spentDays = Math.round(10 * likely * ratio) / 10
    const id = site.add(
      'deliverable',
      { ...told, ...words, spentDays },
      { daysAgo: daysAgo + 40, by: on.owner! },
    )
    site.step({ id, kind: 'deliverable' }, 'start', { daysAgo: daysAgo + 30, by: on.owner! })
    site.step({ id, kind: 'deliverable' }, 'deliver', { daysAgo, by: on.owner! })
    return id
  })
}

/** Others wait for it, and nothing was said of it for weeks. */
function silentProvider(site: Site): readonly string[] {
  const on = provider(site)
  if (!on) return []
  for (const word of site.world.pointing('checkIn', 'of', on.id)) site.step(word, 'archive')
  const fields = { of: on.id, status: 'onTrack', confidence: 80 }
  site.add('checkIn', fields, { daysAgo: site.chance.between(30, 60), by: on.owner! })
  return [on.id]
}

/** Others wait for it, and it is said to be well while every forecast says otherwise. */
function greenProvider(site: Site): readonly string[] {
  const on = provider(site)
  if (!on) return []
  for (const daysAgo of [38, 31, 24, 17, 10, 3])
    site.add('checkIn', { of: on.id, status: 'onTrack', confidence: 90 }, { daysAgo, by: on.owner! })
  for (const daysAgo of [35, 28, 21, 14, 7]) {
    const madeOn = addDays(todayOn, -daysAgo)
    const said = { madeOn, of: on.id, atPosition: 1, pOnTime: 0.1, trials: 1000, seed: 1 }
    site.add('forecast', said, { daysAgo, by: 'clock' })
  }
  return [on.id]
}

/** A promise whose work others wait for. */
function provider(site: Site): Records['outcome'] | undefined {
  const among = site.world.all('dependency').flatMap(({ state, from, to }) => {
    const [given, waits] = [site.world.one('deliverable', from), site.world.one('deliverable', to)]
    const of = site.world.one('outcome', given?.parent)
    const isOpen = given && ['planned', 'started'].includes(given.state) && state === 'accepted'
    return isOpen && of?.owner && of.state === 'committed' && waits?.parent !== of.id ? [of] : []
  })
  return among.length > 0 ? site.pick(among) : undefined
}
