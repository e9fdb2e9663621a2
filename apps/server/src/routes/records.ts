/** A resource for each kind, and a route for each of its verbs: derived from the registry. */
import type { Host, Step } from '@throughline/host'
import {
  type AnyRecord,
  explained,
  isExplained,
  type Kind,
  registry,
  verbOf,
  type World,
} from '@throughline/model'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { principalOf } from '../admit.ts'
import { notFound, type Problem, sendProblem } from '../problem.ts'
import { listQuery } from '../queries.ts'
import { replyAnswer } from '../reply-answer.ts'
import { said, stepOf } from '../shapes.ts'
import { asOfMeant, atQuery, lineAt, momentIn, recordAt } from './as-of.ts'
import { page } from './page.ts'

const workspace = '/api/v1/workspaces/:ws'

type Said = z.infer<typeof said>
type Keyed = { Params: { key: string } }
type Saying = { Params: { key: string }; Body: Said | null | undefined }

export function recordRoutes(app: FastifyInstance, host: Host): void {
  for (const kind of Object.values(registry.kinds)) {
    readingRoutes(app, host, kind)
    writingRoutes(app, host, kind)
  }
}

function readingRoutes(app: FastifyInstance, host: Host, kind: Kind): void {
  const path = `${workspace}/${kind.plural}`
  const tags = [kind.plural]
  app.get<{ Querystring: z.infer<typeof listQuery> & Record<string, unknown> }>(
    path,
    {
      config: { policy: `${workspace}/:kind`, speaks: { kind: kind.name, verb: 'list' } },
      schema: { querystring: listQuery, tags, summary: `List ${kind.plural}` },
    },
    async (request, reply) => {
      const answer = await page(host, principalOf(request), { kind, query: request.query })
      return 'status' in answer ? sendProblem(reply, answer) : answer
    },
  )
  app.get<Keyed>(
    `${path}/:key`,
    {
      config: { policy: `${workspace}/:kind/:key`, speaks: { kind: kind.name, verb: 'one' } },
      schema: { querystring: atQuery, tags, summary: `One ${kind.label.toLowerCase()}` },
    },
    async (request, reply) => {
      const record = await recordAt(host, request, kind)
      if (!record) return sendProblem(reply, notFound)
      return reply.header('etag', `"${record.version}"`).send(record)
    },
  )
  lookingBackRoutes(app, host, kind)
  if (isExplained(kind)) explainingRoute(app, host, kind)
}

/** What happened to a record, and what it stands below. */
function lookingBackRoutes(app: FastifyInstance, host: Host, kind: Kind): void {
  const path = `${workspace}/${kind.plural}`
  const tags = [kind.plural]
  app.get<Keyed>(
    `${path}/:key/history`,
    {
      config: { policy: `${workspace}/:kind/:key/history`, speaks: { kind: kind.name, verb: 'history' } },
      schema: { querystring: atQuery, tags, summary: 'What happened to it' },
    },
    async (request, reply) => {
      const principal = principalOf(request)
      const record = await recordAt(host, request, kind)
      const facts = record && (await host.history(principal, record.id))
      if (!facts) return sendProblem(reply, notFound)
      const at = momentIn(request)
      const last = at === undefined ? Infinity : (await asOfMeant(host, principal, at)).position
      return { facts: facts.filter(fact => fact.position <= last) }
    },
  )
  app.get<Keyed>(
    `${path}/:key/line`,
    {
      config: { policy: `${workspace}/:kind/:key/line`, speaks: { kind: kind.name, verb: 'line' } },
      schema: { querystring: atQuery, tags, summary: 'Its line up to the intent' },
    },
    async (request, reply) => {
      const record = await recordAt(host, request, kind)
      if (!record) return sendProblem(reply, notFound)
      return { line: await lineAt(host, request, record.id) }
    },
  )
}

function explainingRoute(app: FastifyInstance, host: Host, kind: Kind): void {
  app.get<Keyed>(
    `${workspace}/${kind.plural}/:key/explanation`,
    {
      config: {
        policy: `${workspace}/:kind/:key/explanation`,
        speaks: { kind: kind.name, verb: 'explanation' },
      },
      schema: { querystring: atQuery, tags: [kind.plural], summary: 'What the facts say about it' },
    },
    async (request, reply) => {
      const record = await recordAt(host, request, kind)
      if (!record) return sendProblem(reply, notFound)
      const { world, at } = await worldAt(host, request)
      const todayIn = (zone: string) => host.clock.todayIn(zone, at)
      return { explained: explained(world, record, { todayIn }) }
    },
  )
}

/** The world that they may see, now or at a moment, with the instant of it. */
async function worldAt(host: Host, request: FastifyRequest): Promise<{ world: World; at: string }> {
  const principal = principalOf(request)
  const at = momentIn(request)
  if (at === undefined) return { world: await host.seen(principal), at: host.clock.now() }
  const then = await asOfMeant(host, principal, at)
  return { world: then.world(), at: then.at }
}

function writingRoutes(app: FastifyInstance, host: Host, kind: Kind): void {
  const path = `${workspace}/${kind.plural}`
  const tags = [kind.plural]
  app.post<{ Body: Said }>(
    path,
    {
      config: { policy: `${workspace}/:kind`, speaks: { kind: kind.name, verb: 'add' } },
      schema: { body: said, tags, summary: `Add: ${kind.label}` },
    },
    async (request, reply) => {
      const step = stepOf({ ...request.body, kind: kind.name, verb: 'add' })
      return say(host, request, { reply, step })
    },
  )
  if (!kind.saidOnce)
    app.patch<Saying>(
      `${path}/:key`,
      {
        config: { policy: `${workspace}/:kind/:key`, speaks: { kind: kind.name, verb: 'edit' } },
        schema: { body: said, tags, summary: `Edit: ${kind.label}` },
      },
      async (request, reply) => sayOf(host, request, { reply, kind, verb: 'edit' }),
    )
  for (const verb of ['archive', 'restore', ...Object.keys(kind.verbs)]) {
    const summary = verbOf(kind, verb)?.label ?? verb
    app.post<Saying>(
      `${path}/:key/${verb}`,
      {
        config: { policy: `${workspace}/:kind/:key/:verb`, speaks: { kind: kind.name, verb } },
        schema: { body: said, tags, summary },
      },
      async (request, reply) => sayOf(host, request, { reply, kind, verb }),
    )
  }
}

interface Spoken {
  readonly reply: FastifyReply
  readonly kind: Kind
  readonly verb: string
}

/** Says a verb of the record that the path names, if it is still the version the sender saw. */
async function sayOf(
  host: Host,
  request: FastifyRequest<Saying>,
  { reply, kind, verb }: Spoken,
): Promise<FastifyReply> {
  const record = await meant(host, request, kind)
  if (!record) return sendProblem(reply, notFound)
  const wanted = request.headers['if-match']
  if (wanted !== undefined && wanted !== '*' && !versionsIn(wanted).includes(record.version))
    return sendProblem(reply, changedSince)
  return say(host, request, {
    reply,
    step: stepOf({ ...request.body, kind: kind.name, verb, subject: record.id }),
  })
}

async function say(
  host: Host,
  request: FastifyRequest,
  { reply, step }: { reply: FastifyReply; step: Step },
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key']
  const id = typeof key === 'string' ? key.replace(/^"|"$/g, '') : host.clock.newId()
  const answer = await host.carryOut({ principal: principalOf(request), id, steps: [step] })
  return replyAnswer(reply, answer, { command: id, added: step.verb === 'add' })
}

function meant(host: Host, request: FastifyRequest, kind: Kind): Promise<AnyRecord | undefined> {
  const { key } = request.params as { key: string }
  return host.record(principalOf(request), kind.name, key)
}

function versionsIn(etags: string): number[] {
  return [...etags.matchAll(/"(\d+)"/g)].map(match => Number(match[1]))
}

const changedSince: Problem = {
  status: 412,
  code: 'changed-since',
  title: 'It was changed since you looked.',
  remedy: 'Look again, and say it of what stands there now.',
}
