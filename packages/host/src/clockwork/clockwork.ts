/** The clock of a node: looks when something falls due and after what happened; what it does happens on one node once. */
import type { Ledger } from '@throughline/ledger'
import { type AnyRecord, evolve, type Fact } from '@throughline/model'
import type { Ticking } from '../commands/by-clock.ts'
import { factOf } from '../commands/fact-of.ts'
import type { Consumer } from '../consumers/consumer.ts'
import type { Consumers } from '../consumers/consumers.ts'
import { openLeases } from '../consumers/leases.ts'
import { type Marks, openMarks } from '../consumers/marks.ts'
import type { Host } from '../open.ts'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import type { Job, Now } from './due.ts'
import { errandsOf, forecastConsumer, type Hooks, weeklyForecasts } from './hooks.ts'
import { duesOf, type JobDue, ledgerJobs } from './jobs.ts'
import { letters } from './letters.ts'
import { type Done, emptyMemory, type LookRooms, look, type Memory, type Stuck } from './look.ts'
import { hears } from './reaction.ts'
import { reactions } from './reactions.ts'

export interface ClockworkSettings extends Hooks {
  readonly host: Host
  readonly ledger: Ledger
  readonly tables: OrdinaryTables
  /** Those of the node; what follows from facts runs among them. */
  readonly consumers: Pick<Consumers, 'add'>
  readonly onTrouble?: (trouble: unknown) => void
}

export interface Clockwork {
  /** Everything that is due now, in every workspace; ends when it is done. */
  round(): Promise<Done[]>
  /** What follows from facts: each with a cursor of its own. */
  readonly consumers: readonly Consumer[]
  /** Begins to look by itself, and hands its consumers over. */
  start(): void
  state(workspace: string): Promise<ClockState>
  /** Milliseconds from its last look to the next, by what this node knows. */
  nextInMs(workspace: string): number | undefined
  /** What this node has done since it started, by job. */
  readonly counts: { readonly [job: string]: number }
  /** Ends looking, and waits for what is under way. */
  close(): Promise<void>
}

export interface ClockState {
  /** Instant of the database. */
  readonly at: string
  /** What is due, and what comes. */
  readonly next: readonly Pick<JobDue, 'at' | 'what' | 'about' | 'to'>[]
  readonly stuck: readonly Stuck[]
  /** What the clock wrote last, the newest first. */
  readonly newest: readonly Fact[]
}

/** A node sleeps no longer than this: another may have written what falls due sooner. */
const sleepMostMs = 60_000
/** Facts often come together; one look follows them all. */
const afterFactsMs = 250

export async function openClockwork(settings: ClockworkSettings): Promise<Clockwork> {
  const { host, tables, ledger, consumers, onTrouble = () => {} } = settings
  const leases = await openLeases(tables, host.clock.newId())
  const marks = await openMarks(tables, leases)
  const jobs: Job[] = [
    ...ledgerJobs,
    ...(settings.post ? letters : []),
    ...(settings.forecasts ? [weeklyForecasts] : []),
  ]
  const head = async (workspace: string) => (await ledger.head(workspace)).position
  const errands = errandsOf(settings, host)
  const rooms: LookRooms = { host, leases, marks, jobs, errands, head, onTrouble }
  const looks = new Looks(rooms, onTrouble)
  const forecasting = forecastConsumer(settings)
  const own = [factsConsumer(settings, marks, looks.counted), ...(forecasting ? [forecasting] : [])]
  return {
    counts: looks.counts,
    consumers: own,
    async round() {
      const done: Done[] = []
      for (const workspace of await ledger.workspaces()) done.push(...(await looks.into(workspace)))
      return done
    },
    start() {
      for (const each of own) consumers.add(each)
      looks.start(ledger)
    },
    async state(workspace) {
      const at = await marks.now()
      const now: Now = {
        at,
        since: await marks.of(workspace, at),
        todayIn: zone => host.clock.todayIn(zone, at),
      }
      const dues = duesOf({ jobs, onTrouble }, await host.world(workspace), now)
      return {
        at,
        next: dues.filter(each => each.does || each.at > at).slice(0, shownMost),
        stuck: looks.stuck(workspace),
        newest: await newestOf(ledger, workspace),
      }
    },
    nextInMs: workspace => looks.nextInMs(workspace),
    close: () => looks.close(),
  }
}

const shownMost = 50
/** How far back what the clock did is looked for. */
const factsBack = 1_000

async function newestOf(ledger: Ledger, workspace: string): Promise<Fact[]> {
  const { position } = await ledger.head(workspace)
  const facts = (await ledger.read(workspace, Math.max(0, position - factsBack), factsBack)).map(factOf)
  return facts
    .filter(fact => fact.actor === 'clock')
    .reverse()
    .slice(0, shownMost)
}

/** Does what follows from each fact, once, in the order of the facts. */
function factsConsumer(
  { host, ledger, closePulse }: ClockworkSettings,
  marks: Marks,
  counted: (job: string) => void,
): Consumer {
  return {
    name: 'clock',
    begins: 'now',
    waitSeconds: failed => Math.min(300, 2 ** failed),
    async take(workspace, fact) {
      if (closePulse && fact.kind === 'pulse' && fact.verb === 'closed') {
        await host.world(workspace, fact.position)
        await closePulse(workspace, fact.subject)
      }
      const hearing = reactions.filter(each => hears(each, fact))
      if (hearing.length === 0) return false
      const world = await host.world(workspace, fact.position)
      const before = hearing.some(each => each.looksBack)
        ? await recordBefore(ledger, workspace, fact)
        : undefined
      for (const reaction of hearing)
        for (const { key, says } of reaction.deeds({ fact, world, before })) {
          const isNew = await sayOnce(host, workspace, { key, at: await marks.now(), says: () => says })
          if (isNew) counted(reaction.name)
        }
      return true
    },
  }
}

/**
 * @returns whether it was said now, and not before
 * @throws where others were faster: the fact is taken once more
 */
async function sayOnce(host: Host, workspace: string, ticking: Ticking): Promise<boolean> {
  const answer = await host.byClock(workspace, ticking)
  if (answer.outcome === 'busy') throw new Error('Others were faster; it is said again.')
  return answer.outcome === 'done' && !answer.repeated
}

/** A record as it was before a fact, from its own history. */
async function recordBefore(ledger: Ledger, workspace: string, fact: Fact): Promise<AnyRecord | undefined> {
  let record: AnyRecord | undefined
  for (const each of await ledger.readSubject(workspace, fact.subject)) {
    if (each.position >= fact.position) break
    record = evolve(record, factOf(each))
  }
  return record
}

class Looks {
  readonly counts: { [job: string]: number } = {}
  readonly #rooms: LookRooms
  readonly #onTrouble: (trouble: unknown) => void
  readonly #memories = new Map<string, Memory>()
  readonly #running = new Map<string, Promise<Done[]>>()
  readonly #timers = new Map<string, { readonly timer: NodeJS.Timeout; readonly at: number }>()
  #isClosed = false
  #stop = () => {}

  constructor(rooms: LookRooms, onTrouble: (trouble: unknown) => void) {
    this.#rooms = rooms
    this.#onTrouble = onTrouble
  }

  stuck(workspace: string): Stuck[] {
    return [...this.#memoryOf(workspace).stuck.values()].map(
      ({ retryAt: _, passes: __, ...stuck }): Stuck => stuck,
    )
  }

  nextInMs(workspace: string): number | undefined {
    return this.#memoryOf(workspace).nextInMs
  }

  counted = (job: string): void => {
    this.counts[job] = (this.counts[job] ?? 0) + 1
  }

  /** One look at a time in each workspace; whoever asks meanwhile looks after it. */
  into(workspace: string): Promise<Done[]> {
    const mine = (this.#running.get(workspace) ?? Promise.resolve([]))
      .catch(() => [])
      .then(() => look(this.#rooms, workspace, this.#memoryOf(workspace)))
      .then(done => {
        for (const { job } of done) this.counted(job)
        return done
      })
    this.#running.set(workspace, mine)
    return mine
  }

  start(ledger: Ledger): void {
    const unfollow = ledger.follow(workspace => this.#soon(workspace, afterFactsMs))
    const everywhere = async () => {
      for (const workspace of await ledger.workspaces())
        if (!this.#timers.has(workspace)) this.#soon(workspace, 0)
    }
    const begin = () => void everywhere().catch(this.#onTrouble)
    const poll = setInterval(begin, sleepMostMs)
    this.#stop = () => {
      unfollow()
      clearInterval(poll)
    }
    begin()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#stop()
    for (const { timer } of this.#timers.values()) clearTimeout(timer)
    await Promise.allSettled(this.#running.values())
  }

  /** Looks in so long, unless it looks sooner already. */
  #soon(workspace: string, inMs: number): void {
    if (this.#isClosed) return
    const at = Date.now() + inMs
    const set = this.#timers.get(workspace)
    if (set && set.at <= at) return
    clearTimeout(set?.timer)
    const timer = setTimeout(() => void this.#wake(workspace), inMs)
    this.#timers.set(workspace, { timer, at })
  }

  async #wake(workspace: string): Promise<void> {
    this.#timers.delete(workspace)
    try {
      await this.into(workspace)
    } catch (trouble) {
      this.#onTrouble(trouble)
    }
    const inMs = this.nextInMs(workspace) ?? sleepMostMs
    this.#soon(workspace, Math.min(sleepMostMs, Math.max(afterFactsMs, inMs)))
  }

  #memoryOf(workspace: string): Memory {
    const memory = this.#memories.get(workspace) ?? emptyMemory()
    this.#memories.set(workspace, memory)
    return memory
  }
}
