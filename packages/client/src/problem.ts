/** How a server says no. */
import type { PlacedRefusal } from '@throughline/model'

export interface Problem {
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** `refused`, `changed-meanwhile`, `forbidden`, `not-found`, `sign-in`, `unknown` … */
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly remedy?: string
  /** What the domain objects to, one by one. */
  readonly refusals?: readonly PlacedRefusal[]
}

/** Thrown where something was read and could not be. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Nobody knows whether it happened: the same id may be sent again at any time. */
export const unknown: Problem = {
  status: 0,
  code: 'unknown',
  title: 'The server did not answer.',
  remedy: 'Send the same command again with the same id.',
}

export async function problemIn(response: Response): Promise<Problem> {
  const said: unknown = await response.json().catch(() => undefined)
  if (isProblem(said)) return said
  return { status: response.status, code: 'unreadable', title: `The server answered ${response.status}.` }
}

function isProblem(said: unknown): said is Problem {
  return typeof said === 'object' && said !== null && 'code' in said && 'title' in said && 'status' in said
}
