import { genesis } from '../chain.ts'
import type { Snapshot } from '../ledger.ts'
import { shelf, type Tables } from './tables.ts'

export function saveSnapshot(tables: Tables, workspace: string, snapshot: Snapshot): void {
  const { snapshots, erasedTo } = shelf(tables, workspace)
  const key = `${snapshot.projection}\n${snapshot.codeVersion}`
  const earlier = snapshots.get(key)
  if (snapshot.position < erasedTo || (earlier && earlier.position > snapshot.position)) return
  snapshots.set(key, { ...snapshot, body: Uint8Array.from(snapshot.body) })
}

export function loadSnapshot(
  tables: Tables,
  workspace: string,
  of: { projection: string; codeVersion: number },
): Snapshot | undefined {
  const { snapshots, rows } = shelf(tables, workspace)
  const found = snapshots.get(`${of.projection}\n${of.codeVersion}`)
  if (found === undefined) return undefined
  const hash = found.position === 0 ? genesis : rows[found.position - 1]?.hash
  return found.hash === hash ? { ...found, body: Uint8Array.from(found.body) } : undefined
}
