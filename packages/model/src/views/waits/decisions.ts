/** What waits in decisions: what is to be decided or looked at again, and what was escalated. */
import { deciderOf } from '../../right-holder.ts'
import { decisionDueOn, isOpenDecision, raisedOnOf } from '../decision-latency.ts'
import { escalatedTo, escalationDueOn } from '../escalation-path.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const decisionsWaits: readonly Wait[] = [
  { system: 'decisions', found: decisionsToTake },
  { system: 'decisions', found: decisionsToReview },
  { system: 'escalation', found: escalationsToAnswer },
]

/** What was deferred waits again from its day. */
function decisionsToTake({ world, person, today }: Asked): Waiting[] {
  return world.all('decision').flatMap(each => {
    const until = each.state === 'deferred' ? each.steps.deferred?.untilOn : undefined
    if (!isOpenDecision(each) || (typeof until === 'string' && until > today)) return []
    if (deciderOf(world, each, today)?.id !== person.id) return []
    const deed = { wait: 'decision', verb: 'Decide', asks: each.question }
    const about = world.record(each.about?.[0] ?? '')
    const more = { about, dueOn: decisionDueOn(world, each, today), sinceOn: raisedOnOf(each) }
    return [deedOn(each, deed, more)]
  })
}

function decisionsToReview({ world, person, today }: Asked): Waiting[] {
  return world.all('decision').flatMap(each => {
    const isDue = each.state === 'decided' && each.reviewOn !== undefined && each.reviewOn <= today
    const seen = each.steps.reviewed?.at.slice(0, 10)
    if (!isDue || (seen !== undefined && seen >= each.reviewOn)) return []
    if (deciderOf(world, each, today)?.id !== person.id) return []
    const asks = `It was decided: ${String(each.steps.decided?.choice ?? each.question)}. Does it still hold?`
    const more = { about: world.record(each.about?.[0] ?? ''), dueOn: each.reviewOn }
    return [deedOn(each, { wait: 'decisionReview', verb: 'Review', asks }, more)]
  })
}

function escalationsToAnswer({ world, person }: Asked): Waiting[] {
  return world
    .all('escalation')
    .filter(each => each.state === 'raised' || each.state === 'forwarded')
    .filter(each => escalatedTo(world, each)?.id === person.id)
    .map(each => {
      const more = { about: world.record(each.from), dueOn: escalationDueOn(world, each) }
      return deedOn(each, { wait: 'escalation', verb: 'Answer', asks: each.ask }, more)
    })
}
