/** Forecasts on a thread of its own, over a replica that is told every fact: nobody waits for thousands of futures. */
import { workerData } from 'node:worker_threads'
import { systemClock } from '../clock.ts'
import { answerQuestions } from '../projections/answering-thread.ts'
import { type PoolsOf, poolsAt } from './pools/pools-at.ts'
import type { OutlookAnswer, OutlookQuestion } from './question.ts'
import { Thinking } from './thinking.ts'

const thinking = poolsAt(workerData as PoolsOf).then(pools => new Thinking(systemClock.todayIn, pools))

answerQuestions<OutlookQuestion, OutlookAnswer>(async (question, replica) =>
  (await thinking).answer(question, replica),
)
