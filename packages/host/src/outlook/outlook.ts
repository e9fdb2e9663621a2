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
import type { Place } from '../open-ledger.ts'
import { Aside } from '../projections/aside.ts'
import { additionMeant } from './addition-meant.ts'
import { AskedOnce } from './asked-once.ts'
import type { PoolsOf } from './pools/pools-at.ts'
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
import { Watched } from './watched.ts'

const thread = new URL('./outlook-worker.ts', import.meta.url)

/** Levers that are tried together. */
export interface Trying {
  readonly levers: readonly string[]
  /** Id of the intent whose levers they are, and of which their gain is told; everything where nothing is said. */
  readonly intent?: string | undefined
}

type Once = 'outlook' | 'causes' | 'levers' | 'schedule' | 'capacity'

/** Levers that are tried together. */
export interface Trying {
  readonly levers: readonly string[]
  /** Id of the intent whose levers they are, and of which their gain is told; everything where nothing is said. */
  readonly intent?: string | undefined
}

export class Outlook {
  readonly #clock: Clock
  readonly #place: Place | undefined
  readonly #threads = new Map<LiveWorkspace, Aside<OutlookQuestion, OutlookAnswer>>()
  /** Where somebody looks, forecasts follow changes by themselves. */
  readonly #watched = new Watched(live => void this.#asked(live, 'outlook').catch(() => {}))
  readonly #answers = new WeakMap<LiveWorkspace, AskedOnce<OutlookAnswer>>()

  /** @param place where nodes share what they have played; nothing where this process is alone */
  constructor(clock: Clock, place?: Place) {
    this.#clock = clock
    this.#place = place
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
    this.#watched.close()
    await Promise.all([...this.#threads.values()].map(thread => thread.close()))
  }

  /** Everybody who asks about the same position waits for the same answer. */
  #once(live: LiveWorkspace, of: Once, intent?: string): Promise<OutlookAnswer> {
    this.#watched.watch(live)
    return this.#asked(live, of, intent)
  }

  #asked(live: LiveWorkspace, of: Once, intent?: string): Promise<OutlookAnswer> {
    const answers = this.#answers.get(live) ?? new AskedOnce<OutlookAnswer>()
    this.#answers.set(live, answers)
    const at = () => {
      const day = this.#clock.todayIn(live.replica.workspace?.timeZone ?? 'UTC', this.#clock.now())
      return { position: live.replica.position, day }
    }
    return answers.ask(`${of} ${intent ?? ''}`, at, () =>
      this.#thread(live).answer({ of, now: this.#clock.now(), ...(intent ? { intent } : {}) }),
    )
  }

  #thread(live: LiveWorkspace): Aside<OutlookQuestion, OutlookAnswer> {
    let one = this.#threads.get(live)
    if (!one) {
      const told: PoolsOf = { place: this.#place, workspace: live.id, holder: this.#clock.newId() }
      one = new Aside({ thread, told, gone: () => this.#threads.delete(live) }, live)
      this.#threads.set(live, one)
    }
    return one
  }
}
