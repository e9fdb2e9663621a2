import { restorable, unsound } from '../audit.ts'
import type { CarriedFact, Verdict } from '../ledger.ts'
import { keep, shelf, type Tables } from './tables.ts'

export function erase(tables: Tables, workspace: string, positions: readonly number[]): void {
  const kept = shelf(tables, workspace)
  for (const position of positions) {
    const row = kept.rows[position - 1]
    if (row !== undefined) Object.assign(row, { sealed: '', salt: '' })
  }
  kept.erasedTo = kept.head.position
  kept.snapshots.clear()
}

export function restore(tables: Tables, workspace: string, facts: readonly CarriedFact[]): Verdict {
  const to = shelf(tables, workspace)
  const { verdict, rows } = restorable(facts)
  if (!verdict.sound) return verdict
  if (to.head.position > 0) return unsound(to.head.position, 'the workspace is not empty')
  keep(to, rows)
  return verdict
}
