/** One request, and another with the same words where no answer came. */
import { CallError, type Problem, problemIn, unknown } from './problem.ts'

export interface Connection {
  /** Where the server answers; empty for the page's own. */
  readonly baseUrl: string
  readonly workspace: string
  readonly token?: string | undefined
  /** The door this is: `web`, `cli` or `api`. */
  readonly via: string
  readonly fetch: typeof fetch
  readonly wait: (ms: number) => Promise<void>
}

export type Called =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem }

/** How long to wait before each further try. */
const waitsMs = [200, 500, 1000, 2000, 4000]

/** Sends what may be sent again without harm, because it carries its id. */
export async function send(at: Connection, path: string, body: object): Promise<Called> {
  let problem = unknown
  for (const waitMs of [0, ...waitsMs]) {
    if (waitMs > 0) await at.wait(waitMs)
    const called = await attempt(at, path, { method: 'POST', body: JSON.stringify(body) })
    if (called.ok || !isPassing(called.problem)) return called
    problem = called.problem
  }
  return { ok: false, problem }
}

/** @throws CallError where it cannot be read */
export async function read(at: Connection, path: string): Promise<unknown> {
  const called = await attempt(at, path, { method: 'GET' })
  if (!called.ok) throw new CallError(called.problem)
  return called.body
}

export function workspacePath(at: Connection, path: string): string {
  return `/api/v1/workspaces/${encodeURIComponent(at.workspace)}${path}`
}

export function headersOf(at: Connection): Record<string, string> {
  return {
    'x-throughline-via': at.via,
    ...(at.token === undefined ? {} : { authorization: `Bearer ${at.token}` }),
  }
}

async function attempt(at: Connection, path: string, init: RequestInit): Promise<Called> {
  const headers = { ...headersOf(at), ...(init.body ? { 'content-type': 'application/json' } : {}) }
  try {
    const response = await at.fetch(at.baseUrl + path, { ...init, headers })
    if (!response.ok) return { ok: false, problem: await problemIn(response) }
    return { ok: true, body: response.status === 204 ? undefined : await response.json() }
  } catch (cause) {
    return {
      ok: false,
      problem: { ...unknown, detail: cause instanceof Error ? cause.message : String(cause) },
    }
  }
}

/** It may have happened, or others were faster: the same id again. */
function isPassing(problem: Problem): boolean {
  return ['unknown', 'busy'].includes(problem.code) || [502, 503, 504].includes(problem.status)
}
