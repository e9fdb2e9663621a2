/** Whom an escalation asks in turn, who is asked now, and by when. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import { rightFor } from '../right-holder.ts'
import type { World } from '../world.ts'
import { leadOf } from './answerer.ts'
import { lineOfSight } from './line-of-sight.ts'
import { afterWorkingDays, workingDaysOf } from './working-days.ts'

type Person = Records['person']
type Escalation = Records['escalation']

/** Its path: as written, else from the right of its domain, else owner, the owners above, the champion. */
export function escalationPath(world: World, escalation: Escalation): Person[] {
  const written = peopleHere(world, escalation.path ?? [])
  if (written.length > 0) return written
  const on = escalation.createdAt.slice(0, 10)
  return pathFor(world, { domain: escalation.domain, from: world.record(escalation.from) }, on)
}

/** The path of something that is about to be escalated. A decision brings its own domain and subjects. */
export function pathFor(
  world: World,
  { domain, from }: { domain: string | undefined; from: AnyRecord | undefined },
  on: string,
): Person[] {
  const decision = from?.kind === 'decision' ? (from as unknown as Records['decision']) : undefined
  const about = decision ? world.record(decision.about?.[0] ?? '') : from
  const held = rightFor(world, { domain: domain ?? decision?.domain, about }, on)
  const byRight = held
    ? peopleHere(world, [held.holder?.id, held.right.escalatesTo, ...managersOf(world, held.right.decider)])
    : []
  const past = decision?.decider === undefined ? [] : [decision.decider]
  const line = [...lineOfSight(world, about?.id ?? '')].reverse()
  const byLine = line.flatMap(each => leadOf(world, each)?.id ?? [])
  const path = byRight.length > 0 ? byRight : peopleHere(world, byLine)
  // A decision is escalated past whoever did not take it.
  return path.filter(person => !past.includes(person.id))
}

/** Who is asked now. */
export function escalatedTo(world: World, escalation: Escalation): Person | undefined {
  const to = escalation.steps.forwarded?.to
  return world.one('person', to as string | undefined) ?? escalationPath(world, escalation)[0]
}

/** Who is asked next if nobody answers in time; nothing where the path ends. */
export function escalatesNextTo(world: World, escalation: Escalation): Person | undefined {
  const path = escalationPath(world, escalation)
  const at = path.findIndex(person => person.id === escalatedTo(world, escalation)?.id)
  return path[at + 1]
}

/** The day by which whoever is asked answers, on their calendar; each step along the path starts it anew. */
export function escalationDueOn(world: World, escalation: Escalation): string {
  const asked = escalatedTo(world, escalation)
  const since = escalation.steps.forwarded?.at ?? escalation.createdAt
  const right = rightFor(
    world,
    { domain: escalation.domain, about: world.record(escalation.from) },
    since.slice(0, 10),
  )
  const within = escalation.answersWithin ?? right?.right.answersWithin ?? world.figure('answersWithin')
  return afterWorkingDays(workingDaysOf(world, asked), since.slice(0, 10), within)
}

function peopleHere(world: World, ids: readonly (string | undefined)[]): Person[] {
  return [...new Set(ids)].flatMap(id => {
    const person = world.one('person', id)
    return person && person.state !== 'departed' ? [person] : []
  })
}

/** Whoever a person reports to, and so on up. */
function managersOf(world: World, id: string): string[] {
  const managers: string[] = []
  let at = world.one('person', id)?.manager
  while (at !== undefined && !managers.includes(at)) {
    managers.push(at)
    at = world.one('person', at)?.manager
  }
  return managers
}
