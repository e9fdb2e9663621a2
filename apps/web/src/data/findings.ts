/** What is wrong, as the server sees it. Everybody on the page shares one answer. */
import { ask } from '@throughline/client'
import { type Diagnosis, diagnose, type Finding, type ProposedSystem } from '@throughline/diagnosis'
import type { Moment } from '@throughline/model'
import { useContext, useSyncExternalStore } from 'react'
import type { LiveWorkspace } from './live-workspace.ts'
import { type Past, PastContext } from './past.ts'
import { SharedAnswer, type SharedNow } from './shared-answer.ts'
import { useMoment, useOpened } from './workspace.tsx'

export interface Findings {
  /** `coming` until the first answer; `unknown` where the server gives none. */
  readonly phase: SharedNow<unknown>['phase']
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

/** Asked again when the world has changed and then rested. */
export function useFindings(): Findings {
  const { live, place } = useOpened()
  const moment = useMoment()
  const past = useContext(PastContext)
  const shared = sharedBy(live, place.id)
  const now = useSyncExternalStore(shared.subscribe, () => shared.now)
  return past ? findingsThen(past, moment) : findingsIn(now)
}

/** What was wrong on another day, made out here once for everybody on the page. */
function findingsThen(past: Past, moment: Moment): Findings {
  const known = thens.get(past) ?? found(diagnose(past.world, moment), 'here')
  thens.set(past, known)
  return known
}

/** The same for everybody while the answer is the same. */
function findingsIn(now: SharedNow<Judged>): Findings {
  const known = nows.get(now) ?? found(now.said ?? { findings: [], cannot: [] }, now.phase)
  nows.set(now, known)
  return known
}

function found({ findings, cannot, proposes }: Judged, phase: Findings['phase']): Findings {
  const byId = Map.groupBy(findings, finding => finding.subject.id)
  return { phase, findings, cannot, proposes, of: id => byId.get(id) ?? [] }
}

function sharedBy(live: LiveWorkspace, workspace: string): SharedAnswer<Judged> {
  const known = shares.get(live)
  if (known) return known
  const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/findings`
  const made = new SharedAnswer<Judged>(live, () => ask<Judged>({}, path))
  shares.set(live, made)
  return made
}

const thens = new WeakMap<Past, Findings>()
const nows = new WeakMap<SharedNow<Judged>, Findings>()
const shares = new WeakMap<LiveWorkspace, SharedAnswer<Judged>>()
