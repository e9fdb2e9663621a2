/** What follows from each workspace's plan: computed once for each position and day, shown to each as far as they see. */
import type {
  AddedSaid,
  Addition,
  CapacitySaid,
  CausesSaid,
  LeversSaid,
  OutlookSaid,
  ScheduleSaid,
  TriedSaid,
} from '@throughline/diagnosis'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { Aside } from '../projections/aside.ts'
import { additionMeant } from './addition-meant.ts'
import type { OutlookAnswer, OutlookQuestion } from './question.ts'
import {
  trimmedAdded,
  trimmedCapacity,
  trimmedCauses,
  trimmedLevers,
  trimmedOutlook,
  trimmedSchedule,
  trimmedTried,
} from './trimmed.ts'

const thread = new URL('./outlook-worker.ts', import.meta.url)

interface Kept {
  readonly position: number
  readonly day: string
  /** By question. */
  readonly answers: Map<string, Promise<OutlookAnswer>>
}

/** Levers that are tried together. */
export interface Trying {
  readonly levers: readonly string[]
  /** Id of the intent whose levers they are, and of which their gain is told; everything where nothing is said. */
  readonly intent?: string | undefined
}

export class Outlook {
  readonly #clock: Clock
  readonly #threads = new Map<LiveWorkspace, Aside<OutlookQuestion, OutlookAnswer>>()
  readonly #kept = new WeakMap<LiveWorkspace, Kept>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async outlook(live: LiveWorkspace, access: Access): Promise<OutlookSaid> {
    return trimmedOutlook((await this.#once(live, 'outlook')) as OutlookSaid, live.replica, access)
  }

  /** @param intent its id: of the gap of this intent alone */
  async causes(live: LiveWorkspace, access: Access, intent?: string): Promise<CausesSaid> {
    return trimmedCauses((await this.#once(live, 'causes', intent)) as CausesSaid, live.replica, access)
  }

  async levers(live: LiveWorkspace, access: Access, intent?: string): Promise<LeversSaid> {
    return trimmedLevers((await this.#once(live, 'levers', intent)) as LeversSaid, live.replica, access)
  }

  async schedule(live: LiveWorkspace, access: Access): Promise<ScheduleSaid> {
    return trimmedSchedule((await this.#once(live, 'schedule')) as ScheduleSaid, live.replica, access)
  }

  async capacity(live: LiveWorkspace, access: Access): Promise<CapacitySaid> {
    return trimmedCapacity((await this.#once(live, 'capacity')) as CapacitySaid, live.replica, access)
  }

  /** Several levers at once, of everything or of one intent; those they may not see are left out. */
  async tried(live: LiveWorkspace, access: Access, { levers: ids, intent }: Trying): Promise<TriedSaid> {
    const seen = await this.levers(live, access, intent)
    const known = new Set([...seen.best, ...seen.folded].map(lever => lever.id))
    const said = (await this.#thread(live).answer({
      of: 'tried',
      now: this.#clock.now(),
      ids: ids.filter(id => known.has(id)),
      ...(intent ? { intent } : {}),
    })) as TriedSaid
    return trimmedTried(said, live.replica, access)
  }

  /** What would give way for work that stands in no plan yet; nothing where it names what they may not know of. */
  async added(live: LiveWorkspace, access: Access, addition: Addition): Promise<AddedSaid | undefined> {
    const adding = additionMeant(addition, live.replica, access)
    if (!adding) return undefined
    const said = (await this.#thread(live).answer({
      of: 'added',
      now: this.#clock.now(),
      adding,
    })) as AddedSaid
    return trimmedAdded(said, live.replica, access)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.values()].map(thread => thread.close()))
  }

  /** Everybody who asks about the same position waits for the same answer. */
  #once(
    live: LiveWorkspace,
    of: 'outlook' | 'causes' | 'levers' | 'schedule' | 'capacity',
    intent?: string,
  ): Promise<OutlookAnswer> {
    const now = this.#clock.now()
    const day = this.#clock.todayIn(live.replica.workspace?.timeZone ?? 'UTC', now)
    const { position } = live.replica
    let kept = this.#kept.get(live)
    if (kept?.position !== position || kept.day !== day) {
      kept = { position, day, answers: new Map() }
      this.#kept.set(live, kept)
    }
    const { answers } = kept
    const question = `${of} ${intent ?? ''}`
    const known = answers.get(question)
    if (known) return known
    const answer = this.#thread(live).answer({ of, now, ...(intent ? { intent } : {}) })
    answers.set(question, answer)
    answer.catch(() => answers.delete(question))
    return answer
  }

  #thread(live: LiveWorkspace): Aside<OutlookQuestion, OutlookAnswer> {
    let one = this.#threads.get(live)
    if (!one) {
      one = new Aside(thread, live, () => this.#threads.delete(live))
      this.#threads.set(live, one)
    }
    return one
  }
}
