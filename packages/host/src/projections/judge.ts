/** A thread that judges one workspace, for as long as somebody asks. */
import { Worker } from 'node:worker_threads'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import type { Judged } from './findings.ts'
import type { Told } from './judge-worker.ts'

/** Nobody has asked for so long that the thread is let go. */
const idleMs = 300_000

export class Judge {
  readonly #worker: Worker
  readonly #unlisten: () => void
  readonly #waiting = new Map<
    number,
    { done: (judged: Judged) => void; failed: (trouble: unknown) => void }
  >()
  #asked = 0
  #idle: NodeJS.Timeout | undefined
  readonly #gone: () => void

  constructor(live: LiveWorkspace, gone: () => void) {
    this.#gone = gone
    this.#worker = new Worker(new URL('./judge-worker.ts', import.meta.url))
    this.#worker.unref()
    this.#tell({ kept: live.replica.kept() })
    this.#unlisten = live.listen(
      facts => this.#tell({ facts }),
      () => void this.close(),
    )
    this.#worker.on('message', ({ ask, judged }: { ask: number; judged: Judged }) => {
      this.#waiting.get(ask)?.done(judged)
      this.#waiting.delete(ask)
    })
    this.#worker.on('error', trouble => {
      for (const { failed } of this.#waiting.values()) failed(trouble)
      void this.close()
    })
  }

  judge(now: string): Promise<Judged> {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.close(), idleMs).unref()
    this.#asked += 1
    const ask = this.#asked
    const judged = new Promise<Judged>((done, failed) => this.#waiting.set(ask, { done, failed }))
    this.#tell({ judgeAt: now, ask })
    return judged
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    this.#unlisten()
    this.#gone()
    await this.#worker.terminate()
  }

  #tell(told: Told): void {
    this.#worker.postMessage(told)
  }
}
