/** What waits in signals: readings in their rhythm, conditions to check, signals to review, triggers that fired. */
import { addDays } from '../../days.ts'
import type { Records } from '../../registry.ts'
import { readingsUpTo } from '../signal-value.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const signalsWaits: readonly Wait[] = [
  { system: 'metrics', found: readingsOwed },
  { system: 'metrics', found: signalsToReview },
  { system: 'drivers', found: conditionsToCheck },
  { system: 'adaptation', found: triggersToReview },
]

/** Calendar days of a reading rhythm; a month and a quarter are those without a day too few. */
const rhythmDays = { day: 1, week: 7, month: 31, quarter: 92 } as const

function readingsOwed({ world, person, today }: Asked): Waiting[] {
  return world.pointing('signal', 'owner', person.id).flatMap(each => {
    if (each.state !== 'current' || each.every === undefined || each.formula !== undefined) return []
    const last = readingsUpTo(world, each.id, today).at(-1)?.on ?? each.createdAt.slice(0, 10)
    const dueOn = addDays(last, rhythmDays[each.every])
    if (dueOn > today) return []
    const asks = `What is ${each.name} now?`
    return [deedOn(each, { wait: 'reading', verb: 'Say it', asks }, { dueOn, sinceOn: dueOn })]
  })
}

function signalsToReview({ world, person, today }: Asked): Waiting[] {
  return world
    .pointing('signal', 'owner', person.id)
    .filter(each => each.state === 'current' && each.reviewOn !== undefined && each.reviewOn <= today)
    .map(each => {
      const asks = `Does ${each.name} still inform a decision?`
      return deedOn(each, { wait: 'signalReview', verb: 'Look at it', asks }, dueFrom(each.reviewOn))
    })
}

function conditionsToCheck({ world, person, today }: Asked): Waiting[] {
  return world
    .all('driver')
    .filter(each => each.holds === 'notKnown' && each.checkOn !== undefined && each.checkOn <= today)
    .filter(each => (each.owner ?? ownerOf(world.one('signal', each.effect))) === person.id)
    .map(each => {
      const deed = { wait: 'driver', verb: 'Say whether', asks: `Does it hold: ${each.condition}?` }
      return deedOn(each, deed, { about: world.record(each.effect), ...dueFrom(each.checkOn) })
    })
}

function triggersToReview({ world, person }: Asked): Waiting[] {
  return world
    .pointing('trigger', 'decider', person.id)
    .filter(each => each.state === 'fired')
    .filter(each => {
      const decision = world.one('decision', String(each.steps.fired?.decision))
      return decision === undefined || decision.state === 'decided'
    })
    .map(each => {
      const asks = `${each.name}: it fired. Was it the right condition, and did it come in time?`
      return deedOn(each, { wait: 'trigger', verb: 'Review', asks })
    })
}

function dueFrom(day: string | undefined): { dueOn?: string; sinceOn?: string } {
  return day === undefined ? {} : { dueOn: day, sinceOn: day }
}

function ownerOf(signal: Records['signal'] | undefined): string | undefined {
  return signal?.owner
}
