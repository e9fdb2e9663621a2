/** What must hold of a reading. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const takesReadings: Rule<World> = {
  rule: 'signals.15',
  code: 'takes-no-readings',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const signal = world.one('signal', String(after.signal))
    if (signal?.state === 'retired')
      return { field: 'signal', reason: `${signal.key} is retired.`, remedy: 'Read another signal.' }
    if (signal?.formula === undefined) return undefined
    return {
      field: 'signal',
      reason: `${signal.key} is computed: ${signal.formula}.`,
      remedy: 'Read the signals that it is computed from, or take its formula out.',
    }
  },
}

const notAhead: Rule<World> = {
  rule: 'signals.16',
  code: 'day-ahead',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    if (typeof after.at !== 'string' || after.at <= today) return undefined
    return { field: 'at', reason: `${after.at} is still to come.`, remedy: 'A reading is of a day that was.' }
  },
}

export const readingRules: readonly Rule<World>[] = [takesReadings, notAhead]
