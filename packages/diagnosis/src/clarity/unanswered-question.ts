import { answerDueOn, answererOf, workingDaysBetween, workingDaysOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** Older than the answer time of whoever must answer. */
export const unansweredQuestion: Detector = {
  code: 'unanswered-question',
  leg: 'clarity',
  system: 'questions',
  needs: 'history',
  spot: ({ world, moment }) =>
    world.all('question').flatMap((on): Spotted[] => {
      if (on.state !== 'open') return []
      const answerer = answererOf(world, on)
      const days = workingDaysOf(world, answerer)
      const dueOn = answerDueOn(world, on)
      const late = workingDaysBetween(days, dueOn, moment.todayIn(days.timeZone))
      if (late === 0) return []
      const about = world.record(on.about)
      return [
        {
          on,
          severity: 'warning',
          sentence: `${on.key} waits for its answer since ${dueOn}.`,
          evidence: [shows(on), ...(about ? [shows(about)] : [])],
          remedy: answerer
            ? `Ask ${answerer.name}, or name somebody who answers.`
            : 'Name somebody who answers.',
          days: late,
          command: { verb: 'answer' },
        },
      ]
    }),
}
