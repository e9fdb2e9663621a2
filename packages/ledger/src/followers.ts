/**
 * Those who want to hear of appends. However a store learns of one (its own append, a hint, a poll), each
 * position is told once and only upwards, in a microtask of its own: a listener's fault can never make a kept
 * fact look like a failed append.
 */
export type Advanced = (workspace: string, position: number) => void

export interface Followers {
  add(advanced: Advanced): () => void
  tell(workspace: string, position: number): void
  readonly size: number
}

/** `woken` and `idle` run when the first follower comes and when the last has gone. */
export function followers(life: { woken?: () => void; idle?: () => void } = {}): Followers {
  const listeners = new Set<{ advanced: Advanced }>()
  const told = new Map<string, number>()
  return {
    add(advanced) {
      const listener = { advanced }
      listeners.add(listener)
      if (listeners.size === 1) life.woken?.()
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        told.clear()
        life.idle?.()
      }
    },
    tell(workspace, position) {
      if (listeners.size === 0 || position <= (told.get(workspace) ?? 0)) return
      told.set(workspace, position)
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener.advanced(workspace, position)
      })
    },
    get size() {
      return listeners.size
    },
  }
}
