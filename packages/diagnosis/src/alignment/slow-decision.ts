import { deciderOf, decisionDueOn, decisionLatency, type Records } from '@throughline/model'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { aboutOf, openDecisions } from './open-decisions.ts'

/** Open past the day it is needed, for long, or longer than what its waiting costs allows. */
export const slowDecision: Detector = {
  code: 'slow-decision',
  leg: 'alignment',
  system: 'decisions',
  needs: 'history',
  spot: sight => {
    const open = openDecisions(sight)
    const today = todayOf(sight)
    const perDecider = new Map<string, number>()
    for (const each of open) {
      const id = deciderOf(sight.world, each, today)?.id
      if (id) perDecider.set(id, (perDecider.get(id) ?? 0) + 1)
    }
    return open.flatMap(decision => spotOne(decision, sight, perDecider))
  },
}

function spotOne(on: Records['decision'], sight: Sight, perDecider: ReadonlyMap<string, number>): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const dueOn = decisionDueOn(world, on, today)
  if (dueOn >= today) return []
  const latency = decisionLatency(world, on, today)
  const decider = deciderOf(world, on, today)
  const about = aboutOf(sight, on)
  const late = daysPast(dueOn, today)
  const { isUnknown, ...stake } = weighed(sight, about[0], { days: about.length > 0 ? late : undefined })
  const isSlow = on.neededOn !== undefined || latency.total > world.figure('slowDecision')
  const isDear = stake.severity === 'warning' && stake.value !== undefined
  if (!isSlow && !isDear) return []
  const waiting = (decider && perDecider.get(decider.id)) ?? 0
  return [
    {
      on,
      ...stake,
      days: late,
      sentence: `${on.key} has been open for ${counted(latency.total, 'working day')}, ${late} days past ${dueOn}.`,
      evidence: [
        {
          ...shows(on),
          text: `${latency.input} working days for input, ${latency.decider} for the decider, ${latency.reopened} since it was reopened.`,
        },
        ...about.map(each => shows(each, `${each.key} waits for it.`)),
        ...(decider
          ? [shows(decider, `${counted(waiting, 'open decision')} wait for ${decider.name}.`)]
          : []),
        ...(isUnknown ? [{ text: stakeUnknown }] : []),
      ],
      remedy: decider
        ? `Let ${decider.name} decide this week, name what is missing, or hand it to a deputy.`
        : 'Name who decides.',
      command: { verb: 'decide' },
    },
  ]
}
