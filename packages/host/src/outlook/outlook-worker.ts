/** Forecasts on a thread of its own, over a replica that is told every fact: nobody waits for thousands of futures. */
import { systemClock } from '../clock.ts'
import { answerQuestions } from '../projections/answering-thread.ts'
import type { OutlookAnswer, OutlookQuestion } from './question.ts'
import { Thinking } from './thinking.ts'

const thinking = new Thinking(systemClock.todayIn)

answerQuestions<OutlookQuestion, OutlookAnswer>((question, replica) => thinking.answer(question, replica))
