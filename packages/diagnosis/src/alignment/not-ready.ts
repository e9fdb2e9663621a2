import type { World } from '@throughline/model'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { listed } from './in-words.ts'
import { about, type Engagement, liveEngagements, workOf } from './live-engagements.ts'

/** Delivery began without a readiness gate, the deal context or an accepted hand-off. */
export const notReady: Detector = {
  code: 'not-ready',
  leg: 'alignment',
  system: 'bridge',
  spot: sight => liveEngagements(sight.world).flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Engagement, sight: Sight): Spotted[] {
  const { world } = sight
  const begun = beganBy(world, on)
  if (!begun) return []
  const lacks = lacking(world, on)
  if (lacks.length === 0) return []
  const { isUnknown, ...stake } = weighed(sight, world.record(on.root ?? ''), {})
  return [
    {
      on,
      ...stake,
      severity: 'warning',
      sentence: `Delivery of ${on.key} began without ${listed(lacks.map(each => each.what))}.`,
      evidence: [
        begun,
        ...lacks.flatMap(each => each.evidence),
        ...(isUnknown ? [{ text: stakeUnknown }] : []),
      ],
      remedy: 'Hold the readiness session now, before more of it is built.',
    },
  ]
}

/** What shows that it began: the step itself, or work below it that was started. */
function beganBy(world: World, on: Engagement): Evidence | undefined {
  if (on.openedOn) return undefined
  if (on.state === 'delivering' || on.state === 'paused') return shows(on, `${on.key} is ${on.state}.`)
  const work = workOf(world, on).find(each => each.kind === 'deliverable' && each.state === 'started')
  return work && shows(work, `${work.key} was started on ${work.stateAt.slice(0, 10)}.`)
}

interface Lack {
  readonly what: string
  readonly evidence: readonly Evidence[]
}

function lacking(world: World, on: Engagement): Lack[] {
  const gates = about(on, id => world.pointing('gate', 'of', id)).filter(gate => gate.sort === 'readiness')
  const handOffs = world.pointing('handOff', 'about', on.id)
  const lacks: Lack[] = []
  if (world.systemIsOn('gate') && !gates.some(gate => gate.state === 'proceeds'))
    lacks.push({
      what: 'a readiness gate',
      evidence: gates.map(gate => shows(gate, `${gate.key} is ${gate.state}.`)),
    })
  if (on.context === undefined) lacks.push({ what: 'the deal context', evidence: [] })
  if (!handOffs.some(each => each.state === 'accepted'))
    lacks.push({
      what: 'an accepted hand-off',
      evidence: handOffs.map(each => shows(each, `${each.key} is ${each.state}.`)),
    })
  return lacks
}
