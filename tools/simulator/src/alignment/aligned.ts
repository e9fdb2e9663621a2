/**
 * An organisation in which everybody pulls together: a grown cascade with every system on, and around it the rights,
 * charters, signals, dependencies, skills, engagements and flows that it needs. Beside them stands what only looks
 * like a fault: what ended, what is not due, what is not promised.
 */
import { systemNames } from '@throughline/model'
import { Site } from '../faults/site.ts'
import { Chance } from '../organisation/chance.ts'
import { type Organisation, organisation } from '../organisation/organisation.ts'
import { bridged } from './bridged.ts'
import { decided } from './decided.ts'
import { longAgo } from './long-ago.ts'
import { measured } from './measured.ts'
import { provided } from './provided.ts'

/** Healthy for every code of alignment; the same seed gives the same one. */
export function alignedOrganisation(seed: number): Organisation {
  const grown = organisation({ seed, records: 180 })
  const site = new Site(grown.replica, new Chance(seed + 7919), seed)
  const workspace = site.world.workspace!
  site.edit(workspace, {
    systems: [...systemNames],
    currency: 'EUR',
    valueUnit: 'money',
    costPerDay: 500,
  })
  shared(site)
  decided(site)
  measured(site)
  provided(site)
  bridged(site)
  return grown
}

/** Nobody answers for more than can be moved, and every outcome has its rhythm and word. */
function shared(site: Site): void {
  const { world } = site
  const owned = new Map<string, number>()
  for (const outcome of site.outcomes()) {
    const crew = world.pointing('person', 'teams', outcome.team!).filter(each => each.state === 'present')
    const free = [...crew].sort((a, b) => (owned.get(a.id) ?? 0) - (owned.get(b.id) ?? 0))[0]!
    const owner = (owned.get(outcome.owner!) ?? 0) < 2 ? outcome.owner! : free.id
    owned.set(owner, (owned.get(owner) ?? 0) + 1)
    if (owner !== outcome.owner) site.edit(outcome, { owner }, ...longAgo)
    if (world.pointing('checkIn', 'of', outcome.id).length === 0)
      site.add('checkIn', { of: outcome.id, status: 'onTrack', confidence: 80 }, { daysAgo: 3, by: owner })
    if (outcome.steps.committed?.by !== owner) site.step(outcome, 'confirm', { daysAgo: 2, by: owner })
  }
  for (const team of world.all('team'))
    site.add(
      'cadence',
      { name: `${team.name} sync`, team: team.id, leaders: team.lead ? [team.lead] : [] },
      { daysAgo: 200, by: team.lead! },
    )
  overfull(site)
  led(site)
}

/** Whoever leads a department answers for two of its outcomes at most; the others are led from its teams. */
function led(site: Site): void {
  const { world } = site
  const owned = new Map<string, number>()
  const top = world.all('outcome').filter(each => each.state === 'committed' && each.level === 'department')
  for (const outcome of top) {
    const count = (owned.get(outcome.owner!) ?? 0) + 1
    owned.set(outcome.owner!, count)
    if (count < 3) continue
    const free = world
      .all('person')
      .filter(each => each.state === 'present')
      .find(each => world.pointing('outcome', 'owner', each.id).length === 0)!
    site.edit(outcome, { owner: free.id }, ...longAgo)
    site.step(outcome, 'confirm', { daysAgo: 80, by: free.id })
  }
}

/** A team that carries too many hands some on. */
function overfull(site: Site): void {
  const teams = site.world.all('team').filter(team => team.level === 'team')
  const carried = (team: string) => site.outcomes(each => each.team === team)
  for (const team of teams)
    for (const outcome of carried(team.id).slice(4)) {
      const other = [...teams].sort((a, b) => carried(a.id).length - carried(b.id).length)[0]!
      const crew = site.world.pointing('person', 'teams', other.id).filter(each => each.state === 'present')
      const load = (id: string) => site.outcomes(each => each.owner === id).length
      const owner = [...crew].sort((a, b) => load(a.id) - load(b.id))[0]!.id
      site.edit(outcome, { team: other.id, owner }, ...longAgo)
      site.step(outcome, 'confirm', { daysAgo: 2, by: owner })
    }
}
