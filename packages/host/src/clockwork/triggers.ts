/** Armed triggers are tried after what happened and each day; one that may fire again arms itself again. */
import { addDays, type Records, triggerHolds, type World, workingDaysOf } from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { instantOf } from './instants.ts'

type Trigger = Records['trigger']

export const triggers: Job = {
  name: 'triggers',
  among: world =>
    world.systemIsOn('adaptation')
      ? world.all('trigger').flatMap(each => (each.state === 'armed' || mayRepeat(each) ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const trigger = world.one('trigger', id)
    if (trigger?.state === 'armed') return trying(world, trigger, now)
    return trigger && mayRepeat(trigger) ? arming(world, trigger, now) : []
  },
}

/** On the day of whoever decides. A condition that cannot be told does not hold. */
function trying(world: World, trigger: Trigger, now: Now): Due[] {
  const zone = zoneOf(world, trigger)
  const on = now.todayIn(zone)
  if (!triggerHolds(world, trigger, on).holds)
    return [{ at: startOf(addDays(on, 1), zone), what: `${trigger.key} is tried` }]
  const evidence =
    trigger.deadlineOn !== undefined && trigger.deadlineOn <= on
      ? `${trigger.deadlineOn} has come.`
      : `On ${on} it holds that ${trigger.when}.`
  const key = `trigger fires ${trigger.id} ${trigger.stateAt}`
  const says = { act: 'trigger.fire', told: { trigger: trigger.id, evidence } }
  return [{ at: now.at, what: `${trigger.key} fires`, does: { key, says } }]
}

/** Once reviewed, and not before the days it was given. */
function arming(world: World, trigger: Trigger, now: Now): Due[] {
  const zone = zoneOf(world, trigger)
  const firedOn = trigger.steps.fired!.at.slice(0, 10)
  const at = startOf(addDays(firedOn, trigger.againAfterDays ?? 1), zone)
  const what = `${trigger.key} watches again`
  if (at > now.at) return [{ at, what }]
  const step = { kind: 'trigger', verb: 'arm', subject: trigger.id, because: 'It repeats.' }
  return [{ at, what, does: { key: `trigger arms ${trigger.id} ${trigger.stateAt}`, says: [step] } }]
}

function mayRepeat({ state, repeats, steps }: Trigger): boolean {
  return state === 'reviewed' && repeats === 'again' && steps.fired !== undefined
}

function zoneOf(world: World, trigger: Trigger): string {
  return workingDaysOf(world, world.one('person', trigger.decider)).timeZone
}

const startOf = (day: string, zone: string) => instantOf({ day, time: '00:00' }, zone)
