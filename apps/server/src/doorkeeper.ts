/** Who is at the door: accounts, their sessions and their places in workspaces, as the routes need them. */

import type { IncomingHttpHeaders } from 'node:http'
import type { Principal, Role } from '@throughline/host'
import type { Attempts } from './limits/attempts.ts'

export interface SignedIn {
  readonly account: string
  readonly email: string
  readonly name: string
  /** Session it came with; `key:…` for a key. */
  readonly session: string
  /** The key it came with, which opens one workspace and does what is written on it. */
  readonly key?: {
    readonly workspace: string
    readonly grants: readonly string[]
    /** Whether it acts for its account, and within its rights; else as itself. */
    readonly isForAccount: boolean
  }
}

/** An account's place in a workspace. */
export interface Membership {
  readonly account: string
  readonly workspace: string
  readonly roles: readonly Role[]
  readonly person?: string | undefined
  /** What a key may do; absent where somebody came in person. */
  readonly grants?: readonly string[] | undefined
}

export interface Doorkeeper {
  /** Tries of secrets, counted over all nodes. */
  readonly attempts: Attempts
  /** Seconds that a key has to wait, which asks too fast; 0 where it may go on. */
  pace(session: string): Promise<number>
  /** Whoever sent this; nothing for nobody, for an ended session and for a suspended account. */
  whoIs(headers: IncomingHttpHeaders): Promise<SignedIn | undefined>
  membership(account: string, workspace: string): Promise<Membership | undefined>
  /** What somebody is in a workspace: their place, or what their key leaves of it. */
  place(who: SignedIn, workspace: string): Promise<Membership | undefined>
  places(who: SignedIn): Promise<readonly Membership[]>
  /** Tells when a session, or what one was in a workspace, has ended; looks at least every two seconds. */
  watch(watched: Watched, ended: () => void): () => void
}

export interface Watched {
  readonly session: string
  /** What one is now: other roles or another person are another reader. */
  readonly principal: Principal
}
