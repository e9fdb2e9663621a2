import { escalatedTo, escalatesNextTo, escalationDueOn, type Records } from '@throughline/model'
import { counted, daysPast, isEnded, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

const open: readonly string[] = ['raised', 'forwarded']

/** Asked for help up the line, and not answered by the day that was agreed. */
export const unansweredEscalation: Detector = {
  code: 'unanswered-escalation',
  leg: 'feedback',
  system: 'escalation',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('escalation')
      .filter(each => open.includes(each.state))
      .flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['escalation'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const dueOn = [escalationDueOn(world, on), on.openedOn ?? ''].sort().at(-1)!
  const from = world.record(on.from)
  if (dueOn >= today || (from && isEnded(from))) return []
  const days = daysPast(dueOn, today)
  const { isUnknown: _, ...stake } = weighed(sight, from, { days })
  const asked = escalatedTo(world, on)
  const next = escalatesNextTo(world, on)
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} should have been answered by ${dueOn}, ${counted(days, 'day')} ago.`,
      evidence: [
        shows(
          on,
          `‘${on.ask}’, raised on ${on.createdAt.slice(0, 10)}${asked ? `, now with ${asked.name}` : ''}.`,
        ),
        ...(from ? [shows(from, `${from.key} waits for it.`)] : []),
      ],
      remedy: next
        ? `Let ${asked?.name ?? 'whoever is asked'} answer today, or forward it to ${next.name}.`
        : `Let ${asked?.name ?? 'whoever is asked'} answer today; its path ends there.`,
      command: { verb: 'answer' },
    },
  ]
}
