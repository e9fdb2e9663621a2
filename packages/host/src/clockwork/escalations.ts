/** What nobody answered in time goes on: an escalation along its path, an approval to where its right escalates. */
import {
  deciderOf,
  escalatedTo,
  escalatesNextTo,
  escalationDueOn,
  pathFor,
  type Records,
  type World,
  workingDaysOf,
} from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { endOfDay } from './instants.ts'

export const escalations: Job = {
  name: 'escalations',
  among: world =>
    world.systemIsOn('escalation')
      ? world.all('escalation').flatMap(each => (isWaiting(each) ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const escalation = world.one('escalation', id)
    return escalation && isWaiting(escalation) ? forwarding(world, escalation, now) : []
  },
}

/** Past the last person there is nobody to send it on to: it stays with them, and shows. */
function forwarding(world: World, escalation: Records['escalation'], now: Now): Due[] {
  const next = escalatesNextTo(world, escalation)
  if (!next) return []
  const asked = escalatedTo(world, escalation)
  const at = endOfDay(escalationDueOn(world, escalation), workingDaysOf(world, asked).timeZone)
  const what = `${escalation.key} goes on to ${next.name}`
  if (at > now.at) return [{ at, what }]
  const step = {
    kind: 'escalation',
    verb: 'forward',
    subject: escalation.id,
    fields: { to: next.id },
    because: `${asked?.name ?? 'Nobody'} has not answered in time.`,
  }
  return [{ at, what, does: { key: `escalation goes on ${escalation.id} ${next.id}`, says: [step] } }]
}

export const approvals: Job = {
  name: 'approvals',
  among: world =>
    world.systemIsOn('escalation') && world.systemIsOn('decisions')
      ? world.all('decision').flatMap(each => (isSilent(each) ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const decision = world.one('decision', id)
    return decision && isSilent(decision) ? sendingOn(world, decision, now) : []
  },
}

/** Silence is never approval. What was escalated already is not escalated again. */
function sendingOn(world: World, decision: Records['decision'], now: Now): Due[] {
  const on = decision.neededOn!
  const decider = deciderOf(world, decision, on)
  const at = endOfDay(on, workingDaysOf(world, decider).timeZone)
  const what = `${decision.key} goes where its right escalates`
  if (at > now.at) return [{ at, what }]
  const path = pathFor(world, { domain: decision.domain, from: world.record(decision.id) }, on)
  const escalated = world.pointing('escalation', 'from', decision.id)
  if (path.length === 0 || escalated.some(each => isWaiting(each) || each.createdAt > at)) return []
  const key = `approval goes on ${decision.id} ${on}`
  return [{ at, what, does: { key, says: { act: 'escalation.raise', told: { from: decision.id } } } }]
}

const isWaiting = ({ state }: Records['escalation']) => state === 'raised' || state === 'forwarded'

function isSilent({ sort, state, neededOn }: Records['decision']): boolean {
  return sort === 'approval' && neededOn !== undefined && (state === 'open' || state === 'reopened')
}
