/** One record of every kind, in a workspace of a test installation: whatever can begin with the least it needs. */
import { operator } from '@throughline/host'
import { fittingFields, kindsInOrder } from '../fuzz/fitting.ts'
import type { Installation } from './installation.ts'

/** Ids by kind. */
export async function everyKind(
  { host, ids }: Pick<Installation, 'host' | 'ids'>,
  workspace: 'acme' | 'other',
  mark = '',
): Promise<Map<string, string>> {
  const made = new Map<string, string>([
    ['person', ids[workspace]!.person],
    ['outcome', ids[workspace]!.outcome],
  ])
  const principal = operator(workspace, 'api', ids[workspace]!.person)
  const known = (kinds: readonly string[]) => kinds.map(kind => made.get(kind)).find(id => id !== undefined)
  // What names others can begin once they have: a second and third look finds it.
  for (let round = 0; round < 3; round++) {
    for (const kind of kindsInOrder()) {
      if (made.has(kind.name)) continue
      const fields = fittingFields(kind, known)
      if (!fields) continue
      if (mark && typeof fields[kind.title] === 'string') fields[kind.title] = `${mark} ${fields[kind.title]}`
      const subject = host.clock.newId()
      const steps = [{ kind: kind.name, verb: 'add', subject, fields }]
      const answer = await host.carryOut({ principal, id: host.clock.newId(), steps })
      if (answer.outcome === 'done') made.set(kind.name, subject)
    }
  }
  return made
}
