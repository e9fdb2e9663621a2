/** A file brought in as a whole: read here, shown first where asked, and then all of it or none. */
import { type Host, type Principal, sources } from '@throughline/host'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { sendProblem } from '../problem.ts'
import { replyAnswer } from '../reply-answer.ts'

export const importFileBody = z.strictObject({
  id: z.uuid(),
  from: z
    .enum([...sources, 'plan'])
    .meta({ description: 'What exported it; a plan is YAML, CSV or JSON lines of our own words.' }),
  file: z.string().min(1).max(300).meta({ description: 'Its name, by which messages speak of it.' }),
  text: z.string().max(48_000_000),
  map: z
    .record(z.string().max(100), z.unknown())
    .optional()
    .meta({ description: 'How the source is read; its words stand in the guide.' }),
  openedOn: z.iso.date().optional().meta({ description: 'Day of an opening balance.' }),
  because: z.string().trim().min(1).max(10_000).optional(),
  restores: z.boolean().optional().meta({ description: 'What was put away here comes back.' }),
  dryRun: z.boolean().default(false),
})

type Asked = z.infer<typeof importFileBody>

export async function importFile(
  host: Host,
  { principal, reply }: { principal: Principal; reply: FastifyReply },
  asked: Asked,
): Promise<FastifyReply> {
  const access = await host.access(principal)
  const denial = access.denial({ kind: 'intent', verb: 'add', opening: { openedOn: '1970-01-01' } })
  if (denial)
    return sendProblem(reply, { status: 403, code: 'forbidden', title: denial.reason, remedy: denial.remedy })
  const { id, file, dryRun, because = `Imported from ${file}.`, ...rest } = asked
  const { shown, steps } = await host.planFile(principal, { ...rest, file, because })
  if (dryRun) return reply.send({ outcome: 'dryRun', ...shown })
  const { troubleCount, troubles } = shown
  if (troubleCount > 0) {
    const title = `${troubleCount} things stand in the way. Nothing was imported.`
    const remedy = troubleCount === 1 ? troubles[0]!.remedy : 'Look at each with dryRun.'
    return sendProblem(reply, { status: 422, code: 'refused', title, remedy })
  }
  if (steps.length === 0) return reply.send({ outcome: 'done', command: id, ...shown })
  const answer = await host.carryOut({ principal, id, steps, isImport: true })
  if (answer.outcome !== 'done') return replyAnswer(reply, answer, { command: id })
  return reply.send({ outcome: 'done', command: id, ...shown })
}
