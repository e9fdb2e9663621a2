/** What a finding rests on, as one short word: somebody who dismisses it dismisses this, and nothing that comes later. */
import type { World } from '@throughline/model'
import type { Finding } from './finding.ts'

/**
 * The same as long as the same records say the same, and as severely. Figures are left out: days count up by
 * themselves, and that is no new evidence. Not for secrets; 53 bits, after the public-domain hash cyrb53.
 */
export function evidenceHash({ code, severity, field, evidence }: Finding): string {
  const lines = evidence.map(({ id, text }) => `${id ?? ''} ${text.replace(/\d+/g, '')}`).sort()
  return hashed([code, severity, field ?? '', ...lines].join('\n'))
}

/** Findings without those that were dismissed on the very evidence that they still rest on. */
export function undismissed(findings: readonly Finding[], world: World): Finding[] {
  const said = new Map<string, { sort: string; hash: string | undefined }>()
  for (const { to, sort, evidenceHash: hash } of world.all('response'))
    said.set(`${to.detector} ${to.subject}`, { sort, hash })
  if (said.size === 0) return [...findings]
  return findings.filter(finding => {
    const newest = said.get(`${finding.code} ${finding.subject.id}`)
    return newest?.sort !== 'dismiss' || newest.hash !== evidenceHash(finding)
  })
}

function hashed(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
