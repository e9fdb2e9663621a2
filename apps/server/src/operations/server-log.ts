/** What the server writes down: one line of JSON each, with routes instead of addresses, and no words of people. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type DestinationStream, pino } from 'pino'

/**
 * Logs without bodies, headers, cookies, tokens and addresses. Of an error it keeps name, code, message and where
 * it was thrown, and nothing that a driver hangs on it.
 */
export function quietLog(level = 'info', out?: DestinationStream): FastifyBaseLogger {
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'res', 'password', 'token', 'secret', 'cookie', 'authorization', 'headers', 'body'],
    serializers: { err: faultOf, error: faultOf },
  }
  return out ? pino(settings, out) : pino(settings)
}

/** One line for each request that was answered, by its route; none for those that nobody shall find again. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.unlogged) return
    const route = request.routeOptions.config.policy ?? request.routeOptions.url ?? 'none'
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered')
  })
}

function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack } = error
  const code = (error as { code?: unknown }).code
  const cause = error.cause === undefined ? {} : { cause: faultOf(error.cause) }
  return { type: name, message, ...(typeof code === 'string' ? { code } : {}), stack, ...cause }
}
