/** The end of a gate's day: it proceeds with the silent named, waits, or asks whoever holds the right. */
import {
  gateStanding,
  gateVerdict,
  type Records,
  roundAt,
  type World,
  workingDaysOf,
} from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { endOfDay, endOfDayIn } from './instants.ts'

type Gate = Records['gate']

export const gates: Job = {
  name: 'gates',
  among: world =>
    world.systemIsOn('gate')
      ? world.all('gate').flatMap(each => (each.state === 'open' ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const gate = world.one('gate', id)
    return gate?.state === 'open' ? [dueOf(world, gate, now)].flat() : []
  },
}

/** The instant at which the day of a gate is over for the last of its voices. */
export function gateEndsAt(world: World, gate: Gate, now: Now): string {
  const { dueOn, zones } = gateStanding(world, gate, now)
  return endOfDayIn(dueOn, zones)
}

function dueOf(world: World, gate: Gate, now: Now): Due | [] {
  const at = gateEndsAt(world, gate, now)
  const round = `${gate.id} ${roundAt(gate) ?? ''}`
  const verdict = gateVerdict(world, gate, now)
  switch (verdict.sort) {
    case 'open':
      return { at, what: `${gate.key} ends its day` }
    case 'waits':
      return { at: heldUntil(world, gate, now), what: `${gate.key} is held until its day` }
    case 'proceeds':
      return {
        at,
        what: `${gate.key} proceeds`,
        does: { key: `gate proceeds ${round}`, says: [proceeding(gate, verdict.silent)] },
      }
    case 'decision':
      if (verdict.decision !== undefined) return []
      return {
        at,
        what: `${gate.key} asks for a decision`,
        does: { key: `gate asks ${round}`, says: { act: 'gate.object', told: { gate: gate.id } } },
      }
    case 'decided':
      return []
  }
}

function heldUntil(world: World, gate: Gate, now: Now): string {
  const ends = gateStanding(world, gate, now).holding.map(({ person, untilOn }) =>
    endOfDay(untilOn, workingDaysOf(world, person).timeZone),
  )
  return ends.sort().at(-1) ?? gateEndsAt(world, gate, now)
}

/** One that asked nobody proceeds all the same, and the warning stays beside it. */
function proceeding(gate: Gate, silent: readonly string[]) {
  return {
    kind: 'gate',
    verb: 'proceed',
    subject: gate.id,
    fields: silent.length > 0 ? { silent } : {},
    because: 'Its day has ended.',
    passOver: gate.voices.length === 0 ? ['missing-voice'] : [],
  }
}
