/** What the server works out of the whole workspace: asked anew when facts came, shown until something newer is here. */
import type { Tried } from '@throughline/client'
import type { LiveWorkspace } from './live-workspace.ts'

export interface SharedNow<T> {
  /** `coming` until the first answer; `unknown` where the server gives none now. */
  readonly phase: 'coming' | 'here' | 'unknown'
  /** The newest answer there was, however old. */
  readonly said?: T
  /** A newer one has been asked for. */
  readonly isAsking: boolean
}

/** One answer for everybody on the page, asked for only while somebody looks. */
export class SharedAnswer<T> {
  readonly #live: Pick<LiveWorkspace, 'subscribe' | 'world'>
  readonly #look: () => Promise<Tried<T>>
  readonly #listeners = new Set<() => void>()
  /** Ledger position that was asked for last. */
  #asked = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #end: (() => void) | undefined
  #isAsking = false
  now: SharedNow<T> = { phase: 'coming', isAsking: true }

  constructor(live: Pick<LiveWorkspace, 'subscribe' | 'world'>, look: () => Promise<Tried<T>>) {
    this.#live = live
    this.#look = look
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    if (this.#listeners.size === 1) {
      this.#end = this.#live.subscribe(() => this.#plan(restMs))
      this.#plan(0)
    }
    return () => {
      this.#listeners.delete(changed)
      if (this.#listeners.size > 0) return
      this.#end?.()
      clearTimeout(this.#timer)
    }
  }

  get #position(): number {
    return this.#live.world?.position ?? 0
  }

  #plan(inMs: number): void {
    if (this.#position === this.#asked && this.now.phase !== 'unknown') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), inMs)
  }

  /** One question at a time: what came meanwhile is asked for afterwards. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    this.#asked = this.#position
    this.#tell({ ...this.now, isAsking: true })
    const said = await this.#look()
    this.#isAsking = false
    const isBehind = this.#position !== this.#asked && this.#listeners.size > 0
    this.#tell(
      said.ok
        ? { phase: 'here', said, isAsking: isBehind }
        : { ...this.now, phase: 'unknown', isAsking: isBehind },
    )
    if (isBehind) this.#plan(restMs)
  }

  #tell(now: SharedNow<T>): void {
    this.now = now
    for (const listener of this.#listeners) listener()
  }
}

/** Facts come in handfuls: it is asked once they rest. */
const restMs = 1500
