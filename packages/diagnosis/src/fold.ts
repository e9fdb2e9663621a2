/** One view shows few findings of one subject tree, and says how many are like them. */
import { lineOfSight, type World } from '@throughline/model'
import type { Finding } from './finding.ts'

export interface Folded {
  /** Topmost record of the tree that the findings belong to. */
  readonly top: string
  readonly shown: readonly Finding[]
  /** How many more there are, by code. */
  readonly like: readonly { readonly code: string; readonly count: number }[]
}

export function folded(findings: readonly Finding[], world: World): Folded[] {
  const most = world.figure('findingsPerSubject')
  const byTop = new Map<string, Finding[]>()
  for (const finding of findings) {
    const top = lineOfSight(world, finding.subject.id)[0]?.id ?? finding.subject.id
    byTop.set(top, [...(byTop.get(top) ?? []), finding])
  }
  return [...byTop].map(([top, all]) => ({ top, shown: all.slice(0, most), like: counted(all.slice(most)) }))
}

function counted(findings: readonly Finding[]): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}
