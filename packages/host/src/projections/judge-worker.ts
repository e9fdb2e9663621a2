/** Judges a large workspace on a thread of its own, over a replica that is told every fact. */
import { diagnose } from '@throughline/diagnosis'
import { withoutPrivate } from '../access/private-drafts.ts'
import { systemClock } from '../clock.ts'
import { answerQuestions } from './answering-thread.ts'
import type { Judged } from './findings.ts'

/** When it is judged. */
export interface JudgeAt {
  readonly now: string
}

answerQuestions<JudgeAt, Judged>(({ now }, replica) => {
  const todayIn = (zone: string) => systemClock.todayIn(zone, now)
  return { ...diagnose(withoutPrivate(replica), { now, todayIn }), position: replica.position }
})
