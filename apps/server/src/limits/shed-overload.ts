/** Sends requests away while there is too much to do, so that those let in are answered in time. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Problem, ProblemError } from '../problem.ts'

export interface Load {
  /** How late the event loop is. */
  lagMs(): number
  close(): void
}

/** Later than this, whoever is let in waits too long. */
const lagMsMost = 400
/** Requests under way at once; open feeds are none. */
const underWayMost = 400
const lookEveryMs = 50

/** Register it first: what is sent away costs nothing else. */
export function shedOverload(app: FastifyInstance, load: Load = eventLoop()): void {
  let underWay = 0
  const counted = new WeakSet<FastifyRequest>()
  app.addHook('onRequest', async request => {
    if (neverShed.has(request.routeOptions.url ?? '')) return
    if (underWay >= underWayMost || load.lagMs() > lagMsMost) throw new ProblemError(overloaded)
    if (request.routeOptions.url?.endsWith('/feed')) return
    counted.add(request)
    underWay += 1
  })
  const leave = async (request: FastifyRequest) => {
    if (counted.delete(request)) underWay -= 1
  }
  app.addHook('onResponse', leave)
  app.addHook('onRequestAbort', leave)
  app.addHook('onClose', async () => load.close())
}

/** Whoever watches the server must hear from it most of all now. */
const neverShed: ReadonlySet<string> = new Set(['/api/v1/health', '/api/v1/ready', '/metrics'])

/** How late a short timer came, three times in a row: one long piece of work is no overload. */
export function eventLoop(): Load {
  let expected = performance.now() + lookEveryMs
  let late: readonly number[] = []
  const timer = setInterval(() => {
    const now = performance.now()
    late = [...late.slice(-2), now - expected]
    expected = now + lookEveryMs
  }, lookEveryMs).unref()
  return {
    lagMs: () => (late.length < 3 ? 0 : Math.min(...late)),
    close: () => clearInterval(timer),
  }
}

const overloaded: Problem = {
  status: 503,
  code: 'overloaded',
  title: 'There is too much to do this moment.',
  remedy: 'Send the same request again, with the same id, in a second or two.',
  retryAfterSeconds: 2,
}
