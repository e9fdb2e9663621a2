import type { Records } from '@throughline/model'
import { counted, isEnded, isPresent, nameOf, todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A change that somebody whose work it touches has not said they know of. */
export const unacknowledgedChange: Detector = {
  code: 'unacknowledged-change',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const bySubject = new Map<string, Records['notice'][]>()
    for (const each of sight.world.all('notice')) {
      if (each.state !== 'sent' || !isOld(each, sight)) continue
      const told = bySubject.get(each.subject)
      if (told) told.push(each)
      else bySubject.set(each.subject, [each])
    }
    return [...bySubject].flatMap(([subject, notices]) => spotOne(subject, notices, sight))
  },
}

function isOld(notice: Records['notice'], sight: Sight): boolean {
  const { world } = sight
  if (!isPresent(world, notice.to)) return false
  const span = { from: notice.createdAt.slice(0, 10), to: todayOf(sight) }
  return workingDaysSince(world, world.one('person', notice.to), span) > world.figure('unacknowledged')
}

function spotOne(subject: string, notices: readonly Records['notice'][], sight: Sight): Spotted[] {
  const { world } = sight
  const on = world.record(subject)
  if (!on || isEnded(on)) return []
  const people = new Set(notices.map(each => each.to))
  const { isUnknown: _, ...stake } = weighed(sight, on, {})
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} changed, and ${counted(people.size, 'person', 'people')} whose work it touches ${people.size === 1 ? 'has' : 'have'} not said that they know.`,
      evidence: notices.map(each =>
        shows(each, `${each.createdAt.slice(0, 10)}, to ${nameOf(world, each.to)}: ${each.what}`),
      ),
      remedy: 'Tell them in the next sync what changed and why, and ask whether it holds for them.',
    },
  ]
}
