/** The thread's own side of `Aside`: keeps the replica up to date and answers one question after the other. */
import { parentPort } from 'node:worker_threads'
import { type AnyRecord, Replica, type World } from '@throughline/model'
import type { Answered, Told } from './aside.ts'
import { slicesOf } from './slices.ts'

export interface InParts<Answer> {
  readonly answer: Answer
  readonly parts: readonly unknown[]
}

/** @param answer may take its time; the next question waits for it */
export function answerQuestions<Question, Answer>(
  answer: (question: Question, world: World & Replica) => Answer | Promise<Answer>,
): void {
  answerInParts<Question, Answer>(async (question, _, replica) => ({
    answer: await answer(question, replica),
    parts: [],
  }))
}

/** The same with a list that comes with the question, and one that goes with the answer. */
export function answerInParts<Question, Answer>(
  answer: (
    question: Question,
    parts: readonly unknown[],
    world: World & Replica,
  ) => InParts<Answer> | Promise<InParts<Answer>>,
): void {
  let replica = new Replica()
  const records: AnyRecord[] = []
  const partsOf = new Map<number, unknown[]>()
  const onTaken = new Map<number, () => void>()
  let last: Promise<unknown> = Promise.resolve()
  const say = (answered: Answered<Answer>) => parentPort?.postMessage(answered)
  const reply = async (ask: number, question: Question) => {
    try {
      const parts = partsOf.get(ask) ?? []
      partsOf.delete(ask)
      const found = await answer(question, parts, replica)
      for (const some of slicesOf(found.parts)) {
        // Whoever waits takes every slice that is there in one go: the next comes when one was taken.
        const taken = Promise.withResolvers<void>()
        onTaken.set(ask, taken.resolve)
        say({ ask, parts: some })
        await taken.promise
      }
      onTaken.delete(ask)
      say({ ask, answer: found.answer })
    } catch (fault) {
      say({ ask, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
    }
  }
  parentPort?.on('message', (told: Told<Question>) => {
    if ('taken' in told) onTaken.get(told.taken)?.()
    else if ('records' in told) for (const record of told.records) records.push(record)
    else if ('position' in told) {
      replica = Replica.from({ position: told.position, records })
      records.length = 0
    } else if ('facts' in told) {
      // A question that is being answered keeps the world it began with.
      last = last.then(() => {
        for (const fact of told.facts) replica.apply(fact)
      })
    } else if ('question' in told) {
      const { ask, question } = told
      last = last.then(() => reply(ask, question))
    } else partsOf.set(told.ask, [...(partsOf.get(told.ask) ?? []), ...told.parts])
  })
}
