import { awayFor, decisionDueOn, isAway, type Records, rightOfDecision, type World } from '@throughline/model'
import { daysPast, isPresent, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { aboutOf, openDecisions } from './open-decisions.ts'

/** Whoever decides is away or gone, nobody stands in, and something waits. */
export const absentDecider: Detector = {
  code: 'absent-decider',
  leg: 'alignment',
  system: 'decisions',
  needs: 'people',
  spot: sight => openDecisions(sight).flatMap(decision => spotOne(decision, sight)),
}

function spotOne(on: Records['decision'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const right = rightOfDecision(world, on, today)?.right
  const decider = world.one('person', on.decider ?? right?.decider)
  const why = decider && absence(sight, decider, decisionDueOn(world, on, today))
  if (!decider || !why || hasDeputy(world, { right, decider: decider.id, today })) return []
  const about = aboutOf(sight, on)
  const waits = Math.max(why.days, on.neededOn ? daysPast(on.neededOn, today) : 0)
  const { isUnknown: _, ...stake } = weighed(sight, about[0], { days: waits })
  return [
    {
      on,
      ...stake,
      severity: 'warning',
      field: 'decider',
      sentence: `${on.key} waits for ${decider.name}, who ${why.says}, and nobody stands in.`,
      evidence: [
        shows(decider, `${decider.name} ${why.says}.`),
        ...(right ? [shows(right, `${right.key} has no deputy who is here.`)] : []),
        ...about.map(each => shows(each, `${each.key} waits for it.`)),
      ],
      remedy: 'Name a deputy, or another decider.',
      command: { verb: 'edit' },
    },
  ]
}

/** Gone; or away longer than a holiday, or beyond the day on which it is needed. */
function absence(sight: Sight, person: Records['person'], dueOn: string) {
  const { world } = sight
  const today = todayOf(sight)
  if (person.state === 'departed')
    return { says: 'has departed', days: daysPast(person.stateAt.slice(0, 10), today) }
  if (!isAway(person, today)) return undefined
  const off = person.timeOff!.find(each => each.from <= today && today < each.to && each.share === 1)!
  const isLong = awayFor(world, person, today) > world.figure('absentOwner')
  if (!isLong && off.to <= dueOn) return undefined
  return { says: `is away until ${off.to}`, days: daysPast(today, off.to) }
}

function hasDeputy(
  world: World,
  { right, decider, today }: { right: Records['right'] | undefined; decider: string; today: string },
): boolean {
  const others = [right?.deputy, right?.decider].filter(id => id !== undefined && id !== decider)
  return others.some(id => isPresent(world, id) && !isAway(world.one('person', id)!, today))
}
