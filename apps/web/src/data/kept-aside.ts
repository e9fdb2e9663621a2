/** What was said and not answered yet, kept in this browser: it is said again with the same id after a reload. */
import type { Command, Moment } from '@throughline/model'

export interface Aside {
  /** Id of the command; the server applies it at most once. */
  readonly id: string
  readonly commands: readonly Command[]
  /** When and by whom it was said. */
  readonly now: string
  readonly actor: string
}

export interface KeptAside {
  all(): readonly Aside[]
  put(id: string, commands: readonly Command[], moment: Moment): void
  drop(id: string): void
}

/** Kept by workspace and account, so that nobody sends another's words. */
export function keptAside(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key: string,
): KeptAside {
  const name = `throughline.unsent.${key}`
  const all = (): Aside[] => {
    try {
      const read: unknown = JSON.parse(storage.getItem(name) ?? '[]')
      return Array.isArray(read) ? (read as Aside[]) : []
    } catch {
      return []
    }
  }
  const write = (asides: readonly Aside[]) => {
    try {
      if (asides.length === 0) storage.removeItem(name)
      else storage.setItem(name, JSON.stringify(asides))
    } catch {
      // A full or forbidden storage: the words live as long as the page.
    }
  }
  return {
    all,
    put(id, commands, { now, actor }) {
      write([...all().filter(each => each.id !== id), { id, commands, now, actor }])
    },
    drop(id) {
      write(all().filter(each => each.id !== id))
    },
  }
}
