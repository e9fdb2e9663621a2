/** A plan as it was read: records in the words of their author, each with its place. Nothing is decided yet. */
import type { Place } from './place.ts'
import type { Trouble } from './trouble.ts'

/** A value as it was written. References are words (key, title, id), or point at an entry of the same file. */
export interface Said {
  readonly value: unknown
  readonly place: Place
  /** It has no shape that the field could keep. */
  readonly fault?: { readonly reason: string; readonly remedy: string }
  /** Said of a new record only: what people make of it later stays. */
  readonly once?: true
}

/** A reference that needs no looking up: the entry it stands below in the file. */
export class Points {
  readonly to: Entry
  constructor(to: Entry) {
    this.to = to
  }
}

export interface Entry {
  readonly kind: string
  readonly place: Place
  readonly source: { readonly system: string; readonly key: string; readonly url?: string }
  /** As its author wrote it. Without one the source key is made from the title, and a changed title makes another record. */
  readonly key: string | undefined
  readonly fields: { [name: string]: Said }
  /** State it is in today. */
  readonly state?: Said | undefined
  /** State in which an opening balance finds it; without one, and later, only people move it. */
  readonly opensAs?: string | undefined
  /** States out of which the source may move it; out of any where nothing is said. */
  readonly movesFrom?: readonly string[]
  /** What the step into its state carries. */
  readonly carries?: { readonly [name: string]: unknown }
  /** A record that is there already under this title is meant, wherever it came from. */
  readonly findsByTitle?: true
}

export interface Plan {
  readonly file: string
  /** Lines of the file, for showing a place. */
  readonly lines: readonly string[]
  /** Lines of the map that it was read with. */
  readonly mapLines?: readonly string[]
  readonly entries: readonly Entry[]
  readonly troubles: readonly Trouble[]
  /** What the reader decided by itself and says: encoding, separator, notes kept. */
  readonly told: readonly string[]
  /** Day of the opening balance, where the file states one. */
  readonly openedOn?: Said | undefined
}

/** The system of keys that an author writes into a plan. */
export const planSystem = 'plan'

/** The word by which a plan means the workspace it is in. */
export const workspaceWord = 'workspace'

/** The system of keys that a workspace gave itself: what came out of it finds home again. */
export function homeSystem(workspace: string | undefined): string {
  return `throughline:${workspace ?? ''}`
}
