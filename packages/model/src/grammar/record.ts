/** What every record is, whatever its kind. */

export type Meta = {
  readonly id: string
  readonly kind: string
  /** `OUT-12`, unique in its workspace. */
  readonly key: string
  readonly state: string
  /** Instant at which it entered its state. */
  readonly stateAt: string
  readonly version: number
  readonly createdAt: string
  readonly createdBy: string
  readonly changedAt: string
  readonly changedBy: string
  readonly archived?: true
  readonly source?: Source
  /** Day it entered by an opening balance; nothing before it is counted. */
  readonly openedOn?: string
  /** Newest occurrence of each step, with what it carried. */
  readonly steps: { readonly [past: string]: Step }
  /** Newest change of each field since the record began. */
  readonly edits: { readonly [field: string]: Edit }
  /** Warnings that were passed over. */
  readonly passedOver: readonly PassedOver[]
  /** Some of its words were erased. */
  readonly erased?: true
}

export interface Source {
  readonly system: string
  readonly key: string
  readonly url?: string
  readonly seenAt?: string
}

export interface Step {
  readonly at: string
  readonly by: string
  readonly because?: string
  /** When it happened first, where that was earlier. */
  readonly first?: { readonly at: string; readonly by: string }
  readonly [carried: string]: unknown
}

export interface Edit {
  readonly at: string
  readonly by: string
  readonly times: number
  readonly because?: string
  /** Of a day (`dueOn`): what stood there until each change, oldest first. */
  readonly days?: readonly { readonly until: string; readonly was?: unknown }[]
}

export interface PassedOver {
  readonly code: string
  readonly at: string
  readonly by: string
  readonly because: string
}

/** Any record, its fields by name. */
export type AnyRecord = Meta & { readonly [field: string]: unknown }

const metaWords =
  'id kind key state stateAt version createdAt createdBy changedAt changedBy archived source openedOn steps edits passedOver erased'

/** Names that a field cannot have, since every record carries them. */
export const metaNames: ReadonlySet<string> = new Set(metaWords.split(' '))
