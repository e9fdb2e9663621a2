/** Everything known at one ledger position, read only. */

import type { Known } from './decide/known.ts'
import type { AnyRecord } from './grammar/record.ts'
import type { FigureName } from './people/figures.ts'
import type { KindName, Records } from './registry.ts'

export interface World extends Known {
  /** Ledger position of the newest fact in it. */
  readonly position: number
  readonly workspace: Records['workspace'] | undefined
  /** The record of that kind; nothing where the id is another kind's, or archived ones are left out. */
  readonly one: <K extends KindName>(kind: K, id: string | undefined) => Records[K] | undefined
  /** Records of a kind that are not archived, oldest first. */
  readonly all: <K extends KindName>(kind: K) => Records[K][]
  /** Records of a kind that point at another by a field, not archived. */
  readonly pointing: <K extends KindName>(
    kind: K,
    field: keyof Records[K] & string,
    at: string,
  ) => Records[K][]
  /** What stands directly below in the cascade. */
  readonly below: (id: string) => AnyRecord[]
  /** Found by the key of the system it came from. */
  readonly sourced: (system: string, key: string) => AnyRecord | undefined
  /** Checks whose level the workspace may change. */
  readonly checks: readonly string[]
  /** A workspace default, as set or as shipped. */
  readonly figure: (name: FigureName) => number
}
