import {
  attendeesOf,
  coveringCharter,
  newestCheckIn,
  type Records,
  rightFor,
  type World,
} from '@throughline/model'
import { counted, teamOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { stakeUnknown } from '../stake.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

type Outcome = Records['outcome']

/** How far outcomes are covered by charter, right, rhythm and check-in differs widely between teams. */
export const unevenGovernance: Detector = {
  code: 'uneven-governance',
  leg: 'alignment',
  system: 'sync',
  needs: 'teams',
  spot: sight => {
    const teams = [...byTeam(sight)].filter(
      ([, outcomes]) => outcomes.length >= sight.world.figure('rareReadings'),
    )
    return teams.length < 2 ? [] : widest(sight, new Map(teams))
  },
}

interface Measure {
  readonly says: string
  readonly of: (outcome: Outcome) => boolean
}

/** Each of the systems that are on. */
function measures(sight: Sight): Measure[] {
  const { world } = sight
  const today = todayOf(sight)
  const attending = new Set(
    world.all('cadence').flatMap(cadence => attendeesOf(world, cadence).map(each => each.id)),
  )
  return [
    ...(world.systemIsOn('charter')
      ? [
          {
            says: 'under a charter',
            of: (each: Outcome) => coveringCharter(world, each)?.state === 'complete',
          },
        ]
      : []),
    ...(world.systemIsOn('rights')
      ? [
          {
            says: 'with somebody who decides about scope',
            of: (each: Outcome) => rightFor(world, { domain: 'scope', about: each }, today) !== undefined,
          },
        ]
      : []),
    ...(attending.size > 0
      ? [
          {
            says: 'in a rhythm',
            of: (each: Outcome) => each.owner !== undefined && attending.has(each.owner),
          },
        ]
      : []),
    { says: 'with a check-in', of: (each: Outcome) => newestCheckIn(world, each.id) !== undefined },
  ]
}

function byTeam(sight: Sight): Map<string, Outcome[]> {
  const found = new Map<string, Outcome[]>()
  for (const each of promisedOutcomes(sight)) {
    const team = teamOf(sight.world, each)
    if (team === undefined) continue
    const own = found.get(team)
    if (own) own.push(each)
    else found.set(team, [each])
  }
  return found
}

/** Told of the team that has least of something, once for all that it lacks. */
function widest(sight: Sight, teams: ReadonlyMap<string, readonly Outcome[]>): Spotted[] {
  const { world } = sight
  const lacking = new Map<string, Evidence[]>()
  for (const measure of measures(sight)) {
    const shares = [...teams].map(([team, outcomes]) => ({
      team,
      share: Math.round((100 * outcomes.filter(measure.of).length) / outcomes.length),
    }))
    shares.sort((a, b) => a.share - b.share)
    const [least, most] = [shares[0]!, shares.at(-1)!]
    if (most.share - least.share <= world.figure('unevenGovernance')) continue
    const other = world.one('team', most.team)!
    const text = `${least.share} % of its outcomes are ${measure.says}; of ${other.name}’s, ${most.share} %.`
    lacking.set(least.team, [...(lacking.get(least.team) ?? []), { text, id: other.id, key: other.key }])
  }
  return [...lacking].flatMap(([id, evidence]): Spotted[] => {
    const on = world.one('team', id)
    if (!on) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${on.name} is governed otherwise than the teams beside it, in ${counted(evidence.length, 'way')}.`,
        evidence: [...evidence, ...grown(world, on), { text: stakeUnknown }],
        remedy: 'Give it what the others have, or say why its work needs less.',
      },
    ]
  })
}

/** People who came since its rhythm was set. */
function grown(world: World, team: Records['team']): Evidence[] {
  const [rhythm] = world.pointing('cadence', 'team', team.id)
  if (!rhythm) return []
  const people = world.pointing('person', 'teams', team.id).filter(each => each.state === 'present')
  const then = people.filter(each => (each.startsOn ?? each.createdAt) <= rhythm.createdAt).length
  if (then === 0 || people.length < then * world.figure('grownSinceRhythm')) return []
  return [
    shows(
      rhythm,
      `It was ${counted(then, 'person', 'people')} when ${rhythm.key} was set, and is ${people.length} now.`,
    ),
  ]
}
