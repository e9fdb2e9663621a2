/** `/metrics`: for whoever holds the token, or, where none is set, for this machine alone. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound, sendProblem } from '../problem.ts'
import { measure, type Watched } from './metrics.ts'

/** @param token what `Authorization: Bearer …` must carry */
export function metricsRoute(app: FastifyInstance, watched: Watched, token: string | undefined): void {
  const registry = measure(app, watched)
  app.get(
    '/metrics',
    {
      exposeHeadRoute: false,
      schema: { tags: ['server'], summary: 'Figures for Prometheus, without any name' },
    },
    async (request, reply) => {
      if (!mayRead(request, token)) return sendProblem(reply, notFound)
      return reply
        .type(registry.contentType)
        .header('cache-control', 'no-store')
        .serializer(String)
        .send(await registry.metrics())
    },
  )
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token) return isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  const isPassedOn = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers
  return !isPassedOn && isHere(request.socket.remoteAddress ?? '')
}

function isHere(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

/** In a time that tells nothing of how much was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
