/** A rule: one small function that must hold before a verb. It stands beside the kind, never inside it. */
import type { DraftFact } from './fact.ts'
import type { AnyRecord } from './record.ts'
import type { Level, Objection } from './refusal.ts'

/** When and by whom something is said. Time, identity and randomness enter here and nowhere else. */
export interface Moment {
  /** Instant, RFC 3339 in UTC. */
  readonly now: string
  /** Person id, `clock`, `import` or `key:…`. */
  readonly actor: string
  readonly via: string
  /** The calendar day in an IANA time zone, at `now`. */
  readonly todayIn: (zone: string) => string
  readonly newId: () => string
}

export interface RuleInput<W, R> {
  /** The record as it would be. */
  readonly after: R
  /** The record as it is; nothing when it begins. */
  readonly before: R | undefined
  readonly fact: DraftFact
  readonly world: W
  readonly moment: Moment
}

export interface Rule<W = unknown, R = AnyRecord> {
  /** `cascade.7`: never reused. */
  readonly rule: string
  readonly code: string
  /** Verbs it guards. */
  readonly on: readonly string[]
  /** Level unless the workspace says otherwise. */
  readonly level: Level
  /** Structural: no workspace may change its level. */
  readonly fixed?: boolean
  readonly holds: (input: RuleInput<W, R>) => Objection | undefined
}
