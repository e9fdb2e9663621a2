/** What is wrong, as the server sees it. Everybody on the page shares one answer. */
import { ask, type Tried } from '@throughline/client'
import { type Diagnosis, diagnose, type Finding, type ProposedSystem } from '@throughline/diagnosis'
import type { Moment } from '@throughline/model'
import { useContext, useSyncExternalStore } from 'react'
import type { LiveWorkspace } from './live-workspace.ts'
import { type Past, PastContext } from './past.ts'
import { useMoment, useOpened } from './workspace.tsx'

export interface Findings {
  /** `coming` until the first answer; `unknown` where the server gives none. */
  readonly phase: 'coming' | 'here' | 'unknown'
  readonly findings: readonly Finding[]
  readonly cannot: Diagnosis['cannot']
  /** The next system to switch on, where one would find something now. */
  readonly proposes?: ProposedSystem | undefined
  readonly of: (id: string) => readonly Finding[]
}

/** What the server says of them. */
interface Judged extends Diagnosis {
  readonly proposes?: ProposedSystem
}

/** Asked again when the world has changed and then rested for two seconds. */
export function useFindings(): Findings {
  const { live, place } = useOpened()
  const moment = useMoment()
  const past = useContext(PastContext)
  const shared = sharedBy(live, place.id)
  const now = useSyncExternalStore(shared.subscribe, () => shared.now)
  return past ? findingsThen(past, moment) : now
}

/** What was wrong on another day, made out here once for everybody on the page. */
function findingsThen(past: Past, moment: Moment): Findings {
  const known = thens.get(past) ?? found(diagnose(past.world, moment))
  thens.set(past, known)
  return known
}

/** The findings of a live workspace, asked for only while somebody looks. */
export class SharedFindings {
  readonly #live: Pick<LiveWorkspace, 'subscribe' | 'world'>
  readonly #look: () => Promise<Tried<Judged>>
  readonly #listeners = new Set<() => void>()
  /** Ledger position that was asked for last. */
  #asked = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #end: (() => void) | undefined
  now: Findings = { phase: 'coming', findings: [], cannot: [], of: () => [] }

  constructor(live: Pick<LiveWorkspace, 'subscribe' | 'world'>, look: () => Promise<Tried<Judged>>) {
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

  #plan(inMs: number): void {
    if ((this.#live.world?.position ?? 0) === this.#asked) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), inMs)
  }

  async #ask(): Promise<void> {
    this.#asked = this.#live.world?.position ?? 0
    const said = await this.#look()
    this.now = said.ok ? found(said) : { ...this.now, phase: 'unknown' }
    for (const listener of this.#listeners) listener()
  }
}

function found({ findings, cannot, proposes }: Judged): Findings {
  const byId = Map.groupBy(findings, finding => finding.subject.id)
  return { phase: 'here', findings, cannot, proposes, of: id => byId.get(id) ?? [] }
}

function sharedBy(live: LiveWorkspace, workspace: string): SharedFindings {
  const known = shares.get(live)
  if (known) return known
  const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/findings`
  const made = new SharedFindings(live, () => ask<Judged>({}, path))
  shares.set(live, made)
  return made
}

const thens = new WeakMap<Past, Findings>()
const shares = new WeakMap<LiveWorkspace, SharedFindings>()
const restMs = 2000
