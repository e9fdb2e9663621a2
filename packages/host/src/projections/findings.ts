/** What is wrong in a workspace: judged once for each position and day, and shown to each as far as they see. */
import { type Diagnosis, diagnose } from '@throughline/diagnosis'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'

interface Judged {
  readonly position: number
  readonly day: string
  readonly diagnosis: Diagnosis
}

export class Findings {
  readonly #clock: Clock
  readonly #judged = new WeakMap<LiveWorkspace, Judged>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Findings on what they see, without evidence they may not open and without sums they may not know. */
  of(live: LiveWorkspace, access: Access): Diagnosis {
    const { findings, cannot } = this.#judge(live)
    if (access.seesAll && access.seesMoney) return { findings, cannot }
    const opens = (id: string) => access.record(live.replica.record(id)) !== undefined
    return {
      cannot,
      findings: findings
        .filter(finding => opens(finding.subject.id))
        .map(finding => {
          const { value: _, ...cost } = finding.cost
          const evidence = finding.evidence.filter(each => each.id === undefined || opens(each.id))
          return { ...finding, evidence, cost: access.seesMoney ? finding.cost : cost }
        }),
    }
  }

  #judge(live: LiveWorkspace): Diagnosis {
    const now = this.#clock.now()
    const todayIn = (zone: string) => this.#clock.todayIn(zone, now)
    const day = todayIn(live.replica.workspace?.timeZone ?? 'UTC')
    const { position } = live.replica
    const judged = this.#judged.get(live)
    if (judged?.position === position && judged.day === day) return judged.diagnosis
    const diagnosis = diagnose(live.replica, { todayIn, now })
    this.#judged.set(live, { position, day, diagnosis })
    return diagnosis
  }
}
