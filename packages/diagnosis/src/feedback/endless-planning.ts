import { decisionDueOn, isOpenDecision, type Records } from '@throughline/model'
import { counted, daysPast, isEnded, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'

/** Planning past its deadline, or options that grow where one of them was to be taken. */
export const endlessPlanning: Detector = {
  code: 'endless-planning',
  leg: 'feedback',
  system: 'pitfalls',
  needs: 'history',
  spot: sight => [
    ...sight.world.all('cycle').flatMap(cycle => planned(cycle, sight)),
    ...sight.world.all('decision').flatMap(decision => weighedOn(decision, sight)),
  ],
}

const smallest = 'Begin what is clear, and write one hypothesis with its smallest test for what is not.'

function planned(on: Records['cycle'], sight: Sight): Spotted[] {
  const today = todayOf(sight)
  if (on.state !== 'planning' || on.planningDueOn === undefined || on.planningDueOn >= today) return []
  const days = daysPast(on.planningDueOn, today)
  const { isUnknown: _, ...stake } = weighed(sight, sight.world.record(on.intents?.[0] ?? ''), { days })
  return [
    {
      on,
      ...stake,
      field: 'planningDueOn',
      sentence: `Planning of ${on.name} was to end by ${on.planningDueOn}, ${counted(days, 'day')} ago.`,
      evidence: [
        shows(on, on.startsOn ? `It starts on ${on.startsOn}.` : 'It has no day on which it starts.'),
      ],
      remedy: `Start it with what is agreed. ${smallest}`,
      command: { verb: 'start' },
    },
  ]
}

/** Options were still added after the day by which one was needed. */
function weighedOn(on: Records['decision'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const options = on.options ?? []
  const edited = on.edits.options
  if (!isOpenDecision(on) || options.length < 2 || !edited || edited.times < 2) return []
  const about = (on.about ?? []).flatMap(id => world.record(id) ?? [])
  const dueOn = decisionDueOn(world, on, today)
  const addedOn = edited.at.slice(0, 10)
  if (addedOn <= dueOn || (about.length > 0 && about.every(isEnded))) return []
  const { isUnknown, ...stake } = weighed(sight, about[0], { days: daysPast(dueOn, today) })
  return [
    {
      on,
      ...stake,
      field: 'options',
      sentence: `${on.key} was needed by ${dueOn}, and its ${counted(options.length, 'option')} were still worked on until ${addedOn}.`,
      evidence: [
        shows(on, `Its options: ${options.map(each => each.title).join('; ')}.`),
        ...about.map(each => shows(each, `${each.key} waits for it.`)),
        ...(isUnknown ? [{ text: stakeUnknown }] : []),
      ],
      remedy: `Take the option that can be undone most cheaply, or try two in small. ${smallest}`,
      command: { verb: 'decide' },
    },
  ]
}
