/** What must hold for rhythms and for what was held in them. Sentences: RULES.md. */
import { isDay } from '../days.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'
import { rhythmOf } from './rhythm.ts'

const readable = ruleFor<'cadence'>({
  rule: 'loop.10',
  code: 'unreadable-rhythm',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, after }) => {
    if (before?.recurrence === after.recurrence || rhythmOf(after.recurrence)) return undefined
    return {
      field: 'recurrence',
      reason: `Nobody could tell when ‘${after.recurrence.slice(0, 60)}’ occurs.`,
      remedy: 'Say it as FREQ=DAILY, WEEKLY or MONTHLY, for example FREQ=WEEKLY;BYDAY=MO.',
      offer: 'FREQ=WEEKLY;BYDAY=MO',
    }
  },
})

const inOrder = ruleFor<'sync'>({
  rule: 'loop.11',
  code: 'no-instant',
  on: ['added', 'edited', 'ended'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    const { startedAt, endedAt } = after
    const wrong = [startedAt, endedAt].find(at => at !== undefined && !isInstant(at))
    if (wrong !== undefined)
      return {
        field: wrong === startedAt ? 'startedAt' : 'endedAt',
        reason: `‘${wrong.slice(0, 60)}’ is no instant.`,
        remedy: 'Write it as 2026-11-23T09:00:00Z.',
      }
    if (endedAt === undefined || endedAt >= startedAt) return undefined
    return { field: 'endedAt', reason: 'It would end before it started.', remedy: 'Say when it ended.' }
  },
})

export const cadenceRules: readonly Rule<World>[] = [readable]
export const syncRules: readonly Rule<World>[] = [inOrder]

/** An instant of RFC 3339 in UTC, so that instants sort as text. */
function isInstant(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/.exec(text)
  return match !== null && isDay(match[1]!)
}
