import { afterWorkingDays, type Records, workingDaysOf } from '@throughline/model'
import { counted, daysPast, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A trigger fired, and nobody has looked at what it called for. */
export const firedTrigger: Detector = {
  code: 'fired-trigger',
  leg: 'feedback',
  system: 'adaptation',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('trigger')
      .filter(each => each.state === 'fired')
      .flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['trigger'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const days = workingDaysOf(world, world.one('person', on.decider))
  const firedOn = (on.steps.fired?.at ?? on.stateAt).slice(0, 10)
  const dueOn = afterWorkingDays(days, firedOn, on.answersWithin ?? world.figure('answersWithin'))
  if (dueOn >= today) return []
  const late = daysPast(dueOn, today)
  const affected = (on.affects ?? []).flatMap(id => world.record(id) ?? [])
  const { isUnknown: _, ...stake } = weighed(sight, affected[0], { days: late })
  const opened = world.record(String(on.steps.fired?.decision ?? ''))
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} fired on ${firedOn} and was to be reviewed by ${dueOn}, ${counted(late, 'day')} ago.`,
      evidence: [
        shows(on, `Fired: ${String(on.steps.fired?.evidence ?? on.when ?? on.name)}`),
        ...(opened ? [shows(opened, `It opened ${opened.key}, which is ${opened.state}.`)] : []),
        ...affected.map(each => shows(each, `It affects ${each.key}.`)),
      ],
      remedy: `Let ${nameOf(world, on.decider)} take one of its options, then review whether it came in time.`,
      command: { verb: 'review' },
    },
  ]
}
