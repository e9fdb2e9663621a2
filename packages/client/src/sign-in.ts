/** Signing in and out, arriving by a link, and who one is. */
import { CallError, type Problem, problemIn, unknown } from './problem.ts'

/** Who one is to a server, and what one may do where. */
export interface Me {
  readonly account: string
  readonly email: string
  readonly name: string
  readonly workspaces: readonly Place[]
}

export interface Place {
  readonly id: string
  readonly name: string | null
  readonly roles: readonly string[]
  readonly person: string | null
  /** Verbs by kind: of any record, or of what is one's own. */
  readonly may: { readonly [kind: string]: { readonly [verb: string]: 'any' | 'own' } }
}

export type Tried<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem }

interface At {
  readonly baseUrl?: string
  readonly token?: string
  readonly fetch?: typeof fetch
}

/** Nothing where nobody is signed in. @throws CallError where the server cannot be asked */
export async function me(at: At = {}): Promise<Me | undefined> {
  const called = await ask<Me>(at, '/api/v1/me')
  if (called.ok) return called
  if (called.problem.status === 401) return undefined
  throw new CallError(called.problem)
}

/** The token serves where there are no cookies. */
export function signIn(at: At, said: { email: string; password: string }): Promise<Tried<{ token: string }>> {
  return ask(at, '/api/auth/sign-in/email', said)
}

export function signOut(at: At = {}): Promise<Tried<object>> {
  return ask(at, '/api/auth/sign-out', {})
}

/** Any other door of the server, such as set-up and invitations. */
export async function ask<T>(at: At, path: string, body?: object): Promise<Tried<T>> {
  const { baseUrl = '', token } = at
  const headers: Record<string, string> = {
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const init = { method: body ? 'POST' : 'GET', headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  try {
    const response = await (at.fetch ?? fetch)(baseUrl.replace(/\/$/, '') + path, init)
    if (!response.ok) return { ok: false, problem: await problemIn(response) }
    return { ok: true, ...((await response.json()) as T) }
  } catch {
    return { ok: false, problem: unknown }
  }
}
