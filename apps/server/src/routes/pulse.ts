/** Answering a pulse: a way without an access log, a command id or a tick to anybody. */
import type { PulseAnswered, Pulses } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../admit.ts'
import { notFound, type Problem, sendProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Neither the log nor the figures say when it was asked. */
    unlogged?: true
  }
}

const workspace = '/api/v1/workspaces/:ws'

const answerBody = z.strictObject({
  keys: z.record(z.string().max(60), z.int().min(1).max(5)).meta({
    description: 'One key for each question by its code: 1 not at all, 5 fully.',
  }),
  words: z.string().trim().min(1).max(2000).optional().meta({
    description: 'In their own words; kept apart from the keys.',
  }),
})

interface OfPulse {
  readonly key: string
}

export function pulseRoutes(app: FastifyInstance, pulses: Pulses): void {
  const config = { unlogged: true } as const
  const tags = ['pulse']
  app.get<{ Params: OfPulse }>(
    `${workspace}/pulses/:key/standing`,
    { config, schema: { tags, summary: 'Whether a pulse asks you, and whether your answers are in' } },
    async (request, reply) => {
      const standing = await pulses.standing(principalOf(request), request.params.key)
      return standing ?? sendProblem(reply, notFound)
    },
  )
  app.post<{ Params: OfPulse; Body: z.infer<typeof answerBody> }>(
    `${workspace}/pulses/:key/answer`,
    { config, schema: { tags, body: answerBody, summary: 'Answer a pulse, once' } },
    async (request, reply) => {
      const { keys, words } = request.body
      const answered = await pulses.answer(principalOf(request), request.params.key, { keys, words })
      return answered === 'taken' ? { taken: true } : sendProblem(reply, problems[answered])
    },
  )
}

const problems: { readonly [answered in Exclude<PulseAnswered, 'taken'>]: Problem } = {
  unseen: notFound,
  closed: { status: 409, code: 'closed', title: 'This pulse takes no answers.' },
  again: {
    status: 409,
    code: 'answered',
    title: 'Your answers are in already.',
    detail: 'They carry no name, so they can neither be found nor changed.',
  },
  'not-asked': {
    status: 403,
    code: 'not-asked',
    title: 'This pulse does not ask you.',
    remedy: 'Ask whoever opened it which teams it asks.',
  },
  incomplete: {
    status: 422,
    code: 'incomplete',
    title: 'It asks for one key for each of its questions.',
    remedy: 'Answer every question, or leave all of them.',
  },
}
