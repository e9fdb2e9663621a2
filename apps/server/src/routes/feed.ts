/** The live feed of a workspace. */
import type { Host } from '@throughline/host'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { principalOf, signedInOf } from '../admit.ts'
import type { Doorkeeper } from '../doorkeeper.ts'
import { type Problem, sendProblem } from '../problem.ts'
import { FeedStream } from '../stream/feed-stream.ts'

/** Streams of one account at once: tabs, not programs that forget to close. */
const streamsMost = 12

export function feedRoutes(app: FastifyInstance, host: Host, doorkeeper: Doorkeeper): void {
  const open = new Map<string, Set<FeedStream>>()
  app.addHook('preClose', async () => {
    for (const streams of open.values()) for (const stream of [...streams]) stream.close()
  })
  app.get(
    '/api/v1/workspaces/:ws/feed',
    {
      exposeHeadRoute: false,
      schema: { tags: ['reading'], summary: 'Facts as they happen (server-sent events)' },
    },
    async (request, reply) => {
      const after = positionIn(request)
      if (after === undefined) return sendProblem(reply, noPosition)
      const principal = principalOf(request)
      const { session, account } = signedInOf(request)
      const mine = open.get(account) ?? new Set()
      open.set(account, mine)
      if (mine.size >= streamsMost) return sendProblem(reply, tooMany)
      const access = await host.access(principal)
      reply.hijack()
      reply.raw.writeHead(200, { ...headersOf(reply.getHeaders()), ...streamHeaders })
      const ends: (() => void)[] = []
      const stream = new FeedStream(reply.raw, access, () => {
        mine.delete(stream)
        if (mine.size === 0) open.delete(account)
        for (const end of ends) end()
      })
      mine.add(stream)
      ends.push(doorkeeper.watch({ session, principal }, () => stream.close()))
      try {
        const stop = await host.follow(principal.workspace, after, stream)
        ends.push(stop)
        if (reply.raw.writableEnded) stop()
      } catch (trouble) {
        request.log.warn({ err: trouble }, 'feed ended')
        stream.close()
      }
      return reply
    },
  )
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

/** `Last-Event-ID` of a reader that comes back, else `after`, else from the beginning. */
function positionIn(request: FastifyRequest): number | undefined {
  const { after } = request.query as { after?: unknown }
  const text = request.headers['last-event-id'] ?? after ?? '0'
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

const noPosition: Problem = {
  status: 400,
  code: 'malformed',
  title: 'A feed begins after a position, a whole number.',
}

const tooMany: Problem = {
  status: 429,
  code: 'too-many-streams',
  title: `This account has ${streamsMost} feeds open.`,
  remedy: 'Close one of them.',
  retryAfterSeconds: 5,
}
