/**
 * What happened around a ledger, as those saw it who used it, and what of it breaks a promise. An append-only log
 * can be read as it is, so nothing has to be searched for: every rule is one sweep.
 */
import type { Fact } from '../ledger.ts'

export interface Sent {
  readonly command: string
  /** Instants on one clock, in milliseconds. */
  readonly invokedAt: number
  readonly endedAt: number
  /** `unknown` may have been kept, or not. */
  readonly outcome: 'kept' | 'refused' | 'unknown'
  readonly positions: readonly number[]
  /** Position the same writer read up to, at once after it was answered. */
  readonly readBack?: number
}

export interface History {
  readonly sent: readonly Sent[]
  /** What each reader was given, in its order. */
  readonly heard: readonly (readonly { readonly position: number; readonly command: string }[])[]
  /** What stands in the end, in order. */
  readonly kept: readonly Fact[]
  readonly isChainSound: boolean
}

export const anomalies = [
  'lost-ack',
  'aborted-visible',
  'duplicate',
  'phantom',
  'gap',
  'tail-skipped',
  'tail-dup',
  'tail-reorder',
  'tail-dirty',
  'real-time',
  'read-your-writes',
  'version-gap',
  'chain',
] as const

export type Anomalies = Record<(typeof anomalies)[number], number>

export function anomaliesIn(history: History): Anomalies {
  const found = Object.fromEntries(anomalies.map(name => [name, 0])) as Anomalies
  found.chain = history.isChainSound ? 0 : 1
  ofCommands(history, found)
  ofOrder(history, found)
  ofVersions(history.kept, found)
  for (const heard of history.heard) ofTail(heard, history.kept, found)
  return found
}

export function sumOf(found: Anomalies): number {
  return anomalies.reduce((sum, name) => sum + found[name], 0)
}

function ofCommands({ sent, kept }: History, found: Anomalies): void {
  const byCommand = Map.groupBy(kept, fact => fact.command)
  const known = new Set(sent.map(each => each.command))
  for (const { command, outcome, positions } of sent) {
    const facts = byCommand.get(command) ?? []
    const isAsTold = positions.every(position => facts.some(fact => fact.position === position))
    if (outcome === 'kept' && (facts.length === 0 || !isAsTold)) found['lost-ack'] += 1
    if (outcome === 'refused' && facts.length > 0) found['aborted-visible'] += 1
  }
  for (const [command, facts] of byCommand) {
    if (!known.has(command)) found.phantom += 1
    if (new Set(facts.map(fact => fact.ordinal)).size < facts.length) found.duplicate += 1
  }
  kept.forEach((fact, place) => {
    if (fact.position !== place + 1) found.gap += 1
  })
}

/** What was answered before another was asked stands before it. */
function ofOrder({ sent }: History, found: Anomalies): void {
  const kept = sent.filter(each => each.outcome === 'kept' && each.positions.length > 0)
  const byEnd = [...kept].sort((one, other) => one.endedAt - other.endedAt)
  const byBegin = [...kept].sort((one, other) => one.invokedAt - other.invokedAt)
  let [next, furthest] = [0, 0]
  for (const { invokedAt, positions } of byBegin) {
    for (; next < byEnd.length && byEnd[next]!.endedAt < invokedAt; next += 1)
      furthest = Math.max(furthest, ...byEnd[next]!.positions)
    if (Math.min(...positions) < furthest) found['real-time'] += 1
  }
  for (const { positions, readBack } of kept)
    if (readBack !== undefined && readBack < Math.max(...positions)) found['read-your-writes'] += 1
}

function ofVersions(kept: readonly Fact[], found: Anomalies): void {
  const versions = new Map<string, number>()
  for (const { subject, version } of kept) {
    if (version !== (versions.get(subject) ?? 0) + 1) found['version-gap'] += 1
    versions.set(subject, version)
  }
}

function ofTail(heard: History['heard'][number], kept: readonly Fact[], found: Anomalies): void {
  const seen = new Set<number>()
  let last = 0
  for (const { position, command } of heard) {
    if (seen.has(position)) found['tail-dup'] += 1
    else if (position < last) found['tail-reorder'] += 1
    if (kept[position - 1]?.command !== command) found['tail-dirty'] += 1
    seen.add(position)
    last = Math.max(last, position)
  }
  found['tail-skipped'] += kept.filter(fact => !seen.has(fact.position)).length
}
