/** A ledger that lasts as long as its process: for tests, simulation and a look at a plan. */
import { auditKept } from '../audit.ts'
import { followers } from '../followers.ts'
import type { Ledger } from '../ledger.ts'
import { rowToCarried, rowToFact } from '../row.ts'
import { append } from './append.ts'
import { erase, restore } from './erase.ts'
import { ends, rows, rowsOfCommand, rowsOfSubject, workspaces } from './read.ts'
import { loadSnapshot, saveSnapshot } from './snapshot.ts'
import { shelf, type Tables } from './tables.ts'

export function openMemoryLedger(): Ledger {
  return memoryLedger(new Map())
}

/** A ledger over tables one can look into, and break. */
export function memoryLedger(tables: Tables): Ledger {
  const told = followers()
  return {
    async append(request) {
      const appended = append(tables, request)
      if (appended.outcome === 'appended') {
        told.tell(request.workspace, request.expected + appended.facts.length)
      }
      return appended
    },
    head: async workspace => ({ ...shelf(tables, workspace).head }),
    read: async (workspace, after, limit) => rows(tables, workspace, { after, limit }).map(rowToFact),
    readSubject: async (workspace, subject) => rowsOfSubject(tables, workspace, subject).map(rowToFact),
    readCommand: async (workspace, command) => rowsOfCommand(tables, workspace, command).map(rowToFact),
    workspaces: async () => workspaces(tables),
    follow: advanced => told.add(advanced),
    erase: async (workspace, positions) => erase(tables, workspace, positions),
    verify: async workspace =>
      auditKept({
        ends: async () => ends(tables, workspace),
        rows: async (after, limit) => rows(tables, workspace, { after, limit }),
      }),
    carry: async (workspace, after, limit) => rows(tables, workspace, { after, limit }).map(rowToCarried),
    async restore(workspace, facts) {
      const verdict = restore(tables, workspace, facts)
      if (verdict.sound) told.tell(workspace, verdict.position)
      return verdict
    },
    saveSnapshot: async (workspace, snapshot) => saveSnapshot(tables, workspace, snapshot),
    loadSnapshot: async (workspace, projection, codeVersion) =>
      loadSnapshot(tables, workspace, { projection, codeVersion }),
    close: async () => {},
  }
}
