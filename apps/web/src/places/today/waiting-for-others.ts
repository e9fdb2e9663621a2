/** What one waits for oneself: answers, confirmations, decisions on what one proposed. */
import {
  type AnyRecord,
  answerDueOn,
  answererOf,
  isPromisedFor,
  titleOf,
  type World,
} from '@throughline/model'
import { counted } from '../../parts/format/ages.ts'
import { type Day, daysBetween } from '../../parts/format/calendar-day.ts'
import { dayNearby } from '../../parts/format/days.ts'

export interface WaitingFor {
  readonly record: AnyRecord
  /** Whoever must do something; nothing where nobody is named. */
  readonly who: string | undefined
  readonly says: string
  readonly when: string
  readonly tone: 'off' | 'risk' | 'calm'
}

/** The latest first. */
export function waitingForOthers(world: World, person: string, today: Day): WaitingFor[] {
  const found = [...questions(world, person, today), ...promises(world, person, today)]
  return found.sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
}

const order: readonly WaitingFor['tone'][] = ['off', 'risk', 'calm']

/** Asked this many days ago, a thing that has no day of its own is told in colour. */
const longDays = 7

function questions(world: World, person: string, today: Day): WaitingFor[] {
  return world.pointing('question', 'askedBy', person).flatMap((record): WaitingFor[] => {
    const who = answererOf(world, record)
    if (record.state !== 'open' || who?.id === person) return []
    const dueOn = answerDueOn(world, record)
    const late = daysBetween(dueOn, today)
    return [
      {
        record,
        who: who?.name,
        says: titleOf(record),
        when: late > 0 ? `${counted(late, 'day')} late` : `by ${dayNearby(dueOn, today)}`,
        tone: late > 0 ? 'off' : 'calm',
      },
    ]
  })
}

function promises(world: World, person: string, today: Day): WaitingFor[] {
  return world.all('outcome').flatMap((record): WaitingFor[] => {
    const isMine = (step: string) => record.steps[step]?.by === person && record.owner !== person
    const waits = isPromisedFor(world, record)
      ? isMine('committed') && `${record.key} to be confirmed`
      : record.state === 'proposed' && isMine('proposed') && `Your proposal ${record.key}`
    if (!waits) return []
    const days = daysBetween(record.stateAt.slice(0, 10), today)
    return [
      {
        record,
        who: world.one('person', record.owner)?.name,
        says: waits,
        when: days <= 0 ? 'asked today' : `asked ${counted(days, 'day')} ago`,
        tone: days >= longDays ? 'risk' : 'calm',
      },
    ]
  })
}
