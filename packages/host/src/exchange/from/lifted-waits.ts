/** Links between issues as dependencies between the deliverables they belong to. */
import { type Entry, Points } from '../entry.ts'
import { entryTitle } from '../unkeyed.ts'
import type { Ticket } from './ticket.ts'

interface Among {
  readonly entryOf: ReadonlyMap<Ticket, Entry>
  readonly home: (issue: Ticket) => Entry | undefined
  readonly byKey: ReadonlyMap<string, Ticket>
  readonly system: string
}

/** A link that would close a ring is left out and told: issues may wait in a ring, deliverables cannot. */
export function liftedWaits(
  issues: readonly Ticket[],
  { entryOf, home, byKey, system }: Among,
): { readonly entries: Entry[]; readonly told: readonly string[] } {
  const at = (issue: Ticket) =>
    entryOf.get(issue)!.kind === 'deliverable' ? entryOf.get(issue)! : home(issue)
  const waits = new Map<Entry, Set<Entry>>()
  const entries: Entry[] = []
  let inside = 0
  const rings: string[] = []
  for (const issue of issues)
    for (const key of issue.waitsFor) {
      const other = byKey.get(key)
      const to = at(issue)
      const from = other && at(other)
      if (!to || !from || to === from) {
        inside++
        continue
      }
      if (waits.get(to)?.has(from)) continue
      if (reaches(from, to, waits)) {
        rings.push(`${issue.key} (line ${issue.place.line})`)
        continue
      }
      waits.set(to, (waits.get(to) ?? new Set()).add(from))
      entries.push(dependency({ to, from, issue, system }))
    }
  return { entries, told: [...toldInside(inside), ...toldRings(rings)] }
}

function dependency(asked: { to: Entry; from: Entry; issue: Ticket; system: string }): Entry {
  const { to, from, issue, system } = asked
  const { place } = issue
  const fields = {
    what: { value: entryTitle(from), place, once: true as const },
    to: { value: new Points(to), place },
    from: { value: new Points(from), place },
  }
  const source = { system, key: `${to.source.key} waits for ${from.source.key}` }
  return { kind: 'dependency', place, source, key: undefined, fields }
}

/** Whether one waits, over whatever others, for another. */
function reaches(start: Entry, end: Entry, waits: ReadonlyMap<Entry, ReadonlySet<Entry>>): boolean {
  const open = [start]
  const met = new Set<Entry>()
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === end) return true
    if (met.has(next)) continue
    met.add(next)
    open.push(...(waits.get(next) ?? []))
  }
  return false
}

function toldInside(count: number): string[] {
  if (count === 0) return []
  const links = count === 1 ? '1 link lies' : `${count.toLocaleString('en')} links lie`
  return [`${links} within a deliverable, or ${count === 1 ? 'leads' : 'lead'} out of the file: left out.`]
}

function toldRings(keys: readonly string[]): string[] {
  if (keys.length === 0) return []
  const shown = `${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ` and ${keys.length - 5} more` : ''}`
  return [`Links that would let deliverables wait for themselves are left out: ${shown}.`]
}
