import { type AnyRecord, dayMoves, lastPromisedOn } from '@throughline/model'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** The third missed promise on one line: what did the system do about the first two? */
export const repeatedMiss: Detector = {
  code: 'repeated-miss',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const open: AnyRecord[] = [
      ...world.all('intent').filter(each => each.state === 'active'),
      ...world.all('outcome').filter(each => each.state === 'committed'),
    ]
    return open.flatMap(on => spotOne(on, sight))
  },
}

/** One promised day that passed without what was promised. */
export interface Miss {
  readonly of: AnyRecord
  readonly dueOn: string
  /** When it was there, moved, or today. */
  readonly untilOn: string
}

function spotOne(on: AnyRecord, sight: Sight): Spotted[] {
  const { world } = sight
  const line = [on, ...world.below(on.id)]
  const misses = line.flatMap(each => missesOf(each, sight)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  if (misses.length < world.figure('repeatedMiss')) return []
  const days = misses.reduce((sum, { dueOn, untilOn }) => sum + daysPast(dueOn, untilOn), 0)
  const { isUnknown: _, ...stake } = weighed(sight, on, { days })
  return [
    {
      on,
      ...stake,
      sentence: `${counted(misses.length, 'promise')} on the line of ${on.key} were missed, by ${Math.round(days / misses.length)} days on average.`,
      evidence: misses.map(({ of, dueOn, untilOn }) =>
        shows(
          of,
          `${of.key} was promised for ${dueOn}; ${isThere(of) ? 'it came' : 'it stood open'} until ${untilOn}.`,
        ),
      ),
      remedy:
        'Before a next day is promised: what was changed after the first two? Change one thing of the way it works, not the day.',
    },
  ]
}

/** Days that passed unkept before they were moved, and the one that stands. */
export function missesOf(of: AnyRecord, sight: Sight): Miss[] {
  const { world } = sight
  const moved = dayMoves(world, of).flatMap(({ at, from }): Miss[] => {
    const untilOn = at.slice(0, 10)
    return from && from < untilOn ? [{ of, dueOn: from, untilOn }] : []
  })
  const dueOn = lastPromisedOn(world, of)
  const untilOn = isThere(of) ? (of.steps.delivered?.at ?? of.stateAt).slice(0, 10) : todayOf(sight)
  const isLate = dueOn !== undefined && of.state !== 'dropped' && dueOn < untilOn
  const standing: Miss[] = isLate ? [{ of, dueOn, untilOn }] : []
  // Nothing from before it was opened here is counted.
  return [...moved, ...standing].filter(each => !of.openedOn || each.dueOn >= of.openedOn)
}

function isThere(of: AnyRecord): boolean {
  return ['delivered', 'validated', 'unproven'].includes(of.state)
}
