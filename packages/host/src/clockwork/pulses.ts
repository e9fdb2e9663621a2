/** A pulse opens on its first day and closes when its last is over for everybody it asks. */
import { membersOf, type Records, type World, workingDaysOf } from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { endOfDayIn, instantOf } from './instants.ts'

type Pulse = Records['pulse']

export const pulses: Job = {
  name: 'pulses',
  among: world =>
    world.systemIsOn('health')
      ? world.all('pulse').flatMap(each => (each.state === 'closed' ? [] : [each.id]))
      : [],
  dues(world, id, now) {
    const pulse = world.one('pulse', id)
    if (pulse?.state === 'draft') return opening(world, pulse, now)
    return pulse?.state === 'open' ? closing(world, pulse, now) : []
  },
}

/** What stands against it holds: a round that comes before the last one was acted on waits for somebody to say so. */
function opening(world: World, pulse: Pulse, now: Now): Due[] {
  const { opensOn, closesOn } = pulse
  const zone = workingDaysOf(world, undefined).timeZone
  if (!opensOn || !closesOn || closesOn < now.todayIn(zone)) return []
  const at = instantOf({ day: opensOn, time: '00:00' }, zone)
  const what = `${pulse.key} opens`
  if (at > now.at) return [{ at, what }]
  return [{ at, what, does: { key: `pulse opens ${pulse.id} ${opensOn}`, says: [step(pulse, 'open')] } }]
}

function closing(world: World, pulse: Pulse, now: Now): Due[] {
  if (!pulse.closesOn) return []
  const asked = membersOf(world, pulse.audience ?? [])
  const zones = [...new Set([undefined, ...asked].map(person => workingDaysOf(world, person).timeZone))]
  const at = endOfDayIn(pulse.closesOn, zones)
  const what = `${pulse.key} closes`
  if (at > now.at) return [{ at, what }]
  return [{ at, what, does: { key: `pulse closes ${pulse.id}`, says: [step(pulse, 'close')] } }]
}

const step = (pulse: Pulse, verb: string) => ({ kind: 'pulse', verb, subject: pulse.id })
