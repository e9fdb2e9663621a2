/** Judges a large workspace on a thread of its own, over a replica that is told every fact. */
import { systemClock } from '../clock.ts'
import { answerQuestions } from './answering-thread.ts'
import { type Judged, judged } from './judged.ts'

/** When it is judged. */
export interface JudgeAt {
  readonly now: string
}

answerQuestions<JudgeAt, Judged>(({ now }, replica) => {
  const todayIn = (zone: string) => systemClock.todayIn(zone, now)
  return judged(replica, { now, todayIn })
})
