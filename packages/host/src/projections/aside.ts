/** A thread that keeps a replica of one workspace and answers questions over it, for as long as somebody asks. */
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { AnyRecord, Fact } from '@throughline/model'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { slicesOf } from './slices.ts'

/** What the thread is told. Long lists come in slices, so that nobody waits while they cross. */
export type Told<Question> =
  | { readonly records: readonly AnyRecord[] }
  /** All records were told: this is where they stood. */
  | { readonly position: number }
  | { readonly facts: readonly Fact[] }
  | { readonly ask: number; readonly parts: readonly unknown[] }
  | { readonly ask: number; readonly question: Question }
  /** A slice of an answer was taken: the next may come. */
  | { readonly taken: number }

/** What it answers: to which question, or why it could not. */
export type Answered<Answer> =
  | { readonly ask: number; readonly parts: readonly unknown[] }
  | { readonly ask: number; readonly answer: Answer }
  | { readonly ask: number; readonly fault: string }

export interface AsideSettings {
  readonly thread: URL
  /** What the thread is told when it begins. */
  readonly told?: unknown
  /** Told once the thread has ended, so that the next question begins another. */
  readonly gone?: () => void
}

interface Waiting<Answer> {
  readonly parts: unknown[][]
  readonly done: (answer: Answer, parts: unknown[]) => void
  readonly failed: (trouble: unknown) => void
}

/** Nobody has waited for an answer for so long that the thread is let go. */
const idleMs = 300_000

export class Aside<Question, Answer> {
  readonly #worker: Worker
  readonly #unlisten: () => void
  readonly #waiting = new Map<number, Waiting<Answer>>()
  #asked = 0
  #idle: NodeJS.Timeout | undefined
  /** What is told after something that crosses in slices waits for it. */
  #telling: Promise<void> | undefined
  readonly #gone: () => void

  constructor(
    { thread, told, gone = () => {} }: AsideSettings,
    live: Pick<LiveWorkspace, 'replica' | 'listen'>,
  ) {
    this.#gone = gone
    this.#worker = new Worker(thread, { workerData: told })
    this.#worker.unref()
    const { records, position } = live.replica.kept()
    this.#tellAll([...slicesOf(records).map(some => ({ records: some })), { position }])
    this.#unlisten = live.listen(
      facts => this.#tellAll(slicesOf(facts).map(some => ({ facts: some }))),
      () => void this.close(),
    )
    this.#worker.on('message', (answered: Answered<Answer>) => this.#settle(answered))
    this.#worker.on('error', trouble => this.#end(trouble))
  }

  async answer(question: Question): Promise<Answer> {
    return (await this.answerInParts(question, [])).answer
  }

  /** A question about a long list, which may be answered with another. */
  answerInParts(
    question: Question,
    parts: readonly unknown[],
  ): Promise<{ readonly answer: Answer; readonly parts: readonly unknown[] }> {
    clearTimeout(this.#idle)
    this.#asked += 1
    const ask = this.#asked
    const { promise, resolve, reject } = Promise.withResolvers<{ answer: Answer; parts: unknown[] }>()
    this.#waiting.set(ask, {
      parts: [],
      done: (answer, more) => resolve({ answer, parts: more }),
      failed: reject,
    })
    this.#tellAll([...slicesOf(parts).map(some => ({ ask, parts: some })), { ask, question }])
    return promise
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    this.#unlisten()
    this.#gone()
    await this.#worker.terminate()
    for (const { failed } of this.#waiting.values()) failed(new Error('the thread was let go'))
    this.#waiting.clear()
  }

  #settle(answered: Answered<Answer>): void {
    const waiting = this.#waiting.get(answered.ask)
    if ('parts' in answered) {
      waiting?.parts.push([...answered.parts])
      this.#worker.postMessage({ taken: answered.ask })
      return
    }
    this.#waiting.delete(answered.ask)
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => void this.close(), idleMs).unref()
    if ('fault' in answered) waiting?.failed(new Error(answered.fault))
    else waiting?.done(answered.answer, waiting.parts.flat())
  }

  #end(trouble: unknown): void {
    for (const { failed } of this.#waiting.values()) failed(trouble)
    this.#waiting.clear()
    void this.close()
  }

  /** In order, each slice in a turn of its own; a single one at once, unless others are on their way. */
  #tellAll(slices: readonly Told<Question>[]): void {
    if (!this.#telling && slices.length <= 2) {
      for (const slice of slices) this.#worker.postMessage(slice)
      return
    }
    const telling = (this.#telling ?? Promise.resolve()).then(async () => {
      for (const slice of slices) {
        this.#worker.postMessage(slice)
        await setImmediate()
      }
      if (this.#telling === telling) this.#telling = undefined
    })
    this.#telling = telling
  }
}
