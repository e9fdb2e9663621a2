import { allBelow, type Records, type World } from '@throughline/model'
import { isPresent } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { listed } from './in-words.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

/** Whoever answers for it lacks, by name, the decision, the people or the means that it takes. */
export const accountableWithoutPower: Detector = {
  code: 'accountable-without-power',
  leg: 'alignment',
  system: 'empowerment',
  needs: 'people',
  spot: sight => promisedOutcomes(sight).flatMap(outcome => spotOne(outcome, sight)),
}

function spotOne(on: Records['outcome'], sight: Sight): Spotted[] {
  const { world } = sight
  const owner = world.one('person', on.owner)
  if (!owner) return []
  const lacks = [...refused(world, on), ...decidedElsewhere(world, on), ...nobody(world, on)]
  if (lacks.length === 0) return []
  const { isUnknown, ...stake } = weighed(sight, on, {})
  return [
    {
      on,
      ...stake,
      severity: 'warning',
      field: 'owner',
      sentence: `${owner.name} answers for ${on.key} and lacks ${listed(lacks.map(each => each.what))}.`,
      evidence: [...lacks.flatMap(each => each.evidence), ...(isUnknown ? [{ text: stakeUnknown }] : [])],
      remedy: 'Give what is missing by name, or let whoever has it answer for the outcome.',
      command: { verb: 'edit' },
    },
  ]
}

interface Lack {
  readonly what: string
  readonly evidence: readonly Evidence[]
}

/** Asked for and refused, and nothing of that sort was given since. */
function refused(world: World, outcome: Records['outcome']): Lack[] {
  const asked = world.pointing('support', 'for', outcome.id)
  const open = asked.filter(
    each =>
      each.state === 'refused' &&
      !asked.some(
        other => other.sort === each.sort && other.state === 'given' && other.stateAt > each.stateAt,
      ),
  )
  return open.map(each => ({
    what: means[each.sort],
    evidence: [shows(each, `${each.key} was refused: ${each.what}.`)],
  }))
}

const means: { readonly [S in Records['support']['sort']]: string } = {
  authority: 'the authority',
  people: 'the people',
  skill: 'the skill',
  tool: 'the tool',
  money: 'the money',
  time: 'the time',
  obstacle: 'help with an obstacle',
}

/** What whoever answers for a result must be able to decide some of: how, what, when, with whom. */
const needed: readonly string[] = ['approach', 'scope', 'date', 'people', 'priority']

/** Rights are said for this very outcome, and none of them is its owner's. */
function decidedElsewhere(world: World, outcome: Records['outcome']): Lack[] {
  if (!world.systemIsOn('rights')) return []
  const chartered = world.pointing('charter', 'of', outcome.id).flatMap(charter => charter.rights ?? [])
  const said = [
    ...world.pointing('right', 'scope', outcome.id),
    ...chartered.flatMap(id => world.one('right', id) ?? []),
  ]
  const rights = said.filter(right => needed.includes(right.domain))
  const isTheirs = rights.some(right => right.decider === outcome.owner || right.deputy === outcome.owner)
  if (rights.length === 0 || isTheirs) return []
  const unique = [...new Map(rights.map(right => [right.id, right])).values()]
  return [
    {
      what: 'a decision of their own',
      evidence: unique.map(right =>
        shows(
          right,
          `${world.one('person', right.decider)?.name ?? 'Somebody else'} decides about ${right.domain}.`,
        ),
      ),
    },
  ]
}

/** There is work below, none of it ended, and nobody at all to do it. */
function nobody(world: World, outcome: Records['outcome']): Lack[] {
  const work = allBelow(world, outcome.id).flatMap(each => world.one('deliverable', each.id) ?? [])
  const open = work.filter(each => each.state === 'planned' || each.state === 'started')
  const isStaffed = (each: Records['deliverable']) =>
    isPresent(world, each.owner) ||
    each.team !== undefined ||
    (each.needs ?? []).length > 0 ||
    (each.assigned ?? []).some(({ person }) => isPresent(world, person))
  if (open.length === 0 || open.some(isStaffed)) return []
  return [{ what: 'the people', evidence: open.map(each => shows(each, `Nobody is named for ${each.key}.`)) }]
}
