import { allBelow, type Records } from '@throughline/model'
import { counted, daysPast, isEnded, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'

/** Support that was asked for or promised, and is past its day. */
export const supportNotGiven: Detector = {
  code: 'support-not-given',
  leg: 'alignment',
  system: 'empowerment',
  spot: sight => sight.world.all('support').flatMap(support => spotOne(support, sight)),
}

function spotOne(on: Records['support'], sight: Sight): Spotted[] {
  const { world } = sight
  const about = world.record(on.for)
  if ((on.state !== 'asked' && on.state !== 'promised') || !about || isEnded(about)) return []
  const promisedOn = on.steps.promised?.promisedOn as string | undefined
  const dueOn =
    (on.state === 'promised' ? promisedOn : undefined) ?? on.neededOn ?? (about.dueOn as string | undefined)
  const today = todayOf(sight)
  if (dueOn === undefined || dueOn >= today) return []
  const root = about.kind === 'engagement' ? world.record(String(about.root ?? '')) : about
  const hanging = root
    ? allBelow(world, root.id).filter(each => each.kind === 'deliverable' && !isEnded(each))
    : []
  const { isUnknown, ...stake } = weighed(sight, root, { days: daysPast(dueOn, today) })
  const from = nameOf(world, on.from)
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} was ${on.state === 'promised' ? `promised by ${from}` : `asked of ${from}`} for ${dueOn} and has not come.`,
      evidence: [
        shows(on),
        shows(about, `${counted(hanging.length, 'open deliverable')} of ${about.key} hang on it.`),
        ...(isUnknown ? [{ text: stakeUnknown }] : []),
      ],
      remedy: `Let ${from} give it, name another day, or refuse it with a reason.`,
      command: { verb: 'give' },
    },
  ]
}
