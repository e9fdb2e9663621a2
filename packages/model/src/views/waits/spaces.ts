/** What waits in the spaces: gates to answer and to end, charters with holes, triads to look at, late input to place. */
import type { AnyRecord } from '../../grammar/record.ts'
import type { Records } from '../../registry.ts'
import { charterHoles } from '../../spaces/charter-holes.ts'
import { answering, answersNow } from '../../spaces/gate-answers.ts'
import { leadOf } from '../answerer.ts'
import { plannedCycle } from '../cycles.ts'
import { gateDueOn, gateHost, gateVerdict } from '../gate-standing.ts'
import { triadOpenSides } from '../triad-sides.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const spacesWaits: readonly Wait[] = [
  { system: 'gate', found: gatesToAnswer },
  { system: 'gate', found: gatesToEnd },
  { system: 'gate', found: lateInputToPlace },
  { system: 'charter', found: chartersToComplete },
  { system: 'triad', found: triadsToLookAt },
]

function gatesToAnswer({ world, person }: Asked): Waiting[] {
  return openGates(world)
    .filter(
      gate => answering(gate).has(person.id) && !answersNow(gate).some(each => each.person === person.id),
    )
    .map(gate => {
      const host = gateHost(world, gate)?.name ?? 'Its host'
      const asks = `${host} asks what stands against it: ${gate.direction}`
      const about = world.record(gate.of)
      return deedOn(gate, { wait: 'gate', verb: 'Answer', asks }, { about, dueOn: gateDueOn(world, gate) })
    })
}

/** The decision about an objection was taken: its host says what follows. */
function gatesToEnd({ world, person, moment }: Asked): Waiting[] {
  return openGates(world).flatMap(gate => {
    if (gateHost(world, gate)?.id !== person.id) return []
    const verdict = gateVerdict(world, gate, moment)
    if (verdict.sort !== 'decided') return []
    const asks = `${world.record(verdict.decision)?.key} is decided: does ${gate.key} proceed, change or stop?`
    return [deedOn(gate, { wait: 'gateEnd', verb: 'End', asks }, { about: world.record(gate.of) })]
  })
}

/** What came late is placed while the next cycle is planned. */
function lateInputToPlace({ world, person }: Asked): Waiting[] {
  if (!plannedCycle(world)) return []
  return world
    .all('lateInput')
    .filter(each => each.state === 'parked' && leadOf(world, world.record(each.of))?.id === person.id)
    .map(each => {
      const asks = `Does it come into the next cycle? ${each.text}`
      return deedOn(each, { wait: 'lateInput', verb: 'Place', asks }, { about: world.record(each.of) })
    })
}

function chartersToComplete({ world, person }: Asked): Waiting[] {
  return world
    .all('charter')
    .filter(each => each.state === 'draft' && leadOf(world, world.record(each.of))?.id === person.id)
    .map(each => {
      const [first, ...more] = charterHoles(world, each)
      const rest = more.length > 0 ? ` And ${more.length} more.` : ''
      const asks = first ? `${each.key}: ${first.says}${rest}` : `${each.key} has no hole left: complete it?`
      return deedOn(each, { wait: 'charter', verb: 'Complete', asks }, { about: world.record(each.of) })
    })
}

function triadsToLookAt({ world, person, today }: Asked): Waiting[] {
  return world.all('triad').flatMap(triad => {
    const of = world.record(triad.of)
    if (leadOf(world, of)?.id !== person.id) return []
    const asks = lookAsked(triad, { of, today, open: triadOpenSides(world, triad) })
    if (!asks) return []
    const more = { about: of, dueOn: triad.reviewOn }
    return [deedOn(triad, { wait: 'triad', verb: 'Look', asks }, more)]
  })
}

function lookAsked(
  triad: Records['triad'],
  seen: { of: AnyRecord | undefined; today: string; open: ReturnType<typeof triadOpenSides> },
): string | undefined {
  const [first] = seen.open
  if (first) {
    const sides = seen.open.map(each => each.side).join(' and ')
    return `${first.because.record.key} has changed: do ${sides} of ${seen.of?.key ?? triad.key} still fit?`
  }
  if (triad.reviewOn === undefined || triad.reviewOn > seen.today) return undefined
  return `Do people, process and metrics of ${seen.of?.key ?? triad.key} still fit together?`
}

function openGates(world: Asked['world']): Records['gate'][] {
  return world.all('gate').filter(gate => gate.state === 'open')
}
