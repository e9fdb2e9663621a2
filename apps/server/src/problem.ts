/** How the server says no: problem details (RFC 9457), with the refusals of the domain where there are some. */
import type { PlacedRefusal } from '@throughline/model'
import type { FastifyReply } from 'fastify'

export interface Problem {
  readonly status: number
  /** One word that programs read: `refused`, `not-found`. */
  readonly code: string
  readonly title: string
  readonly detail?: string | undefined
  readonly remedy?: string | undefined
  readonly refusals?: readonly PlacedRefusal[] | undefined
  readonly retryAfterSeconds?: number | undefined
}

/** Thrown at the edge; answered by the error handler. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, title, detail, remedy, refusals, retryAfterSeconds } = problem
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .status(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:throughline:${code}`, title, status, code, detail, remedy, refusals }))
}

/** What is not there and what may not be known of read alike. */
export const notFound: Problem = {
  status: 404,
  code: 'not-found',
  title: 'There is nothing here that you can see.',
}

export const signInFirst: Problem = { status: 401, code: 'sign-in', title: 'Sign in first.' }

export const unknownOutcome: Problem = {
  status: 503,
  code: 'unknown',
  title: 'It is not known whether this was kept.',
  detail: 'The ledger did not answer in time.',
  remedy: 'Send the same request with the same id again: it applies at most once.',
  retryAfterSeconds: 1,
}

export const noRoom: Problem = {
  status: 507,
  code: 'full',
  title: 'There is no room left to keep this.',
  detail: 'What was kept before can be read.',
  remedy: 'Send the same request with the same id again once there is room: it applies at most once.',
  retryAfterSeconds: 5,
}
