/** The page's end of the plan's thread: keeps its world up to date, and asks. */
import { type AnyRecord, type KindName, kinds, type World } from '@throughline/model'
import type { Moved, PlanQuestion, TriedDay } from './question.ts'
import type { PlanThought } from './said.ts'
import type { Side, SideAsked } from './side-said.ts'
import type { Why } from './why-said.ts'

/** The parts of a `Worker` that are used. */
export interface Thread {
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

interface Answered {
  readonly resolve: (answer: never) => void
  readonly reject: (why: Error) => void
}

export class PlanThread {
  readonly #thread: Thread
  readonly #open = new Map<number, Answered>()
  #number = 0
  /** Records as the thread knows them: unchanged ones are the same objects. */
  #known = new Map<string, AnyRecord>()
  #from: World | undefined
  #day = ''
  #trying: { tried: TriedDay; told: (moved: Moved[]) => void } | undefined
  #isTrying = false

  constructor(thread: Thread) {
    this.#thread = thread
    thread.onmessage = ({ data }) => {
      const asked = this.#open.get(data.number)
      this.#open.delete(data.number)
      if (data.ok) asked?.resolve(data.answer as never)
      else asked?.reject(new Error(data.why))
    }
    thread.onerror = ({ message }) => {
      for (const { reject } of this.#open.values()) reject(new Error(message))
      this.#open.clear()
    }
  }

  /** The world that everything asked from here on is about. */
  take(world: World, day: string): void {
    if (this.#from === world && this.#day === day) return
    const now = new Map(recordsOf(world).map(record => [record.id, record]))
    const gone = [...this.#known.keys()].some(id => !now.has(id))
    const whole = this.#known.size === 0 || gone
    const records = [...now.values()].filter(record => whole || this.#known.get(record.id) !== record)
    this.#known = now
    this.#from = world
    this.#day = day
    void this.#ask({ of: 'world', position: world.position, day, whole, records })
  }

  seen(): Promise<PlanThought> {
    return this.#ask({ of: 'seen' })
  }

  why(id: string): Promise<Why | undefined> {
    return this.#ask({ of: 'why', id })
  }

  side(asked: SideAsked): Promise<Side> {
    return this.#ask({ of: 'side', ...asked })
  }

  /** Only the newest that is tried is answered: what was tried while one was under way is forgotten. */
  trying(tried: TriedDay, told: (moved: Moved[]) => void): void {
    this.#trying = { tried, told }
    if (!this.#isTrying) void this.#tryOn()
  }

  /** Nothing that is under way is told any more. */
  forget(): void {
    this.#trying = undefined
  }

  end(): void {
    this.#thread.terminate()
    for (const { reject } of this.#open.values()) reject(new Error('the page went on'))
    this.#open.clear()
  }

  async #tryOn(): Promise<void> {
    this.#isTrying = true
    try {
      for (let now = this.#trying; now; now = this.#trying === now ? undefined : this.#trying) {
        const moved = await this.#ask<Moved[]>({ of: 'moved', tried: now.tried })
        if (this.#trying) now.told(moved)
      }
    } finally {
      this.#isTrying = false
    }
  }

  #ask<Answer>(question: PlanQuestion): Promise<Answer> {
    const number = ++this.#number
    return new Promise<Answer>((resolve, reject) => {
      this.#open.set(number, { resolve: resolve as Answered['resolve'], reject })
      this.#thread.postMessage({ number, question })
    })
  }
}

/** Everything that is not archived; the plan reads nothing else. */
export function recordsOf(world: World): AnyRecord[] {
  return Object.values(kinds).flatMap(
    kind => world.all(kind.name as KindName) as readonly unknown[] as AnyRecord[],
  )
}
