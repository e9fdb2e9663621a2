import { provider, type Records, waiter } from '@throughline/model'
import { daysPast, todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { neededDay, type StillWaiting, stillWaiting } from './waiting-dependency.ts'

/** Something waits for what its provider never agreed to give. */
export const unacceptedDependency: Detector = {
  code: 'unaccepted-dependency',
  leg: 'alignment',
  system: 'dependencies',
  spot: sight => stillWaiting(sight.world, sight.asPlan).flatMap(each => spotOne(each, sight)),
}

const unagreed: readonly string[] = ['proposed', 'countered', 'refused']

function spotOne(waiting: StillWaiting, sight: Sight): Spotted[] {
  const { world } = sight
  const { dependency: on, to } = waiting
  if (!unagreed.includes(on.state)) return []
  const asked = provider(world, on)
  const waits = waiter(world, on)
  // Between two pieces of work of one person nothing is to be agreed.
  if (on.state !== 'refused' && asked.person && asked.person.id === waits?.id) return []
  const answers = on.state === 'countered' ? waits : asked.person
  const today = todayOf(sight)
  const days = workingDaysSince(world, answers, { from: since(on), to: today })
  if (on.state !== 'refused' && !sight.asPlan && days <= within(world, answers)) return []
  const name = asked.person?.name ?? asked.team?.name ?? asked.party ?? 'its provider'
  const neededOn = neededDay(waiting)
  const late = neededOn ? daysPast(neededOn, today) : 0
  const { isUnknown: _, ...stake } = weighed(sight, to, { days: Math.max(days, late) })
  return [
    {
      on,
      ...stake,
      // Committing over it asks for a reason: it is a judgement check that failed.
      severity: 'warning',
      sentence: sentenceOf(on, name, to.key),
      evidence: [
        shows(on, `Asked for on ${on.createdAt.slice(0, 10)}${neededOn ? `, needed by ${neededOn}` : ''}.`),
        shows(to, `${to.key} waits for it.`),
      ],
      remedy:
        on.state === 'countered'
          ? 'Agree to the other day, or look for another way.'
          : on.state === 'refused'
            ? 'Find another provider, or plan without it.'
            : `Let ${name} accept it with a day, offer another, or refuse it.`,
      command: { verb: on.state === 'refused' ? 'edit' : 'accept' },
    },
  ]
}

function sentenceOf(on: Records['dependency'], name: string, waits: string): string {
  if (on.state === 'refused') return `${name} refused ${on.key}, and ${waits} still waits for it.`
  if (on.state === 'countered')
    return `${name} offered another day for ${on.key}, and nobody who waits has agreed to it.`
  return `${waits} waits for ${on.key}, which ${name} has not accepted.`
}

const since = (on: Records['dependency']) => {
  const at = on.stateAt.slice(0, 10)
  return on.openedOn !== undefined && on.openedOn > at ? on.openedOn : at
}

function within(world: Sight['world'], person: Records['person'] | undefined): number {
  return world.one('team', person?.teams?.[0])?.answersWithin ?? world.figure('rightAnswersWithin')
}
