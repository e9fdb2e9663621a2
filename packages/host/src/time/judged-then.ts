/** What was wrong at an earlier moment, by what is judged today: on a thread that ends with its answer. */
import type { Replica } from '@throughline/model'
import { Aside } from '../projections/aside.ts'
import type { JudgeAt } from '../projections/judge-worker.ts'
import type { Judged } from '../projections/judged.ts'

const thread = new URL('../projections/judge-worker.ts', import.meta.url)

/** Worlds of earlier never change: each is judged once for each instant that is asked of, while it is kept. */
const known = new WeakMap<Replica, Map<string, Promise<Judged>>>()

export function judgedThen(then: Replica, at: string): Promise<Judged> {
  const byInstant = known.get(then) ?? new Map<string, Promise<Judged>>()
  known.set(then, byInstant)
  let judged = byInstant.get(at)
  if (!judged) {
    judged = judgedOnce(then, at)
    byInstant.set(at, judged)
    judged.catch(() => byInstant.delete(at))
  }
  return judged
}

async function judgedOnce(replica: Replica, now: string): Promise<Judged> {
  const judge = new Aside<JudgeAt, Judged>({ thread }, { replica, listen: () => () => {} })
  try {
    return await judge.answer({ now })
  } finally {
    await judge.close()
  }
}
