import { heardFor, type Records, type World } from '@throughline/model'
import { isPresent, nameOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { about, type Engagement, liveEngagements } from './live-engagements.ts'

/** Whoever sold it was silent at readiness and absent at the first checkpoint. */
export const sellerGone: Detector = {
  code: 'seller-gone',
  leg: 'alignment',
  system: 'bridge',
  needs: 'people',
  spot: sight => liveEngagements(sight.world).flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Engagement, { world }: Sight): Spotted[] {
  if (on.soldBy === undefined) return []
  const readiness = silentAtReadiness(world, on)
  const checkpoint = readiness && absentAtCheckpoint(world, on)
  if (!readiness || !checkpoint) return []
  const seller = nameOf(world, on.soldBy)
  const gone = isPresent(world, on.soldBy) ? [] : [shows(on, `${seller} has departed.`)]
  return [
    {
      on,
      severity: 'note',
      field: 'soldBy',
      sentence: `${seller} sold ${on.key} and was heard neither at readiness nor at the first checkpoint.`,
      evidence: [readiness, checkpoint, ...gone],
      remedy: `Ask ${seller} for half an hour with those who deliver, and for what the client believes.`,
    },
  ]
}

/** A readiness gate has ended in which the seller said nothing, asked or not. */
function silentAtReadiness(world: World, on: Engagement): Evidence | undefined {
  const gates = about(on, id => world.pointing('gate', 'of', id)).filter(
    gate => gate.sort === 'readiness' && gate.state !== 'open',
  )
  const heard = gates.some(gate => heardFor(gate, on.soldBy!) !== undefined || gate.host === on.soldBy)
  if (gates.length === 0 || heard) return undefined
  return shows(gates.at(-1)!, `${gates.at(-1)!.key} ended without a word of ${nameOf(world, on.soldBy)}.`)
}

function absentAtCheckpoint(world: World, on: Engagement): Evidence | undefined {
  const first = checkpoints(world, on).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))[0]
  if (!first || first.present?.includes(on.soldBy!)) return undefined
  return shows(first, `The first checkpoint, on ${first.startedAt.slice(0, 10)}, was held without them.`)
}

function checkpoints(world: World, on: Engagement): Records['sync'][] {
  return about(on, id => world.pointing('cadence', 'about', id))
    .filter(cadence => cadence.purpose === 'checkpoint')
    .flatMap(cadence => world.pointing('sync', 'cadence', cadence.id))
    .filter(sync => sync.state === 'held')
}
