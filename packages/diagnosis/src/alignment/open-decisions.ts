/** Decisions that something waits for. */
import { type AnyRecord, isOpenDecision, type Records } from '@throughline/model'
import { isEnded, todayOf } from '../at-work.ts'
import type { Sight } from '../detector.ts'

type Decision = Records['decision']

/** Open ones; what was deferred waits for its day, and nobody for what is about ended work alone. */
export function openDecisions(sight: Sight): Decision[] {
  const { world } = sight
  const today = todayOf(sight)
  return world.all('decision').filter(decision => {
    const until = decision.steps.deferred?.untilOn
    if (!isOpenDecision(decision)) return false
    if (decision.state === 'deferred' && typeof until === 'string' && until >= today) return false
    const about = aboutOf(sight, decision)
    return about.length === 0 || about.some(each => !isEnded(each))
  })
}

export function aboutOf({ world }: Sight, decision: Decision): AnyRecord[] {
  const waiting = world.pointing('dependency', 'from', decision.id).map(each => each.to)
  return [...(decision.about ?? []), ...waiting].flatMap(id => world.record(id) ?? [])
}
