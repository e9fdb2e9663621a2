/** Judges a large workspace on a thread of its own, over a replica that is told every fact. */
import { parentPort } from 'node:worker_threads'
import { diagnose } from '@throughline/diagnosis'
import { type Fact, type Kept, Replica } from '@throughline/model'
import { withoutPrivate } from '../access/private-drafts.ts'
import { systemClock } from '../clock.ts'

/** What the thread is told. */
export type Told =
  | { readonly kept: Kept }
  | { readonly facts: readonly Fact[] }
  | { readonly judgeAt: string; readonly ask: number }

let replica = new Replica()

parentPort?.on('message', (told: Told) => {
  if ('kept' in told) replica = Replica.from(told.kept)
  else if ('facts' in told) for (const fact of told.facts) replica.apply(fact)
  else {
    const now = told.judgeAt
    const todayIn = (zone: string) => systemClock.todayIn(zone, now)
    const diagnosis = diagnose(withoutPrivate(replica), { now, todayIn })
    parentPort?.postMessage({ ask: told.ask, judged: { ...diagnosis, position: replica.position } })
  }
})
