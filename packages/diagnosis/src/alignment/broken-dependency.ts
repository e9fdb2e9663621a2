import { type AnyRecord, aboveOf, type World } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { neededDay, type StillWaiting, stillWaiting } from './waiting-dependency.ts'

/** What was accepted will not come: it was dropped, or nobody promises it any more. */
export const brokenDependency: Detector = {
  code: 'broken-dependency',
  leg: 'alignment',
  system: 'dependencies',
  spot: sight => stillWaiting(sight.world, sight.asPlan).flatMap(each => spotOne(each, sight)),
}

function spotOne(waiting: StillWaiting, sight: Sight): Spotted[] {
  const { world } = sight
  const { dependency: on, to } = waiting
  const from = on.from === undefined ? undefined : world.record(on.from)
  const why = on.state === 'accepted' && from ? brokenBy(world, from) : undefined
  if (!why || !from) return []
  const neededOn = neededDay(waiting)
  const { isUnknown: _, ...stake } = weighed(sight, to, {
    days: neededOn ? daysPast(neededOn, todayOf(sight)) : undefined,
  })
  return [
    {
      on,
      ...stake,
      // What was agreed does not hold any more, whatever it is worth.
      severity: 'warning',
      sentence: `${to.key} waits for ${from.key}, which ${why}.`,
      evidence: [
        shows(from, `${from.key} ${why} since ${from.stateAt.slice(0, 10)}.`),
        shows(to, `${to.key} needs it${neededOn ? ` by ${neededOn}` : ''}.`),
      ],
      remedy: on.ifLate ? `Take the plan B: ${on.ifLate}.` : 'Ask somebody else for it, or plan without it.',
      command: { verb: 'withdraw' },
    },
  ]
}

function brokenBy(world: World, from: AnyRecord): string | undefined {
  if (from.archived) return 'is archived'
  if (['dropped', 'stopped', 'reversed'].includes(from.state)) return `is ${from.state}`
  if (from.kind === 'outcome' && ['draft', 'proposed'].includes(from.state)) return 'is not committed'
  if (from.kind !== 'deliverable') return undefined
  const above = aboveOf(world, from)
  if (above?.kind !== 'outcome') return undefined
  if (above.state === 'dropped') return `belongs to ${above.key}, which is dropped`
  return ['draft', 'proposed'].includes(above.state)
    ? `belongs to ${above.key}, which is not committed`
    : undefined
}
