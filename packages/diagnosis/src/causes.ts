/** The deeper cause speaks: one subject never gets two findings for one cause. Source: docs/findings.md. */
import { lineOfSight, type World } from '@throughline/model'
import type { Finding } from './finding.ts'

/** On one subject the first of these speaks, and those after it are silent. */
const chain: readonly string[] = [
  'no-owner',
  'group-owner',
  'absent-owner',
  'no-done',
  'stopped-too-early',
  'uncovered-outcome',
  'unaccepted-dependency',
  'broken-dependency',
  'late-dependency',
]

/** A code that silences others on the same subject. */
const silences: { readonly [code: string]: readonly string[] } = {
  'overlapping-outcomes': ['vague-statement'],
  'no-owner': ['accountable-without-power', 'silent-owner'],
  'absent-owner': ['silent-owner'],
  'green-outside': ['silent-owner'],
  'endless-planning': ['slow-decision'],
  'reopened-decision': ['slow-decision'],
  'missing-impact-retro': ['delivered-without-effect'],
  'repeated-miss': ['sliding-deadline'],
  'stuck-blocker': ['silent-owner'],
  'missing-right': ['slow-decision'],
  'absent-decider': ['slow-decision'],
  'skill-gap': ['overcommitted'],
  'bridge-bottleneck': ['leader-bottleneck'],
}

export function deeperCauses(findings: readonly Finding[], world: World): Finding[] {
  const orphans = new Set(findings.filter(each => each.code === 'orphan-work').map(each => each.subject.id))
  const bySubject = new Map<string, Finding[]>()
  for (const each of findings)
    bySubject.set(each.subject.id, [...(bySubject.get(each.subject.id) ?? []), each])
  return findings.filter(each => {
    if (each.leg === 'clarity' && hangsBelow(each.subject.id, orphans, world)) return false
    const beside = bySubject.get(each.subject.id) ?? []
    return !beside.some(other => silencesOther(other.code, each.code))
  })
}

function silencesOther(deeper: string, code: string): boolean {
  const place = chain.indexOf(code)
  const deeperPlace = chain.indexOf(deeper)
  return (place > 0 && deeperPlace >= 0 && deeperPlace < place) || (silences[deeper]?.includes(code) ?? false)
}

/** Strictly below an orphan: the line is broken further up, and it is told there. */
function hangsBelow(id: string, orphans: ReadonlySet<string>, world: World): boolean {
  return orphans.size > 0 && lineOfSight(world, id).some(above => above.id !== id && orphans.has(above.id))
}
