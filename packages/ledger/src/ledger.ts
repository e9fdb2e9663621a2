/**
 * The ledger's contract: append and read facts. It knows envelopes, never kinds.
 *
 * Promises, each proven by `ledger.cases.ts` on every store:
 * one order per workspace, numbered 1, 2, 3 … without a gap · a command applies at most once, for ever ·
 * a fact acknowledged is a fact kept · past facts cannot change unseen (hash chain) · personal data and
 * free text can be erased without breaking the chain.
 */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

/** One thing that happened to one subject, before the ledger has given it a place. */
export interface NewFact {
  /** Id of the record it happened to. */
  subject: string
  kind: string
  /** Past tense: `committed`. */
  verb: string
  /** Version of the subject after this fact; 1 for its first. Unique per workspace and subject. */
  version: number
  /** Version of the fact's shape. */
  schema: number
  /** What happened, without personal data or free text. */
  body: JsonObject
  /** Personal data and free text. Enters the chain only through a salted hash. */
  erasable?: JsonObject | undefined
}

/** Facts that one command made; they are kept together or not at all. */
export interface Append {
  workspace: string
  /** Head position these facts were decided on. */
  expected: number
  /** Made by the sender (UUID); the same id never applies twice. */
  command: string
  /** Hash of what was asked, so that one id cannot stand for two requests. */
  fingerprint: string
  /** Instant, RFC 3339 in UTC. Information, not order. */
  at: string
  /** Person id, `clock`, `import` or `key:…`. */
  actor: string
  /** Door it came through: web, api, cli, mcp, import, clock. */
  via: string
  /** Why, in free text: erased together with the erasable part. */
  because?: string | undefined
  facts: readonly NewFact[]
}

/** A fact as it is kept. */
export interface Fact extends NewFact {
  position: number
  at: string
  actor: string
  via: string
  command: string
  /** Place within its command, from 0. */
  ordinal: number
  fingerprint: string
  because?: string | undefined
  /** True once the erasable part and the reason were forgotten. */
  erased: boolean
  /** Hex SHA-256 over the salt, the erasable part and the reason. */
  seal: string
  /** Hex SHA-256 over the previous hash, the envelope, the body and the seal. */
  hash: string
}

export interface Head {
  position: number
  hash: string
}

export type Appended =
  | { outcome: 'appended'; facts: Fact[] }
  /** The same command was kept before: its facts of then. */
  | { outcome: 'repeated'; facts: Fact[] }
  /** The same command id came with another fingerprint. */
  | { outcome: 'reused'; facts: Fact[] }
  /** Somebody else appended first: load what came since `expected` and decide again. */
  | { outcome: 'conflict'; head: Head }

/** A cache of a fold, which may be dropped at any time. */
export interface Snapshot {
  projection: string
  codeVersion: number
  position: number
  /** Hash of the ledger at that position: a snapshot of another history is never used. */
  hash: string
  body: Uint8Array
}

export type Verdict =
  | { sound: true; position: number; hash: string }
  | { sound: false; position: number; reason: string }

/** A fact with what a faithful copy needs: the salt of its seal, absent once erased. */
export interface CarriedFact extends Fact {
  salt?: string | undefined
}

/**
 * Any call may throw LedgerUnavailable: the store is busy or away, and an append may or may not have been kept.
 * Send the same command id again. Any other error thrown is a fault: of the caller, or of the kept facts.
 */
export interface Ledger {
  /** Never two of one subject's versions, never two times one command; facts stand one after the other. */
  append(request: Append): Promise<Appended>
  head(workspace: string): Promise<Head>
  /** Facts after a position, in order, never past a gap. `limit` at most 10,000. */
  read(workspace: string, after: number, limit: number): Promise<Fact[]>
  readSubject(workspace: string, subject: string): Promise<Fact[]>
  readCommand(workspace: string, command: string): Promise<Fact[]>
  workspaces(): Promise<string[]>
  /** Calls `advanced` after every append seen, also those of other nodes; a hint, reading is the truth. */
  follow(advanced: (workspace: string, position: number) => void): () => void
  /**
   * Forgets the erasable parts and reasons of these positions, and every snapshot of the workspace; snapshots
   * of before are not taken back. Append the fact that tells of the erasure first.
   */
  erase(workspace: string, positions: readonly number[]): Promise<void>
  /** Recomputes the chain. */
  verify(workspace: string): Promise<Verdict>
  /** Facts with their salts, for a copy that restores to the same hashes. */
  carry(workspace: string, after: number, limit: number): Promise<CarriedFact[]>
  /** Puts carried facts back, exactly; refuses a workspace that is not empty, or a chain that does not hold. */
  restore(workspace: string, facts: readonly CarriedFact[]): Promise<Verdict>
  /** Keeps it unless a further one is kept, or something was erased since. */
  saveSnapshot(workspace: string, snapshot: Snapshot): Promise<void>
  loadSnapshot(workspace: string, projection: string, codeVersion: number): Promise<Snapshot | undefined>
  close(): Promise<void>
}
