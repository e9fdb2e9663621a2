/**
 * Hints to other nodes: sent after the commit in a statement of their own, and never waited for by an append.
 * The first goes at once; those that come while it is under way, or just after, go together, because a
 * notification takes a lock that all of the server's databases share.
 */
import { setTimeout } from 'node:timers/promises'
import type { Store } from './store.ts'

export const hintChannel = 'throughline_ledger'

export interface Hints {
  send(workspace: string, position: number): void
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export function hints(store: Store): Hints {
  let pending = new Map<string, number>()
  let sending: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (pending.size > 0) {
      const payloads = [...pending].map(([workspace, position]) => `${position} ${workspace}`)
      pending = new Map()
      // A hint that fails is a hint lost; asking finds what it would have told.
      await store.query({ name: 'ledger-hint', text: notify, values: [payloads] }).catch(() => {})
      await setTimeout(restMs)
    }
    sending = undefined
  }

  return {
    send(workspace, position) {
      pending.set(workspace, Math.max(position, pending.get(workspace) ?? 0))
      sending ??= drain()
    },
    settled: async () => sending,
  }
}

export function readHint(payload: string): { workspace: string; position: number } | undefined {
  const space = payload.indexOf(' ')
  const position = Number(payload.slice(0, space))
  if (space < 1 || !Number.isSafeInteger(position)) return undefined
  return { workspace: payload.slice(space + 1), position }
}

/** Rest after each statement: short to a person, long to a busy node. */
const restMs = 10

/** A notification's own commit need not reach the disk. */
const notify = `SELECT set_config('synchronous_commit', 'off', true), count(pg_notify('${hintChannel}', payload))
  FROM unnest($1::text[]) AS payload`
