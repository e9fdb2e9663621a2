/** What is read as a whole: the replica, search, what waits for me, work without a line. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Host } from '@throughline/host'
import { agendaOf, orphanWork, titleOf } from '@throughline/model'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { principalOf } from '../admit.ts'
import { searchQuery } from '../queries.ts'
import { asOfMeant, atQuery, meantOr, momentIn } from './as-of.ts'

const workspace = '/api/v1/workspaces/:ws'

export function readingRoutes(app: FastifyInstance, host: Host): void {
  app.get(
    `${workspace}/replica`,
    {
      schema: { querystring: atQuery, tags: ['reading'], summary: 'Everything you may see, at one position' },
    },
    async (request, reply) => {
      const at = momentIn(request)
      const principal = principalOf(request)
      const text =
        at === undefined
          ? await host.replicaText(principal)
          : JSON.stringify((await asOfMeant(host, principal, at)).kept)
      reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(text)
      return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(text, { level: 1 }))
    },
  )
  app.get<{ Querystring: z.infer<typeof searchQuery> }>(
    `${workspace}/search`,
    { schema: { querystring: searchQuery, tags: ['reading'], summary: 'Find by key or words of the title' } },
    async request => {
      const { words, limit, at } = request.query
      const principal = principalOf(request)
      const found =
        at === undefined
          ? await host.search(principal, words, limit)
          : (await asOfMeant(host, principal, at)).find(words, limit)
      return {
        found: found.map(record => ({
          id: record.id,
          kind: record.kind,
          key: record.key,
          title: titleOf(record),
          state: record.state,
        })),
      }
    },
  )
  agendaRoute(app, host)
  judgingRoutes(app, host)
}

function agendaRoute(app: FastifyInstance, host: Host): void {
  app.get(
    `${workspace}/agenda`,
    {
      schema: { querystring: atQuery, tags: ['reading'], summary: 'What waits for you, most at stake first' },
    },
    async request => {
      const principal = principalOf(request)
      const at = momentIn(request)
      const then = at === undefined ? undefined : await asOfMeant(host, principal, at)
      const access = await host.access(principal)
      const world = then?.world() ?? (await host.world(principal.workspace))
      const person = world.one('person', principal.person)
      if (!person || !access.seesAll) return { agenda: [] }
      const now = then?.at ?? host.clock.now()
      const agenda = agendaOf(world, person, { todayIn: zone => host.clock.todayIn(zone, now) })
      return {
        agenda: agenda
          .filter(each => then || access.sees(each.about))
          .map(({ about, on, person: _, stake, ...waiting }) => ({
            ...waiting,
            stake: access.seesMoney ? stake : { ...stake, value: undefined },
            about: then ? about : access.record(about),
            on: then ? on : access.record(on),
          })),
      }
    },
  )
}

function judgingRoutes(app: FastifyInstance, host: Host): void {
  app.get(
    `${workspace}/findings`,
    {
      schema: { querystring: atQuery, tags: ['reading'], summary: 'What is wrong, the most severe first' },
    },
    async request => {
      const at = momentIn(request)
      if (at === undefined) return host.findings(principalOf(request))
      return meantOr(await host.findingsThen(principalOf(request), at))
    },
  )
  app.get(
    `${workspace}/orphans`,
    { schema: { querystring: atQuery, tags: ['reading'], summary: 'Work without a line up to an intent' } },
    async request => {
      const principal = principalOf(request)
      const at = momentIn(request)
      if (at !== undefined) return { orphans: orphanWork((await asOfMeant(host, principal, at)).world()) }
      const [world, access] = await Promise.all([host.world(principal.workspace), host.access(principal)])
      const orphans = orphanWork(world).map(record => access.record(record))
      return { orphans: orphans.filter(record => record !== undefined) }
    },
  )
}
