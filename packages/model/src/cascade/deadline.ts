/** No promise ends after what it is part of. */
import { daysBetween } from '../days.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

/** The day by which a record's parent ends: an outcome's due day, an intent's horizon. */
export function parentEnd(parent: string | undefined, world: World): { key: string; on: string } | undefined {
  const outcome = world.one('outcome', parent)
  if (outcome?.dueOn) return { key: outcome.key, on: outcome.dueOn }
  const intent = world.one('intent', parent)
  if (intent?.horizonOn) return { key: intent.key, on: intent.horizonOn }
  return undefined
}

export function deadlineRule(rule: string, on: readonly string[]): Rule<World> {
  return {
    rule,
    code: 'deadline-inverted',
    on,
    level: 'block',
    fixed: true,
    holds: ({ after, before, world }) => {
      const dueOn = after.dueOn as string | undefined
      const end = parentEnd(after.parent as string | undefined, world)
      if (!dueOn || !end || dueOn <= end.on) return undefined
      if (before && before.dueOn === dueOn && before.parent === after.parent && before.state === after.state)
        return undefined
      return {
        field: 'dueOn',
        reason: `${inWords(daysBetween(end.on, dueOn))} after ${end.key} ends.`,
        remedy: `Choose ${end.on} or earlier.`,
        offer: end.on,
      }
    },
  }
}

/** 'A week', '12 days'. */
function inWords(days: number): string {
  if (days === 1) return 'A day'
  if (days === 7) return 'A week'
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`
}
