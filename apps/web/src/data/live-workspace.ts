/**
 * A workspace as this page lives in it: a replica, the feed that keeps it, and what is said here. Nothing said is
 * lost while the server is away: it is shown, and sent with the same id until there is an answer.
 */
import type { Client, Problem, Step } from '@throughline/client'
import { CallError } from '@throughline/client'
import { type Command, type Fact, type Moment, type Refusal, registry, type World } from '@throughline/model'
import type { KeptAside } from './kept-aside.ts'
import { LocalReplica } from './local-replica.ts'

export interface Standing {
  /** `coming` until the replica is here; `closed` where one may not read (on). */
  readonly phase: 'coming' | 'here' | 'closed'
  readonly isConnected: boolean
  /** The server speaks of kinds that this page does not know: it was updated. */
  readonly isOutdated: boolean
  /** How many things said here have no answer yet. */
  readonly waiting: number
  readonly problem?: Problem
}

export type Said =
  | {
      readonly ok: true
      /** By which it can be undone. */
      readonly command: string
      /** Not confirmed yet: there is no connection. */
      readonly waits: boolean
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** What was shown and then refused by the server, long after it was said. */
export type TakenBack = (refusals: readonly Refusal[]) => void

export interface Seams {
  readonly client: Pick<Client, 'command' | 'batch' | 'undo' | 'replica' | 'feed'>
  readonly aside: KeptAside
  readonly moment: (now?: Date) => Moment
  readonly wait: (ms: number) => Promise<void>
}

export class LiveWorkspace {
  readonly #seams: Seams
  readonly #listeners = new Set<() => void>()
  readonly #unsent = new Set<string>()
  /** Answered, and on its way by the feed: the position at which it will be here. */
  readonly #answered = new Map<string, number>()
  #local: LocalReplica | undefined
  #standing: Standing = { phase: 'coming', isConnected: true, isOutdated: false, waiting: 0 }
  /** Connected is where all three hold: the machine is, the feed is open, what was said last was answered. */
  #reach = { machine: true, feed: true, answers: true }
  #endFeed: (() => void) | undefined
  #isOver = false
  /** Facts that came while a new replica was on its way. */
  #early: Fact[] | undefined
  takenBack: TakenBack = () => {}

  constructor(seams: Seams) {
    this.#seams = seams
  }

  get world(): World | undefined {
    return this.#local?.world
  }

  get standing(): Standing {
    return this.#standing
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  /** Brings the replica and follows the feed. @returns a function that ends it */
  start(): () => void {
    this.#isOver = false
    void this.#come()
    return () => {
      this.#isOver = true
      this.#endFeed?.()
      this.#endFeed = undefined
    }
  }

  /** The machine lost its network, or has it again. */
  noteNetwork(isThere: boolean): void {
    this.#reached({ machine: isThere })
  }

  /** Decides here, shows it at once, and sends it. Answers with refusals, from here or from there. */
  async say(commands: readonly Command[], moment: Moment): Promise<Said> {
    const local = this.#local
    const id = commands[0]?.id
    if (!local || !id) return { ok: true, command: '', waits: false }
    const laid = local.say(id, commands, moment)
    if (!laid.ok) return laid
    this.#seams.aside.put(id, commands, moment)
    return this.#send(id, commands)
  }

  /** Takes back a command of one's own; refusals are values. */
  async undo(command: string): Promise<Said> {
    const said = await this.#seams.client.undo(command)
    return said.ok
      ? { ok: true, command: said.command, waits: false }
      : refusedBy(said.problem, said.refusals)
  }

  async #come(): Promise<void> {
    while (!this.#isOver) {
      try {
        const kept = await this.#seams.client.replica()
        if (this.#isOver) return
        this.#local = new LocalReplica(kept)
        this.#local.subscribe(() => this.#tell({}))
        this.#reached({ answers: true })
        this.#tell({ phase: 'here' })
        this.#follow(kept.position)
        this.#sayAgain()
        return
      } catch (trouble) {
        if (!(trouble instanceof CallError)) throw trouble
        if (trouble.problem.status >= 400 && trouble.problem.status < 500)
          return this.#tell({ phase: 'closed', problem: trouble.problem })
        this.#reached({ answers: false })
        await this.#seams.wait(retryMs)
      }
    }
  }

  #follow(after: number): void {
    this.#endFeed?.()
    this.#endFeed = this.#seams.client.feed({
      after,
      onFacts: facts => this.#arrive(facts),
      onReset: () => void this.#beginAnew(),
      onState: (state, problem) =>
        state === 'ended'
          ? this.#tell({ phase: 'closed', ...(problem ? { problem } : {}) })
          : this.#reached({ feed: state === 'open' }),
    })
  }

  #arrive(facts: readonly Fact[]): void {
    if (facts.some(isUnknown)) {
      this.#tell({ isOutdated: true })
      return
    }
    if (this.#early) {
      this.#early.push(...facts)
      return
    }
    try {
      this.#local?.arrive(facts)
    } catch {
      // A fact that skips a version: something was not for this page to see before. The whole is asked for again.
      void this.#beginAnew()
    }
  }

  async #beginAnew(): Promise<void> {
    if (this.#early) return
    this.#early = []
    try {
      const kept = await this.#seams.client.replica()
      const early = this.#early
      this.#early = undefined
      this.#local?.reset(kept)
      this.#local?.arrive(early)
      for (const [id, position] of this.#answered) if (position <= kept.position) this.#local?.takeBack(id)
      this.#answered.clear()
    } catch {
      this.#early = undefined
      this.#reached({ answers: false })
      await this.#seams.wait(retryMs)
      if (!this.#isOver) await this.#beginAnew()
    }
  }

  /** What was said before a reload and had no answer. */
  #sayAgain(): void {
    for (const { id, commands, now, actor } of this.#seams.aside.all()) {
      const moment = { ...this.#seams.moment(new Date(now)), actor }
      const laid = this.#local!.say(id, commands, moment)
      if (laid.ok) void this.#send(id, commands)
      // It was kept before the reload, or is no longer true: the server knows which.
      else void this.#send(id, commands).then(said => said.ok || this.#seams.aside.drop(id))
    }
  }

  /** Waits for the answer as long as a person would; where there is no connection, not at all. */
  async #send(id: string, commands: readonly Command[]): Promise<Said> {
    this.#count(id, true)
    const waits = { ok: true, command: id, waits: true } as const
    const sending = this.#attempt(id, commands)
    const patience = this.#standing.isConnected ? this.#seams.wait(patienceMs) : Promise.resolve()
    const answer = await Promise.race([sending, patience])
    if (answer && answer !== 'unknown') return answer
    void this.#keepSending(sending, id, commands)
    return waits
  }

  async #keepSending(
    sending: Promise<Said | 'unknown'>,
    id: string,
    commands: readonly Command[],
  ): Promise<void> {
    let answer = await sending
    while (answer === 'unknown') {
      await this.#seams.wait(retryMs)
      if (this.#isOver) return
      answer = await this.#attempt(id, commands)
    }
    if (!answer.ok) this.takenBack(answer.refusals)
  }

  async #attempt(id: string, commands: readonly Command[]): Promise<Said | 'unknown'> {
    const steps = commands.map(({ id: _, ...step }): Step => step)
    const [only] = steps
    const said =
      steps.length === 1 && only
        ? await this.#seams.client.command({ id, ...only })
        : await this.#seams.client.batch(steps, id)
    if (!said.ok && isUnanswered(said.problem)) {
      this.#reached({ answers: false })
      return 'unknown'
    }
    this.#reached({ answers: true })
    this.#count(id, false)
    this.#seams.aside.drop(id)
    if (said.ok) {
      this.#settle(id, said.facts)
      return { ok: true, command: id, waits: false }
    }
    this.#local?.takeBack(id)
    return refusedBy(said.problem, said.refusals)
  }

  /** The answer carries the facts: they are taken from it where it is faster than the feed. */
  #settle(id: string, facts: readonly Fact[]): void {
    const known = this.#local?.position ?? 0
    const last = facts.at(-1)?.position ?? 0
    if (last <= known) this.#local?.takeBack(id)
    else if (facts[0]?.position === known + 1) this.#arrive(facts)
    else this.#answered.set(id, last)
  }

  #count(id: string, isWaiting: boolean): void {
    if (isWaiting) this.#unsent.add(id)
    else this.#unsent.delete(id)
    this.#tell({ waiting: this.#unsent.size })
  }

  #reached(change: Partial<{ machine: boolean; feed: boolean; answers: boolean }>): void {
    this.#reach = { ...this.#reach, ...change }
    const isConnected = Object.values(this.#reach).every(Boolean)
    if (isConnected !== this.#standing.isConnected) this.#tell({ isConnected })
  }

  #tell(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function isUnknown(fact: Fact): boolean {
  return registry.kinds[fact.kind] === undefined
}

function isUnanswered({ code, status }: Problem): boolean {
  return ['unknown', 'busy'].includes(code) || status === 0 || status >= 500
}

/** A no that is none of the domain's reads like one that is. */
function refusedBy(problem: Problem, refusals: readonly Refusal[]): Said {
  if (refusals.length > 0) return { ok: false, refusals }
  const { code, title, detail, remedy } = problem
  const about = { kind: 'record' }
  const refusal = {
    code,
    rule: '',
    level: 'block' as const,
    about,
    reason: title,
    remedy: remedy ?? detail ?? '',
  }
  return { ok: false, refusals: [refusal] }
}

const retryMs = 3000
/** After this long one goes on, and hears later if it was refused. */
const patienceMs = 2000
