/** The thread's own side of `Aside`: keeps the replica up to date and answers one question after the other. */
import { parentPort } from 'node:worker_threads'
import { Replica, type World } from '@throughline/model'
import type { Told } from './aside.ts'

/** @param answer may take its time; the next question waits for it */
export function answerQuestions<Question, Answer>(
  answer: (question: Question, world: World & Replica) => Answer | Promise<Answer>,
): void {
  let replica = new Replica()
  let last: Promise<unknown> = Promise.resolve()
  parentPort?.on('message', (told: Told<Question>) => {
    if ('kept' in told) replica = Replica.from(told.kept)
    else if ('facts' in told) {
      // A question that is being answered keeps the world it began with.
      last = last.then(() => {
        for (const fact of told.facts) replica.apply(fact)
      })
    } else {
      const { ask, question } = told
      last = last.then(async () => {
        try {
          parentPort?.postMessage({ ask, answer: await answer(question, replica) })
        } catch (fault) {
          parentPort?.postMessage({
            ask,
            fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
          })
        }
      })
    }
  })
}
