/** A thread that keeps a replica of one workspace and answers questions over it, for as long as somebody asks. */
import { Worker } from 'node:worker_threads'
import type { Fact, Kept } from '@throughline/model'
import type { LiveWorkspace } from '../commands/live-workspace.ts'

/** What the thread is told. */
export type Told<Question> =
  | { readonly kept: Kept }
  | { readonly facts: readonly Fact[] }
  | { readonly question: Question; readonly ask: number }

/** What it answers: to which question, or why it could not. */
export type Answered<Answer> =
  | { readonly ask: number; readonly answer: Answer }
  | { readonly ask: number; readonly fault: string }

export interface AsideSettings {
  readonly thread: URL
  /** What the thread is told when it begins. */
  readonly told?: unknown
  /** Told once the thread has ended, so that the next question begins another. */
  readonly gone?: () => void
}

/** Nobody has asked for so long that the thread is let go. */
const idleMs = 300_000

export class Aside<Question, Answer> {
  readonly #worker: Worker
  readonly #unlisten: () => void
  readonly #waiting = new Map<
    number,
    { done: (answer: Answer) => void; failed: (trouble: unknown) => void }
  >()
  #asked = 0
  #idle: NodeJS.Timeout | undefined
  readonly #gone: () => void

  constructor(
    { thread, told, gone = () => {} }: AsideSettings,
    live: Pick<LiveWorkspace, 'replica' | 'listen'>,
  ) {
    this.#gone = gone
    this.#worker = new Worker(thread, { workerData: told })
    this.#worker.unref()
    this.#tell({ kept: live.replica.kept() })
    this.#unlisten = live.listen(
      facts => this.#tell({ facts }),
      () => void this.close(),
    )
    this.#worker.on('message', (answered: Answered<Answer>) => this.#settle(answered))
    this.#worker.on('error', trouble => this.#end(trouble))
  }

  answer(question: Question): Promise<Answer> {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.close(), idleMs).unref()
    this.#asked += 1
    const ask = this.#asked
    const answer = new Promise<Answer>((done, failed) => this.#waiting.set(ask, { done, failed }))
    this.#tell({ question, ask })
    return answer
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
    this.#waiting.delete(answered.ask)
    if ('fault' in answered) waiting?.failed(new Error(answered.fault))
    else waiting?.done(answered.answer)
  }

  #end(trouble: unknown): void {
    for (const { failed } of this.#waiting.values()) failed(trouble)
    this.#waiting.clear()
    void this.close()
  }

  #tell(told: Told<Question>): void {
    this.#worker.postMessage(told)
  }
}
