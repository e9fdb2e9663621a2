/** Commands of any kind: one, several as one, and taking one's last back. */
import type { Host } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { principalOf } from '../admit.ts'
import { replyAnswer } from '../reply-answer.ts'
import { actBody, batchBody, commandBody, importBody, stepOf, undoBody } from '../shapes.ts'
import { importFile, importFileBody } from './import-file.ts'

const workspace = '/api/v1/workspaces/:ws'

/** A plan may be large; whoever may not import is told so after it was read, within this. */
const importBytesMost = 50_000_000

export function commandRoutes(app: FastifyInstance, host: Host): void {
  app.post<{ Body: z.infer<typeof commandBody> }>(
    `${workspace}/commands`,
    { schema: { body: commandBody, tags: ['commands'], summary: 'Say one thing: any verb of any kind' } },
    async (request, reply) => {
      const { id, ...step } = request.body
      const answer = await host.carryOut({ principal: principalOf(request), id, steps: [stepOf(step)] })
      return replyAnswer(reply, answer, { command: id, added: step.verb === 'add' })
    },
  )
  app.post<{ Body: z.infer<typeof batchBody> }>(
    `${workspace}/batches`,
    { schema: { body: batchBody, tags: ['commands'], summary: 'Say several things: all happen or none' } },
    async (request, reply) => {
      const { id, steps } = request.body
      const answer = await host.carryOut({ principal: principalOf(request), id, steps: steps.map(stepOf) })
      return replyAnswer(reply, answer, { command: id })
    },
  )
  app.post<{ Body: z.infer<typeof undoBody> }>(
    `${workspace}/undo`,
    { schema: { body: undoBody, tags: ['commands'], summary: 'Take back a command of your own' } },
    async (request, reply) => {
      const { id, command } = request.body
      const answer = await host.undo({ principal: principalOf(request), id, command })
      return replyAnswer(reply, answer, { command: id })
    },
  )
}

/** Several records at once: a plan as a whole, or an act of the model. */
export function wholeRoutes(app: FastifyInstance, host: Host): void {
  app.post<{ Body: z.infer<typeof importBody> | z.infer<typeof importFileBody> }>(
    `${workspace}/imports`,
    {
      bodyLimit: importBytesMost,
      schema: {
        body: importBody.or(importFileBody),
        tags: ['commands'],
        summary: 'Bring in a plan, or a file of another system, as a whole: all or none',
      },
    },
    async (request, reply) => {
      const principal = principalOf(request)
      if ('from' in request.body) return importFile(host, { principal, reply }, request.body)
      const { id, steps } = request.body
      const answer = await host.carryOut({ principal, id, steps: steps.map(stepOf), isImport: true })
      return replyAnswer(reply, answer, { command: id })
    },
  )
  app.post<{ Body: z.infer<typeof actBody>; Params: { act: string } }>(
    `${workspace}/acts/:act`,
    { schema: { body: actBody, tags: ['commands'], summary: 'Change several records at once: an act' } },
    async (request, reply) => {
      const { id, told } = request.body
      const answer = await host.act({ principal: principalOf(request), id, act: request.params.act, told })
      return replyAnswer(reply, answer, { command: id })
    },
  )
}
