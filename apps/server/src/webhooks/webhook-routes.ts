/** Webhooks of a workspace, for its administrators. */
import { type Host, isUuid } from '@throughline/host'
import { registry } from '@throughline/model'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../admit.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { plainName } from '../plain-name.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'
import type { Endpoint } from './endpoints.ts'
import type { Webhooks } from './webhooks.ts'

const path = '/api/v1/workspaces/:ws/webhooks'
const tags = ['webhooks']
/** More endpoints than this are a program that forgets what it made. */
const endpointsMost = 50

const words = z.array(z.string().min(1).max(60)).max(200)
const wanted = {
  name: plainName.meta({ description: 'What it is for.' }),
  url: z.string().min(1).max(2_000),
  format: z
    .enum(['standard', 'text'])
    .meta({ description: '`standard`: Standard Webhooks. `text`: one line, for chat tools.' }),
  kinds: words.meta({ description: 'Kinds it hears of; all where the list is empty.' }),
  verbs: words.meta({ description: 'Verbs it hears of, such as commit; all where the list is empty.' }),
  seesMoney: z.boolean().meta({ description: 'Whether money is told; granted by a leader or finance.' }),
}

const addBody = z.strictObject({
  ...wanted,
  format: wanted.format.default('standard'),
  kinds: wanted.kinds.default([]),
  verbs: wanted.verbs.default([]),
  seesMoney: wanted.seesMoney.default(false),
})
const changeBody = z.strictObject(wanted).partial()
const resumeBody = z.strictObject({
  after: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Position to go on after: an earlier one replays. Absent: where it stopped.' }),
})

export interface WebhookRooms {
  readonly host: Host
  readonly webhooks: Webhooks
  readonly outbound: Outbound
}

type Named = { Params: { webhook: string } }

export function webhookRoutes(app: FastifyInstance, rooms: WebhookRooms): void {
  const { host, webhooks, outbound } = rooms
  app.get(path, { schema: { tags, summary: 'Webhooks, and how far each has heard' } }, async request => {
    const { workspace } = principalOf(request)
    const { position: head } = await host.world(workspace)
    const all = await webhooks.endpoints.all(workspace)
    return { webhooks: await Promise.all(all.map(each => standing(webhooks, each))), head }
  })
  app.post<{ Body: z.infer<typeof addBody> }>(
    path,
    { schema: { body: addBody, tags, summary: 'Add a webhook; its secret is told once' } },
    async (request, reply) => {
      const { workspace, account } = principalOf(request)
      assertWanted(request, outbound, request.body)
      if ((await webhooks.endpoints.all(workspace)).length >= endpointsMost) throw new ProblemError(tooMany)
      const added = await webhooks.endpoints.add({ ...request.body, workspace, createdBy: account })
      await webhooks.refresh()
      return reply.status(201).send({ ...added.endpoint, secret: added.secret })
    },
  )
  app.patch<Named & { Body: z.infer<typeof changeBody> }>(
    `${path}/:webhook`,
    { schema: { body: changeBody, tags, summary: 'Change what a webhook hears, or where' } },
    async (request, reply) => {
      const endpoint = await meant(webhooks, request)
      assertWanted(request, outbound, { ...request.body, ...moneyIn(endpoint, request.body) })
      await webhooks.endpoints.change(endpoint, request.body as Partial<Endpoint>)
      await webhooks.refresh()
      return reply.status(204).send()
    },
  )
  app.delete<Named>(
    `${path}/:webhook`,
    { schema: { tags, summary: 'Remove a webhook' } },
    async (request, reply) => {
      await webhooks.remove(await meant(webhooks, request))
      return reply.status(204).send()
    },
  )
  runningRoutes(app, rooms)
}

/** Test, pause and resume: what an administrator does when the other side was away. */
function runningRoutes(app: FastifyInstance, { host, webhooks }: WebhookRooms): void {
  app.post<Named>(
    `${path}/:webhook/test`,
    { schema: { tags, summary: 'Send a message that says it is a test' } },
    async request => ({ isTaken: await webhooks.test(await meant(webhooks, request)) }),
  )
  app.post<Named>(
    `${path}/:webhook/pause`,
    { schema: { tags, summary: 'Stop telling it, until it is resumed' } },
    async (request, reply) => {
      await webhooks.pause(await meant(webhooks, request))
      return reply.status(204).send()
    },
  )
  app.post<Named & { Body: z.infer<typeof resumeBody> }>(
    `${path}/:webhook/resume`,
    { schema: { body: resumeBody, tags, summary: 'Go on, or replay from a position' } },
    async (request, reply): Promise<FastifyReply> => {
      const endpoint = await meant(webhooks, request)
      const { after } = request.body
      const { position: head } = await host.world(endpoint.workspace)
      if (after !== undefined && after > head) return sendProblem(reply, beyond(head))
      await webhooks.resume(endpoint, after)
      return reply.status(204).send()
    },
  )
}

async function standing(webhooks: Webhooks, endpoint: Endpoint) {
  const cursor = await webhooks.cursor(endpoint)
  const { position = null, state = 'going', tries = 0, trouble = null } = cursor ?? {}
  return { ...endpoint, position, state, tries, trouble }
}

async function meant(webhooks: Webhooks, request: FastifyRequest): Promise<Endpoint> {
  const { webhook: id } = request.params as Named['Params']
  const { workspace } = principalOf(request)
  const found = isUuid(id) ? await webhooks.endpoints.one({ id, workspace }) : undefined
  if (!found) throw new ProblemError(notFound)
  return found
}

interface Asked {
  readonly url?: string | undefined
  readonly kinds?: readonly string[] | undefined
  readonly seesMoney?: boolean | undefined
}

/** Who turns elsewhere what is told money, or widens it, grants it anew. */
function moneyIn(endpoint: Endpoint, { name: _, seesMoney, ...more }: z.infer<typeof changeBody>): Asked {
  const isTurned = Object.keys(more).length > 0
  return { seesMoney: seesMoney ?? (isTurned && endpoint.seesMoney) }
}

/** The same is asked of a change as of a beginning. */
function assertWanted(request: FastifyRequest, outbound: Outbound, { url, kinds, seesMoney }: Asked): void {
  if (url !== undefined && !outbound.mayBe(url)) throw new ProblemError(noAddress)
  const unknown = kinds?.find(kind => !Object.hasOwn(registry.kinds, kind))
  if (unknown !== undefined)
    throw new ProblemError({ status: 422, code: 'refused', title: `There is no kind '${unknown}'.` })
  const { roles } = principalOf(request)
  if (seesMoney && !roles.some(role => role === 'leader' || role === 'finance'))
    throw new ProblemError(noMoney)
}

const noAddress: Problem = {
  status: 422,
  code: 'refused',
  title: 'This address cannot be called.',
  remedy: 'Use a public http or https address without a password, or ask the operator to allow it.',
}

const noMoney: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'Money is granted by those who see it.',
  remedy: 'Ask a leader or finance who also administers this workspace.',
}

const tooMany: Problem = {
  status: 422,
  code: 'refused',
  title: `There are ${endpointsMost} webhooks already.`,
  remedy: 'Remove one that nobody needs.',
}

const beyond = (head: number): Problem => ({
  status: 422,
  code: 'refused',
  title: `Nothing has happened after position ${head} yet.`,
  remedy: `Name ${head} or an earlier position.`,
})
