/**
 * The newest head this node has seen of each workspace. Only a guess that saves a round trip: the append
 * compares it with the head row in the same statement, so a stale one costs time and never truth.
 */
import type { Head } from '../ledger.ts'

export interface KnownHeads {
  at(workspace: string, position: number): Head | undefined
  /** Keeps the further of the two. */
  note(workspace: string, head: Head): void
  forget(workspace: string): void
}

export function knownHeads(capacity = 10_000): KnownHeads {
  const headByWorkspace = new Map<string, Head>()
  return {
    at(workspace, position) {
      const head = headByWorkspace.get(workspace)
      return head?.position === position ? head : undefined
    },
    note(workspace, head) {
      const earlier = headByWorkspace.get(workspace)
      if (earlier !== undefined && earlier.position > head.position) return
      // Set anew, it stands last: the first of the map is the one least recently written.
      headByWorkspace.delete(workspace)
      headByWorkspace.set(workspace, head)
      if (headByWorkspace.size > capacity) headByWorkspace.delete(headByWorkspace.keys().next().value!)
    },
    forget(workspace) {
      headByWorkspace.delete(workspace)
    },
  }
}
