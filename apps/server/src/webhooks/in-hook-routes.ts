/** Chat on its way in: addresses made by administrators, and what is sent to them. */
import type { Host } from '@throughline/host'
import { titleOf } from '@throughline/model'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../admit.ts'
import type { Attempts } from '../limits/attempts.ts'
import { slowDownAddress } from '../limits/slow-down.ts'
import { plainName } from '../plain-name.ts'
import { notFound, ProblemError, sendProblem } from '../problem.ts'
import { replyAnswer } from '../reply-answer.ts'
import { hear, type InHooks } from './in-hooks.ts'

const path = '/api/v1/workspaces/:ws/chat-hooks'
const tags = ['webhooks']

const addBody = z.strictObject({
  name: plainName.meta({ description: 'The channel or the tool.' }),
  about: z
    .string()
    .min(1)
    .max(500)
    .meta({ description: 'Key or id of the record that a text is about where it names none.' }),
})

/** Chat tools send more than is read. */
const saidBody = z.object({
  text: z.string().trim().min(1).max(10_000),
  user_name: z.string().trim().min(1).max(200).optional(),
})

export interface InHookRooms {
  readonly host: Host
  readonly inHooks: InHooks
  readonly attempts: Attempts
}

export function inHookRoutes(app: FastifyInstance, rooms: InHookRooms): void {
  makingRoutes(app, rooms)
  const { host, inHooks, attempts } = rooms
  app.post<{ Params: { secret: string }; Body: z.infer<typeof saidBody> }>(
    '/api/v1/hooks/in/:secret',
    {
      bodyLimit: 65_536,
      schema: { body: saidBody, tags, summary: 'Say something from a chat: a remark, or a question' },
    },
    async (request, reply): Promise<FastifyReply> => {
      await slowDownAddress(attempts, request)
      const hook = await inHooks.of(request.params.secret)
      if (!hook) return sendProblem(reply, notFound)
      const { text, user_name: by } = request.body
      const answer = await hear(host, hook, { text, by })
      if (answer.outcome !== 'done') return replyAnswer(reply, answer, { command: '' })
      const [record] = answer.records
      // A chat shows the text of the answer to whoever asked.
      return reply.send({ text: record ? `Kept as ${record.key}.` : 'Kept.', key: record?.key ?? null })
    },
  )
}

/** What administrators do: make an address, see which there are, close one. */
function makingRoutes(app: FastifyInstance, { host, inHooks }: InHookRooms): void {
  app.get(path, { schema: { tags, summary: 'Ways in for chat tools' } }, async request => {
    const { workspace } = principalOf(request)
    const world = await host.world(workspace)
    const all = await inHooks.all(workspace)
    const named = (id: string) => world.record(id)
    return {
      hooks: all.map(({ about, ...hook }) => {
        const record = named(about)
        return { ...hook, about: record ? { key: record.key, title: titleOf(record) } : null }
      }),
    }
  })
  app.post<{ Body: z.infer<typeof addBody> }>(
    path,
    { schema: { body: addBody, tags, summary: 'Make an address for a chat tool; it is told once' } },
    async (request, reply) => {
      const { workspace, account } = principalOf(request)
      const world = await host.world(workspace)
      const record = world.record(request.body.about) ?? world.keyed(request.body.about)
      if (!record) throw new ProblemError(notFound)
      const { name } = request.body
      const made = await inHooks.add({ name, about: record.id, workspace, createdBy: account })
      return reply.status(201).send({ ...made.hook, path: `/api/v1/hooks/in/${made.secret}` })
    },
  )
  app.delete<{ Params: { hook: string } }>(
    `${path}/:hook`,
    { schema: { tags, summary: 'Close a way in' } },
    async (request, reply) => {
      const { workspace } = principalOf(request)
      const isGone = await inHooks.remove({ id: request.params.hook, workspace })
      return isGone ? reply.status(204).send() : sendProblem(reply, notFound)
    },
  )
}
