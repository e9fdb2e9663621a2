/** What waits in the cascade: promises to accept, questions to answer, intents to read and readings to settle. */
import { answerDueOn, answererOf } from '../answerer.ts'
import { isPromisedFor } from '../promised-for.ts'
import { openDivergences, readingsOf, resolverOf } from '../readings.ts'
import type { Asked, Wait, Waiting } from './wait.ts'

export const cascadeWaits: readonly Wait[] = [
  { system: 'ownership', found: promisesToAccept },
  { system: 'questions', found: answersOwed },
  { system: 'questions', found: readingsOwed },
]

function promisesToAccept({ world, person }: Asked): Waiting[] {
  return world.pointing('outcome', 'owner', person.id).flatMap((each): Waiting[] => {
    const sinceOn = each.stateAt.slice(0, 10)
    if (isPromisedFor(world, each)) return [{ sort: 'confirm', about: each, on: each, sinceOn }]
    if (each.state === 'proposed' && each.steps.proposed?.by !== person.id)
      return [{ sort: 'accept', about: each, on: each, sinceOn }]
    return []
  })
}

function answersOwed({ world, person }: Asked): Waiting[] {
  return world
    .all('question')
    .filter(question => question.state === 'open' && answererOf(world, question)?.id === person.id)
    .map(question => ({
      sort: 'answer',
      about: world.record(question.about) ?? question,
      on: question,
      dueOn: answerDueOn(world, question),
      sinceOn: question.createdAt.slice(0, 10),
    }))
}

/** Intents that a team I lead has not read, and readings that differ on what I resolve. */
function readingsOwed({ world, person }: Asked): Waiting[] {
  return world
    .all('intent')
    .filter(intent => intent.state === 'active')
    .flatMap(about => {
      const unread = readingsOf(world, about)
        .filter(reading => !reading.interpretation && reading.team.lead === person.id)
        .map(
          (reading): Waiting => ({
            sort: 'read',
            about,
            on: reading.team,
            sinceOn: reading.since.slice(0, 10),
          }),
        )
      const mine = resolverOf(world, about.id)?.id === person.id ? openDivergences(world, about.id) : []
      const differing = mine.map(
        (each): Waiting => ({ sort: 'resolve', about, on: each, sinceOn: each.stateAt.slice(0, 10) }),
      )
      return [...unread, ...differing]
    })
}
