import { type BehaviourChart, behaviourChart } from '@throughline/engine'
import { type Records, readingsUpTo, type World } from '@throughline/model'
import { todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A real change on a process behaviour chart, not noise, that nobody has taken in yet; good or bad. */
export const signalShift: Detector = {
  code: 'signal-shift',
  leg: 'feedback',
  system: 'metrics',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('signal')
      .filter(each => each.state === 'current' && each.formula === undefined)
      .flatMap(each => spotOne(each, sight)),
}

export interface Charted {
  readonly readings: readonly { on: string; value: number }[]
  readonly chart: BehaviourChart
}

/** The chart of a signal, its limits begun anew at the shift that was accepted last. */
export function chartOf(world: World, signal: Records['signal'], on: string): Charted {
  const readings = readingsUpTo(world, signal.id, on)
  const shifted = signal.steps.shifted as { at: string; sinceOn?: string } | undefined
  const since = shifted && (shifted.sinceOn ?? shifted.at.slice(0, 10))
  const at = since === undefined ? -1 : readings.findIndex(reading => reading.on >= since)
  const rebaseAt = at > 0 ? [at] : []
  return {
    readings,
    chart: behaviourChart(
      readings.map(each => each.value),
      { rebaseAt },
    ),
  }
}

function spotOne(on: Records['signal'], sight: Sight): Spotted[] {
  const { world } = sight
  const { readings, chart } = chartOf(world, on, todayOf(sight))
  const change = changeNow(chart, readings.length, world.figure('flatSignal'))
  const segment = chart.segments.at(-1)
  if (!change || !segment) return []
  const isGood = on.better === undefined ? undefined : (on.better === 'up') === (change.side === 'above')
  const since = readings[change.since]!
  const { isUnknown: _, ...stake } = weighed(sight, userOf(world, on), {})
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} has really changed since ${since.on}${isGood === undefined ? '' : isGood ? ', for the better' : ', for the worse'}.`,
      evidence: [
        shows(
          on,
          `${wordsOf[change.rule]}: ${change.side} ${told(segment.centre)}, its mean${on.unit ? ` (${on.unit})` : ''}.`,
        ),
        shows(
          on,
          `Noise lies between ${told(segment.lower)} and ${told(segment.upper)}; the newest reading is ${told(readings.at(-1)!.value)}.`,
        ),
      ],
      remedy: isGood
        ? 'Find the cause and keep it: accept the shift with its cause, and ask where else it would help.'
        : 'Find the cause before anything else is changed, then accept the shift with its cause.',
      command: { verb: 'acceptShift' },
    },
  ]
}

const wordsOf = {
  runOfEight: 'Eight readings in a row on one side',
  beyondLimits: 'The newest reading lies outside the limits of noise',
} as const

interface Change {
  readonly rule: keyof typeof wordsOf
  readonly since: number
  readonly side: 'above' | 'below'
}

/** A run that has not ended, else a newest reading that no noise explains. What was so long ago is history. */
function changeNow(chart: BehaviourChart, count: number, lately: number): Change | undefined {
  const rules = chart.signals.filter(
    ({ rule, at }) =>
      (rule === 'runOfEight' && at >= count - lately) || (rule === 'beyondLimits' && at === count - 1),
  )
  const newest = rules.find(each => each.rule === 'runOfEight') ?? rules[0]
  return newest && { rule: newest.rule as Change['rule'], since: newest.since, side: newest.side }
}

/** What it is read for. */
function userOf(world: World, on: Records['signal']) {
  return world.pointing('outcome', 'signals', on.id)[0] ?? world.pointing('intent', 'signals', on.id)[0]
}

function told(value: number): string {
  return `${Math.round(100 * value) / 100}`
}
