import type { Append, Appended } from '../ledger.ts'
import { assertAppend, place, versionTaken } from '../place.ts'
import { rowToFact } from '../row.ts'
import { keep, shelf, type Tables, versionKey } from './tables.ts'

export function append(tables: Tables, request: Append): Appended {
  assertAppend(request)
  const to = shelf(tables, request.workspace)
  const earlier = to.rowsByCommand.get(request.command)
  if (earlier !== undefined) {
    const same = earlier[0]?.fingerprint === request.fingerprint
    return { outcome: same ? 'repeated' : 'reused', facts: earlier.map(rowToFact) }
  }
  if (to.head.position !== request.expected) return { outcome: 'conflict', head: { ...to.head } }
  const rows = place(request, to.head)
  const claims = rows.map(versionKey)
  if (new Set(claims).size < claims.length || claims.some(claim => to.versions.has(claim))) {
    throw versionTaken(request)
  }
  keep(to, rows)
  return { outcome: 'appended', facts: rows.map(rowToFact) }
}
