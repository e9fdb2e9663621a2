/** Questions and concerns about what is read, with who answers and by when. */
import { answerDueOn, answererOf, type Records, type World } from '@throughline/model'
import { counted } from '../../parts/format/ages.ts'
import { type Day, daysBetween } from '../../parts/format/calendar-day.ts'
import { dayNearby } from '../../parts/format/days.ts'

export interface Asked {
  readonly question: Records['question']
  readonly answerer: Records['person'] | undefined
  readonly clock: string
  readonly isLate: boolean
}

/** About the record or one of its readings; the open ones first, the longest waiting on top. */
export function questionsAbout(world: World, of: string, today: Day): Asked[] {
  const readings = world.pointing('interpretation', 'of', of).map(each => each.id)
  return [of, ...readings]
    .flatMap(id => world.pointing('question', 'about', id))
    .map(question => askedOf(world, question, today))
    .sort((a, b) => rank(a) - rank(b) || a.question.createdAt.localeCompare(b.question.createdAt))
}

function rank({ question, isLate }: Asked): number {
  return question.state !== 'open' ? 2 : isLate ? 0 : 1
}

function askedOf(world: World, question: Records['question'], today: Day): Asked {
  const answerer = answererOf(world, question)
  const dueOn = answerDueOn(world, question)
  const late = daysBetween(dueOn, today)
  const isLate = question.state === 'open' && late > 0
  return {
    question,
    answerer,
    isLate,
    clock: isLate ? `${counted(late, 'day')} late` : `by ${dayNearby(dueOn, today)}`,
  }
}
