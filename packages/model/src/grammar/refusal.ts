/** How the domain says no: several at once, each with its place, reason and remedy. */

export type Level = 'block' | 'warn' | 'off'

export interface Refusal {
  /** One word for the refusal at the door and the finding later: `no-done`. */
  readonly code: string
  /** Number of the rule behind it: `cascade.7`. */
  readonly rule: string
  /** `block` ends it; `warn` may be passed over with a reason. */
  readonly level: 'block' | 'warn'
  readonly about: {
    readonly id?: string
    readonly key?: string
    readonly kind: string
    readonly field?: string
  }
  readonly reason: string
  readonly remedy: string
  /** A value that would do, offered beside the field. */
  readonly offer?: unknown
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly meanwhile?: { readonly value: unknown; readonly by: string; readonly at: string }
}

/** What a rule says when it does not hold. */
export type Objection = Pick<Refusal, 'reason' | 'remedy'> &
  Partial<Pick<Refusal, 'offer'>> & { field?: string }
