/** What is wrong in a workspace: judged once for each position and day, and shown to each as far as they see. */
import { evidenceHash } from '@throughline/diagnosis'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { Step } from '../commands/asked.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { Aside } from './aside.ts'
import type { JudgeAt } from './judge-worker.ts'
import { type Judged, judged } from './judged.ts'
import { trimmedFindings } from './trimmed-findings.ts'

interface Judging {
  readonly position: number
  readonly day: string
  readonly judged: Promise<Judged>
}

/**
 * Larger workspaces are judged on a thread of their own, so that nobody waits for it: since capacity and forecast are
 * looked at, 2,900 records take a fifth of a second.
 */
const largeRecords = 500

const thread = new URL('./judge-worker.ts', import.meta.url)

export class Findings {
  readonly #clock: Clock
  readonly #judging = new WeakMap<LiveWorkspace, Judging>()
  readonly #judges = new Map<LiveWorkspace, Aside<JudgeAt, Judged>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Findings on what they see, without evidence they may not open and without sums they may not know. */
  async of(live: LiveWorkspace, access: Access): Promise<Judged> {
    const judged = await this.#judge(live)
    if (access.seesAll && access.seesMoney) return judged
    const opens = (id: string) => access.record(live.replica.record(id)) !== undefined
    return trimmedFindings(judged, { opens, seesMoney: access.seesMoney })
  }

  /** A response to a finding with the fingerprint of the evidence that it answers, as it stands in the house. */
  async answered(live: LiveWorkspace, steps: readonly Step[]): Promise<readonly Step[]> {
    if (!steps.some(isResponse)) return steps
    // The whole evidence, also what this reader may not open: it is what is judged by.
    const { findings } = await this.#judge(live)
    return steps.map(step => {
      const to = step.fields?.to as { detector?: string; subject?: string } | undefined
      if (!isResponse(step) || !to) return step
      const finding = findings.find(
        each => each.code === to.detector && [each.subject.id, each.subject.key].includes(to.subject ?? ''),
      )
      return finding ? { ...step, fields: { ...step.fields, evidenceHash: evidenceHash(finding) } } : step
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#judges.values()].map(judge => judge.close()))
  }

  #judge(live: LiveWorkspace): Promise<Judged> {
    const now = this.#clock.now()
    const day = this.#clock.todayIn(live.replica.workspace?.timeZone ?? 'UTC', now)
    const { position } = live.replica
    const last = this.#judging.get(live)
    if (last?.position === position && last.day === day) return last.judged
    const judged = live.replica.size < largeRecords ? this.#here(live, now) : this.#aside(live, now)
    this.#judging.set(live, { position, day, judged })
    judged.catch(() => this.#judging.delete(live))
    return judged
  }

  async #here(live: LiveWorkspace, now: string): Promise<Judged> {
    const todayIn = (zone: string) => this.#clock.todayIn(zone, now)
    return judged(live.replica, { todayIn, now })
  }

  #aside(live: LiveWorkspace, now: string): Promise<Judged> {
    let judge = this.#judges.get(live)
    if (!judge) {
      judge = new Aside({ thread, gone: () => this.#judges.delete(live) }, live)
      this.#judges.set(live, judge)
    }
    return judge.answer({ now })
  }
}

function isResponse(step: Step): boolean {
  return step.kind === 'response' && step.verb === 'add'
}
