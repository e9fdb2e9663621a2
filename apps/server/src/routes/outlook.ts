/** What follows from the plan: forecasts, the gap, its causes, levers and their adoption. */
import type { Addition } from '@throughline/diagnosis'
import type { Host } from '@throughline/host'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../admit.ts'
import { notFound, ProblemError } from '../problem.ts'
import { replyAnswer } from '../reply-answer.ts'

const workspace = '/api/v1/workspaces/:ws'

const leverIds = z.array(z.string().min(1).max(200)).min(1).max(50)

const words = z.string().min(1).max(500).optional().meta({ description: 'By id, key or name.' })

const intent = z
  .string()
  .min(1)
  .max(500)
  .optional()
  .meta({ description: 'Of this intent alone: by id, key or title.' })

const ofIntent = z.looseObject({ intent })

const tryBody = z.strictObject({ levers: leverIds, intent })

const adoptBody = z.strictObject({
  id: z.uuid(),
  levers: leverIds,
  intent,
  because: z.string().trim().min(1).max(10_000),
  judgeOn: z.iso.date().optional(),
  passOver: z.array(z.string().max(100)).max(50).optional(),
})

const addition = z
  .strictObject({
    personDays: z.number().positive().max(100_000),
    person: words,
    team: words,
    skill: words,
    level: z.number().min(0).max(10).optional(),
    fromOn: z.iso.date().meta({ description: 'The day from which it is wanted.' }),
    byOn: z.iso.date().meta({ description: 'The day by which it is wanted.' }),
  })
  .refine(({ fromOn, byOn }) => fromOn <= byOn, { message: 'It is wanted by a day after it begins.' })

export function outlookRoutes(app: FastifyInstance, host: Host): void {
  app.get(
    `${workspace}/outlook`,
    { schema: { tags: ['outlook'], summary: 'Forecasts of every promise, the gap and its curves' } },
    async request => host.outlook(principalOf(request)),
  )
  app.get(
    `${workspace}/causes`,
    {
      schema: {
        querystring: ofIntent,
        tags: ['outlook'],
        summary: 'Where the gap comes from, by leg and by record',
      },
    },
    async request => host.causes(principalOf(request), await intentMeant(host, request, request.query)),
  )
  app.get(
    `${workspace}/levers`,
    { schema: { querystring: ofIntent, tags: ['outlook'], summary: 'What would win the most back' } },
    async request => host.levers(principalOf(request), await intentMeant(host, request, request.query)),
  )
  app.get(
    `${workspace}/schedule`,
    { schema: { tags: ['outlook'], summary: 'The plan levelled: who works on what from when to when' } },
    async request => host.schedule(principalOf(request)),
  )
  app.get(
    `${workspace}/capacity`,
    {
      schema: { tags: ['outlook'], summary: 'Load by person, team, skill and week, and the smallest repair' },
    },
    async request => host.capacity(principalOf(request)),
  )
  app.get(
    `${workspace}/calibration`,
    { schema: { tags: ['outlook'], summary: 'How good forecasts and stated confidences were' } },
    async request => host.calibration(principalOf(request)),
  )
  app.get(
    `${workspace}/next-step`,
    { schema: { tags: ['outlook'], summary: 'The leg that leads, and one thing for this week' } },
    async request => host.nextStep(principalOf(request)),
  )
  leverRoutes(app, host)
  additionRoutes(app, host)
}

/** The id of the intent that is asked of; nothing where everything is. */
async function intentMeant(host: Host, request: FastifyRequest, said: unknown): Promise<string | undefined> {
  const { intent } = said as z.infer<typeof ofIntent>
  if (intent === undefined) return undefined
  const record = await host.record(principalOf(request), 'intent', intent)
  if (!record) throw new ProblemError(notFound)
  return record.id
}

function leverRoutes(app: FastifyInstance, host: Host): void {
  app.post<{ Body: z.infer<typeof tryBody> }>(
    `${workspace}/levers/try`,
    { schema: { body: tryBody, tags: ['outlook'], summary: 'Try several levers together; nothing is kept' } },
    async request => {
      const of = await intentMeant(host, request, request.body)
      return host.tried(principalOf(request), { levers: request.body.levers, intent: of })
    },
  )
  app.post<{ Body: z.infer<typeof adoptBody> }>(
    `${workspace}/levers/adopt`,
    { schema: { body: adoptBody, tags: ['outlook'], summary: 'Pull levers: all happen or none' } },
    async (request, reply) => {
      const { id, levers, because, judgeOn, passOver } = request.body
      const of = await intentMeant(host, request, request.body)
      const answer = await host.adopt({
        principal: principalOf(request),
        id,
        levers,
        because,
        ...(of ? { intent: of } : {}),
        ...(judgeOn ? { judgeOn } : {}),
        ...(passOver ? { passOver } : {}),
      })
      return replyAnswer(reply, answer, { command: id })
    },
  )
}

function additionRoutes(app: FastifyInstance, host: Host): void {
  app.post<{ Body: z.infer<typeof addition> }>(
    `${workspace}/capacity/try`,
    {
      schema: {
        body: addition,
        tags: ['outlook'],
        summary: 'If we add this, what do we cut? Nothing is kept',
      },
    },
    async request => {
      const said = await host.added(principalOf(request), request.body as Addition)
      if (!said) throw new ProblemError(notFound)
      return said
    },
  )
}
