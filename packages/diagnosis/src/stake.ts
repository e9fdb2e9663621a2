/** What is at stake where something waits or fails: value where it is stated, else days, else a chance. */
import { type AnyRecord, intentOf, lineOfSight, type World } from '@throughline/model'
import type { Sight, Spotted } from './detector.ts'
import type { Severity } from './finding.ts'
import { valueAt, worths } from './gap/worth.ts'
import { weeklyCostOfDelay } from './problem/priority.ts'

export interface Lost {
  /** Calendar or working days that it costs whoever waits. */
  readonly days?: number | undefined
  /** Of being on time; between 0 and 1. */
  readonly probability?: number | undefined
}

/** A warning where what is lost is known and above the workspace's line, else a note. */
export interface Weighed extends Pick<Spotted, 'days' | 'value' | 'probability'> {
  readonly severity: Severity
  /** Nothing tells what is at stake: the finding says so. */
  readonly isUnknown: boolean
}

/** Source: docs/findings.md, Severity; the line is `warningLineValue`, `warningLineDays` and `warningLineChance`. */
export function weighed(sight: Sight, about: AnyRecord | undefined, lost: Lost): Weighed {
  const { world } = sight
  const { days, probability } = lost
  const priced = about && lineOfSight(world, about.id).findLast(record => record.value !== undefined)
  const intent = about && intentOf(world, about.id)
  const value = priced && days !== undefined ? (weeklyCostOfDelay(priced) * days) / 7 : undefined
  const whole = intent && value !== undefined ? wholeOf(sight, intent.id) : 0
  const isOver = value !== undefined && whole > 0 ? over(world, value / whole) : beyond(world, lost)
  return {
    ...{ severity: isOver ? 'warning' : 'note', days, probability },
    ...{ value: value === undefined ? undefined : Math.round(value) },
    isUnknown: days === undefined && probability === undefined,
  }
}

/** What a remedy or evidence adds where nothing tells what is at stake. */
export const stakeUnknown = 'What is at stake here is not known: no day and no value tell it.'

function over(world: World, share: number): boolean {
  return 100 * share > world.figure('warningLineValue')
}

function beyond(world: World, { days, probability }: Lost): boolean {
  if (days !== undefined) return days > world.figure('warningLineDays')
  return probability !== undefined && 100 * probability > world.figure('warningLineChance')
}

const wholes = new WeakMap<Sight, ReadonlyMap<string, number>>()

/** Value of an intent as it was promised, summed up once for each diagnosis. */
function wholeOf(sight: Sight, intent: string): number {
  let known = wholes.get(sight)
  if (!known) {
    const sums = new Map<string, number>()
    for (const worth of worths(sight.world, { asPlan: sight.asPlan })) {
      const id = worth.intent?.id
      if (id) sums.set(id, (sums.get(id) ?? 0) + Math.max(0, valueAt(worth, worth.promisedAt)))
    }
    known = sums
    wholes.set(sight, known)
  }
  return known.get(intent) ?? 0
}
