/** What waits in the loop: a word that is owed, actions, and notices of what has changed. */
import { daysBetween } from '../../days.ts'
import type { AnyRecord } from '../../grammar/record.ts'
import { rhythmDays, statusSaid } from '../status-said.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const loopWaits: readonly Wait[] = [
  { system: 'sync', found: checkInsOwed },
  { system: 'sync', found: actionsToDo },
  { system: 'momentum', found: noticesToRead },
]

/** A word is asked for this many days after the last one, two days before its rhythm ends. */
const askedAfterDays = rhythmDays - 2

function checkInsOwed({ world, person, moment, today }: Asked): Waiting[] {
  const owned = world.pointing('outcome', 'owner', person.id).filter(each => each.state === 'committed')
  return owned.flatMap((outcome): Waiting[] => {
    const said = statusSaid(world, outcome, moment)
    const sinceOn = (said.checkIn?.createdAt ?? outcome.stateAt).slice(0, 10)
    if (daysBetween(sinceOn, today) < askedAfterDays) return []
    const dueOn = said.owedOn ? { dueOn: said.owedOn } : {}
    return [{ sort: 'checkIn', about: outcome, on: outcome, sinceOn, ...dueOn }]
  })
}

function actionsToDo({ world, person }: Asked): Waiting[] {
  return world
    .pointing('action', 'who', person.id)
    .filter(each => each.state === 'open')
    .map(each => {
      const from: AnyRecord | undefined = each.from === undefined ? undefined : world.record(each.from)
      const deed = { wait: 'action', verb: 'Do', asks: each.what }
      return deedOn(each, deed, { about: from, dueOn: each.dueOn })
    })
}

function noticesToRead({ world, person }: Asked): Waiting[] {
  return world
    .pointing('notice', 'to', person.id)
    .filter(each => each.state === 'sent')
    .map(each => {
      const about = world.record(each.subject)
      const asks = `${about?.key ?? each.key}: ${each.what}.`
      return deedOn(each, { wait: 'notice', verb: 'I know', asks }, { about })
    })
}
